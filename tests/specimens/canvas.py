"""A sheet of paper or card on which one draws in millimetres and points, and that remembers places.

`Paper` is drawn on; `Picture` is what comes out: pixels and marks. A mark is the exact outline of
the ink of one value (or signature), and goes through every later turn and scan with the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.specimens.fonts import Face

Color = tuple[int, int, int]
Point = tuple[float, float]
INK: Color = (22, 22, 26)


@dataclass(frozen=True)
class Mark:
    """The outline of a value's ink: four corners in pixels.

    Attributes:
        name: the fact's field; for a signature its kind (`ink`, `electronic_stamp`, ...).
        value: as the contract wants it (ISO dates, alpha-3 countries); empty for signatures.
        paper: which of several papers in one picture it belongs to; "" is the only one.
    """

    name: str
    value: str
    corners: tuple[Point, Point, Point, Point]
    signature: bool = False
    paper: str = ""

    @property
    def box(self) -> list[int]:
        xs, ys = [x for x, _ in self.corners], [y for _, y in self.corners]
        return [int(np.floor(min(xs))), int(np.floor(min(ys))),
                int(np.ceil(max(xs))), int(np.ceil(max(ys)))]  # fmt: skip

    def moved(self, matrix: np.ndarray, paper: str | None = None) -> Mark:
        """The mark after a 2×3 matrix (old pixels to new pixels)."""
        points = [tuple(matrix @ (x, y, 1.0)) for x, y in self.corners]
        return replace(self, corners=tuple(points), paper=self.paper if paper is None else paper)


@dataclass
class Picture:
    """Pixels with marks. `rotation`: degrees clockwise by which it must be turned to be upright."""

    image: Image.Image
    dpi: int
    marks: list[Mark] = field(default_factory=list)
    rotation: int = 0

    @property
    def size_mm(self) -> tuple[float, float]:
        return self.image.width / self.dpi * 25.4, self.image.height / self.dpi * 25.4

    def of(self, paper: str) -> list[Mark]:
        return [m for m in self.marks if m.paper == paper]


@dataclass(frozen=True)
class Span:
    """A run of text inside a paragraph; with `name` its ink becomes a mark worth `value`."""

    text: str
    name: str | None = None
    value: str | None = None
    face: Face | None = None
    color: Color | None = None
    underline: bool = False


def fill(template: str, spans: dict[str, Span | str]) -> list[Span]:
    """ "Yo, {name}, con {number}." with a span for each brace, for `Paper.paragraph`."""
    import string

    out: list[Span] = []
    for text, key, _, _ in string.Formatter().parse(template):
        if text:
            out.append(Span(text))
        if key is not None:
            span = spans[key]
            out.append(Span(span) if isinstance(span, str) else span)
    return out


class Paper:
    """A blank sheet of `width` × `height` millimetres; text stands on its baseline at y."""

    def __init__(
        self,
        width: float,
        height: float,
        dpi: int = 300,
        color: Color = (255, 255, 255),
        image: Image.Image | None = None,
    ) -> None:
        self.dpi = dpi
        self.width, self.height = width, height
        size = (round(width / 25.4 * dpi), round(height / 25.4 * dpi))
        self.image = image.resize(size) if image is not None else Image.new("RGB", size, color)
        self.draw = ImageDraw.Draw(self.image)
        self.marks: list[Mark] = []

    def px(self, mm: float) -> float:
        return mm / 25.4 * self.dpi

    def mm(self, px: float) -> float:
        return px / self.dpi * 25.4

    def picture(self) -> Picture:
        return Picture(self.image, self.dpi, list(self.marks))

    def mark(
        self,
        name: str,
        value: str,
        box: Sequence[float],
        *,
        signature: bool = False,
    ) -> None:
        """Remembers a place; `box` [left, top, right, bottom] in pixels of the paper."""
        l, t, r, b = box  # noqa: E741
        self.marks.append(Mark(name, value, ((l, t), (r, t), (r, b), (l, b)), signature))

    # ---- text -------------------------------------------------------------------------------
    def font(self, face: Face, points: float) -> ImageFont.FreeTypeFont:
        return face.size(points, self.dpi)

    def text_width(self, text: str, face: Face, points: float, tracking: float = 0.0) -> float:
        """Millimetres across."""
        width = self.font(face, points).getlength(text) + self.px(tracking) * (len(text) - 1)
        return self.mm(width)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        face: Face,
        points: float,
        *,
        align: str = "left",
        color: Color = INK,
        name: str | None = None,
        value: str | None = None,
        tracking: float = 0.0,
        max_width: float | None = None,
        underline: bool = False,
    ) -> float:
        """Draws one line with its baseline at y (mm) and gives the x (mm) where it ends.

        With `name` its ink is marked with `value` (or the text). `tracking` is extra mm between
        letters; `max_width` makes the type smaller until it fits.
        """
        if max_width is not None:
            while points > 3 and self.text_width(text, face, points, tracking) > max_width:
                points *= 0.95
        font = self.font(face, points)
        width = self.text_width(text, face, points, tracking)
        left = x - {"left": 0.0, "center": width / 2, "right": width}[align]
        box = self._run(self.px(left), self.px(y), text, font, color, self.px(tracking))
        if underline:
            self.line(left, y + 0.5, left + width, y + 0.5, color=color, thickness=0.2)
        if name is not None and box is not None:
            self.mark(name, text if value is None else value, box)
        return left + width

    def _run(
        self,
        x: float,
        y: float,
        text: str,
        font: ImageFont.FreeTypeFont,
        color: Color,
        extra: float = 0.0,
    ) -> list[float] | None:
        """Draws at a baseline in pixels, `extra` pixels between letters; gives the ink's box."""
        if not text.strip():
            return None
        if not extra:
            self.draw.text((x, y), text, color, font, anchor="ls")
            l, t, r, b = font.getbbox(text, anchor="ls")  # noqa: E741
            return [x + l, y + t, x + r, y + b]
        box: list[float] | None = None
        for character in text:
            part = self._run(x, y, character, font, color, 0.0)
            box = around(box, part)
            x += font.getlength(character) + extra
        return box

    def fixed(
        self,
        x: float,
        y: float,
        text: str,
        face: Face,
        pitch: float,
        *,
        color: Color = INK,
        points: float | None = None,
        name: str | None = None,
        value: str | None = None,
    ) -> list[float] | None:
        """One character every `pitch` mm, as machine readable zones and forms with cells want.

        Without `points` the type is as large as its own pitch; gives the ink box in pixels.
        """
        if points is None:
            points = pitch / self.mm(face.size(1000, self.dpi).getlength("0")) * 1000
        font = self.font(face, points)
        box: list[float] | None = None
        for i, character in enumerate(text):
            at = self.px(x + (i + 0.5) * pitch) - font.getlength(character) / 2
            box = around(box, self._run(at, self.px(y), character, font, color, 0.0))
        if name is not None and box is not None:
            self.mark(name, text if value is None else value, box)
        return box

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        spans: str | Sequence[Span | str],
        face: Face,
        points: float,
        *,
        align: str = "justify",
        leading: float = 1.25,
        color: Color = INK,
        indent: float = 0.0,
    ) -> float:
        """Wrapped prose from baseline y (mm); gives the baseline after its last line.

        `align`: justify, left, right, center. Spans with a name are marked, also over two lines.
        A line break in the text begins a new line.
        """
        from tests.specimens.prose import set_paragraph

        runs = [
            Span(s) if isinstance(s, str) else s
            for s in ([spans] if isinstance(spans, str) else spans)
        ]
        return set_paragraph(self, x, y, width, runs, face, points, align, leading, color, indent)

    # ---- shapes -----------------------------------------------------------------------------
    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        color: Color = INK,
        thickness: float = 0.2,
        dash: float = 0.0,
    ) -> None:
        width = max(1, round(self.px(thickness)))
        if not dash:
            self.draw.line([self.px(x0), self.px(y0), self.px(x1), self.px(y1)], color, width)
            return
        steps = max(1, int(np.hypot(x1 - x0, y1 - y0) / dash))
        for i in range(0, steps, 2):
            a, b = i / steps, (i + 1) / steps
            self.line(x0 + (x1 - x0) * a, y0 + (y1 - y0) * a, x0 + (x1 - x0) * b,
                      y0 + (y1 - y0) * b, color=color, thickness=thickness)  # fmt: skip

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        outline: Color | None = INK,
        fill: Color | None = None,
        thickness: float = 0.2,
        radius: float = 0.0,
    ) -> None:
        edges = [self.px(x), self.px(y), self.px(x + width), self.px(y + height)]
        pen = max(1, round(self.px(thickness))) if outline else 0
        self.draw.rounded_rectangle(edges, self.px(radius), fill, outline, pen)

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        *,
        outline: Color | None = INK,
        fill: Color | None = None,
        thickness: float = 0.2,
    ) -> None:
        """Around the centre x, y."""
        edges = [self.px(x - rx), self.px(y - ry), self.px(x + rx), self.px(y + ry)]
        self.draw.ellipse(edges, fill, outline, max(1, round(self.px(thickness))) if outline else 0)

    def polyline(
        self, points: Sequence[Point], *, color: Color = INK, thickness: float = 0.2
    ) -> None:
        flat = [(self.px(x), self.px(y)) for x, y in points]
        self.draw.line(flat, color, max(1, round(self.px(thickness))), joint="curve")

    def paste(
        self,
        image: Image.Image,
        x: float,
        y: float,
        width: float | None = None,
        height: float | None = None,
        *,
        multiply: bool = False,
    ) -> list[int]:
        """Lays a picture with its top left at x, y (mm); alpha is honoured.

        `multiply` lets what lies below show through, as ink does. Gives the box in pixels.
        """
        if width is not None:
            w = round(self.px(width))
            h = (
                round(self.px(height))
                if height is not None
                else round(image.height * w / image.width)
            )
            image = image.resize((max(1, w), max(1, h)), Image.Resampling.LANCZOS)
        left, top = round(self.px(x)), round(self.px(y))
        box = [left, top, left + image.width, top + image.height]
        if multiply:
            from PIL import ImageChops

            white = Image.new("RGB", image.size, (255, 255, 255))
            white.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
            self.image.paste(ImageChops.multiply(self.image.crop(tuple(box)), white), (left, top))
        else:
            self.image.paste(image, (left, top), image if image.mode == "RGBA" else None)
        return box


def around(a: Sequence[float] | None, b: Sequence[float] | None) -> list[float] | None:
    """The smallest box around two, either of which may be missing."""
    if a is None or b is None:
        return list(a) if a is not None else list(b) if b is not None else None
    return [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])]

"""Text that flows down sheets and on to the next one, in the manner of one office."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.specimens.canvas import INK, Color, Paper, Picture, Span
from tests.specimens.claims import Claims
from tests.specimens.fonts import Face, pick
from tests.specimens.marks import used

PT = 25.4 / 72


@dataclass(frozen=True)
class Style:
    """How one office types: face, size in points, margins in mm."""

    face: Face
    points: float
    leading: float
    left: float
    right: float
    top: float
    bottom: float
    align: str
    gap: float
    color: Color = INK

    def but(self, **changes: object) -> Style:
        return replace(self, **changes)  # type: ignore[arg-type]


def any_style(rng: random.Random, *groups: str) -> Style:
    """A style as word processors give it: mostly 10.5 to 12.5 points."""
    mono = groups == ("mono",)
    groups = groups or ("serif", "sans", "sans")
    face = pick(rng, groups[rng.randrange(len(groups))])
    left = rng.uniform(20, 32)
    return Style(
        face=face,
        points=rng.uniform(9.5, 11) if mono else rng.choice((10, 10.5, 11, 11, 11.5, 12, 12, 12.5)),
        leading=rng.choice((1.15, 1.2, 1.3, 1.4, 1.5)),
        left=left,
        right=rng.uniform(18, 28),
        top=rng.uniform(20, 38),
        bottom=rng.uniform(18, 26),
        align=rng.choice(("justify", "justify", "left")),
        gap=rng.uniform(2.5, 5.5),
    )


class Flow:
    """Writes paragraphs below one another; `begin` and `end` draw what every sheet carries."""

    def __init__(
        self,
        rng: random.Random,
        claims: Claims,
        dpi: int,
        style: Style,
        begin: Callable[[Flow], None] | None = None,
        end: Callable[[Flow], None] | None = None,
    ) -> None:
        self.rng, self.claims, self.dpi, self.style = rng, claims, dpi, style
        self._begin, self._end = begin, end
        self.papers: list[Paper] = []
        self.y = 0.0
        self.new_page()

    @property
    def paper(self) -> Paper:
        return self.papers[-1]

    @property
    def width(self) -> float:
        return 210 - self.style.left - self.style.right

    @property
    def room(self) -> float:
        """Millimetres left above the bottom margin."""
        return 297 - self.style.bottom - self.y

    def new_page(self) -> None:
        if self.papers and self._end:
            self._end(self)
        self.papers.append(self.claims.sheet(210, 297, self.dpi))
        self.y = self.style.top
        if self._begin:
            self._begin(self)

    def need(self, mm: float) -> None:
        if self.room < mm:
            self.new_page()

    def skip(self, mm: float) -> None:
        self.y += mm

    def measure(self, spans: Sequence[Span | str], points: float, width: float) -> float:
        """About how tall a paragraph will be, in mm."""
        total, breaks = 0.0, 0
        for span in spans:
            text = span if isinstance(span, str) else span.text
            face = self.style.face if isinstance(span, str) else span.face or self.style.face
            total += self.paper.text_width(text.replace("\n", " "), face, points)
            breaks += text.count("\n")
        lines = int(total / width * 1.08) + 1 + breaks
        return lines * points * PT * self.style.leading

    def para(
        self,
        *spans: Span | str,
        align: str | None = None,
        strong: bool = False,
        points: float | None = None,
        gap: float | None = None,
        inset: float = 0.0,
        indent: float = 0.0,
        color: Color | None = None,
    ) -> None:
        """A paragraph over the whole width, on the next sheet where it does not fit."""
        style = self.style
        size = points or style.points
        width = self.width - inset
        self.need(self.measure(spans, size, width))
        face = style.face.strong if strong else style.face
        self.y += size * PT * 0.8
        self.y = self.paper.paragraph(
            style.left + inset, self.y, width, list(spans), face, size,
            align=align or style.align, leading=style.leading, indent=indent,
            color=color or style.color,
        )  # fmt: skip
        self.y += -size * PT * 0.8 + (style.gap if gap is None else gap)

    def pages(self, wear: bool = True) -> list[Picture]:
        """The finished sheets."""
        if self._end:
            self._end(self)
        if wear:
            for paper in self.papers:
                used(paper, self.rng)
        return [p.picture() for p in self.papers]

"""Pieces of a page whose print stands together in a small area with bare glass or paper around.

Where a card is as bright as the lid, or was copied, no area of another tint tells it: what is
printed on it does, and traces of its edges, added up along their whole length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.pages.ink import MM, Mask, brightest
from intake.pages.outlines import Rectangle, closed, extents, grown, opened, sums

Floats = NDArray[np.float32]
Plausible = Callable[[float, float], bool]
"""(width, height in mm) -> whether print so large may stand on a card or a booklet."""

_GAPS_MM = (4.0, 6.0, 9.0, 13.0)
_BORDER_MM = 2.5
_REACH_MM = 15.0
_MARGIN_MM = 3.5
_LEAST_DEPTH = 12.0
_CROWD = 7
_SHADOW_MM = 16.0
_LONGEST_MM = 210.0
_WIDEST_MM = 150.0
_RIM_MM = 7.0
_SPECK_MM = 9.0
_MOST = 4
_ANGLES = np.arange(-6.0, 6.1, 0.75)
_STEP_SEEN = 1.5
_OVER_NOISE = 5.0
_BLOCK_MM = 5.0
_LETTER_MM = 145.0
_LEAST_PORTRAIT_MM2 = 40.0
_LINE = 2.0
"""How clear an edge counts that shows as a line along the outermost print."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Print that stands together.

    Attributes:
        rectangle: around it, pixels of the small picture; along the edges where these show.
        edges: how many of its four edges show.
        portrait: area in mm² of solid dark blocks on it, as a photograph is.
    """

    rectangle: Rectangle
    edges: int
    portrait: float


def pieces_of(small: Floats, dpi: float, plausible: Plausible, taken: Mask) -> list[Piece] | None:
    """The pieces of a page, if all its print stands in a few of plausible size; else none at all.

    Args:
        small: (H, W, bands), 0 black to 255, at about 40 dpi.
        dpi: of it.
        plausible: asked of each piece.
        taken: (H, W), 1 where nothing is looked for.
    """
    ink = _print_of(small.mean(axis=2), dpi)
    ink &= 1 - taken
    if not ink.any():
        return []
    for gap in _GAPS_MM:
        boxes = _gathered(ink, dpi, gap, plausible)
        if boxes is None:
            return None
        if any(_hopeless(small, box, dpi) for box in boxes):
            continue
        pieces = [_piece(small, ink, box, dpi) for box in boxes]
        if pieces and not _overlap(pieces):
            return pieces
    return None


def _overlap(pieces: list[Piece]) -> bool:
    """Whether two lie on each other: then they are parts of one."""
    found = [piece.rectangle for piece in pieces]
    return any(_upon(a, b) for number, a in enumerate(found) for b in found[number + 1 :])


def _upon(a: Rectangle, b: Rectangle) -> bool:
    across = min(a.x + a.width / 2, b.x + b.width / 2) - max(a.x - a.width / 2, b.x - b.width / 2)
    down = min(a.y + a.height / 2, b.y + b.height / 2) - max(a.y - a.height / 2, b.y - b.height / 2)
    return across > 0.1 * min(a.width, b.width) and down > 0.1 * min(a.height, b.height)


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the small picture."""


def _print_of(gray: Floats, dpi: float) -> Mask:
    """What stands out within a millimetre or two, without the border of the page."""
    around = Image.fromarray(brightest(np.clip(gray, 0, 255).astype(np.uint8), 5))
    around = around.filter(ImageFilter.BoxBlur(2))
    depth = np.asarray(around, np.float32) - gray
    middle, upper = np.percentile(depth[::2, ::2], (25, 50))
    noise = max(1.0, float(upper - middle) * 1.48)
    ink = (depth > max(_LEAST_DEPTH, float(middle) + 5 * noise)).astype(np.uint8)
    _clear_border(ink, dpi)
    # Toner specks and grain stand alone; the strokes of a word do not.
    return ink & (sums(ink, _odd(6.5 / MM * dpi)) >= _CROWD).astype(np.uint8)


def _clear_border(ink: Mask, dpi: float) -> None:
    """Takes away what lies at the very border, and shadows that run along it."""
    border = max(1, round(_BORDER_MM / MM * dpi))
    deep = max(2, round(_SHADOW_MM / MM * dpi))
    for side in (ink, ink[::-1], ink.T, ink.T[::-1]):
        side[:border] = 0
        covered = np.flatnonzero(side[: 2 * deep].mean(axis=1) > 0.4)
        if covered.size and covered[0] < deep // 2:
            breaks = np.flatnonzero(np.diff(covered) > 2)
            side[: int(covered[breaks[0] if breaks.size else -1]) + 3] = 0


def _gathered(ink: Mask, dpi: float, gap: float, plausible: Plausible) -> list[Box] | None:
    """Boxes of the print when what stands nearer than `gap` belongs together.

    Returns:
        Empty if something stands apart that is too small, None if something is too large.
    """
    pixel = MM / dpi
    size = _odd(gap / pixel)
    # With a border as wide as it grows by, what has grown is larger than the print by just that.
    large = extents(grown(np.pad(ink, size // 2), size))
    boxes = [(left, top, right - size + 1, bottom - size + 1) for left, top, right, bottom in large]
    boxes = [box for box in boxes if not _at_border(box, ink.shape, _RIM_MM / pixel)]
    boxes = _joined(boxes, round(2.0 / pixel))
    sizes = [((box[2] - box[0]) * pixel, (box[3] - box[1]) * pixel) for box in boxes]
    if any(max(size) > _LONGEST_MM or min(size) > _WIDEST_MM for size in sizes):
        return None
    fitting = [box for box, size in zip(boxes, sizes, strict=True) if plausible(*size)]
    loose = [size for size in sizes if not plausible(*size)]
    if len(fitting) > _MOST or len(loose) > _MOST or any(max(s) > _SPECK_MM for s in loose):
        return []
    return fitting


def _at_border(box: Box, shape: tuple[int, ...], rim: float) -> bool:
    """Whether it lies wholly within the rim of the page: remains of a shadow."""
    height, width = shape
    left, top, right, bottom = box
    return right < rim or bottom < rim or left > width - rim or top > height - rim


def _joined(boxes: list[Box], near: int) -> list[Box]:
    """The boxes, those that touch or hold each other made one."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda b: (b[0] - b[2]) * (b[3] - b[1])):
        at = next((n for n, big in enumerate(found) if _touch(box, big, near)), None)
        if at is None:
            found.append(box)
        else:
            big = found[at]
            found[at] = (
                min(box[0], big[0]), min(box[1], big[1]), max(box[2], big[2]), max(box[3], big[3])
            )  # fmt: skip
    return found


def _touch(box: Box, big: Box, near: int) -> bool:
    across = min(box[2], big[2]) - max(box[0], big[0])
    down = min(box[3], big[3]) - max(box[1], big[1])
    return (
        across > -near
        and down > -near
        and (across > 0 or down > 0)
        and (across * down > 0.3 * (box[2] - box[0]) * (box[3] - box[1]))
    )


def _around(mask: Mask) -> Box:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _odd(size: float) -> int:
    return max(3, round(size) | 1)


def _piece(small: Floats, ink: Mask, box: Box, dpi: float) -> Piece:
    left, top, right, bottom = box
    reach = round(_REACH_MM / MM * dpi)
    x0, y0 = max(0, left - reach), max(0, top - reach)
    x1, y1 = min(ink.shape[1], right + reach), min(ink.shape[0], bottom + reach)
    own = np.zeros_like(ink)
    own[top:bottom, left:right] = ink[top:bottom, left:right]
    crop = np.ascontiguousarray(small[y0:y1, x0:x1])
    edges = _Edges(crop, own[y0:y1, x0:x1], dpi)
    rectangle, seen = edges.best()
    moved = Rectangle(
        rectangle.x + x0, rectangle.y + y0, rectangle.width, rectangle.height, rectangle.angle, 1.0
    )
    return Piece(moved, seen, _portrait(small[top:bottom, left:right], dpi))


def _hopeless(small: Floats, box: Box, dpi: float) -> bool:
    """Whether it is so large that only a photograph could make it more than lines of a letter."""
    left, top, right, bottom = box
    large = max(right - left, bottom - top) > _LETTER_MM / MM * dpi
    return large and _portrait(small[top:bottom, left:right], dpi) < _LEAST_PORTRAIT_MM2


def _portrait(small: Floats, dpi: float) -> float:
    """mm² of what is dark all over a square as large as a face; print and zones are not."""
    gray = small.mean(axis=2)
    paper = float(np.percentile(gray, 85))
    dark = (gray < paper - 0.22 * max(60.0, paper)).astype(np.uint8)
    solid = opened(closed(dark, 3), _odd(_BLOCK_MM / MM * dpi))
    return float(solid.sum()) * (MM / dpi) ** 2


class _Edges:
    """The surroundings of a piece, turned by small angles to find straight edges in them."""

    def __init__(self, crop: Floats, ink: Mask, dpi: float) -> None:
        self._ink, self._dpi = ink, dpi
        self._bands = [Image.fromarray(np.ascontiguousarray(b)) for b in np.moveaxis(crop, 2, 0)]
        self._mask = Image.fromarray(ink * np.uint8(255))
        self._reach = round(_REACH_MM / MM * dpi)

    def best(self) -> tuple[Rectangle, int]:
        """The rectangle whose edges show most, and how many of them show."""
        looks = [(self._look(float(angle)), float(angle)) for angle in _ANGLES]
        scores = [sum(max(0.0, score - 1) for score, _ in sides) for sides, _ in looks]
        top = int(np.argmax(scores))
        if scores[top] <= 0:
            return self._plain(), 0
        coarse = looks[top][1]
        finer = [coarse + step for step in (-0.5, -0.25, 0.25, 0.5)]
        looks += [(self._look(angle), angle) for angle in finer]
        sides, angle = max(looks, key=lambda look: sum(min(9.0, score) for score, _ in look[0]))
        lines = sum(score == _LINE for score, _ in sides)
        steps = sum(score >= 1 for score, _ in sides) - lines
        # A shadow falls on two sides; a line on all four is a printed frame.
        return self._rectangle(sides, angle), steps + min(2, lines)

    def _plain(self) -> Rectangle:
        margin = _MARGIN_MM / MM * self._dpi
        left, top, right, bottom = _around(self._ink)
        left_, top_ = max(0.0, left - margin), max(0.0, top - margin)
        right_ = min(self._ink.shape[1], right + margin)
        bottom_ = min(self._ink.shape[0], bottom + margin)
        middle = ((left_ + right_) / 2, (top_ + bottom_) / 2)
        return Rectangle(*middle, right_ - left_, bottom_ - top_, 0.0, 1.0)

    def _look(self, angle: float) -> list[tuple[float, float]]:
        """For top, bottom, left, right: how clearly an edge shows (1: just), and where."""
        bands = np.stack([_turned(band, angle) for band in self._bands], axis=2)
        ink = _turned(self._mask, angle) > 100
        if not ink.any():
            return [(0.0, 0.0)] * 4
        left, top, right, bottom = _around(ink.astype(np.uint8))
        rows, columns = bands[:, left:right], bands[top:bottom].swapaxes(0, 1)
        above = rows[max(0, top - self._reach) : top][::-1]
        below = rows[bottom : bottom + self._reach]
        before = columns[max(0, left - self._reach) : left][::-1]
        after = columns[right : right + self._reach]
        shape = ink[top:bottom, left:right]
        lines = [_is_line(side) for side in (shape, shape[::-1], shape.T, shape.T[::-1])]
        sides = zip((above, below, before, after), lines, strict=True)
        far = [(_LINE, 0.0) if line else self._edge(strip) for strip, line in sides]
        ends = (top - far[0][1], bottom + far[1][1], left - far[2][1], right + far[3][1])
        return [(score, end) for (score, _), end in zip(far, ends, strict=True)]

    def _edge(self, strip: Floats) -> tuple[float, float]:
        """The clearest step in a strip that leads away from the print, row after row.

        Returns:
            How clear it is, 1 for just so, and how many rows away; a margin where none shows.
        """
        margin = _MARGIN_MM / MM * self._dpi
        if len(strip) < 6:
            return 0.0, min(margin, float(len(strip)))
        seen = ~np.isnan(strip[:, :, 0])
        enough = seen.mean(axis=1) > 0.7
        rows = int(np.argmin(enough)) if not enough.all() else len(strip)
        if rows < 6:
            return 0.0, min(margin, float(rows))
        profile = middles(strip[:rows])
        near = (profile[:-3] + profile[1:-2]) / 2
        off = (profile[2:-1] + profile[3:]) / 2
        step = np.sqrt(np.square(off - near).mean(axis=1))
        noise = float(np.median(step))
        at = int(np.argmax(step))
        score = float(step[at]) / max(_STEP_SEEN, _OVER_NOISE * noise)
        return (score, at + 2.0) if score >= 1 else (score, min(margin, float(rows)))

    def _rectangle(self, sides: list[tuple[float, float]], angle: float) -> Rectangle:
        (_, top), (_, bottom), (_, left), (_, right) = sides
        height, width = self._ink.shape
        c, s = cos(radians(angle)), sin(radians(angle))
        u, v = (left + right) / 2 - width / 2, (top + bottom) / 2 - height / 2
        x, y = width / 2 + c * u - s * v, height / 2 + s * u + c * v
        return Rectangle(x, y, right - left, bottom - top, angle, 1.0)


def middles(strip: Floats) -> Floats:
    """As `np.nanmedian(strip, axis=1)` of (rows, columns, bands), which takes many times as long.

    What lies outside the picture lies outside in all bands; no row lies there as a whole.
    """
    ordered = np.sort(strip, axis=1)  # what is outside (nan) comes last
    count = np.count_nonzero(~np.isnan(ordered[:, :, 0]), axis=1)
    row = np.arange(len(strip))
    middles: Floats = (ordered[row, (count - 1) // 2] + ordered[row, count // 2]) / 2
    return middles


def _is_line(ink: NDArray[np.bool_]) -> bool:
    """Whether the outermost ink is a thin line all along: the edge's own shadow, no print."""
    if len(ink) < 12:
        return False
    along = ink[:3].any(axis=0).mean()
    behind = ink[4:6].any(axis=0).mean()
    return bool(along > 0.8 and behind < 0.35)


def _turned(image: Image.Image, angle: float) -> Floats:
    """The picture as seen when edges that fall by `angle` lie level; nothing outside (nan)."""
    outside = float("nan") if image.mode == "F" else 0
    how = Image.Resampling.BILINEAR
    return np.asarray(image.rotate(angle, how, fillcolor=outside), np.float32)

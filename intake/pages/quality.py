"""Whether a page can be read at all, and whether anything is on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from intake.pages.ink import MM, halved, paper_of, reduced
from intake.pages.levels import percentile
from intake.pages.outlines import closed
from intake.pages.picture import Pixels


@dataclass(frozen=True, slots=True)
class Quality:
    """What to tell the person at the scanner.

    Attributes:
        blank: nothing is on the page (show-through of the other side does not count).
        codes: `too_dark`, `too_pale`, `blurred`, `too_coarse`; empty for a good page.
    """

    blank: bool
    codes: tuple[str, ...] = ()


_FINE = 150
_COARSEST = 180
_DARK_PAPER = 105
_PALE_INK = 45.0
_LEAST_INK = 30.0
_EDGE_MM = 6.0
_STROKES_MM2 = 3.0
_LONGEST_MM = 4.0
_SHARPEST = 0.16
_ENOUGH_MM2 = 250.0


def judge(gray: Pixels, dpi: int) -> Quality:
    """Judges a page picture.

    Blank means: no strokes that stand out from the grain of the paper and that are as long as a
    pen or a word makes them; a single signature or a line in pencil is not blank, specks, folds,
    dark edges and the other side shining through are.

    Args:
        gray: (H, W), any way up.
        dpi: of `gray`.
    """
    small, factor = reduced(gray, dpi, _FINE)
    look = _Look(small, dpi / factor)
    if look.blank():
        return Quality(blank=True)
    codes = []
    if look.paper < _DARK_PAPER:
        codes.append("too_dark")
    if look.contrast() < _PALE_INK:
        codes.append("too_pale")
    if dpi < _COARSEST:
        codes.append("too_coarse")
    elif look.blurred(gray, dpi):
        codes.append("blurred")
    return Quality(blank=False, codes=tuple(codes))


class _Look:
    """A page at about 150 dpi: paper, depth of the marks below it, and the grain."""

    def __init__(self, small: Pixels, dpi: float) -> None:
        self._dpi = dpi
        around = paper_of(small, round(dpi))
        soft = np.asarray(Image.fromarray(small).reduce(2), dtype=np.int16)
        bare = np.asarray(Image.fromarray(around).reduce(2), dtype=np.int16)
        edge = min(round(_EDGE_MM / MM * dpi / 2), min(soft.shape) // 4)
        inner = (slice(edge, soft.shape[0] - edge), slice(edge, soft.shape[1] - edge))
        self._depth = (bare - soft)[inner]
        self.paper = float(np.percentile(bare, 50))
        quarter, middle = np.percentile(self._depth[::2, ::2], (25, 50))
        self._bare = float(middle)
        self._grain = max(1.0, float(middle - quarter) * 1.48)
        least = max(_LEAST_INK * min(1.0, self.paper / 220), 5.0 * self._grain)
        self._marks = (self._depth - self._bare > least).astype(np.uint8)

    def blank(self) -> bool:
        """Nothing written: the strokes that hold together cover next to nothing."""
        if not self._marks.any():
            return True
        together = halved(closed(self._marks, 3))
        pixel = (4 * MM / self._dpi) ** 2
        # Neighbours in both directions: specks of toner and grain have none.
        thick = together.copy()
        thick[1:-1, 1:-1] &= (
            together[:-2, 1:-1] + together[2:, 1:-1] + together[1:-1, :-2] + together[1:-1, 2:] > 1
        ).astype(np.uint8)
        return float(thick.sum()) * pixel < _STROKES_MM2 or not self._long(thick)

    def _long(self, marks: Pixels) -> bool:
        """Whether marks lie close together over the length of a short word."""
        cell = max(1, round(_LONGEST_MM / MM * self._dpi / 4))
        rows, columns = marks.shape[0] // cell, marks.shape[1] // cell
        if rows < 1 or columns < 1:
            return True
        cells = marks[: rows * cell, : columns * cell].reshape(rows, cell, columns, cell)
        busy = cells.sum(axis=(1, 3)) >= 3
        beside = (busy[:, 1:] & busy[:, :-1]).any() or (busy[1:] & busy[:-1]).any()
        return bool(beside)

    def contrast(self) -> float:
        """How far the marks stand below the paper, of 255."""
        marks = self._depth[self._marks > 0]
        return float(np.percentile(marks, 80)) if marks.size else 0.0

    def blurred(self, gray: Pixels, dpi: int) -> bool:
        """Whether no edge rises within the width that a letter's stroke needs."""
        written = float(self._marks.sum()) * (2 * MM / self._dpi) ** 2
        if written < _ENOUGH_MM2:
            return False
        step = max(1, round(dpi / 200))
        left, right = gray[::step, :-1:2], gray[::step, 1::2]
        strong = percentile(np.maximum(left, right) - np.minimum(left, right), 99.7)
        return strong < _SHARPEST * max(40.0, self.contrast()) * 300 / max(200, dpi)

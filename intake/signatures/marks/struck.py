"""Print that a pen has struck out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SLOPES = np.linspace(-0.06, 0.06, 13)
"""Rises to the column of a stroke drawn by hand, or of a page that lies askew."""
HEIGHTS = np.arange(0.3, 0.71, 0.05)
"""Where it may run, in heights of the print from above; a rule to write on runs lower."""
THICK = 0.22
"""Height of the band in which it stays, in heights of the print."""
THROUGH = 0.985
"""Share of columns with ink in that band: between characters there is none but a stroke's."""
OPEN = 0.12
"""Share of columns without ink above the band, and below it; a dark ground has none."""
LOWEST, CONTRAST = 10, 60
"""Rows of print, and grey levels between paper and ink, below which nothing is told."""


FARTHEST = np.arange(0.2, 0.81, 0.05)
"""Where the strokes may run of which one runs through the middle."""
ASIDE = 0.1
"""Heights of the print beside strokes in which they waver."""
LONG = 2.5
"""Heights of the print that strokes run on at least."""
MARKED = 0.25
"""Share of columns with a character's ink above all strokes, and below them."""
CHARACTERS = 4
"""Separate pieces of characters above all strokes, and below."""
BETWEEN, GAP = 4, 0.08
"""Places between characters where nothing but a stroke stands, and how wide they are in heights of
the print: letters that touch do so in a column or two."""

Ink = NDArray[np.bool_]
Columns = NDArray[np.bool_]


def is_struck_out(print_: NDArray[np.uint8]) -> bool:
    """Whether one stroke runs through the characters from end to end.

    Args:
        print_: (H, W) the place of the characters and nothing around it, 0 black.
    """
    bands = _bands(print_)
    if bands is None:
        return False
    for slope in SLOPES:
        for height in HEIGHTS:
            if bands.through(slope, height).mean() < THROUGH:
                continue
            above, below = bands.beyond(slope, height - bands.half, height + bands.half)
            if min((~above).mean(), (~below).mean()) >= OPEN:
                return True
    return False


def is_print_struck_out(print_: NDArray[np.uint8]) -> bool:
    """Whether strokes run on through what looks like several characters in a row.

    Unlike `is_struck_out` it may be asked of anything on a page: a rule with grain on it and a
    word whose letters touch have no characters above and below a stroke. The strokes may begin
    and end in the words beside, and be two.
    """
    bands = _bands(print_)
    if bands is None or not _ends_near(bands.spans() >= TALL, BEYOND * len(bands.sums)):
        return False
    return any(_through_characters(bands, slope) for slope in SLOPES)


def _through_characters(bands: _Bands, slope: float) -> bool:
    least = LONG * len(bands.sums)
    amid = (h for h in FARTHEST if HEIGHTS[0] <= h <= HEIGHTS[-1])
    if not any(_is_long(bands.through(slope, h), least) for h in amid):
        return False
    runs = {h: _longest(bands.through(slope, h)) for h in FARTHEST}
    heights = [h for h in FARTHEST if len(runs[h]) >= least]
    where = max((runs[h] for h in heights), key=len)
    # Bands that touch a stroke reach from half a band above it to half a band below it.
    highest, lowest = heights[0] + bands.half, heights[-1] - bands.half
    above, below = bands.beyond(slope, min(highest, lowest) - ASIDE, max(highest, lowest) + ASIDE)
    above, below = above[where], below[where]
    bare = ~above & ~below & (bands.sums[-1] > 0)[where]
    return (
        min((~above).mean(), (~below).mean()) >= OPEN
        and min(above.mean(), below.mean()) >= MARKED
        and min(_groups(above), _groups(below)) >= CHARACTERS
        and _groups(bare, max(2, round(GAP * len(bands.sums)))) >= BETWEEN
    )


TALL, BEYOND = 0.6, 3
"""How high ink of a character stands, as a share of the place, and by how many heights
of the print a stroke begins before it and ends behind it at most.

The end of a flourish and the frame of a stamp run through a name or a heading and far beyond it.
"""


def _ends_near(columns: Columns, most: float) -> bool:
    """Whether no more columns than that stand before the first that is set, and behind the last."""
    at = np.flatnonzero(columns)
    return len(at) > 0 and max(at[0], len(columns) - 1 - at[-1]) <= most


def _is_long(through: Columns, least: float) -> bool:
    """Whether a stroke runs through so many columns side by side."""
    return bool(through.sum() >= least) and len(_longest(through)) >= least


def _longest(through: Columns) -> NDArray[np.int64]:
    """The most columns side by side in which a stroke runs."""
    at = np.flatnonzero(through)
    runs = np.split(at, np.flatnonzero(np.diff(at) > 1) + 1)
    run = max(runs, key=len)
    return np.arange(run[0], run[-1] + 1) if len(run) else run


def _groups(columns: Columns, least: int = 1) -> int:
    """How many pieces of at least so many columns side by side there are."""
    edges = np.diff(np.concatenate([[0], columns.astype(np.int8), [0]]))
    wide = np.flatnonzero(edges < 0) - np.flatnonzero(edges > 0)
    return int((wide >= least).sum())


@dataclass(frozen=True, slots=True)
class _Bands:
    """Ink of a place in bands that rise to the right or fall; heights are shares of the place.

    Attributes:
        sums: (H + 1, W) rows of ink above each row.
        half: of a band's height.
    """

    sums: NDArray[np.int64]
    half: float

    def through(self, slope: float, height: float) -> Columns:
        """Columns that have ink in the band around that height."""
        upper, lower = self._row(slope, height - self.half), self._row(slope, height + self.half)
        columns = np.arange(self.sums.shape[1])
        return np.asarray(self.sums[lower, columns] > self.sums[upper, columns])

    def beyond(self, slope: float, top: float, bottom: float) -> tuple[Columns, Columns]:
        """Columns that have ink above the first of two heights, and below the second."""
        columns = np.arange(self.sums.shape[1])
        upper, lower = self._row(slope, top), self._row(slope, bottom)
        return self.sums[upper, columns] > 0, self.sums[-1] > self.sums[lower, columns]

    def spans(self) -> NDArray[np.float64]:
        """Per column how much of the height lies between its highest ink and its lowest."""
        some = self.sums > 0
        top = np.argmax(some, axis=0)
        foot = np.argmax(self.sums == self.sums[-1], axis=0)
        return np.asarray(np.where(some[-1], foot - top + 1, 0) / (self.sums.shape[0] - 1))

    def _row(self, slope: float, height: float) -> NDArray[np.int64]:
        tall, wide = self.sums.shape[0] - 1, self.sums.shape[1]
        at = height * tall + slope * (np.arange(wide) - wide / 2)
        return np.asarray(np.clip(np.round(at), 0, tall), np.int64)


def _bands(print_: NDArray[np.uint8]) -> _Bands | None:
    """The ink of a place; None where there is too little to tell anything."""
    tall, wide = print_.shape
    if tall < LOWEST or wide < 2 * tall:
        return None
    dark, light = np.percentile(print_, (3, 90))
    if light - dark < CONTRAST:
        return None
    ink = print_ < (dark + light) / 2
    sums = np.vstack([np.zeros(wide, np.int64), np.cumsum(ink, axis=0)])
    return _Bands(sums, max(1.0, THICK * tall / 2) / tall)

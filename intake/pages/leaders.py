"""Leaders: rows of dots or dashes that lead the eye from a label to its value.

An engine takes them for words and loses the print that stands on the same line; they are wiped
off its copy of the page. Print, full stops and hyphens stay: only small marks that stand free and
follow one another evenly, a dozen or more, are leaders.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intake.pages.ink import MM, ink_of
from intake.pages.levels import percentile
from intake.pages.picture import Pixels

Whole = NDArray[np.int64]
Marked = NDArray[np.bool_]

_THICK_MM, _LONG_MM, _FREE_MM = 0.45, 3.6, 0.25
_APART_MM, _DRIFT_MM = 2.6, 0.3
_FEWEST = 12
_REACH_MM = 60.0
_UNEVEN = 0.6
_ENOUGH = 250
_LENGTHS = (_THICK_MM, _LONG_MM, _FREE_MM, _APART_MM, _DRIFT_MM, _REACH_MM)


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Lengths in pixels."""

    thick: int
    long: int
    free: int
    apart: int
    drift: int
    reach: int

    @classmethod
    def at(cls, dpi: int) -> _Sizes:
        def pixels(length: float) -> int:
            return max(2, round(length * dpi / MM))

        return cls(*map(pixels, _LENGTHS))


def without_leaders(gray: Pixels, dpi: int) -> Pixels:
    """The page with its leaders wiped off; the very same picture where it has none.

    Args:
        gray: an upright, straight page.
        dpi: its resolution.
    """
    fine = 2 if dpi >= _ENOUGH else 1
    sizes = _Sizes.at(dpi // fine)
    mask = ink_of(_darkest(gray, fine), dpi // fine).view(np.bool_)
    tops, lefts, rights = _free_marks(mask, sizes)
    led = np.flatnonzero(_led(tops, lefts, rights, sizes)) if len(tops) else tops
    if not len(led):
        return gray
    wiped = gray.copy()
    for mark in led:
        top, left, right = (int(fine * side[mark]) for side in (tops, lefts, rights))
        _wipe(wiped, fine * sizes.thick, top, left, right)
    return wiped


def _darkest(gray: Pixels, fine: int) -> Pixels:
    """The page at half the resolution; each pixel the darkest of its four."""
    if fine == 1:
        return gray
    height, width = (side // 2 * 2 for side in gray.shape)
    tall = np.minimum(gray[:height:2, :width], gray[1:height:2, :width])
    return np.minimum(tall[:, ::2], tall[:, 1::2])


def _free_marks(mask: Marked, sizes: _Sizes) -> tuple[Whole, Whole, Whole]:
    """Row, left and right (exclusive) of runs of small flat marks with nothing close around."""
    high, wide = sizes.thick + sizes.free, sizes.free + 1
    paper = np.pad(mask, ((high, high), (wide, wide)))
    flat = paper.ravel()
    edges = np.flatnonzero(flat[1:] != flat[:-1]) + 1
    rows, starts = np.divmod(edges[::2], paper.shape[1])
    ends = edges[1::2] % paper.shape[1]
    fits = ends - starts <= sizes.long
    rows, starts, ends = rows[fits], starts[fits], ends[fits]
    # Most runs are strokes of letters: ink stands above, below or beside, as a few pixels tell.
    for up in (high, -high, sizes.thick + 1, -sizes.thick - 1):
        rows, starts, ends = _kept(~paper[rows + up, (starts + ends) // 2], rows, starts, ends)
    rows, starts, ends = _kept(~paper[rows, starts - wide], rows, starts, ends)
    rows, starts, ends = _kept(~paper[rows, ends + wide - 1], rows, starts, ends)
    # Along each row around such a run by itself: a page is less wide than the type counts.
    ups = range(-high, high + 1)
    asked, place = np.unique(np.add.outer(np.array(ups), rows), return_inverse=True)
    place = place.reshape(len(ups), len(rows))
    sums = np.add.accumulate(paper[asked].view(np.int8), axis=1, dtype=np.int16)
    alone = np.ones(len(rows), bool)
    for up, row in zip(ups, place, strict=True):
        around = _between(sums, row, starts - wide, ends + wide)
        if abs(up) <= sizes.thick:
            around -= _between(sums, row, starts - 1, ends + 1)
        alone &= around == 0
    return rows[alone] - high, starts[alone] - wide, ends[alone] - wide


def _between(sums: NDArray[np.int16], rows: Whole, first: Whole, end: Whole) -> Whole:
    """How much ink stands in these rows from one column up to another; the first is paper."""
    counted: Whole = sums[rows, end - 1].astype(np.int64) - sums[rows, np.maximum(first - 1, 0)]
    return counted


def _kept(which: Marked, *columns: Whole) -> tuple[Whole, ...]:
    return tuple(column[which] for column in columns)


def _led(tops: Whole, lefts: Whole, rights: Whole, sizes: _Sizes) -> Marked:
    """Which marks are leaders: those in even rows, and single ones that continue such a row."""
    led = np.zeros(len(tops), bool)
    band_height = 3 * sizes.drift
    for shift in (0, band_height // 2):
        band = (tops + shift) // band_height
        order = np.lexsort((lefts, band))
        # Of the runs of one mark one is enough.
        again = (lefts[order][1:] < rights[order][:-1]) & (np.diff(band[order]) == 0)
        order = order[np.concatenate([[True], ~again])]
        apart = lefts[order][1:] - rights[order][:-1] > sizes.apart
        cut = (np.diff(band[order]) != 0) | apart
        for row in np.split(order, np.flatnonzero(cut) + 1):
            if len(row) >= _FEWEST and _even(lefts[row]):
                led[row] = True
    if not led.any():
        return led
    for mark in np.flatnonzero(~led):
        level = np.abs(tops[led] - tops[mark]) <= sizes.drift
        near = np.abs(lefts[led] - lefts[mark]) <= sizes.reach
        led[mark] = bool((level & near).any())
    return led


def _even(lefts: Whole) -> bool:
    """Whether most steps from mark to mark are alike."""
    steps = np.diff(lefts)
    usual = max(1.0, float(np.median(steps)))
    return float(np.mean(np.abs(steps - usual) <= 0.25 * usual + 1)) >= _UNEVEN


def _wipe(gray: Pixels, thick: int, top: int, left: int, right: int) -> None:
    """Paper where a mark stands."""
    part = gray[max(0, top - thick) : top + thick + 1, max(0, left - 3) : right + 3]
    part[:] = int(percentile(part, 90))

"""Where the words of a printed name part, by the paper between its letters.

An engine joins `LYU HAO` to LYUHAO, or parts `DEL GADO`, where it takes the gap for another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]

WIDER = 1.6
"""How much wider every gap between words is than the widest one between letters."""
WIDE, NARROW = 0.38, 0.34
"""Heights of the print that a gap between words is wide at least, and one in a word at most: in
five faces spaces are 0.46 to 1.05 wide, and no two capitals more than 0.32 apart."""
ASIDE = 0.6
"""By how many letters a gap may stand elsewhere than those before it say."""
THIN, BROAD = ("IiJjlftr1", 0.5), ("MWmw", 1.3)
"""Letters that are narrower and wider than the others, and how wide they are."""
LOWEST, CONTRAST = 10, 60
"""Rows of print, and grey levels between paper and ink, below which nothing is told."""


def part_so(print_: Gray, words: Sequence[str]) -> bool:
    """Whether the print is clearly made of these words: as many gaps, and in their places.

    Args:
        print_: (H, W) the upright place of the name and nothing around it, 0 black.
        words: what stands there, letter by letter.
    """
    if print_.shape[0] < LOWEST or not words:
        return False
    dark, light = np.percentile(print_, (3, 90))
    if light - dark < CONTRAST:
        return False
    ink = print_ < (dark + light) / 2
    columns = np.flatnonzero(ink.any(axis=0))
    steps = np.diff(columns) - 1
    height = _height(ink, columns, steps)
    order = np.argsort(-steps, kind="stable")
    count = len(words) - 1
    if len(order) < count:
        return False
    widest, rest = order[:count], steps[order[count:]]
    between = int(rest.max(initial=0))
    if not count:
        return bool(between <= NARROW * height)
    narrowest = int(steps[widest].min())
    if narrowest < WIDE * height or narrowest < WIDER * between:
        return False
    return _in_their_places(columns, np.sort(widest), words)


def _height(ink: NDArray[np.bool_], columns: NDArray[np.int64], steps: NDArray[np.int64]) -> float:
    """The usual height of what stands apart: few letters bear marks."""
    letters = np.split(columns, np.flatnonzero(steps) + 1)
    rows = [np.flatnonzero(ink[:, one].any(axis=1)) for one in letters]
    return float(np.median([own[-1] - own[0] + 1 for own in rows]))


def _in_their_places(
    columns: NDArray[np.int64], gaps: NDArray[np.int64], words: Sequence[str]
) -> bool:
    """Whether each gap stands where the letters before it end; a space is as wide as a thin one."""
    length = columns[-1] - columns[0] + 1
    middles = [(columns[gap] + columns[gap + 1]) / 2 - columns[0] for gap in gaps]
    widths = [sum(_width(c) for c in word) for word in words]
    whole = sum(widths) + THIN[1] * len(gaps)
    before = [n + THIN[1] * (place + 0.5) for place, n in enumerate(accumulate(widths[:-1]))]
    return all(
        abs(middle / length * whole - part) <= ASIDE
        for middle, part in zip(middles, before, strict=True)
    )


def _width(letter: str) -> float:
    return next((width for letters, width in (THIN, BROAD) if letter in letters), 1.0)

"""Letters O among digits, told from zeros by their width: an engine takes one for the other.

Digits of a face are all as wide as one another, and a capital O is wider than a zero. Where the
face gives both the same width, or characters touch, nothing is said.
"""

from __future__ import annotations

from statistics import median

import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]

WIDE = 1.2
"""Of the width of the other digits; from there on it is a letter O."""
BLUR = 1.0
"""Pixels by which blur and JPEG widen a character on a coarse scan."""
NARROW = 1.08
"""Of the width of the other digits; up to there it is a zero, where letters are wider."""
BROAD = 1.5
"""How much wider than a digit M and W are in faces whose O is wider than 1.13 digits.

Measured on 405 faces at 60 pixels: of those with such an M and W none has a narrower O.
"""
FEWEST_OTHERS = 2
"""Digits that must stand beside it, 1 and 0 apart, to know how wide digits are."""


def zeros_told(gray: Gray, value: str) -> str:
    """The value with every 0 that is as wide as a letter turned into O.

    Args:
        gray: upright crop of the value alone, on one line.
        value: as read, letters and digits without anything between them.

    Returns:
        The value itself where the characters cannot be told apart in the crop.
    """
    widths = _widths(gray)[: len(value)]
    digits = [w for w, c in zip(widths, value, strict=False) if c in "23456789"]
    if len(widths) < len(value) or len(digits) < FEWEST_OTHERS:
        return value
    usual = median(digits)
    if max(digits) > 1.12 * usual or min(digits) < 0.88 * usual:
        return value  # touching or broken characters: the row does not match the value
    return "".join(
        "O" if c == "0" and w > WIDE * usual + BLUR else c
        for c, w in zip(value, widths, strict=True)
    )


def digits_told(gray: Gray, value: str) -> str:
    """The value with every O that is as narrow as the digits turned into 0.

    Only where an M or W, far wider than they, shows that letters of this face have widths of
    their own: in those faces no letter O is as narrow as a digit.

    Args:
        gray, value: as for `zeros_told`.
    """
    widths = _widths(gray)[: len(value)]
    digits = [w for w, c in zip(widths, value, strict=False) if c in "23456789"]
    if len(widths) < len(value) or len(digits) < FEWEST_OTHERS:
        return value
    usual = median(digits)
    if max(digits) > 1.12 * usual or min(digits) < 0.88 * usual:
        return value
    broad = [w for w, c in zip(widths, value, strict=True) if c in "MW"]
    if not broad or min(broad) < BROAD * usual:
        return value
    return "".join(
        "0" if c == "O" and w <= NARROW * usual else c for c, w in zip(value, widths, strict=True)
    )


def _widths(gray: Gray) -> list[int]:
    """Widths of the characters of a line, left to right."""
    if gray.size == 0:
        return []
    dark, light = np.percentile(gray, (1, 90))
    inked = (gray < (float(dark) + float(light)) / 2).any(axis=0)
    edges = np.flatnonzero(np.diff(np.pad(inked, 1).astype(np.int8)))
    return [int(w) for w in edges[1::2] - edges[::2] if w > 1]

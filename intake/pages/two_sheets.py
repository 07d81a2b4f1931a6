"""Two sheets that were laid on the glass side by side and came as one page."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Placement
from intake.pages.picture import Picture

_MM = 25.4
_LONG, _SHORT = (370.0, 445.0), (260.0, 300.0)
"""Millimetres of two sheets of A4 or letter size side by side, and of their height."""
_SEAM = 9.0
"""Millimetres at either side of the middle that are margins of the two sheets."""
_PRINT = 45
"""Grey levels by which print is darker than the paper of its column or row."""
_TOUCHED = 0.08
"""Share of a row of the seam, at one side of the middle, that is dark where print stands."""
_BARE = 0.008
"""Share of the rows that may be so at both sides: dust, a hole, bars that end there alike."""
_WRITTEN = 0.004
"""Share of a sheet that is darker where something is written on it."""

Gray = NDArray[np.uint8]
Half = tuple[Placement, float, float]
"""From its pixels to those of the page; width and height in millimetres."""


def two_sheets(picture: Picture) -> tuple[Half, Half] | None:
    """The two sheets, left or upper one first; None where the page is one.

    A page is two sheets if it is as large as two, both halves are written on and nothing stands
    over the middle, where each has its margin. The edges of the sheets may show there, and a bar
    that one of them prints from edge to edge.
    """
    wide = picture.width >= picture.height
    long, short = sorted((picture.width, picture.height), reverse=True)
    sizes = (long / picture.dpi * _MM, short / picture.dpi * _MM)
    if not (_LONG[0] <= sizes[0] <= _LONG[1] and _SHORT[0] <= sizes[1] <= _SHORT[1]):
        return None
    gray = picture.gray if wide else picture.gray.T
    middle, reach = gray.shape[1] // 2, round(_SEAM / _MM * picture.dpi)
    seam = gray[:, middle - reach : middle + reach]
    halves = gray[:, :middle], gray[:, middle:]
    if _crossed(seam) > _BARE or any(_dark(half).mean() < _WRITTEN for half in halves):
        return None
    at = (0.0, float(middle))
    first, second = (Placement(c=p) if wide else Placement(f=p) for p in at)
    size = (sizes[0] / 2, sizes[1]) if wide else (sizes[1], sizes[0] / 2)
    return (first, *size), (second, *size)


def _crossed(seam: Gray) -> float:
    """The share of rows in which something stands at both sides of the middle."""
    dark = _dark(seam)
    half = dark.shape[1] // 2
    sides = (part.mean(axis=1) > _TOUCHED for part in (dark[:, :half], dark[:, half:]))
    return float(np.logical_and(*sides).mean())


def _dark(gray: Gray) -> NDArray[np.bool_]:
    """What is darker than the paper of its column, so that an upright edge is none.

    Args:
        gray: uint8 (H, W); every second row and column is looked at.
    """
    small = gray[::2, ::2].astype(np.int16)
    paper = np.percentile(small, 70, axis=0, keepdims=True)
    return np.asarray(small < paper - _PRINT)

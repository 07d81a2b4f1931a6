"""Two sheets that were laid on the glass side by side and came as one page."""

from __future__ import annotations

import numpy as np

from intake.domain.boxes import Placement
from intake.pages.picture import Picture

_MM = 25.4
_LONG, _SHORT = (370.0, 445.0), (260.0, 300.0)
"""Millimetres of two sheets of A4 or letter size side by side, and of their height."""
_SEAM = 9.0
"""Millimetres at either side of the middle that are margins of the two sheets."""
_PRINT = 45
"""Grey levels by which print is darker than the paper of its column or row."""
_BARE = 0.002
"""Share of the seam that may be darker: dust, a hole, the end of a rule."""
_WRITTEN = 0.004
"""Share of a sheet that is darker where something is written on it."""

Half = tuple[Placement, float, float]
"""From its pixels to those of the page; width and height in millimetres."""


def two_sheets(picture: Picture) -> tuple[Half, Half] | None:
    """The two sheets, left or upper one first; None where the page is one.

    A page is two sheets if it is as large as two, both halves are written on and nothing stands
    over the middle, where each has its margin. The edges of the sheets may show there.
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
    if _darker(seam) > _BARE or any(_darker(half) < _WRITTEN for half in halves):
        return None
    at = (0.0, float(middle))
    first, second = (Placement(c=p) if wide else Placement(f=p) for p in at)
    size = (sizes[0] / 2, sizes[1]) if wide else (sizes[1], sizes[0] / 2)
    return (first, *size), (second, *size)


def _darker(gray: np.ndarray) -> float:
    """The share of pixels darker than the paper of their column, so that an upright edge is none.

    Args:
        gray: uint8 (H, W).
    """
    small = gray[::2, ::2].astype(np.int16)
    paper = np.percentile(small, 70, axis=0, keepdims=True)
    return float((small < paper - _PRINT).mean())

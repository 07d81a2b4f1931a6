"""Whether a row of ink runs aslant: a hand does, type never, however much it looks like a hand.

On a page laid straight a typed line is level. Of 114 fonts of italics, scripts and chanceries in
seven names each none was seen to run aslant by more than one degree; hands mostly rise.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box

DEGREES = 14.0
STEP = 0.5
LEAST = 2.0
"""Degrees from which a row is aslant; a page laid straight is so within a third of one."""

SHARPER = 1.06
"""How much sharper the rows of ink are along the slant than along the level."""

_FINE = 150
"""Dots per inch that slants are seen at."""
_WIDE = 2.0
"""How much wider than high ink is of which the slant can be told."""


def runs_aslant(gray: npt.NDArray[np.uint8], dpi: int, box: Box) -> bool:
    """Whether what is dark in a box lies along a line that is not level.

    Args:
        gray: the upright page, (H, W), 0 black.
        dpi: of the page.
        box: around the ink alone.
    """
    near = box.clipped(gray.shape[1], gray.shape[0])
    if near.width < _WIDE * near.height or near.height < 1:
        return False
    slant, sharper = slant_of(gray, dpi, box)
    return abs(slant) >= LEAST and sharper >= SHARPER


def slant_of(gray: npt.NDArray[np.uint8], dpi: int, box: Box) -> tuple[float, float]:
    """Degrees by which rows of ink fall to the right, and how much sharper they then are."""
    near = box.clipped(gray.shape[1], gray.shape[0])
    every = max(1, round(dpi / _FINE))
    crop = gray[near.top : near.bottom : every, near.left : near.right : every]
    if not crop.size:
        return 0.0, 1.0
    dark, light = (float(level) for level in np.percentile(crop, (1, 90)))
    ink = crop < (dark + light) / 2
    if ink.all() or not ink.any():
        return 0.0, 1.0
    slants = np.arange(-DEGREES, DEGREES + STEP, STEP)
    sharp = [_sharpness(ink, float(slant)) for slant in slants]
    best = int(np.argmax(sharp))
    return float(slants[best]), sharp[best] / max(_sharpness(ink, 0.0), 1e-9)


def _sharpness(ink: npt.NDArray[np.bool_], degrees: float) -> float:
    """How much the ink gathers in few rows when it is sheared by so much."""
    y, x = np.nonzero(ink)
    sheared = y - np.tan(np.radians(degrees)) * (x - ink.shape[1] / 2) + sum(ink.shape)
    rows = np.bincount(sheared.astype(np.int64)).astype(np.float64)
    return float((np.convolve(rows, np.ones(3) / 3) ** 2).sum())

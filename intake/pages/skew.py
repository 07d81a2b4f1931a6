"""By how much the lines of a page lean, and whether they run across or down.

The page's ink is added up along lines of every angle; at the right angle the sums jump most
between lines and gaps (shear search on strips, no picture is turned for it).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intake.pages.ink import Mask
from intake.pages.pooling import counted

Floats = NDArray[np.float32]
_WIDEST = 4.75
_STRIP = 8
_LETTER = 4
_COARSER = 2
"""By what factor the mask is added up for the coarse search."""


@dataclass(frozen=True, slots=True)
class Lean:
    """How lines lie in one direction.

    Attributes:
        angle: degrees by which they fall to the right (clockwise positive).
        sharpness: how strongly sums jump between lines and gaps; larger is surer.
    """

    angle: float
    sharpness: float


def lean_of(mask: Mask) -> Lean:
    """The lean of lines that run across; give the transposed mask for lines that run down.

    Args:
        mask: ink at about 75 dpi or more, rules removed.
    """
    fine = _strips(mask, _STRIP)
    coarse = _strips(_binned(mask, _COARSER), _STRIP)
    angle = _best(coarse, np.arange(-_WIDEST, _WIDEST + 0.01, 0.25))
    angle = _best(fine, angle + np.arange(-0.25, 0.26, 0.05))
    return Lean(angle, _sharpness(_profile(fine, angle)))


def sheared(mask: Mask, angle: float) -> Mask:
    """The mask with its columns shifted so that lines leaning by `angle` lie level."""
    height, width = mask.shape
    shifts = np.rint((np.arange(width) - width / 2) * np.tan(np.deg2rad(angle))).astype(int)
    if not shifts.any():
        return mask
    out = np.zeros_like(mask)
    edges = np.flatnonzero(np.diff(shifts)) + 1
    for left, right in zip((0, *edges), (*edges, width), strict=True):
        shift = int(shifts[left])
        if shift >= 0:
            out[: height - shift, left:right] = mask[shift:, left:right]
        else:
            out[-shift:, left:right] = mask[: height + shift, left:right]
    return out


def _binned(mask: Mask, factor: int) -> Mask:
    return counted(mask, factor).astype(np.uint8)


def _strips(mask: Mask, across: int) -> Floats:
    """(strips, rows): ink of each row within vertical strips `across` pixels wide."""
    height, width = mask.shape
    count = max(1, width // across)
    cut = mask[:, : count * across] if width >= across else mask
    sums = cut.reshape(height, count, -1).sum(axis=2, dtype=np.float32)
    return np.ascontiguousarray(sums.T)


def _best(strips: Floats, angles: NDArray[np.float64]) -> float:
    scores = np.array([np.square(np.diff(_profile(strips, angle))).sum() for angle in angles])
    top = int(np.argmax(scores))
    angle = float(angles[top])
    if 0 < top < len(angles) - 1:
        left, middle, right = scores[top - 1 : top + 2]
        bend = left - 2 * middle + right
        if bend < 0:
            angle += float((left - right) / (2 * bend)) * float(angles[1] - angles[0])
    return angle


def _profile(strips: Floats, angle: float) -> Floats:
    """Ink along lines that lean by `angle`, one sum per row of the middle of the page."""
    count, rows = strips.shape
    middles = (np.arange(count) - (count - 1) / 2) * _STRIP
    shifts = np.rint(middles * np.tan(np.deg2rad(angle))).astype(int)
    margin = int(np.abs(shifts).max()) + 1
    profile = np.zeros(rows + 2 * margin, np.float32)
    for strip, shift in zip(strips, shifts, strict=True):
        profile[margin - shift : margin - shift + rows] += strip
    return profile


def _sharpness(profile: Floats) -> float:
    """Jumps between lines and gaps, letters' own strokes smoothed away."""
    smooth = np.convolve(profile, np.full(_LETTER, 1 / _LETTER, np.float32), "same")
    total = float(np.square(smooth).sum())
    return float(np.square(smooth[2:] - smooth[:-2]).sum()) / total if total else 0.0

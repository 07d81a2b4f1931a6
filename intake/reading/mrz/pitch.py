"""Even pitch: how far apart the characters of a line stand, and where the first one begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
PHASES = 16
FEWEST, MOST = 29.0, 46.0
"""How many characters may stand between the two ends of the print."""


@dataclass(frozen=True, slots=True)
class Comb:
    """Even cells over a line of print.

    Attributes:
        pitch: pixels from one cell to the next.
        start: where a boundary between two cells lies, the first at or before the print's end.
        quality: 0 (boundaries as inked as the rest) to 1 (boundaries all white).
    """

    pitch: float
    start: float
    quality: float


def profile_of(strip: Array) -> Array:
    """Ink in every column of a strip (rows x columns, grey), paper taken as 0."""
    values = strip.astype(np.float32)
    paper = np.percentile(values, 80)
    ink = np.clip(paper - values, 0, None)
    profile: Array = ink.mean(axis=0)
    return profile


def fitted(profile: Array, left: float, right: float) -> Comb:
    """The comb whose boundaries meet least ink.

    Args:
        profile: ink per column.
        left, right: where the print begins and ends, roughly, in columns.
    """
    extent = max(right - left, 40.0)
    low, high = extent / MOST, extent / FEWEST
    step = 0.08 * low / 44
    pitches = np.arange(low, high, max(step, 0.004))
    width = len(profile)
    smooth = _smoothed(profile, low * 0.09)
    inside = smooth[max(0, int(left)) : max(1, int(right))].mean() + 1e-3
    number = np.arange(48)
    best = Comb(float(pitches[0]), left, -1.0)
    for chunk in np.array_split(pitches, max(1, len(pitches) // 64)):
        phases = np.arange(PHASES) / PHASES
        places = left + (phases[None, :, None] - 0.5 + number[None, None, :]) * chunk[:, None, None]
        used = (places > left - 1) & (places < right + 1) & (places < width - 1) & (places >= 0)
        values = np.interp(places.ravel(), np.arange(width), smooth).reshape(places.shape)
        mean = (values * used).sum(axis=2) / np.maximum(used.sum(axis=2), 1)
        row, column = np.unravel_index(int(mean.argmin()), mean.shape)
        quality = 1 - float(mean[row, column]) / float(inside)
        if quality > best.quality:
            pitch = float(chunk[row])
            best = Comb(pitch, left + (float(phases[column]) - 0.5) * pitch, quality)
    return best


def _smoothed(profile: Array, sigma: float) -> Array:
    reach = max(1, round(2.5 * sigma))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 0.3)) ** 2)
    smoothed: Array = np.convolve(profile, kernel / kernel.sum(), "same")
    return smoothed

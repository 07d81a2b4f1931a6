"""Even pitch: how far apart the characters of a line stand, and where the first one begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
FINE = 4
"""Samples for each column of a profile."""
FEWEST, MOST = 0.7, 1.4
"""How many cells may fit between the ends of the print, as shares of those expected."""
PAPER = 0.8
"""Share of a strip that is at most as bright as its paper."""
HEART = 0.7
"""The share of a strand, in its middle, that the first fit looks at."""


@dataclass(frozen=True, slots=True)
class Comb:
    """Even cells over a line of print.

    Attributes:
        pitch: columns from one cell to the next.
        start: where a boundary between two cells lies, at most one cell before the print.
        quality: 0 (boundaries as inked as the rest) to 1 (boundaries all white).
    """

    pitch: float
    start: float
    quality: float


def profile_of(strip: Array) -> Array:
    """Ink in every column of a strip (rows x columns, grey), paper taken as 0."""
    values = strip.astype(np.float32)
    profile: Array = np.maximum(_paper(values) - values, 0).mean(axis=0)
    return profile


def _paper(values: Array) -> np.float32:
    """As `np.percentile(values, 80)`, which takes longer than all the rest of the profile."""
    place = (values.size - 1) * PAPER
    low = int(place)
    high = min(low + 1, values.size - 1)
    near = np.partition(values, (low, high), axis=None)
    below, above = near[low], near[high]
    return np.float32(below + (above - below) * (place - low))


def fitted(
    profile: Array, left: float, right: float, cells: float = 44.0, *, exact: bool = True
) -> Comb:
    """The comb whose boundaries meet least ink.

    Args:
        profile: ink per column.
        left, right: where the print begins and ends, roughly, in columns.
        cells: how many characters stand there, roughly.
        exact: refine what the first, quick look finds.
    """
    extent = max(right - left, 40.0)
    middle, half = (left + right) / 2, HEART * extent / 2
    cells = max(cells, 8.0)
    smooth = _smoothed(profile, extent / cells * 0.07)
    low, high = extent / (MOST * cells), extent / (FEWEST * cells)
    pitches = _geometric(low, high, 0.16 / (HEART * cells))
    comb = _best(smooth, pitches, np.arange(10) / 10, middle - half, middle + half)
    if not exact:
        return comb
    for reach, spread, share in ((0.25, 0.1, HEART), (0.12, 0.06, 0.96)):
        half = share * extent / 2
        turn = comb.pitch * reach / (share * cells)
        pitches = np.linspace(comb.pitch - turn, comb.pitch + turn, 15)
        number = np.round((middle - comb.start) / comb.pitch)
        centre = comb.start + number * comb.pitch
        comb = _around(smooth, pitches, centre, spread, middle - half, middle + half)
    start = comb.start + np.ceil((left - comb.start) / comb.pitch - 1) * comb.pitch
    return Comb(comb.pitch, float(start), comb.quality)


def _best(smooth: Array, pitches: Array, phases: Array, left: float, right: float) -> Comb:
    first = left + phases[None, :] * pitches[:, None]
    return _least(smooth, pitches, first, left, right)


def _around(
    smooth: Array, pitches: Array, centre: float, spread: float, left: float, right: float
) -> Comb:
    """Boundaries near `centre`, give or take `spread` of a cell."""
    shifts = np.linspace(-spread, spread, 9)
    first = centre + shifts[None, :] * pitches[:, None]
    first = first - np.ceil((first - left) / pitches[:, None] - 1) * pitches[:, None]
    return _least(smooth, pitches, first, left, right)


def _least(smooth: Array, pitches: Array, first: Array, left: float, right: float) -> Comb:
    most = int((right - left) / pitches[0]) + 2
    places = first[:, :, None] + np.arange(most)[None, None, :] * pitches[:, None, None]
    used = (places >= left) & (places <= right)
    index = np.clip(places * FINE, 0, len(smooth) - 1).astype(np.int32)
    total = np.where(used, smooth[index], 0).sum(axis=2)
    mean = total / np.maximum(used.sum(axis=2), 1)
    row, column = np.unravel_index(int(mean.argmin()), mean.shape)
    inside = float(smooth[int(max(0, left * FINE)) : int(right * FINE) + 1].mean()) + 1e-3
    quality = 1 - float(mean[row, column]) / inside
    return Comb(float(pitches[row]), float(first[row, column]), quality)


def _geometric(low: float, high: float, step: float) -> Array:
    count = int(np.log(high / low) / step) + 2
    grid: Array = np.geomspace(low, high, count)
    return grid


def _smoothed(profile: Array, sigma: float) -> Array:
    """FINE samples a column, blurred a little."""
    width = len(profile)
    samples = np.interp(np.arange(width * FINE) / FINE, np.arange(width), profile)
    reach = max(1, round(2.5 * sigma * FINE))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma * FINE, 0.3)) ** 2)
    smoothed: Array = np.convolve(samples, kernel / kernel.sum(), "same")
    return smoothed

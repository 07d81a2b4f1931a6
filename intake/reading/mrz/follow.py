"""Keeps a frame on its line of print: level, and even where a camera made it uneven."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.pages.levels import percentiles
from intake.reading.mrz.frame import Frame
from intake.reading.mrz.pitch import profile_of

Array = npt.NDArray[Any]
SCALE = 12
"""Pixels a cell of the strips that are looked at."""
WINDOW = 9
"""Cells that are judged together."""
STRIDE = 3
MOST = 0.45
"""Cells by which a window may lie beside the frame."""


def levelled(page: Image.Image, frame: Frame, first: float, last: float) -> Frame:
    """Turns and shifts the frame so that the print between two cells runs along its middle."""
    strip = frame.strip(page, first, last - first, 1.1, SCALE)
    heights, weight = _heights(strip, 6)
    places = first + (np.arange(6) + 0.5) * (last - first) / 6
    slope, offset = np.polyfit(places, heights, 1, w=np.sqrt(weight))
    t = np.array([first, (first + last) / 2, last])
    return _straight(frame, t, slope * t + offset)


def _straight(frame: Frame, t: Array, across: Array) -> Frame:
    return frame.moved(t, np.zeros(len(t)), across)


def _heights(strip: Array, parts: int) -> tuple[Array, Array]:
    """How far below the middle the print of each part lies, in pitches; and its weight."""
    ink = np.clip(percentiles(strip, 75)[None, :] - strip, 0, None)
    ink = np.maximum(ink - 0.25 * ink.max(), 0)
    rows = (np.arange(len(ink)) - (len(ink) - 1) / 2) / SCALE
    ink = ink * np.clip(1.9 - np.abs(rows) / 0.5, 0, 1)[:, None]  # the next line stays out
    pieces = np.array_split(ink, parts, axis=1)
    weight = np.array([piece.sum() + 1e-3 for piece in pieces])
    heights = np.array([(piece.sum(axis=1) * rows).sum() for piece in pieces]) / weight
    return heights, weight


def followed(page: Image.Image, frame: Frame, first: int, last: int) -> Frame:
    """Fits the frame to the print between two cells, bent where the print is bent."""
    if last - first < 2 * WINDOW:
        return frame
    for _ in range(2):
        strip = frame.strip(page, first, last - first, 1.1, SCALE)
        starts = np.arange(0, last - first - WINDOW + 1, STRIDE)
        middles = first + starts + WINDOW / 2
        profile = profile_of(strip[round(0.45 * SCALE) : round(1.75 * SCALE)])
        along, weight = _shifts(profile, starts)
        pieces = [_heights(strip[:, s * SCALE : (s + WINDOW) * SCALE], 1) for s in starts]
        across = np.array([heights[0] for heights, _ in pieces])
        inked = np.array([total[0] for _, total in pieces])
        along = _smooth(middles, along, weight)
        across = _smooth(middles, across, np.sqrt(inked))
        frame = frame.moved(middles, along, across)
    return frame


def _shifts(profile: Array, starts: Array) -> tuple[Array, Array]:
    """By how many cells each window's gaps lie further right, and how plainly they say so."""
    smooth = np.convolve(profile, [0.25, 0.5, 0.25], "same")
    steps = np.arange(-round(MOST * SCALE), round(MOST * SCALE) + 1)
    found, weight = [], []
    for start in starts:
        gaps = (start + np.arange(WINDOW + 1)) * SCALE
        places = np.clip(gaps[None, :] + steps[:, None] - 0.5, 0, len(smooth) - 1)
        low = places.astype(np.int32)
        high = np.minimum(low + 1, len(smooth) - 1)
        part = places - low
        ink = (smooth[low] * (1 - part) + smooth[high] * part).mean(axis=1)
        ink = ink + 0.02 * ink.mean() * np.abs(steps) / SCALE
        best = int(ink.argmin())
        shift = float(steps[best])
        if 0 < best < len(ink) - 1:
            left, middle, right = ink[best - 1 : best + 2]
            bow = left - 2 * middle + right
            shift += 0.5 * (left - right) / bow if bow > 1e-6 else 0.0
        found.append(shift / SCALE)
        weight.append(float(ink.max() - ink.min()) / (float(ink.mean()) + 1e-3) + 1e-3)
    return np.array(found), np.array(weight)


def _smooth(t: Array, values: Array, weight: Array) -> Array:
    """A parabola through the values; what lies far off counts less in a second round."""
    middle, reach = t.mean(), max(1.0, float(np.ptp(t)) / 2)
    x = (t - middle) / reach
    order = 2 if len(t) > 4 else 1
    w = np.sqrt(weight)
    fit: Array = np.zeros(len(t))
    for _ in range(3):
        fit = np.polyval(np.polyfit(x, values, order, w=w), x)
        away = np.abs(values - fit)
        w = np.sqrt(weight) / (1 + (away / (1.5 * float(np.median(away)) + 0.01)) ** 2)
    return fit

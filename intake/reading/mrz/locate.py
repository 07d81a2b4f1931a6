"""Where on a page lines of print stand that may belong to a machine readable zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Array = npt.NDArray[Any]

MIN_RATIO, MAX_RATIO = 9.0, 90.0
"""Length over height of a line of 30 to 44 characters, of a part of one, of two grown together."""
SHORTEST = 90
"""Pixels of a strand at least."""
LEAST_RUN = 5
"""Pixels in a row that are print rather than noise."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A long thin piece of print.

    Attributes:
        left, right: ends of its middle line, (x, y) in pixels.
        height: of its capitals, in pixels.
    """

    left: tuple[float, float]
    right: tuple[float, float]
    height: float

    @property
    def slope(self) -> float:
        """Pixels down for each pixel to the right."""
        return (self.right[1] - self.left[1]) / max(1.0, self.right[0] - self.left[0])

    @property
    def length(self) -> float:
        """Pixels from end to end."""
        return float(np.hypot(self.right[0] - self.left[0], self.right[1] - self.left[1]))

    def scaled(self, factor: float) -> Strand:
        """The same in a picture so many times as large."""
        half = (factor - 1) / 2
        (x0, y0), (x1, y1) = self.left, self.right
        return Strand(
            (x0 * factor + half, y0 * factor + half),
            (x1 * factor + half, y1 * factor + half),
            self.height * factor,
        )


def strands(ink: npt.NDArray[np.bool_], gap: int = 13, least: int = LEAST_RUN) -> list[Strand]:
    """Long thin pieces of print on a picture of about 10 pixels a character.

    Args:
        ink: (height, width), see `inked`.
        gap: white pixels in a row that one line of print may hold.
        least: pixels in a row that belong together at least; many let go of what stands between
            two lines, such as letters of a watermark.
    """
    rows, starts, ends = _runs(ink, gap, least)
    if len(rows) == 0:
        return []
    return _thin(rows, starts, ends, _joined(rows, starts, ends, ink.shape[1]))


def inked(gray: Array) -> npt.NDArray[np.bool_]:
    """Which pixels are darker than their surroundings by more than the paper's own unrest.

    Args:
        gray: (height, width) uint8, dark print on lighter paper.
    """
    picture = Image.fromarray(gray)
    around = np.asarray(picture.filter(ImageFilter.BoxBlur(12)), np.int16)
    darker = around - gray
    unrest = np.asarray(
        Image.fromarray(np.abs(darker).astype(np.uint8)).filter(ImageFilter.BoxBlur(20)), np.int16
    )
    return darker > np.maximum(9, unrest)


def _runs(ink: npt.NDArray[np.bool_], gap: int, least: int) -> tuple[Array, Array, Array]:
    """Runs of ink row by row, small gaps closed: rows, starts, ends (exclusive)."""
    height, width = ink.shape
    padded = np.zeros((height, width + 2), np.int8)
    padded[:, 1:-1] = ink
    change = np.diff(padded, axis=1).ravel()
    begin, finish = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    if len(begin) == 0:
        return begin, begin, begin
    stride = width + 1
    far = (begin[1:] - finish[:-1] > gap) | (begin[1:] // stride != finish[:-1] // stride)
    first = np.concatenate([[True], far])
    last = np.concatenate([far, [True]])
    begin, finish = begin[first], finish[last]
    long = finish - begin >= least
    begin, finish = begin[long], finish[long]
    rows = begin // stride
    return rows, begin - rows * stride, finish - rows * stride


def _joined(rows: Array, starts: Array, ends: Array, width: int) -> Array:
    """A label for every run; runs that touch from row to row share one."""
    stride = width + 1
    first_key, last_key = rows * stride + starts, rows * stride + ends
    low = np.searchsorted(last_key, first_key + stride, "right")
    high = np.searchsorted(first_key, last_key + stride, "left")
    count = high - low
    one = np.repeat(np.arange(len(rows)), count)
    other = np.arange(len(one)) + np.repeat(low - np.cumsum(count) + count, count)
    return connected(len(rows), one, other)


def connected(size: int, one: Array, other: Array) -> Array:
    """For each of so many things the first of all that pairs connect with it."""
    label = np.arange(size)
    while True:
        first, second = label[one], label[other]
        apart = first != second
        if not apart.any():
            return label
        one, other = one[apart], other[apart]
        first, second = first[apart], second[apart]
        np.minimum.at(label, np.maximum(first, second), np.minimum(first, second))
        while ((shorter := label[label]) != label).any():
            label = shorter


def _thin(rows: Array, starts: Array, ends: Array, labels: Array) -> list[Strand]:
    """Long thin ones among the labelled shapes, by their moments."""
    _, labels = np.unique(labels, return_inverse=True)
    size = (ends - starts).astype(np.float64)
    x = (starts + ends - 1) / 2
    xx = size * x * x + size * (size * size - 1) / 12

    def total(values: Array) -> Array:
        return np.bincount(labels, values)

    area = total(size)
    mx, my = total(size * x) / area, total(size * rows) / area
    vx = total(xx) / area - mx * mx + 1e-6
    vy = total(size * rows * rows) / area - my * my
    cov = total(size * x * rows) / area - mx * my
    slope = cov / vx
    across = np.sqrt(np.maximum(vy - cov * slope, 0) * 12 + 1)
    left = np.full(len(area), np.inf)
    right = np.zeros(len(area))
    np.minimum.at(left, labels, starts)
    np.maximum.at(right, labels, ends)
    length = right - left
    good = (length / across > MIN_RATIO) & (length / across < MAX_RATIO) & (across > 4.0)
    good &= (np.abs(slope) < 0.27) & (area > 0.5 * length * across) & (length > SHORTEST)
    return [
        Strand(
            (float(left[i]), float(my[i] + slope[i] * (left[i] - mx[i]))),
            (float(right[i]), float(my[i] + slope[i] * (right[i] - mx[i]))),
            float(across[i]),
        )
        for i in np.flatnonzero(good)
    ]

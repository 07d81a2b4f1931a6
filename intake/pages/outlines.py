"""Solid rectangles in a mask: their corners, whatever way they lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intake.pages.ink import Mask
from intake.pages.running_sums import summed_down


@dataclass(frozen=True, slots=True)
class Rectangle:
    """The smallest upright-most rectangle around a blob; pixels of the mask.

    Attributes:
        x, y: the middle.
        width, height: along and across; the sides lean by `angle`.
        angle: degrees clockwise, -45 to 45.
        fill: share of it that the blob covers.
    """

    x: float
    y: float
    width: float
    height: float
    angle: float
    fill: float


def grown(mask: Mask, size: int) -> Mask:
    """The mask with every pixel spread to a square of `size` (odd) pixels."""
    return np.asarray(sums(mask, size) > 0, dtype=np.uint8)


def shrunk(mask: Mask, size: int) -> Mask:
    """Only the pixels in the middle of a full square of `size` (odd) pixels; edges go."""
    return np.asarray(sums(mask, size) == size * size, dtype=np.uint8)


def opened(mask: Mask, size: int) -> Mask:
    """The mask without anything narrower than `size` (odd) pixels."""
    return grown(shrunk(mask, size), size)


def closed(mask: Mask, size: int) -> Mask:
    """The mask with everything filled that is narrower than `size` (odd) pixels."""
    padded = np.pad(mask, size)
    return shrunk(grown(padded, size), size)[size:-size, size:-size]


def sums(mask: Mask, size: int) -> NDArray[np.int32]:
    """How many pixels are set in the square of `size` (odd) pixels around each."""
    half = size // 2
    sums: NDArray[np.int32] = summed_down(
        np.pad(mask, ((half + 1, half), (half + 1, half))), np.int32
    )
    sums = sums[size:] - sums[:-size]
    np.cumsum(sums, axis=1, out=sums)
    return sums[:, size:] - sums[:, :-size]


def filled(mask: Mask) -> Mask:
    """The mask with everything filled that it encloses on all sides."""
    around = np.pad(1 - mask, 1, constant_values=1).astype(np.uint8)
    runs, groups = _runs(around)
    full = np.ones_like(around)
    for (row, start, end), group in zip(runs, groups, strict=True):
        if group == groups[0]:
            full[row, start:end] = 0
    return full[1:-1, 1:-1]


def blobs(mask: Mask, least: int) -> list[Mask]:
    """Each connected piece of at least `least` pixels as a mask of its own."""
    runs, groups = _runs(mask)
    areas: dict[int, int] = {}
    for (_, start, end), group in zip(runs, groups, strict=True):
        areas[group] = areas.get(group, 0) + end - start
    found = []
    for wanted, area in sorted(areas.items()):
        if area >= least:
            piece = np.zeros_like(mask)
            for (row, start, end), group in zip(runs, groups, strict=True):
                if group == wanted:
                    piece[row, start:end] = 1
            found.append(piece)
    return found


def extents(mask: Mask) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each connected piece, without making pictures of them."""
    runs, groups = _runs(mask)
    found: dict[int, tuple[int, int, int, int]] = {}
    for (row, start, end), group in zip(runs, groups, strict=True):
        left, top, right, _ = found.get(group, (start, row, end, row))
        found[group] = (min(left, start), top, max(right, end), row + 1)
    return list(found.values())


def _runs(mask: Mask) -> tuple[list[tuple[int, int, int]], list[int]]:
    """Runs of set pixels (row, start, end) and the piece that each belongs to."""
    edges = np.diff(np.pad(mask.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    runs = [(int(r), int(a), int(b)) for (r, a), (_, b) in zip(starts, ends, strict=True)]
    parent = list(range(len(runs)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    above = 0
    for index, (row, start, end) in enumerate(runs):
        while above < index and runs[above][0] < row - 1:
            above += 1
        other = above
        while other < index and runs[other][0] == row - 1:
            if runs[other][1] < end and runs[other][2] > start:
                parent[root(index)] = root(other)
            other += 1
    return runs, [root(index) for index in range(len(runs))]


def rectangle_of(piece: Mask) -> Rectangle:
    """The smallest rectangle around a piece, by turning its outermost points.

    Raises:
        ValueError: the piece is empty.
    """
    rows = np.flatnonzero(piece.any(axis=1))
    if not rows.size:
        raise ValueError("an empty piece has no rectangle")
    lefts = piece[rows].argmax(axis=1).astype(float)
    rights = piece.shape[1] - piece[rows, ::-1].argmax(axis=1).astype(float)
    xs = np.concatenate((lefts, lefts, rights, rights))
    ys = np.concatenate((rows, rows + 1, rows, rows + 1)).astype(float)
    angle = _tightest(xs, ys, np.arange(-45.0, 45.0, 1.0))
    angle = _tightest(xs, ys, angle + np.arange(-1.0, 1.05, 0.1))
    u, v = _turned(xs, ys, np.array([angle]))
    left, right, top, bottom = u.min(), u.max(), v.min(), v.max()
    c, s = np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))
    mid_u, mid_v = (left + right) / 2, (top + bottom) / 2
    area = max(1.0, float((right - left) * (bottom - top)))
    return Rectangle(
        float(c * mid_u - s * mid_v),
        float(s * mid_u + c * mid_v),
        float(right - left),
        float(bottom - top),
        angle,
        float(piece.sum()) / area,
    )


Doubles = NDArray[np.float64]


def _turned(xs: Doubles, ys: Doubles, angles: Doubles) -> tuple[Doubles, Doubles]:
    c, s = np.cos(np.deg2rad(angles))[:, None], np.sin(np.deg2rad(angles))[:, None]
    return c * xs + s * ys, c * ys - s * xs


def _tightest(xs: Doubles, ys: Doubles, angles: Doubles) -> float:
    u, v = _turned(xs, ys, angles)
    areas = np.ptp(u, axis=1) * np.ptp(v, axis=1)
    return float(angles[int(np.argmin(areas))])

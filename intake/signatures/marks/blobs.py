"""Connected marks of a mask, found over runs with NumPy alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Blobs:
    """Runs of set pixels and the connected mark that each belongs to (eight neighbours).

    Attributes:
        rows, starts, ends: of each run; `ends` exclusive.
        labels: 0 to count-1 for each run.
        boxes: (count, 4) left, top, right, bottom.
        areas: (count,) pixels.
    """

    rows: Whole
    starts: Whole
    ends: Whole
    labels: Whole
    boxes: Whole
    areas: Whole

    @property
    def count(self) -> int:
        """How many marks."""
        return len(self.areas)

    def mask(self, keep: npt.NDArray[np.bool_], shape: tuple[int, int]) -> Mask:
        """The picture of the marks for which `keep` is true."""
        chosen = keep[self.labels]
        return painted(self.rows[chosen], self.starts[chosen], self.ends[chosen], shape)


def painted(rows: Whole, starts: Whole, ends: Whole, shape: tuple[int, ...]) -> Mask:
    """The picture of runs that do not overlap; the opposite of `runs`."""
    found = np.zeros(shape, bool)
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    first = np.repeat(rows * shape[1] + starts - before, lengths)
    found.reshape(-1)[first + np.arange(len(first))] = True
    return found


def runs(mask: Mask) -> tuple[Whole, Whole, Whole]:
    """Row, start and end (exclusive) of every run, row by row."""
    wide = mask.shape[1] + 1
    change = np.zeros((mask.shape[0], wide), bool)
    if mask.size == 0:
        none = np.zeros(0, np.int64)
        return none, none, none
    np.not_equal(mask[:, 1:], mask[:, :-1], out=change[:, 1:-1])
    change[:, 0], change[:, -1] = mask[:, 0], mask[:, -1]
    # Every row begins and ends outside, so the changes take turns: in, out, in, out.
    edges = np.flatnonzero(change)
    rows = edges[::2] // wide
    starts, ends = edges[::2] - rows * wide, edges[1::2] - rows * wide
    return rows, starts, ends


def blobs(mask: Mask) -> Blobs:
    """The connected marks of `mask`."""
    rows, starts, ends = runs(mask)
    if not len(rows):
        none = np.zeros(0, np.int64)
        return Blobs(none, none, none, none, np.zeros((0, 4), np.int64), none)
    wide = mask.shape[1] + 2
    first = np.searchsorted(rows * wide + ends, (rows + 1) * wide + starts, side="left")
    last = np.searchsorted(rows * wide + starts, (rows + 1) * wide + ends, side="right")
    counts = np.maximum(0, last - first)
    one = np.repeat(np.arange(len(rows)), counts)
    offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    labels = _joined(len(rows), one, np.repeat(first, counts) + offset)
    _, labels = np.unique(labels, return_inverse=True)
    count = int(labels.max()) + 1
    boxes = np.empty((count, 4), np.int64)
    for column, values, gather, start in (
        (0, starts, np.minimum, 1 << 40),
        (1, rows, np.minimum, 1 << 40),
        (2, ends, np.maximum, 0),
        (3, rows + 1, np.maximum, 0),
    ):
        line = np.full(count, start, np.int64)
        gather.at(line, labels, values)
        boxes[:, column] = line
    areas = np.bincount(labels, weights=(ends - starts).astype(float)).astype(np.int64)
    return Blobs(rows, starts, ends, labels.astype(np.int64), boxes, areas)


def _joined(count: int, one: Whole, other: Whole) -> Whole:
    """Union by hooking to the smaller root, with pointer jumping."""
    labels = np.arange(count)
    while True:
        a, b = labels[one], labels[other]
        apart = a != b
        if not apart.any():
            return labels
        a, b = a[apart], b[apart]
        np.minimum.at(labels, np.maximum(a, b), np.minimum(a, b))
        while True:
            further = labels[labels]
            if np.array_equal(further, labels):
                break
            labels = further


def grown(mask: Mask, across: int, down: int) -> Mask:
    """The mask with every mark `across` pixels wider at both sides and `down` higher."""
    result = mask
    for axis, reach in ((1, across), (0, down)):
        left = reach
        step = 1
        while left > 0:
            move = min(step, left)
            wider = result.copy()
            if axis == 1:
                wider[:, move:] |= result[:, :-move]
                wider[:, :-move] |= result[:, move:]
            else:
                wider[move:] |= result[:-move]
                wider[:-move] |= result[move:]
            result, left, step = wider, left - move, step * 2
    return result


def lengths(mask: Mask) -> npt.NDArray[np.int32]:
    """At every set pixel the length of its run across."""
    rows, starts, ends = runs(mask)
    out = np.zeros(mask.shape, np.int32)
    size = ends - starts
    if len(rows):
        out[np.repeat(rows, size), _within(starts, size)] = np.repeat(size, size)
    return out


def _within(starts: Whole, size: Whole) -> Whole:
    before = np.repeat(np.cumsum(size) - size, size)
    return np.arange(int(size.sum())) - before + np.repeat(starts, size)


def thickness(mask: Mask) -> float:
    """How thick its strokes usually are, in pixels; the mask has some."""
    across, down = lengths(mask), lengths(np.ascontiguousarray(mask.T)).T
    return float(np.median(np.minimum(across, down)[mask]))

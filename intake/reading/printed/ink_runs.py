"""Where ink stands on a small paper in the form of lines of print."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.pages.pooling import counted

Gray = NDArray[np.uint8]
Bools = NDArray[np.bool_]

INK = 120
"""Brightness up to which a pixel of an evened picture is ink."""

SMALLER = 6.0
"""Squares of the map that the usual height of a word takes."""

FILLED = 0.08
"""Share of a square that is ink from which it belongs to a line."""

APART = 1.3
"""Gap between two parts of one line at most, in usual heights of words."""

RULE = 5.0
"""Length from which level ink is a rule and no letter, in the same."""


def ink_places(even: Gray, height: float, covered: Sequence[Box]) -> list[Box]:
    """Boxes around connected ink, parts of a line together.

    Args:
        even: (H, W) with a white ground.
        height: usual height of a word in pixels.
        covered: places that are left out.
    """
    ink = without_rules(even < INK, round(RULE * height))
    for box in covered:
        ink[max(0, box.top) : max(0, box.bottom), max(0, box.left) : max(0, box.right)] = False
    side = max(2, round(height / SMALLER))
    if min(ink.shape) < side:
        return []
    filled = counted(ink, side) / side**2 > FILLED
    boxes = _connected(filled, max(1, round(APART * height / side)))
    return [
        Box(left * side, top * side, right * side, bottom * side)
        for left, top, right, bottom in boxes
    ]


def without_rules(ink: Bools, length: int) -> Bools:
    """The ink without level strokes of that length and more."""
    if ink.shape[1] <= length:
        return ink.copy()
    kept: Bools = np.empty_like(ink)
    for top in range(0, ink.shape[0], AT_ONCE):  # rows are told one by one; a page takes 100 MB
        kept[top : top + AT_ONCE] = _unruled(ink[top : top + AT_ONCE], length)
    return kept


AT_ONCE = 128
"""Rows looked at together."""


def _unruled(ink: Bools, length: int) -> Bools:
    sums = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    full = (sums[:, length:] - sums[:, :-length]) >= round(0.95 * length)
    if not full.any():
        return ink
    # A rule scanned askew steps from row to row.
    marks = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    rows, starts = np.nonzero(full)
    np.add.at(marks, (rows, starts), 1)
    np.add.at(marks, (rows, np.minimum(starts + length, ink.shape[1])), -1)
    ruled = np.cumsum(marks, axis=1, dtype=np.int32)[:, :-1] > 0
    kept: Bools = ink & ~ruled
    return kept


def _connected(filled: Bools, gap: int) -> list[tuple[int, int, int, int]]:
    """(left, top, right, bottom) of connected squares; on one row they may be `gap` apart."""
    parents: list[int] = []
    boxes: list[list[int]] = []

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    above: list[tuple[int, int, int]] = []
    for row in range(filled.shape[0]):
        here: list[tuple[int, int, int]] = []
        for start, end in _runs(filled[row], gap):
            number = len(parents)
            parents.append(number)
            boxes.append([start, row, end, row + 1])
            here.append((start, end, number))
            for first, last, other in above:
                if first < end and start < last:
                    one, two = root(other), root(number)
                    if one != two:
                        parents[two] = one
                        boxes[one] = [
                            min(boxes[one][0], boxes[two][0]), min(boxes[one][1], boxes[two][1]),
                            max(boxes[one][2], boxes[two][2]), max(boxes[one][3], boxes[two][3]),
                        ]  # fmt: skip
        above = here
    return [
        (box[0], box[1], box[2], box[3])
        for number, box in enumerate(boxes)
        if parents[number] == number
    ]


def _runs(row: Bools, gap: int) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
    found: list[tuple[int, int]] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if found and start - found[-1][1] <= gap:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found

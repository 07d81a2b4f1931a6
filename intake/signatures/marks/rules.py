"""Printed straight lines: taken out before ink is judged, and handed on as lines to sign on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.signatures.marks.blobs import Blobs, Mask, blobs, grown, painted, runs
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LONG = round(11 * _MM)
_THICK = round(1.3 * _MM)
_DOT, _DOT_GAP, _BAND = 1.1 * _MM, 2.2 * _MM, 0.9 * _MM
_DOTS = 12
_SHORTEST_MM = 28.0
"""How long a printed line across is at least."""


def straight(mask: Mask) -> tuple[Mask, list[Box]]:
    """Straight lines longer than 11 mm and thinner than 1.3 mm.

    Returns:
        Their pixels, across and down, and the boxes of those that run down.
    """
    down = _across(np.ascontiguousarray(mask.T))
    boxes = [Box(int(b[1]), int(b[0]), int(b[3]), int(b[2])) for b in blobs(down).boxes]
    return _across(mask) | down.T, [b for b in boxes if b.height >= _LONG]


def lines_across(mask: Mask) -> list[Box]:
    """Boxes of printed lines across, in pixels at `DPI`; dotted ones too."""
    joined = mask.copy()
    gap = round(1.2 * _MM)
    rows, starts, ends = runs(mask)
    same = (rows[1:] == rows[:-1]) & (starts[1:] - ends[:-1] <= gap)
    for row, start, end in zip(rows[:-1][same], ends[:-1][same], starts[1:][same], strict=True):
        joined[row, start:end] = True
    found = blobs(grown(_across(joined), 4, 1))
    wide = found.boxes[:, 2] - found.boxes[:, 0] >= _SHORTEST_MM * _MM
    flat = found.boxes[:, 3] - found.boxes[:, 1] <= 2.2 * _MM
    return [Box(*(int(n) for n in box)) for box in found.boxes[wide & flat]]


def dotted(marks: Blobs) -> tuple[npt.NDArray[np.bool_], list[Box]]:
    """Dots in a row: a line to sign on made of points.

    Returns:
        Which marks are such dots, and the boxes of their lines, in pixels at `DPI`.
    """
    size = (marks.boxes[:, 2:] - marks.boxes[:, :2]).max(axis=1, initial=0)
    small = np.flatnonzero(size <= _DOT)
    chosen = np.zeros(marks.count, bool)
    lines: list[Box] = []
    middle = (marks.boxes[small, 1] + marks.boxes[small, 3]) / 2
    for shift in (0.0, _BAND / 2):
        band = ((middle + shift) // _BAND).astype(np.int64)
        order = np.lexsort((marks.boxes[small, 0], band))
        which, left, right = (
            small[order],
            marks.boxes[small[order], 0],
            marks.boxes[small[order], 2],
        )
        apart = (np.diff(band[order]) != 0) | (left[1:] - right[:-1] > _DOT_GAP)
        for row in np.split(which, np.flatnonzero(apart) + 1):
            if len(row) >= _DOTS:
                chosen[row] = True
                low, high = marks.boxes[row, :2].min(axis=0), marks.boxes[row, 2:].max(axis=0)
                lines.append(Box(int(low[0]), int(low[1]), int(high[0]), int(high[1])))
    return chosen, lines


def _across(mask: Mask) -> Mask:
    """Long runs across that are not part of something thick."""
    rows, starts, ends = runs(mask)
    long = ends - starts >= _LONG
    line = painted(rows[long], starts[long], ends[long], mask.shape)
    if not long.any():
        return line
    thick = line.copy()
    for move in range(1, _THICK):
        thick[:-move] &= mask[move:]
    thick = grown(thick, 0, _THICK)
    return grown(line & ~thick, 1, 1) & mask

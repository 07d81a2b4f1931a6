"""How much of a patch comes again beside it: a typeface sets every letter alike, a hand does not.

Windows as wide as a letter are slid along the row. Two letters of one face are the same but for the
grain of the scan; two of one hand never are, and single straight strokes tell nothing either way.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.signatures.marks.darkness import DPI, Depth

_MM = DPI / 25.4
_WIDE = round(2.2 * _MM)
_TALLEST_MM, _BESIDE_MM = 10.0, 40.0
_FULL, _ALIKE = 0.3, 0.88
_NEXT, _SMEARED = (4, 7), 0.8
"""A window that is still alike when moved by so many pixels shows a line that runs along."""
_COMES_AGAIN, _SHARE = 0.85, 0.12
NUMBERS = 4
"""So many numbers."""

Values = npt.NDArray[np.float64]


def repeats(depth: Depth, box: Box) -> Values:
    """Four numbers, 0 to 1; zeros for what is too tall or too short to be a row of letters.

    Args:
        depth: darkness of the whole page at `DPI`.
        box: of the patch.

    Returns:
        How alike the best other place is: median, 75th and 90th percentile over the windows of
        the patch, and the share of windows of which one is practically equal.
    """
    if box.height > _TALLEST_MM * _MM or box.width < 2 * _WIDE or box.height < 1.0 * _MM:
        return np.zeros(NUMBERS)
    room = box.grown(round(_BESIDE_MM * _MM), 1).clipped(depth.shape[1], depth.shape[0])
    strip = _halved(depth[room.top : room.bottom, room.left : room.right])
    start = box.left - room.left
    at = np.arange(start, start + box.width - _WIDE + 1, 2)
    own, weight = _windows(strip, at)
    full = weight > _FULL * np.median(weight)
    if full.sum() < 3:
        return np.zeros(NUMBERS)
    own, at = own[full], at[full]
    every = np.arange(0, strip.shape[1] - _WIDE + 1)
    apart = np.abs(at[:, None] - every[None, :])
    far, near = apart >= _WIDE, (apart >= _NEXT[0]) & (apart < _NEXT[1])
    best, along = np.zeros(len(at), np.float32), np.zeros(len(at), np.float32)
    for moved in (strip, np.roll(strip, 1, axis=0), np.roll(strip, -1, axis=0)):
        like = own @ _windows(moved, every)[0].T
        best = np.maximum(best, np.where(far, like, 0).max(axis=1))
        along = np.maximum(along, np.where(near, like, 0).max(axis=1))
    best = best[along < _SMEARED]
    if len(best) < 3:
        return np.zeros(NUMBERS)
    return np.array([*np.percentile(best, (50, 75, 90)), np.mean(best > _ALIKE)], np.float64)


def share_again(depth: Depth, box: Box) -> float:
    """The share of its windows that come again in what may be type, 0 to 1; else 0."""
    _, most, _, share = repeats(depth, box)
    return float(share) if most >= _COMES_AGAIN and share >= _SHARE else 0.0


def typeset(depth: Depth, box: Box) -> bool:
    """Whether so much of it comes again that it may be a name typed in a script face."""
    return share_again(depth, box) > 0


def _halved(strip: Depth) -> npt.NDArray[np.float32]:
    """The mean of every two rows."""
    rows = strip.shape[0] // 2 * 2
    return np.asarray((strip[0:rows:2] + strip[1:rows:2]) / 2, np.float32)


def _windows(
    strip: npt.NDArray[np.float32], at: npt.NDArray[np.intp]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """The windows that begin at these columns, made comparable, and how much is in each."""
    found = np.lib.stride_tricks.sliding_window_view(strip, _WIDE, axis=1)[:, at]
    rows = np.ascontiguousarray(found.transpose(1, 0, 2)).reshape(len(at), -1)
    rows = rows - rows.mean(axis=1, keepdims=True)
    length = np.linalg.norm(rows, axis=1)
    return rows / np.maximum(length, 1e-3)[:, None], length

"""What is drawn with a ruler: devices of straight lines, a place that is crossed out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.blobs import Mask, thickness
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LINES, _LEAST_MM, _TRIED = 7, 5.0, 250
_BESIDE, _FILLED, _MOST = 1.0, 0.55, 0.94
"""Pixels that ink may lie beside a line, how full the line is of it, and its share of all ink."""
_ENOUGH = 2000

Points = npt.NDArray[np.float64]


def straight_only(mask: Mask) -> bool:
    """Whether a few straight lines are all there is: a pen that nothing guides draws none so true.

    Args:
        mask: of a patch, at `DPI`.
    """
    y, x = np.nonzero(mask)
    if not len(y):
        return False
    thick = thickness(mask)
    chance = np.random.default_rng(len(y))
    left = np.column_stack([x, y]).astype(np.float64)
    lines: list[Points] = []
    for _ in range(_LINES):
        if len(left) <= (1 - _MOST) * len(y):
            break
        found = _without_longest(left, thick, chance)
        if found is None:
            return False
        left, ends = found
        lines.append(ends)
    return len(left) <= (1 - _MOST) * len(y) and not _bends(lines)


def _bends(lines: Sequence[Points]) -> bool:
    """Whether one line goes on as another that is turned a little: a curve, which no ruler draws.

    Args:
        lines: both ends of each, (2, 2), in pixels at `DPI`.
    """
    return any(_goes_on(a, b) or _goes_on(b, a) for a, b in combinations(lines, 2))


def _goes_on(one: Points, other: Points) -> bool:
    """Whether one line begins on another near its end and goes on beyond it, turned a little."""
    along = (other[1] - other[0]) / max(1e-6, float(np.linalg.norm(other[1] - other[0])))
    wide = float(np.linalg.norm(other[1] - other[0]))
    reach = (one - other[0]) @ along
    aside = np.linalg.norm(one - other[0] - reach[:, None] * along, axis=1)
    room = _JOINED_MM * _MM
    for near, far in ((0, 1), (1, 0)):
        if aside[near] > room or not -room <= reach[near] <= wide + room:
            continue
        beyond = max(-reach[far], reach[far] - wide)
        length = max(1e-6, float(np.linalg.norm(one[far] - one[near])))
        turned = np.degrees(np.arccos(min(1.0, abs(reach[far] - reach[near]) / length)))
        if beyond >= _BEYOND * length and _TURNED[0] <= turned <= _TURNED[1]:
            return True
    return False


_JOINED_MM, _BEYOND, _TURNED = 2.5, 0.4, (5.0, 32.0)
"""Between two lines that are one stroke, how much of the second lies beyond the first, and by how
many degrees it turns there."""


def _without_longest(
    ink: Points, thick: float, chance: np.random.Generator
) -> tuple[Points, Points] | None:
    """The ink without the straight line that holds most of it, and that line's two ends.

    None where there is no line.
    """
    some = ink if len(ink) <= _ENOUGH else ink[chance.integers(0, len(ink), _ENOUGH)]
    pairs = ink[chance.integers(0, len(ink), (_TRIED, 2))]
    way = pairs[:, 1] - pairs[:, 0]
    long = np.hypot(way[:, 0], way[:, 1])
    far = long >= _LEAST_MM * _MM
    if not far.any():
        return None
    start, way = pairs[far, 0], way[far] / long[far, None]
    beside = np.abs(
        (some[:, 0] - start[:, :1]) * way[:, 1:] - (some[:, 1] - start[:, 1:]) * way[:, :1]
    )
    best = int(np.argmax((beside <= thick / 2 + _BESIDE).sum(axis=1)))
    at, along = start[best], way[best]
    for _ in range(3):
        apart = (ink[:, 0] - at[0]) * along[1] - (ink[:, 1] - at[1]) * along[0]
        near = ink[np.abs(apart) <= thick / 2 + _BESIDE]
        at = near.mean(axis=0)
        along = np.linalg.svd(near - at, full_matrices=False)[2][0]
    apart = (ink[:, 0] - at[0]) * along[1] - (ink[:, 1] - at[1]) * along[0]
    held = np.abs(apart) <= thick / 2 + _BESIDE
    reach = (ink[held] - at) @ along
    wide = float(np.ptp(reach))
    if wide < _LEAST_MM * _MM or held.sum() < _FILLED * wide * thick:
        return None
    ends: Points = at + np.array([[reach.min()], [reach.max()]]) * along
    return ink[~held], ends

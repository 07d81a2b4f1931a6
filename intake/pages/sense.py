"""Which way up lines of Latin print stand, told by the letters' own outlines.

Strokes that rise above small letters (b d f h k l t, capitals, accents, dots) are far more
frequent in European languages than strokes that hang below (g j p q y, commas).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intake.pages.ink import MM, Mask
from intake.pages.levels import percentile

_STRIP_MM = 22.0
_TALLEST_MM = 8.0
_LOWEST_MM = 1.3
_TELLING = 0.05


@dataclass(frozen=True, slots=True)
class Sense:
    """Votes of the lines.

    Attributes:
        balance: -1 (all upside down) to 1 (all upright).
        strength: the same in standard deviations; beyond 3 it is hardly chance.
        lines: pieces of lines that could vote.
        share: those among all pieces of lines, 0 to 1; low in print that is all capitals.
    """

    balance: float
    strength: float
    lines: int
    share: float


def sense_of(mask: Mask, dpi: int) -> Sense:
    """Asks every piece of line on a page whose lines run level.

    Args:
        mask: ink with rules removed, straightened, at about 150 dpi.
        dpi: of the mask.
    """
    votes: list[float | None] = []
    strip = max(8, round(_STRIP_MM / MM * dpi))
    for left in range(0, mask.shape[1], strip):
        part = mask[:, left : left + strip]
        if part.shape[1] >= strip // 2:
            begins = part[:, 1:] & ~part[:, :-1] & 1
            strokes = np.asarray(begins.sum(axis=1, dtype=np.int32))
            votes += _votes(np.asarray(part.sum(axis=1, dtype=np.int32)), strokes, dpi)
    values = np.array([vote for vote in votes if vote is not None])
    if not values.size:
        return Sense(0.0, 0.0, 0, 0.0)
    spread = float(np.sqrt(np.square(values).sum()))
    strength = float(values.sum()) / spread if spread else 0.0
    balance = float(np.sign(values).mean())
    return Sense(balance, strength, values.size, values.size / len(votes))


def _votes(ink: NDArray[np.int32], strokes: NDArray[np.int32], dpi: int) -> list[float | None]:
    lowest, tallest = _LOWEST_MM / MM * dpi, _TALLEST_MM / MM * dpi
    filled = np.concatenate(([0], (ink > 0).astype(np.int8), [0]))
    starts = np.flatnonzero(np.diff(filled) == 1)
    ends = np.flatnonzero(np.diff(filled) == -1)
    votes: list[float | None] = []
    for start, end in zip(starts, ends, strict=True):
        if lowest <= end - start <= tallest:
            votes.append(_vote(ink[start:end], strokes[start:end]))
    return votes


def _vote(ink: NDArray[np.int32], strokes: NDArray[np.int32]) -> float | None:
    """Strokes above the small letters less strokes below, over all; None where it cannot tell."""
    core = np.flatnonzero(ink >= 0.5 * percentile(ink, 85))
    above, below = int(strokes[: core[0]].sum()), int(strokes[core[-1] + 1 :].sum())
    total = int(strokes.sum())
    if total < 12:
        return None
    if above + below < _TELLING * total:
        return None
    return float(np.clip((above - below) / total, -0.25, 0.25))

"""What no pen draws: rectangular stamps, also worn and askew, and shapes that are filled."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.pages.running_sums import summed_down
from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_TURNS = np.deg2rad(np.arange(-16.0, 16.1, 1.0))
_LEAST_MM, _RIM_MM, _PIECE_MM = (12.0, 5.0), 1.3, 1.5
_RIM_SHARE, _ON_THE_RIM, _SIDE, _LEAST_SIDE, _SIDES = 0.12, 0.42, 0.45, 0.2, 3
_OUTERMOST = (0.3, 99.7)
_WIDEST_PEN_MM, _SOLID = 2.6, 0.78


def framed(mask: Mask) -> bool:
    """Whether most of a patch lies on the sides of a rectangle: strokes of a pen never do.

    Three sides show for a good part, the fourth at least here and there.

    Args:
        mask: of the patch, at `DPI`.
    """
    y, x = np.nonzero(mask)
    if len(y) < 100:
        return False
    return any(_rectangle(x * np.cos(t) + y * np.sin(t), y * np.cos(t) - x * np.sin(t))
               for t in _TURNS)  # fmt: skip


def solid(mask: Mask) -> bool:
    """Whether most of a patch is filled wider than any pen writes: a device, a blot, a photograph.

    Args:
        mask: of the patch, at `DPI`.
    """
    side = round(_WIDEST_PEN_MM * _MM)
    if min(mask.shape) < side:
        return False
    full = _sums(mask, side) == side * side
    filled = _sums(np.pad(full, side - 1), side) > 0
    return int((filled & mask).sum()) > _SOLID * int(mask.sum())


def _sums(mask: Mask, side: int) -> npt.NDArray[np.int64]:
    """How much of every square of so many pixels is set; side - 1 smaller than the mask."""
    whole = np.pad(summed_down(mask, np.int64).cumsum(axis=1), ((1, 0), (1, 0)))
    low, high = whole[side:], whole[:-side]
    sums: npt.NDArray[np.int64] = low[:, side:] - low[:, :-side] - high[:, side:] + high[:, :-side]
    return sums


def _rectangle(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> bool:
    left, right = np.percentile(x, _OUTERMOST)
    top, bottom = np.percentile(y, _OUTERMOST)
    wide, high = right - left, bottom - top
    if wide < _LEAST_MM[0] * _MM or high < _LEAST_MM[1] * _MM:
        return False
    rim = min(_RIM_MM * _MM, _RIM_SHARE * high)
    sides = (
        (y < top + rim, x, left, wide), (y > bottom - rim, x, left, wide),
        (x < left + rim, y, top, high), (x > right - rim, y, top, high),
    )  # fmt: skip
    near = np.logical_or.reduce([side for side, *_ in sides])
    if near.mean() < _ON_THE_RIM:
        return False
    shown = sorted(_shown(along[side], start, length) for side, along, start, length in sides)
    return shown[0] >= _LEAST_SIDE and shown[-_SIDES] >= _SIDE


def _shown(along: npt.NDArray[np.float64], start: float, length: float) -> float:
    """The share of a side that has ink."""
    pieces = max(3, round(length / (_PIECE_MM * _MM)))
    at = ((along - start) / length * pieces).astype(int)
    return len(np.unique(at[(at >= 0) & (at < pieces)])) / pieces

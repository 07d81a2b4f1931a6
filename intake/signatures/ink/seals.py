"""Round seals: rings that stand close to a signature and would be taken for one mark with it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.blobs import Mask, blobs, grown
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.frames import framed
from intake.signatures.marks.rims import outer_rim

_MM = DPI / 25.4
LEAST_MM, _MOST_MM = 15.0, 60.0
"""Of a seal, across."""
_OVAL = 2.0
_RIM, _ON_THE_RIM = 0.84, 0.6
_SECTORS, _LEAST_SECTORS = 24, 21
_BEYOND = 1.05
_WORN_MM, _WORN_RIM, _WORN_SECTORS = 22.0, 0.36, 14
_FINE_SECTORS, _UNTRUE = 48, 0.08
"""How far four fifths of a worn rim lie from where most of it does, of its radius."""
_WITH_A_HAND_MM, _TOOTH_MM = 150.0, 0.8


def without_seals(mask: Mask) -> Mask | None:
    """The mask without round and oval seals and what stands in them; None if it shows none.

    Of a seal that strokes run into the rim is found, if it is round; what lies outside stays.

    Args:
        mask: ink at `DPI`.
    """
    marks = blobs(grown(mask, 1, 1))
    sizes = (marks.boxes[:, 2:] - marks.boxes[:, :2]) / _MM
    low, high = sizes.min(axis=1, initial=np.inf), sizes.max(axis=1, initial=0)
    likely = np.flatnonzero((low >= LEAST_MM) & (high <= _WITH_A_HAND_MM))
    left: Mask | None = None
    for number in likely:
        x1, y1, x2, y2 = (int(n) for n in marks.boxes[number])
        only = np.zeros(marks.count, bool)
        only[number] = True
        mark = marks.mask(only, (mask.shape[0], mask.shape[1]))[y1:y2, x1:x2]
        seal = _seal_in(mark & mask[y1:y2, x1:x2])
        if seal is not None:
            left = mask.copy() if left is None else left
            left[y1:y2, x1:x2][seal] = False
    return left


def _seal_in(mark: Mask) -> Mask | None:
    """Where the seal lies in a mark, or None: it is one, or strokes run into its rim."""
    high, wide = mark.shape
    across, down = np.meshgrid(np.linspace(-1, 1, wide), np.linspace(-1, 1, high))
    low, most = min(high, wide) / _MM, max(high, wide) / _MM
    if most <= min(_MOST_MM, _OVAL * low) and _is_ring(across[mark], down[mark]):
        return np.asarray(np.hypot(across, down) <= _BEYOND)
    rim = outer_rim(mark)
    if rim is None:
        return None
    y, x = np.indices(mark.shape)
    return np.asarray(np.hypot(x - rim.x, y - rim.y) <= rim.radius + _TOOTH_MM * _MM)


def stamped(mask: Mask) -> bool:
    """Whether a patch may be a rubber stamp by its frame or its rim."""
    return framed(mask) or worn_seal(mask)


def worn_seal(mask: Mask, least_mm: float = _WORN_MM) -> bool:
    """Whether a patch may be a round seal of which more than half has been printed.

    Much of it lies on the rim of an oval too large for initials with a ring around them, and truer
    than the loops are that a pen draws around a name.

    Args:
        mask: of the patch, at `DPI`.
        least_mm: how wide the oval is at least where it is narrowest.
    """
    y, x = np.nonzero(mask)
    high, wide = (n / _MM for n in mask.shape)
    low, most = min(high, wide), max(high, wide)
    if not len(y) or low < least_mm or most > min(_MOST_MM, _OVAL * low):
        return False
    across, down = (2 * v / (n - 1) - 1 for v, n in ((x, mask.shape[1]), (y, mask.shape[0])))
    return _is_ring(across, down, _WORN_RIM, _WORN_SECTORS) and _true(across, down)


def _is_ring(
    across: npt.NDArray[np.float64], down: npt.NDArray[np.float64],
    share: float = _ON_THE_RIM, least: int = _LEAST_SECTORS,
) -> bool:  # fmt: skip
    """Whether most of the marks lie on the rim, all around."""
    rim = np.hypot(across, down) >= _RIM
    angles = np.arctan2(down[rim], across[rim])
    sectors = np.unique(((angles + np.pi) / (2 * np.pi) * _SECTORS).astype(int) % _SECTORS)
    return bool(rim.mean() >= share) and len(sectors) >= least


def _true(across: npt.NDArray[np.float64], down: npt.NDArray[np.float64]) -> bool:
    """Whether the outermost marks all around are about equally far out."""
    far = np.hypot(across, down)
    rim = far >= _RIM
    turn = (np.arctan2(down[rim], across[rim]) + np.pi) / (2 * np.pi) * _FINE_SECTORS
    sector, out = turn.astype(int) % _FINE_SECTORS, far[rim]
    outermost = [np.percentile(out[sector == k], 90) for k in np.unique(sector)]
    apart = np.abs(np.array(outermost) - np.median(outermost))
    return float(np.percentile(apart, 80)) <= _UNTRUE

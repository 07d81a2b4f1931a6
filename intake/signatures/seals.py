"""Round seals: rings that stand close to a signature and would be taken for one mark with it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.signatures.blobs import Mask, blobs, grown
from intake.signatures.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _MOST_MM = 15.0, 60.0
_OVAL = 2.0
_RIM, _ON_THE_RIM = 0.84, 0.6
_SECTORS, _LEAST_SECTORS = 24, 21
_BEYOND = 1.05


def without_seals(mask: Mask) -> Mask | None:
    """The mask without round and oval seals and what stands in them; None if it shows none.

    A seal that strokes run into is no ring any more and stays.

    Args:
        mask: ink at `DPI`.
    """
    marks = blobs(grown(mask, 1, 1))
    sizes = (marks.boxes[:, 2:] - marks.boxes[:, :2]) / _MM
    low, high = sizes.min(axis=1, initial=np.inf), sizes.max(axis=1, initial=0)
    likely = np.flatnonzero((low >= _LEAST_MM) & (high <= _MOST_MM) & (high <= _OVAL * low))
    left: Mask | None = None
    for number in likely:
        x1, y1, x2, y2 = (int(n) for n in marks.boxes[number])
        only = np.zeros(marks.count, bool)
        only[number] = True
        mark = marks.mask(only, (mask.shape[0], mask.shape[1]))[y1:y2, x1:x2]
        across, down = np.meshgrid(np.linspace(-1, 1, x2 - x1), np.linspace(-1, 1, y2 - y1))
        if _is_ring(across[mark], down[mark]):
            left = mask.copy() if left is None else left
            left[y1:y2, x1:x2][np.hypot(across, down) <= _BEYOND] = False
    return left


def _is_ring(across: npt.NDArray[np.float64], down: npt.NDArray[np.float64]) -> bool:
    """Whether most of the marks lie on the rim, all around."""
    rim = np.hypot(across, down) >= _RIM
    angles = np.arctan2(down[rim], across[rim])
    sectors = np.unique(((angles + np.pi) / (2 * np.pi) * _SECTORS).astype(int) % _SECTORS)
    return bool(rim.mean() >= _ON_THE_RIM) and len(sectors) >= _LEAST_SECTORS

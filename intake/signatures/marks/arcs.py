"""A piece of one large circle, the edge of a cup or of a lid: no hand is only that."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.blobs import Mask
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_LEAST_MM, _RADIUS_MM, _PIECE_MM, _BENT = 12.0, (8.0, 60.0), 0.7, np.deg2rad(35)
"""How long it is at least, its radius, the pieces it is looked at in, and how far it goes round."""
_TRUE_MM, _WIDE_MM, _MOST = 0.8, 3.5, 0.88
"""How far the middle of a piece lies beside the circle, how wide it is, how many are so."""
_FITS = 4

Numbers = npt.NDArray[np.float64]


def one_arc(mask: Mask) -> bool:
    """Whether nearly all ink of a patch follows one circle, once, however thick and broken it is.

    Args:
        mask: of the patch, at `DPI`.
    """
    y, x = np.nonzero(mask)
    if len(y) < 30 or np.hypot(np.ptp(x), np.ptp(y)) < _LEAST_MM * _MM:
        return False
    ink = np.column_stack([x, y]).astype(np.float64)
    near = ink
    for _ in range(_FITS):
        circle = _fitted(near)
        apart = np.hypot(ink[:, 0] - circle[0], ink[:, 1] - circle[1]) - circle[2]
        keep = np.abs(apart) <= max(_WIDE_MM * _MM / 2, float(np.percentile(np.abs(apart), 70)))
        if keep.sum() < 30:
            return False
        near = ink[keep]
    low, high = (n * _MM for n in _RADIUS_MM)
    if not low <= circle[2] <= high:
        return False
    return _follows(ink, circle, apart)


def _fitted(ink: Numbers) -> tuple[float, float, float]:
    """The circle of least squares: its middle and its radius, in pixels."""
    middle = ink.mean(axis=0)
    own = ink - middle
    left = np.column_stack([2 * own, np.ones(len(own))])
    (x, y, rest), *_ = np.linalg.lstsq(left, (own**2).sum(axis=1), rcond=None)
    return float(x + middle[0]), float(y + middle[1]), float(np.sqrt(max(1.0, rest + x**2 + y**2)))


def _follows(ink: Numbers, circle: tuple[float, float, float], apart: Numbers) -> bool:
    """Whether piece after piece of the circle the ink lies on it, and is no wider than an edge."""
    turn = np.arctan2(ink[:, 1] - circle[1], ink[:, 0] - circle[0])
    piece = np.floor(turn * circle[2] / (_PIECE_MM * _MM)).astype(np.int64)
    order = np.argsort(piece, kind="stable")
    cuts = np.flatnonzero(np.diff(piece[order])) + 1
    groups = np.split(apart[order], cuts)
    if len(groups) * _PIECE_MM < max(_LEAST_MM, _BENT * circle[2] / _MM):
        return False
    true = sum(
        abs(float(np.median(some))) < _TRUE_MM * _MM and float(np.ptp(some)) < _WIDE_MM * _MM
        for some in groups
    )
    return true >= _MOST * len(groups)

"""Folds across a sheet: a soft shade from side to side that joins whatever lies on it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.blobs import grown
from intake.signatures.marks.darkness import DPI, Depth

_MM = DPI / 25.4
_PIECE_MM, _ASLANT_MM = 30.0, 2.5
"""How long the pieces of a row are that are looked at, and how far apart they may lie."""
_PALEST, _DARKEST, _GRAIN = 8.0, 60.0, 1.5
"""How dark a shade is, and by how much it must stand out of the grain of the paper."""
_ACROSS = 0.7
"""Part of the sheet's width that a fold crosses."""


def without_folds(depth: Depth, noise: float) -> Depth:
    """How dark each spot is beside the folds that cross the sheet.

    Within a piece of a row most spots are bare paper, through words and strokes too: what is dark
    in the middle of them, and is so from side to side, is a shade. Printed lines are darker.

    Args:
        depth: of a page at `DPI`, (H, W).
        noise: the usual unevenness of its bare paper.
    """
    wide = round(_PIECE_MM * _MM)
    pieces = max(1, depth.shape[1] // wide)
    edges = np.linspace(0, depth.shape[1], pieces + 1).astype(int)
    shade = np.column_stack([np.median(depth[:, a:b:2], axis=1) for a, b in pairwise(edges)])
    soft = (shade > max(_PALEST, _GRAIN * noise)) & (shade < _DARKEST)
    near = grown(soft, 0, round(_ASLANT_MM * _MM))
    fold = soft & (near.mean(axis=1) >= _ACROSS)[:, None]
    if not fold.any():
        return depth
    middle = (edges[:-1] + edges[1:]) / 2
    rows = np.flatnonzero(fold.any(axis=1))
    found: npt.NDArray[np.int16] = depth.copy()
    across = np.arange(depth.shape[1])
    for row in rows:
        dark = np.interp(across, middle, np.where(fold[row], shade[row], 0.0))
        found[row] = depth[row] - dark.astype(np.int16)
    return found

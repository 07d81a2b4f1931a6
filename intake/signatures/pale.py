"""A part of a page with its pale marks made as dark as usual ones, to be looked at once more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box
from intake.signatures.leftover import Leftover
from intake.signatures.pen_map import CELL, PenMap

_USUAL = 90.0
_MOST = 8.0


def lifted(page: Leftover, near: Box, pens: PenMap) -> Leftover:
    """The page with the darkness of `near` raised, and what the map of pens says of it then.

    Args:
        near: pixels at `darkness.DPI`, within the page.
    """
    top, left = near.top // CELL * CELL, near.left // CELL * CELL
    part = (slice(top, near.bottom), slice(left, near.right))
    depth = page.darkness.depth[part]
    pale = page.faint[part] & ~page.mask[part]
    if not pale.any():
        return page
    factor = float(np.clip(_USUAL / max(1.0, float(np.median(depth[pale]))), 1.0, _MOST))
    raised = np.clip(depth * factor, 0, 255).astype(depth.dtype)
    whole, pen = page.darkness.depth.copy(), page.pen.copy()
    whole[part] = raised
    cells = pens.probability(raised)
    y, x = top // CELL, left // CELL
    pen[y : y + cells.shape[0], x : x + cells.shape[1]] = cells
    return replace(page, pen=pen, darkness=replace(page.darkness, depth=whole))

"""A part of a page looked at once more: by itself, and its marks made as dark as usual ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.pen_map import CELL, PenMap

USUAL = 90.0
"""Darkness of what a pen usually writes."""
_MOST = 8.0


def lifted(page: Leftover, near: Box, pens: PenMap) -> Leftover:
    """The page with the darkness of `near` raised, and what the map of pens says of it then.

    Args:
        near: pixels at `darkness.DPI`, within the page.
    """
    part = cells_of(near)
    depth = page.darkness.depth[part]
    pale = page.faint[part] & ~page.mask[part]
    if not pale.any():
        return page
    return _looked_at(page, part, float(np.median(depth[pale])), pens)


def alone(page: Leftover, near: Box, patch: Patch, pens: PenMap) -> Leftover:
    """The page with the map of `near` as if nothing were around it, the patch of usual darkness.

    Rows of type and frames farther away sway what the net says of a few small strokes.

    Args:
        near: pixels at `darkness.DPI`, within the page; the patch lies in it.
    """
    b = patch.box
    ink = page.darkness.depth[b.top : b.bottom, b.left : b.right][patch.mask]
    return _looked_at(page, cells_of(near), float(np.median(ink)), pens)


def cells_of(near: Box) -> tuple[slice, slice]:
    """The rows and columns, from the start of a cell of the map on."""
    top, left = near.top // CELL * CELL, near.left // CELL * CELL
    return slice(top, near.bottom), slice(left, near.right)


def _looked_at(
    page: Leftover, part: tuple[slice, slice], darkness: float, pens: PenMap
) -> Leftover:
    """The page with a part raised so far that what is as dark as said becomes as dark as usual."""
    depth = page.darkness.depth[part]
    factor = float(np.clip(USUAL / max(1.0, darkness), 1.0, _MOST))
    raised = np.clip(depth * factor, 0, 255).astype(depth.dtype)
    whole, pen = page.darkness.depth.copy(), page.pen.copy()
    whole[part] = raised
    cells = pens.probability(raised)
    y, x = part[0].start // CELL, part[1].start // CELL
    pen[y : y + cells.shape[0], x : x + cells.shape[1]] = cells
    return replace(page, pen=pen, darkness=replace(page.darkness, depth=whole))

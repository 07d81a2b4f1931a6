"""What a thick pen wrote, as a pen of usual width would have written it.

Small letters of a felt pen run into each other and look like no hand that the net and the
perceptrons know. Once so much is taken off both sides of every stroke that half of the ink is gone,
they do.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.pale import USUAL, cells_of
from intake.signatures.ink.patches import Patch, patches
from intake.signatures.ink.pen_map import CELL, PenMap
from intake.signatures.marks.blobs import Mask

FELT, MARKER, _MOST = 2, 3, 7
"""Pixels at `DPI` that are taken off a side: fewer is no thick pen, more is no pen at all."""
_HALF = 0.5


def by_itself(
    page: Leftover, near: Box, patch: Patch, part: Mask, pens: PenMap
) -> tuple[Leftover, list[Patch]]:
    """The page with nothing in `near` but a part of the patch, of usual darkness, and its pieces.

    Args:
        near: pixels at `darkness.DPI`, within the page; the patch lies in it.
        part: of the shape of the patch.
    """
    only = np.zeros_like(page.mask)
    b = patch.box
    only[b.top : b.bottom, b.left : b.right] = part
    room = cells_of(near)
    depth, pen = page.darkness.depth.copy(), page.pen.copy()
    depth[room] = np.where(only[room], USUAL, 0)
    cells = pens.probability(depth[room])
    y, x = room[0].start // CELL, room[1].start // CELL
    pen[y : y + cells.shape[0], x : x + cells.shape[1]] = cells
    seen = replace(page, pen=pen, darkness=replace(page.darkness, depth=depth))
    return seen, patches(only, near)


def thick(mask: Mask, least: int = FELT) -> Mask | None:
    """The mask with so much taken off every side that half of it is gone; None for no thick pen.

    Args:
        mask: of a patch, at `DPI`.
        least: pixels that must have been taken off.
    """
    enough = _HALF * int(mask.sum())
    left = mask
    for taken in range(1, _MOST + 1):
        wide = np.pad(left, 1)
        left = left & wide[:-2, 1:-1] & wide[2:, 1:-1] & wide[1:-1, :-2] & wide[1:-1, 2:]
        if int(left.sum()) <= enough:
            return left if taken >= least else None
    return None

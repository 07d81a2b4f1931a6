"""A part of a page as the net sees it: how much of a patch was written, and that ink alone."""

from __future__ import annotations

import numpy as np

from intake.domain.boxes import Box
from intake.signatures.blobs import Mask
from intake.signatures.leftover import Leftover
from intake.signatures.patches import Patch
from intake.signatures.pen_map import CELL, Floats, PenNet

_MARGIN = 8 * CELL
_WRITTEN = 0.5


class PenView:
    """What the net says about the ink in a box.

    Args:
        net: the trained net.
        page: with its print taken out.
        box: pixels at `darkness.DPI`; what lies 10 mm around it is looked at as well.
    """

    def __init__(self, net: PenNet, page: Leftover, box: Box) -> None:
        high, wide = page.mask.shape
        around = box.grown(_MARGIN).clipped(wide, high)
        self._box = around
        cut = slice(around.top, around.bottom), slice(around.left, around.right)
        depth = page.darkness.depth[cut]
        printed = (depth > page.darkness.threshold) & ~page.mask[cut]
        cells = net.map(depth, printed)
        fine = cells.repeat(CELL, axis=0).repeat(CELL, axis=1)
        self._map: Floats = fine[: depth.shape[0], : depth.shape[1]]

    def written(self, patch: Patch) -> float:
        """The mean probability over the ink of a patch that lies within what was looked at."""
        box, mine = patch.box, self._box
        inside = Box(
            max(box.left, mine.left), max(box.top, mine.top),
            min(box.right, mine.right), min(box.bottom, mine.bottom),
        )  # fmt: skip
        if inside.width <= 0 or inside.height <= 0:
            return 0.0
        ink = patch.mask[
            inside.top - box.top : inside.bottom - box.top,
            inside.left - box.left : inside.right - box.left,
        ]
        heat = self._map[
            inside.top - mine.top : inside.bottom - mine.top,
            inside.left - mine.left : inside.right - mine.left,
        ]
        return float(heat[ink].mean()) if ink.any() else 0.0

    def only_written(self, mask: Mask) -> Mask:
        """The mask with nothing but ink that was written by hand, empty outside."""
        mine = self._box
        cut = slice(mine.top, mine.bottom), slice(mine.left, mine.right)
        kept = np.zeros_like(mask)
        kept[cut] = mask[cut] & (self._map > _WRITTEN)
        return kept

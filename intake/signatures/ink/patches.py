"""Ink gathered into patches: marks that lie within a millimetre or so of each other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from intake.domain.boxes import Box
from intake.pages.pooling import counted
from intake.signatures.ink.pen_map import CELL, Values
from intake.signatures.ink.shape import Numbers, features
from intake.signatures.marks.blobs import Mask, blobs, grown
from intake.signatures.marks.darkness import DPI, Depth

_MM = DPI / 25.4
_CELL = 4
_PENNED = 0.5
PENNED = 10
"""So many of the last numbers say how surely a pen drew the patch, first its mean."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A patch of ink; `box` in pixels at `DPI`, `mask` of that box."""

    box: Box
    mask: Mask

    @property
    def area_mm(self) -> float:
        """Ink in square millimetres."""
        return float(self.mask.sum()) / _MM**2

    @property
    def reach_mm(self) -> float:
        """The diagonal of its box in millimetres."""
        return float(np.hypot(self.box.width, self.box.height)) / _MM

    def share_within(self, box: Box) -> float:
        """How much of its ink lies in `box`, 0 to 1."""
        part = self.mask[
            max(0, box.top - self.box.top) : max(0, box.bottom - self.box.top),
            max(0, box.left - self.box.left) : max(0, box.right - self.box.left),
        ]
        return float(part.sum()) / max(1, int(self.mask.sum()))

    def numbers(self, depth: Depth, print_height_mm: float, pen: Values) -> Numbers:
        """Its shape numbers, and what the map of pens says of it."""
        b = self.box
        shape = features(self.mask, depth[b.top : b.bottom, b.left : b.right], print_height_mm)
        return np.concatenate([shape, self._penned(pen)])

    def _penned(self, pen: Values) -> Numbers:
        """How surely a pen drew it: over all of its ink, its surest part, and how far that goes."""
        y, x = np.nonzero(self.mask)
        cells = pen[(y + self.box.top) // CELL, (x + self.box.left) // CELL].astype(np.float64)
        sure = cells > _PENNED
        reach = np.hypot(np.ptp(x[sure]), np.ptp(y[sure])) / _MM if sure.any() else 0.0
        return np.array([
            cells.mean(), *np.percentile(cells, (10, 30, 50, 70, 90)), sure.mean(),
            np.log1p(sure.sum() / _MM**2), np.log1p(reach), reach / max(self.reach_mm, 0.1),
        ])  # fmt: skip


def patches(mask: Mask, within: Box, smallest_mm: float = 3.0) -> list[Patch]:
    """The patches of the ink inside `within`, largest first; tiny ones are left out.

    Args:
        mask: ink of the whole page at `DPI`.
        within: pixels at `DPI`.
        smallest_mm: patches with a shorter diagonal are left out.
    """
    part = mask[within.top : within.bottom, within.left : within.right]
    high, wide = part.shape
    if not part.any():
        return []
    rows, columns = -(-high // _CELL), -(-wide // _CELL)
    padded = np.zeros((rows * _CELL, columns * _CELL), bool)
    padded[:high, :wide] = part
    coarse: Mask = counted(padded, _CELL) > 0
    found = blobs(grown(coarse, 2, 1))
    owner = np.full(coarse.shape, -1, np.int64)
    for row, start, end, label in zip(
        found.rows, found.starts, found.ends, found.labels, strict=True
    ):
        owner[row, start:end] = label
    y, x = np.nonzero(part)
    labels = owner[y // _CELL, x // _CELL]
    result = []
    order = np.argsort(labels, kind="stable")
    y, x, labels = y[order], x[order], labels[order]
    edges = np.flatnonzero(np.diff(labels)) + 1
    for ys, xs in zip(np.split(y, edges), np.split(x, edges), strict=True):
        top, bottom = int(ys.min()), int(ys.max()) + 1
        left, right = int(xs.min()), int(xs.max()) + 1
        if np.hypot(bottom - top, right - left) < smallest_mm * _MM or len(ys) < 12:
            continue
        own = np.zeros((bottom - top, right - left), bool)
        own[ys - top, xs - left] = True
        box = Box(left + within.left, top + within.top, right + within.left, bottom + within.top)
        result.append(Patch(box, own))
    return sorted(result, key=lambda p: -int(p.mask.sum()))

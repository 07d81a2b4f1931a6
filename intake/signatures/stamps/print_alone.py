"""A piece of a page without what was put over its print: coloured ink, or a stamp paler than it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.pages.color_crops import ColorCrops
from intake.signatures.marks.blobs import grown

Pixels = npt.NDArray[np.uint8]
_BLACK = 0.42
"""Share of the way from black to paper up to which something counts as print."""
_PALE, _PALEST = 0.5, 0.82
_LEAST, _LEAST_BLACK = 0.004, 0.01
"""Shares of a piece that a paler stamp and black print fill at least."""


def print_alone(crop: Pixels, colors: ColorCrops | None, box: Box) -> Pixels | None:
    """The piece without coloured strokes, or without a stamp that is paler than print.

    Args:
        crop: the piece, grey (H, W).
        colors: of the page that it is of, where it has any.
        box: where it lies on the page.

    Returns:
        None where nothing else than print shows.
    """
    alone = colors.print_alone(box) if colors is not None else None
    if alone is not None:
        return alone
    return without_paler(crop) if _bears_something_paler(crop) else None


def without_paler(crop: Pixels) -> Pixels:
    """The piece with paper where it is brighter than about half the darkness of its print."""
    low, high = np.percentile(crop, (1, 90))
    stretched = (crop.astype(np.float32) - low) / max(1.0, _BLACK * float(high - low))
    return np.asarray(np.clip(stretched * 255, 0, 255), dtype=np.uint8)


def _bears_something_paler(crop: Pixels) -> bool:
    """Whether broad strokes of grey stand beside black ones: the grey rim of print is narrow."""
    low, high = (float(level) for level in np.percentile(crop, (0.5, 90)))
    at = (crop.astype(np.float32) - low) / max(1.0, high - low)
    gray = (at > _PALE) & (at < _PALEST)
    within = gray & ~grown(~gray, 1, 1)
    return float(within.mean()) > _LEAST and float((at < _BLACK).mean()) > _LEAST_BLACK

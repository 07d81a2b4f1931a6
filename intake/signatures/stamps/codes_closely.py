"""A patch that looks like a code, decoded enlarged: the first way, or all others."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.pages.barcodes import BarCode, read_codes_closely
from intake.pages.color_crops import ColorCrops

Gray = npt.NDArray[np.uint8]
_FINE_DPI = 250
_STEPS = (0.5, 0.35, 0.22, 0.14, 0.65)


def decoded_closely(
    gray: Gray, dpi: int, box: Box, colors: ColorCrops | None, *, first: bool
) -> list[BarCode]:
    """The codes in a patch.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        box: of the patch.
        colors: pieces in colour, to take coloured strokes away.
        first: only the way that most codes need; else all others.
    """
    height, width = gray.shape
    near = box.grown(max(4, round(dpi * 0.04))).clipped(width, height)
    crop = gray[near.top : near.bottom, near.left : near.right]
    low, high = np.percentile(crop, (2, 90))
    steps = [round(low + (high - low) * share) for share in _STEPS]
    scales = (2, 4, 3) if dpi >= _FINE_DPI else (3, 5, 4)
    ways = [(scale, None) for scale in scales] + [(scales[2], step) for step in steps]
    for scale, step in ways[:1] if first else ways[1:]:
        codes = read_codes_closely(crop, scale, step)
        if codes:
            return [code.moved(near.left, near.top) for code in codes]
    alone = colors.print_alone(near) if colors and not first else None
    if alone is None:
        return []
    for scale in scales:
        codes = read_codes_closely(alone, scale)
        if codes:
            return [code.moved(near.left, near.top) for code in codes]
    return []

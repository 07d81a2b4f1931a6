"""Pieces of a page in colour, cut out upright only where they are asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from intake.domain.boxes import Box, Placement
from intake.pages.picture import Pixels


class ColorCrops:
    """The colours of an upright page, taken from the picture as handed in.

    Args:
        pixels: the picture as handed in, grey or RGB.
        placement: how the upright page lies in it.
    """

    def __init__(self, pixels: Pixels, placement: Placement) -> None:
        self._pixels, self._placement = pixels, placement

    def crop(self, box: Box) -> Pixels | None:
        """A piece of the upright page, (H, W, 3); None where the picture has no colours."""
        if self._pixels.ndim == 2 or box.width <= 0 or box.height <= 0:
            return None
        height, width = self._pixels.shape[:2]
        there = self._placement.box(box).grown(4).clipped(width, height)
        part = np.ascontiguousarray(
            self._pixels[there.top : there.bottom, there.left : there.right]
        )
        if 0 in part.shape:
            return None
        p = self._placement
        shift_x, shift_y = p.point(box.left, box.top)
        matrix = (p.a, p.b, shift_x - there.left, p.d, p.e, shift_y - there.top)
        upright = Image.fromarray(part).transform(
            (box.width, box.height),
            Image.Transform.AFFINE,
            matrix,
            Image.Resampling.BILINEAR,
            fillcolor=(255, 255, 255),
        )
        return np.asarray(upright)

    def pens(self, box: Box) -> NDArray[np.bool_] | None:
        """Where the strokes of coloured pens are, (H, W); None where the picture has no colours."""
        crop = self.crop(box)
        if crop is None:
            return None
        found: NDArray[np.bool_] = np.ptp(crop, axis=2) > _COLORED
        return found

    def print_alone(self, box: Box) -> Pixels | None:
        """A piece without the strokes of coloured pens, grey (H, W).

        A blue pen is bright in blue where black print is dark in every colour.

        Returns:
            None where the picture has no colours or the piece no coloured strokes.
        """
        crop = self.crop(box)
        if crop is None:
            return None
        brightest = crop.max(axis=2).astype(np.float32)
        spread = brightest - crop.min(axis=2)
        if float((spread > _COLORED).mean()) < _LEAST:
            return None
        low, high = np.percentile(brightest, (1, 90))
        stretched = (brightest - low) / max(1.0, _BLACK * float(high - low))
        return np.asarray(np.clip(stretched * 255, 0, 255), dtype=np.uint8)


_COLORED = 45
"""Between the brightest and the darkest colour of a pixel of a pen."""
_LEAST = 0.003
_BLACK = 0.42
"""Share of the way from black to paper up to which something counts as print."""

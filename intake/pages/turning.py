"""Turning and straightening pixels, and the way back to the picture as handed in."""

from __future__ import annotations

from math import ceil, cos, radians, sin

import numpy as np
from PIL import Image

from intake.domain.boxes import Placement
from intake.pages.picture import Pixels

_QUARTERS = {
    90: Image.Transpose.ROTATE_270,  # Pillow counts counter-clockwise
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def quarter(pixels: Pixels, rotation: int) -> Pixels:
    """The pixels turned clockwise by 0, 90, 180 or 270 degrees."""
    if rotation == 0:
        return pixels
    return np.asarray(Image.fromarray(pixels).transpose(_QUARTERS[rotation]))


def quartered(rotation: int, width: int, height: int) -> Placement:
    """From pixels of a picture turned clockwise back to the unturned `width` x `height` one."""
    if rotation == 90:
        return Placement(0.0, 1.0, 0.0, -1.0, 0.0, float(height))
    if rotation == 180:
        return Placement(-1.0, 0.0, float(width), 0.0, -1.0, float(height))
    if rotation == 270:
        return Placement(0.0, -1.0, float(width), 1.0, 0.0, 0.0)
    return Placement()


def levelled(angle: float, width: int, height: int) -> tuple[Placement, tuple[int, int]]:
    """How a picture whose lines fall by `angle` degrees to the right is laid level.

    Returns:
        From pixels of the level picture to those of the leaning one, and the level one's width and
        height, large enough for all corners.
    """
    c, s = cos(radians(angle)), sin(radians(angle))
    wide, tall = ceil(width * c + height * abs(s)), ceil(height * c + width * abs(s))
    across, down = width / 2 - c * wide / 2 + s * tall / 2, height / 2 - s * wide / 2 - c * tall / 2
    return Placement(c, -s, across, s, c, down), (wide, tall)


def drawn(pixels: Pixels, placement: Placement, size: tuple[int, int], paper: int) -> Pixels:
    """The picture of `size` (width, height) that `placement` cuts out of `pixels`, bilinear.

    Args:
        pixels: grey or RGB.
        placement: from pixels of the result to pixels of the source.
        size: of the result.
        paper: brightness of what lies outside the source.
    """
    p = placement
    image = Image.fromarray(pixels).transform(
        size,
        Image.Transform.AFFINE,
        (p.a, p.b, p.c, p.d, p.e, p.f),
        Image.Resampling.BILINEAR,
        fillcolor=paper if pixels.ndim == 2 else (paper,) * 3,
    )
    return np.asarray(image)

"""The dark marks on a page as a mask, whatever the light and the paper."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from intake.pages.picture import Pixels

Mask = NDArray[np.uint8]
"""(H, W), 1 where there is ink, 0 elsewhere."""

MM = 25.4


def reduced(gray: Pixels, dpi: int, wanted: int) -> tuple[Pixels, int]:
    """A smaller copy of a page by a whole factor, and that factor; never coarser than `wanted`."""
    factor = max(1, int(dpi / wanted + 0.05))
    if factor == 1:
        return gray, 1
    return np.asarray(Image.fromarray(gray).reduce(factor)), factor


def paper_of(gray: Pixels, dpi: int) -> Pixels:
    """How bright the bare paper is around every pixel: local maxima of a smoothed copy."""
    height, width = gray.shape
    fine = max(1, round(dpi / 50))
    tops = Image.fromarray(brightest(np.asarray(Image.fromarray(gray).reduce(fine)), 5))
    return np.asarray(
        tops.filter(ImageFilter.BoxBlur(2)).resize((width, height), Image.Resampling.BILINEAR)
    )


def brightest(gray: Pixels, size: int) -> Pixels:
    """The brightest value in the square of `size` (odd) pixels around each; as Pillow, but fast."""
    half = size // 2
    across = np.pad(gray, half, mode="edge")
    width, height = gray.shape[1], gray.shape[0]
    wide = across[:, :width].copy()
    for shift in range(1, size):
        np.maximum(wide, across[:, shift : shift + width], out=wide)
    tall = wide[:height].copy()
    for shift in range(1, size):
        np.maximum(tall, wide[shift : shift + height], out=tall)
    return tall


def ink_of(gray: Pixels, dpi: int) -> Mask:
    """Marks that are clearly darker than the paper around them.

    Large dark areas (photographs, shadows of a fold) are no ink: only what stands out within a few
    millimetres is.
    """
    depth = np.subtract(paper_of(gray, dpi), gray, dtype=np.int16)
    sample = depth[::3, ::3]
    # Half the spread between the quartiles, times 1.48, is the noise of bare paper.
    middle, upper = np.percentile(sample, (40, 75))
    noise = max(1.0, float(upper - middle) * 1.6)
    least = max(22.0, float(middle) + 4.5 * noise)
    strong = sample[sample > least]
    threshold = max(40.0, least)
    if strong.size > 100:
        threshold = max(least, min(90.0, 0.45 * float(np.percentile(strong, 85))))
    return (depth > threshold).astype(np.uint8)


def halved(mask: Mask) -> Mask:
    """The mask at half the resolution; a pixel is ink where any of its four is."""
    height, width = (side // 2 * 2 for side in mask.shape)
    even = mask[:height:2] | mask[1:height:2]
    return even[:, :width:2] | even[:, 1:width:2]


def without_rules(mask: Mask, dpi: int, length_mm: float = 9.0) -> Mask:
    """The mask without straight runs, across or down, longer than letters have."""
    length = max(8, round(length_mm / MM * dpi))
    return mask & ~(_runs(mask, length) | _runs(mask.T, length).T)


def _runs(mask: Mask, length: int) -> Mask:
    """Pixels that belong to a horizontal run of at least `length`."""
    height, width = mask.shape
    if width <= length:
        return np.zeros_like(mask)
    sums = np.zeros((height, width + 1), np.int32)
    np.cumsum(mask, axis=1, out=sums[:, 1:])
    starts = sums[:, length:] - sums[:, :-length] == length
    edges = np.zeros((height, width + 1), np.int32)
    edges[:, : starts.shape[1]] = starts
    edges[:, length:] -= starts
    return (np.cumsum(edges, axis=1)[:, :width] > 0).astype(np.uint8)

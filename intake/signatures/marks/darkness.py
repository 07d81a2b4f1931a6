"""How dark each spot of a page is against its paper, at the one scale at which ink is judged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

DPI = 150
"""The scale at which ink is judged: strokes are 2 to 6 pixels wide."""

Depth = npt.NDArray[np.int16]
Mask = npt.NDArray[np.bool_]

_BLOCK = 16


@dataclass(frozen=True, slots=True)
class Darkness:
    """A page at `DPI`.

    Attributes:
        depth: (H, W), how much darker than the paper around, 0 to 255.
        noise: the usual unevenness of the bare paper.
        scale: pixels here per pixel of the page as given.
    """

    depth: Depth
    noise: float
    scale: float

    @property
    def threshold(self) -> float:
        """The depth from which a spot is a mark and not paper."""
        return min(60.0, max(20.0, 5.0 * self.noise))

    @property
    def faint_threshold(self) -> float:
        """The depth from which a spot may be a very faint mark."""
        return max(6.0, 3.0 * self.noise)


def darkness_of(gray: npt.NDArray[np.uint8], dpi: int) -> Darkness:
    """Brings the page to `DPI` and measures against the local paper (shadows do not count)."""
    image = Image.fromarray(gray)
    if dpi >= 2 * DPI:
        image = image.reduce(round(dpi / DPI))
        dpi = dpi / round(dpi / DPI)  # type: ignore[assignment]  # a whole number or near it
    if abs(dpi - DPI) > 4:
        size = (max(1, round(image.width * DPI / dpi)), max(1, round(image.height * DPI / dpi)))
        image = image.resize(size, Image.Resampling.BOX if dpi > DPI else Image.Resampling.BILINEAR)
    small = np.asarray(image)
    paper = _paper(small)
    depth = np.subtract(paper, small, dtype=np.int16)
    return Darkness(depth, _noise(depth), image.width / max(1, gray.shape[1]))


def _paper(small: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    height, width = small.shape
    rows, columns = -(-height // _BLOCK), -(-width // _BLOCK)
    padding = ((0, rows * _BLOCK - height), (0, columns * _BLOCK - width))
    padded = np.pad(small, padding, mode="edge").reshape(rows, _BLOCK, columns, _BLOCK)
    # The second brightest eighth of a block, so that one bright grain does not rule it.
    blocks = padded.transpose(0, 2, 1, 3).reshape(rows, columns, -1)
    bright = np.partition(blocks[:, :, ::3], -11, axis=2)[:, :, -11]
    coarse = (
        Image.fromarray(bright).filter(ImageFilter.MaxFilter(3)).filter(ImageFilter.MedianFilter(3))
    )
    full = coarse.resize((columns * _BLOCK, rows * _BLOCK), Image.Resampling.BILINEAR)
    return np.asarray(full)[:height, :width]


def _noise(depth: Depth) -> float:
    sample = depth[::5, ::5]
    bare = sample[np.abs(sample) < 30]
    if bare.size < 100:
        return 6.0
    middle = float(np.median(bare))
    return max(1.5, 1.48 * float(np.median(np.abs(bare - middle))) + max(0.0, middle) * 0.5)

"""One page as a picture in memory."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""Grey (H, W) or RGB (H, W, 3), 0 black to 255 white."""


@dataclass(frozen=True)
class Picture:
    """A page as handed in: nothing turned, nothing straightened.

    Attributes:
        pixels: uint8, grey (H, W) or RGB (H, W, 3).
        dpi: pixels per inch of paper, as stated by the file or guessed from the size.
    """

    pixels: Pixels
    dpi: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down."""
        return int(self.pixels.shape[0])

    @cached_property
    def gray(self) -> Pixels:
        """The picture in grey (ITU-R BT.601 weights), made once."""
        return gray_of(self.pixels)


def gray_of(pixels: Pixels) -> Pixels:
    """Grey (H, W) of a grey or RGB array; a grey one comes back as it is."""
    if pixels.ndim == 2:
        return pixels
    return np.asarray(Image.fromarray(pixels).convert("L"))

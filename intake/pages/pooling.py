"""A picture made smaller by whole pixels, in a way that costs little on a whole page."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]


def darkest(gray: Gray, factor: int) -> Gray:
    """The darkest of every `factor` by `factor` pixels; what is left over at the edge falls away.

    Args:
        gray: (H, W), 0 black.
        factor: from 1, which leaves the picture as it is.

    Returns:
        (H // factor, W // factor).
    """
    if factor == 1:
        return gray
    rows, columns = (side // factor * factor for side in gray.shape)
    across = gray[0:rows:factor, :columns].copy()
    for row in range(1, factor):
        np.minimum(across, gray[row:rows:factor, :columns], out=across)
    least = across[:, ::factor].copy()
    for column in range(1, factor):
        np.minimum(least, across[:, column::factor], out=least)
    return least


def counted(mask: npt.NDArray[np.bool_ | np.uint8], side: int) -> npt.NDArray[np.uint16]:
    """How many of every `side` by `side` pixels are set; what is left over falls away.

    Args:
        mask: (H, W), 0 or 1.
        side: from 1 to 255.

    Returns:
        (H // side, W // side).
    """
    rows, columns = (length // side * side for length in mask.shape)
    across = mask[0:rows:side, :columns].astype(np.uint16)
    for row in range(1, side):
        across += mask[row:rows:side, :columns]
    found = across[:, ::side].copy()
    for column in range(1, side):
        found += across[:, column::side]
    return found

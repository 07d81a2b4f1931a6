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

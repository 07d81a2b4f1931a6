"""Convolution as the small nets of this package run it: NumPy alone, channels last."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


def convolved(values: Floats, weights: Floats) -> Floats:
    """3 x 3 convolution with zero border; values (n, h, w, c), weights (9 * c, out)."""
    n, height, width, depth = values.shape
    padded = np.zeros((n, height + 2, width + 2, depth), np.float32)
    padded[:, 1:-1, 1:-1] = values
    columns = np.empty((n, height, width, 9 * depth), np.float32)
    for place in range(9):
        dy, dx = divmod(place, 3)
        block = padded[:, dy : dy + height, dx : dx + width]
        columns[..., place * depth : (place + 1) * depth] = block
    product: Floats = columns.reshape(-1, 9 * depth) @ weights
    return product.reshape(n, height, width, -1)

"""Where on a piece of a page the ink was written by hand: a small convolutional net, NumPy alone.

The perceptrons (`recogniser.py`) judge whole patches by their shape; where a signature runs through
a stamp or through print, a patch is a mixture. This net looks at every spot with some 10 mm around
it. Trained by `training/ink_net.py`; why both: docs/adr/0004-ink-classifier.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from intake.resources import resource
from intake.signatures.blobs import Mask
from intake.signatures.darkness import Depth

CELL = 8
"""Pixels at `darkness.DPI` from one answer to the next: 1.35 mm."""

DEEPEST = 160
"""Darker than this makes no difference."""

Floats = npt.NDArray[np.float32]

# (size, stride, spread, pooled afterwards) of each convolution.
STEPS = (
    (5, 2, 1, False), (3, 1, 1, True), (3, 1, 1, True),
    (3, 1, 1, False), (3, 1, 2, False), (3, 1, 4, False), (1, 1, 1, False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PenNet:
    """The trained net: weights (size * size * in, out) and offsets of each step."""

    steps: tuple[tuple[Floats, Floats], ...]

    def map(self, depth: Depth, printed: Mask) -> Floats:
        """The probability of handwriting of each cell of `CELL` pixels.

        Args:
            depth: (H, W) darkness against the paper.
            printed: (H, W) what is print for certain.

        Returns:
            (ceil(H / CELL), ceil(W / CELL)), 0 to 1; meaningless where there is no ink.
        """
        high, wide = depth.shape
        rows, columns = -(-high // CELL), -(-wide // CELL)
        values = np.zeros((rows * CELL, columns * CELL, 2), np.float32)
        values[:high, :wide, 0] = np.clip(depth, 0, DEEPEST) / np.float32(80)
        values[:high, :wide, 1] = printed
        last = len(STEPS) - 1
        for place, ((size, stride, spread, pooled), (weights, offset)) in enumerate(
            zip(STEPS, self.steps, strict=True)
        ):
            values = _convolved(values, weights, size, stride, spread) + offset
            if place < last:
                values = np.maximum(values, 0)
            if pooled:
                h, w, depth_ = values.shape
                values = values.reshape(h // 2, 2, w // 2, 2, depth_).max(axis=(1, 3))
        answer: Floats = 1 / (1 + np.exp(-np.clip(values[:, :, 0], -30, 30)))
        return answer


def _convolved(values: Floats, weights: Floats, size: int, stride: int, spread: int) -> Floats:
    """Convolution with zero border; values (h, w, c), weights (size * size * c, out)."""
    high, wide, depth = values.shape
    rows, columns = high // stride, wide // stride
    reach = size // 2 * spread
    padded = np.zeros((high + 2 * reach, wide + 2 * reach, depth), np.float32)
    padded[reach : reach + high, reach : reach + wide] = values
    total = np.zeros((rows * columns, weights.shape[1]), np.float32)
    for place in range(size * size):
        dy, dx = divmod(place, size)
        block = padded[
            dy * spread : dy * spread + high : stride, dx * spread : dx * spread + wide : stride
        ]
        part = weights[place * depth : (place + 1) * depth]
        total += np.ascontiguousarray(block[:rows, :columns]).reshape(-1, depth) @ part
    return total.reshape(rows, columns, -1)


def load(path: Path) -> PenNet:
    """Reads weights from an `.npz` file (arrays only, nothing that runs).

    Raises:
        OSError, ValueError, KeyError: the file is missing or not such a file.
    """
    with np.load(path, allow_pickle=False) as data:
        return PenNet(
            tuple(
                (data[f"weights{k}"].astype(np.float32), data[f"offset{k}"].astype(np.float32))
                for k in range(len(STEPS))
            )
        )


@lru_cache(maxsize=1)
def shipped() -> PenNet:
    """The one that comes with the product."""
    return load(resource("models", "pen_map.npz"))

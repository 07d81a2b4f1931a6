"""The recogniser of typed lines: a small convolutional net of our own, run with NumPy alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from intake.reading.convolutions import convolved
from intake.resources import resource

Floats = npt.NDArray[np.float32]

HALVED = ((2, 2), (2, 1), (2, 1), (2, 1))
"""By how much each convolution is followed by a smaller picture: rows, columns."""
STEP = 2
"""Pixels of a framed line for one frame of the answer."""
SPANS = ((3, 1), (5, 3))
"""Frames that each layer along the line sees, and how far apart they are."""


@dataclass(frozen=True, slots=True)
class LineNet:
    """The trained net: weights and biases of convolutions, of layers along the line, the last."""

    pairs: tuple[tuple[Floats, Floats], ...]

    def probabilities(self, picture: Floats) -> Floats:
        """How probable each class is in each frame.

        Args:
            picture: (32, W) of `line_frame.framed`.

        Returns:
            (W // 2, 1 + len(ALPHABET)); class 0 is "between two characters".
        """
        width = picture.shape[1] // STEP * STEP
        values: Floats = (picture[None, :, :width, None] - np.float32(0.2)) * np.float32(2.5)
        pairs = iter(self.pairs)
        for rows, columns in HALVED:
            weights, bias = next(pairs)
            values = np.maximum(_largest(convolved(values, weights), rows, columns) + bias, 0)
        # (1, 2, T, C) -> (T, 2 * C)
        line: Floats = values[0].transpose(1, 0, 2).reshape(values.shape[2], -1)
        for span, apart in SPANS:
            weights, bias = next(pairs)
            line = np.maximum(_along(line, span, apart) @ weights + bias, 0)
        weights, bias = next(pairs)
        line = line @ weights + bias
        line = np.exp(line - line.max(axis=1, keepdims=True))
        result: Floats = line / line.sum(axis=1, keepdims=True)
        return result


def _largest(values: Floats, rows: int, columns: int) -> Floats:
    """Largest of each `rows` x `columns`."""
    n, height, width, depth = values.shape
    blocks = values.reshape(n, height // rows, rows, width // columns, columns, depth)
    result: Floats = blocks.max(axis=2).max(axis=3)
    return result


def _along(line: Floats, span: int, apart: int) -> Floats:
    """Each frame beside its neighbours: (T, span * C), zeros beyond the ends."""
    reach = span // 2 * apart
    padded = np.pad(line, ((reach, reach), (0, 0)))
    return np.concatenate([padded[i * apart : i * apart + len(line)] for i in range(span)], axis=1)


@cache
def line_net() -> LineNet:
    """The net of `resources/models/typed_line.npz` (made by `training/typed_values.py`)."""
    with np.load(resource("models", "typed_line.npz"), allow_pickle=False) as data:
        arrays = {name: data[name].astype(np.float32) for name in data.files}
    count = len(arrays) // 2
    return LineNet(tuple((arrays[f"weights{i}"], arrays[f"bias{i}"]) for i in range(count)))

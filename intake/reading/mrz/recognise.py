"""Reads cells of OCR-B print: a small convolutional net of our own, run with NumPy alone.

88 cells take 7 ms on one core. Processes that read pages do well to start with
`OPENBLAS_NUM_THREADS=1`: the matrices are too small for threads, which only wait for one another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from intake.reading.convolutions import convolved
from intake.resources import resource

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
"""The 37 characters of machine readable zones (ICAO Doc 9303-3, section 4.3)."""

PITCH = 20
"""Pixels from one character to the next in a strip that is ready to be cut into cells."""
STRIP_HEIGHT = 32
"""Pixels of such a strip from top to bottom; the print stands in the middle."""
CELL_WIDTH = 24
"""Pixels of a cell: the character with a third of its neighbours at both sides."""

CONVOLUTIONS = 3
"""The first so many pairs of the models file are convolutions."""

BATCH = 16
"""Cells that are read at a time, so that all that is needed stays near the processor."""

Floats = npt.NDArray[np.float32]


def cells_of(strip: npt.NDArray[Any], count: int, left: float = 0.0) -> Floats:
    """Cuts a strip into even cells and evens out their light.

    Args:
        strip: (STRIP_HEIGHT, width) grey; the first character's cell begins at `left` plus
            (CELL_WIDTH - PITCH) / 2 pixels from its left edge.
        count: how many characters.
        left: shift in pixels, rounded.

    Returns:
        (count, STRIP_HEIGHT, CELL_WIDTH), ink positive, spread about 1.
    """
    columns = np.arange(count)[:, None] * PITCH + np.arange(CELL_WIDTH)[None, :] + round(left)
    columns = np.clip(columns, 0, strip.shape[1] - 1)
    cells = strip.astype(np.float32)[:, columns].transpose(1, 0, 2)
    spread = cells.std(axis=(1, 2), keepdims=True)
    floor = 0.5 * np.median(spread) + 1.0
    mean = cells.mean(axis=(1, 2), keepdims=True)
    return np.ascontiguousarray((mean - cells) / np.maximum(spread, floor), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """The trained net: pairs of weights and biases, convolutions first, then full layers."""

    convolutions: tuple[tuple[Floats, Floats], ...]
    layers: tuple[tuple[Floats, Floats], ...]

    def probabilities(self, cells: Floats) -> Floats:
        """How probable each character is.

        Args:
            cells: (n, STRIP_HEIGHT, CELL_WIDTH) as `cells_of` gives them.

        Returns:
            (n, 37) in the order of `ALPHABET`; what is missing to 1 is the probability that the
            cell holds no character of a zone.
        """
        if len(cells) > BATCH:
            parts = [cells[i : i + BATCH] for i in range(0, len(cells), BATCH)]
            return np.concatenate([self.probabilities(part) for part in parts])
        values: Floats = cells[:, :, :, None]
        for weights, bias in self.convolutions:
            values = np.maximum(_halved(convolved(values, weights)) + bias, 0)
        values = values.reshape(len(cells), -1)
        for place, (weights, bias) in enumerate(self.layers):
            values = values @ weights + bias
            if place + 1 < len(self.layers):
                values = np.maximum(values, 0)
        values = np.exp(values - values.max(axis=1, keepdims=True))
        result: Floats = values[:, : len(ALPHABET)] / values.sum(axis=1, keepdims=True)
        return result


def _halved(values: Floats) -> Floats:
    """Largest of each 2 x 2."""
    n, height, width, depth = values.shape
    blocks = values.reshape(n, height // 2, 2, width // 2, 2, depth)
    rows = np.maximum(blocks[:, :, 0], blocks[:, :, 1])
    result: Floats = np.maximum(rows[:, :, :, 0], rows[:, :, :, 1])
    return result


@cache
def recogniser() -> Recogniser:
    """The net of `resources/models/ocr_b.npz` (made by `training/ocr_b.py`)."""
    with np.load(resource("models", "ocr_b.npz"), allow_pickle=False) as data:
        arrays = {name: data[name].astype(np.float32) for name in data.files}
    pairs = [(arrays[f"weights{i}"], arrays[f"bias{i}"]) for i in range(len(arrays) // 2)]
    return Recogniser(tuple(pairs[:CONVOLUTIONS]), tuple(pairs[CONVOLUTIONS:]))

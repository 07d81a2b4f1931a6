"""Where on a page a pen has been: a small net over the darkness of the page, NumPy alone.

Trained by `training/ink.py`; why this net: docs/adr/0004-ink-classifier.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intake.signatures.marks.darkness import Depth

CELL = 4
"""Pixels at `darkness.DPI` in one cell of the answer, 0.7 mm."""

_COARSEST = 16
_MOST_ROWS = 16

Values = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer.

    Attributes:
        takes, gives: channels.
        size, step, apart: of its window, as in convolutions.
        adds: a layer whose output is added once this one's is made twice as large.
        bends: negative answers become nothing.
    """

    name: str
    takes: int
    gives: int
    size: int
    step: int = 1
    apart: int = 1
    adds: str = ""
    bends: bool = True

    @property
    def size_of_edge(self) -> int:
        """Bare pixels put around the picture."""
        return ((self.size - 1) * self.apart - self.step + 2) // 2


LAYERS = (
    Layer("a1", 1, 14, 6, 4), Layer("a2", 14, 14, 3),
    Layer("b1", 14, 26, 3, 2), Layer("b2", 26, 26, 3),
    Layer("c1", 26, 40, 3, 2), Layer("c2", 40, 40, 3), Layer("c3", 40, 40, 3, 1, 2),
    Layer("c4", 40, 40, 3, 1, 4),
    Layer("d1", 40, 26, 1, adds="b2"), Layer("d2", 26, 26, 3),
    Layer("e1", 26, 14, 1, adds="a2"), Layer("e2", 14, 14, 3),
    Layer("out", 14, 1, 1, bends=False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PenMap:
    """The net with its weights: per layer (taps × channels in, channels out) and offsets."""

    weights: Mapping[str, Values]

    @classmethod
    def of(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> PenMap:
        """The net of a file of weights.

        Raises:
            KeyError, ValueError: they belong to another net.
        """
        found: dict[str, Values] = {}
        for one in LAYERS:
            rows = np.asarray(arrays[f"pen_{one.name}"], np.float32)
            if rows.shape != (one.size**2 * one.takes, one.gives):
                raise ValueError(f"layer {one.name} does not fit")
            found[one.name] = rows
            found[f"{one.name}_offset"] = np.asarray(arrays[f"pen_{one.name}_offset"], np.float32)
        return cls(found)

    def probability(self, depth: Depth) -> Values:
        """Per cell the probability that a pen has been there; cells that jut out are left off.

        Args:
            depth: (H, W) darkness of a page or a part of it, at `darkness.DPI`.

        Returns:
            (H / CELL, W / CELL), rounded up.
        """
        high, wide = depth.shape
        rows, columns = -(-high // CELL), -(-wide // CELL)
        padded = np.zeros((-(-high // _COARSEST) * _COARSEST, -(-wide // _COARSEST) * _COARSEST),
                          np.float32)  # fmt: skip
        padded[:high, :wide] = np.log1p(np.clip(depth, 0, 255) / np.float32(8)) / np.float32(3.5)
        x: Values = padded[:, :, None]
        kept: dict[str, Values] = {}
        for one in LAYERS:
            x = self._through(one, x)
            if one.adds:
                x = np.repeat(np.repeat(x, 2, axis=0), 2, axis=1)
                x += kept[one.adds]
            if one.bends:
                np.maximum(x, 0, out=x)
            if one.name in ("a2", "b2"):
                kept[one.name] = x
        return np.asarray(1 / (1 + np.exp(-np.clip(x[:rows, :columns, 0], -30, 30))), np.float32)

    def _through(self, one: Layer, x: Values) -> Values:
        weights, offset = self.weights[one.name], self.weights[f"{one.name}_offset"]
        if one.size == 1:
            return np.asarray(x @ weights + offset, np.float32)
        edge, step = one.size_of_edge, one.step
        high, wide = x.shape[0] // step, x.shape[1] // step
        after = (one.size - 1) * one.apart - edge
        x = np.pad(x, ((edge, after), (edge, after), (0, 0)))
        out = np.empty((high, wide, one.gives), np.float32)
        for start in range(0, high, _MOST_ROWS):
            count = min(_MOST_ROWS, high - start)
            taps = np.empty((count, wide, one.size**2 * one.takes), np.float32)
            at = 0
            for i in range(one.size):
                for j in range(one.size):
                    top, left = start * step + i * one.apart, j * one.apart
                    taps[:, :, at : at + one.takes] = x[
                        top : top + (count - 1) * step + 1 : step,
                        left : left + (wide - 1) * step + 1 : step,
                    ]
                    at += one.takes
            out[start : start + count] = taps @ weights
        out += offset
        return out

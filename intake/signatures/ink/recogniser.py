"""The recogniser of handwriting: small perceptrons over what a net and shape numbers say.

NumPy alone.
Trained by `training/ink.py`; why this and not something larger: docs/adr/0004-ink-classifier.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from intake.resources import resource
from intake.signatures.ink.pen_map import PenMap

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Several perceptrons of two hidden layers; their mean is the answer.

    Attributes:
        mean, spread: of each shape number in training.
        layers: per perceptron its weights and offsets, in order.
        pens: the net that tells where on a page a pen has been; its answer is among the numbers.
    """

    mean: Numbers
    spread: Numbers
    layers: tuple[tuple[Numbers, ...], ...]
    pens: PenMap

    def probability(self, shapes: Numbers) -> Numbers:
        """The probability of handwriting for each row of shape numbers, 0 to 1."""
        scaled = np.clip((shapes - self.mean) / self.spread, -5, 5)
        total = np.zeros(len(shapes))
        for w1, b1, w2, b2, w3, b3 in self.layers:
            hidden = np.maximum(scaled @ w1 + b1, 0)
            hidden = np.maximum(hidden @ w2 + b2, 0)
            total += 1 / (1 + np.exp(-np.clip((hidden @ w3 + b3)[:, 0], -30, 30)))
        return np.asarray(total / max(1, len(self.layers)), dtype=np.float64)


def load(path: Path) -> Recogniser:
    """Reads weights from an `.npz` file (arrays only, nothing that runs).

    Raises:
        OSError, ValueError, KeyError: the file is missing or not such a file.
    """
    with np.load(path, allow_pickle=False) as data:
        count = int(data["count"])
        layers = tuple(
            tuple(data[f"{k}_{i}"].astype(np.float64) for i in range(6)) for k in range(count)
        )
        return Recogniser(
            data["mean"].astype(np.float64),
            data["spread"].astype(np.float64),
            layers,
            PenMap.of(data),
        )


@lru_cache(maxsize=1)
def shipped() -> Recogniser:
    """The one that comes with the product."""
    return load(resource("models", "ink.npz"))

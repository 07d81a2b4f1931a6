"""Sums from the top of a picture down, in the order in which its pixels lie in memory."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


def summed_down(values: NDArray[Any], kind: DTypeLike | None = None) -> NDArray[Any]:
    """The sum of each column down to each row, as `numpy.cumsum(values, axis=0)`.

    NumPy follows each column through the whole picture, past what caches hold: on a page it takes
    twenty times as long as adding row to row.

    Args:
        values: (H, ...).
        kind: of the sums; where it is not said that of the values, or integers of 64 bits for all
            that are whole.
    """
    if kind is None and values.dtype.kind in "bui":
        kind = np.int64
    sums = np.array(values, dtype=kind, order="C")
    for row in range(1, len(sums)):
        sums[row] += sums[row - 1]
    return sums

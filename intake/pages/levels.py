"""Levels of grey that a share of pixels lies below, and how coloured pixels are; quick.

NumPy's own functions weigh every case they may be given: for the small pieces of pictures that
are looked at by the thousand that takes longer than the work.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def percentile(values: Array, share: float) -> float:
    """The level below which that share of the values lies, between two of them in proportion.

    Args:
        values: any shape, at least one value.
        share: 0 to 100.
    """
    if values.dtype != np.uint8 or values.size < _MANY:
        return float(percentiles(values.reshape(-1, 1), share)[0])
    # Bytes are counted, which takes a third of putting them in order.
    upto = np.cumsum(np.bincount(values.reshape(-1), minlength=256))
    place = share / 100 * (values.size - 1)
    low = int(place)
    one, other = np.searchsorted(upto, (low, min(low + 1, values.size - 1)), side="right")
    return float(one + (other - one) * (place - low))


_MANY = 1000
"""Values from which counting is quicker."""


def percentiles(values: Array, share: float) -> Array:
    """The same for each column.

    Args:
        values: (N, W), N from 1.
        share: 0 to 100.

    Returns:
        (W,), floats.
    """
    place = share / 100 * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    ordered = np.partition(values, (low, high), axis=0)
    kind = ordered.dtype if ordered.dtype.kind == "f" else np.dtype(np.float64)
    one, other = ordered[low].astype(kind), ordered[high].astype(kind)
    return np.asarray(one + (other - one) * kind.type(place - low))


def colourfulness(red: Array, green: Array, blue: Array) -> Array:
    """How far the strongest of three bands of one shape and type stands over the weakest."""
    most = np.maximum(np.maximum(red, green), blue)
    return np.asarray(most - np.minimum(np.minimum(red, green), blue))

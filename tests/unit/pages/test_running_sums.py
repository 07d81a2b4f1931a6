"""Sums down a picture, as the plain way finds them."""

from __future__ import annotations

import numpy as np
import pytest

from intake.pages.running_sums import summed_down


@pytest.mark.parametrize("kind", ["bool", "uint8", "int32", "float32", "float64"])
@pytest.mark.parametrize("shape", [(300, 7), (1, 5), (40, 6, 3), (0, 4)])
def test_they_are_those_of_every_column(kind: str, shape: tuple[int, ...]) -> None:
    values = (np.random.default_rng(1).random(shape) * 250).astype(kind)
    sums = summed_down(values[:, ::-1])
    assert (sums == np.cumsum(values[:, ::-1], axis=0)).all()
    assert sums.dtype.itemsize == np.cumsum(values, axis=0).dtype.itemsize


def test_they_may_be_of_a_smaller_kind() -> None:
    ink = np.random.default_rng(2).random((90, 50)) < 0.2
    assert (summed_down(ink, np.int32) == np.cumsum(ink, axis=0)).all()
    assert summed_down(ink, np.int32).dtype == np.int32

"""The darkest of every few pixels and how many are set, as the plain way finds them."""

from __future__ import annotations

import numpy as np
import pytest

from intake.pages.pooling import counted, darkest


@pytest.mark.parametrize("factor", [1, 2, 3, 4])
@pytest.mark.parametrize("shape", [(60, 80), (61, 83), (4, 4)])
def test_it_is_the_least_of_every_square(factor: int, shape: tuple[int, int]) -> None:
    gray = np.random.default_rng(factor).integers(0, 256, shape).astype(np.uint8)
    rows, columns = shape[0] // factor, shape[1] // factor
    cut = gray[: rows * factor, : columns * factor]
    plain = cut.reshape(rows, factor, columns, factor).min(axis=(1, 3))
    assert (darkest(gray, factor) == plain).all()


@pytest.mark.parametrize("side", [1, 2, 5])
@pytest.mark.parametrize("kind", [np.bool_, np.uint8])
def test_what_is_set_is_counted_square_by_square(side: int, kind: type) -> None:
    mask = (np.random.default_rng(side).random((31, 42)) < 0.4).astype(kind)
    rows, columns = 31 // side, 42 // side
    cut = mask[: rows * side, : columns * side]
    plain = cut.reshape(rows, side, columns, side).sum(axis=(1, 3))
    assert (counted(mask, side) == plain).all()

"""Quick levels say what NumPy says."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from intake.pages.levels import colourfulness, percentile, percentiles

seeds = st.integers(0, 10_000)
shares = st.floats(0, 100)


@given(seed=seeds, share=shares, rows=st.integers(1, 40), wide=st.integers(1, 9))
def test_levels_of_columns_are_those_of_numpy(
    seed: int, share: float, rows: int, wide: int
) -> None:
    values = np.random.default_rng(seed).integers(0, 256, (rows, wide)).astype(np.uint8)
    np.testing.assert_allclose(percentiles(values, share), np.percentile(values, share, axis=0))
    assert percentile(values, share) == percentiles(values.reshape(-1, 1), share)[0]


@given(seed=seeds, share=shares, count=st.integers(1000, 3000), most=st.integers(1, 255))
def test_many_bytes_are_counted_to_the_same(seed: int, share: float, count: int, most: int) -> None:
    values = np.random.default_rng(seed).integers(0, most + 1, (count, 3)).astype(np.uint8)
    assert percentile(values, share) == percentiles(values.reshape(-1, 1), share)[0]


@given(seed=seeds)
def test_colourfulness_is_the_range_of_the_bands(seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (5, 7, 3)).astype(np.uint8)
    bands = np.moveaxis(pixels, 2, 0)
    np.testing.assert_array_equal(colourfulness(*bands), np.ptp(pixels, axis=2))

"""Edges of pieces: the middle brightness of rows of which a part lies outside the picture."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from intake.pages.pieces import middles


@given(st.integers(1, 12), st.integers(2, 30), st.integers(0, 2**32 - 1))
def test_middles_are_medians_of_what_lies_inside(rows: int, columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    strip = rng.uniform(0, 255, (rows, columns, 3)).astype(np.float32)
    for row, outside in enumerate(rng.integers(0, columns, rows)):
        strip[row, :outside] = np.nan
    np.testing.assert_allclose(middles(strip), np.nanmedian(strip, axis=1), rtol=1e-6)

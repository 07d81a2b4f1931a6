"""Strings are weighed against a line: the sum over all ways to lie on it, as by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.reading.typed_line.edits import best_edits, edits, replacements
from intake.reading.typed_line.likelihood import log_likelihoods

SYMBOLS = (1, 2, 3)


def shares(seed: int, frames: int) -> np.ndarray:
    rows = np.random.default_rng(seed).random((frames, len(SYMBOLS) + 1)) + 0.05
    return rows / rows.sum(axis=1, keepdims=True)


def by_hand(lines: np.ndarray, string: tuple[int, ...]) -> float:
    """Every path of classes that says the string, added up."""
    total = 0.0
    for path in product(range(len(SYMBOLS) + 1), repeat=len(lines)):
        said = [c for n, c in enumerate(path) if c and (n == 0 or path[n - 1] != c)]
        if tuple(said) == string:
            total += float(np.prod([lines[n, c] for n, c in enumerate(path)]))
    return float(np.log(total)) if total else float("-inf")


@given(st.integers(0, 10_000), st.integers(1, 5), st.lists(st.sampled_from(SYMBOLS), max_size=3))
def test_all_ways_to_lie_on_the_frames_are_added_up(
    seed: int, frames: int, string: list[int]
) -> None:
    lines = shares(seed, frames)
    found = log_likelihoods(lines, np.array([string], np.int64).reshape(1, -1))[0]
    assert found == pytest.approx(by_hand(lines, tuple(string)), abs=1e-6)


def test_a_string_longer_than_the_line_cannot_stand_there() -> None:
    lines = shares(1, 2)
    assert log_likelihoods(lines, np.array([[1, 2, 3]]))[0] == float("-inf")
    assert log_likelihoods(lines, np.array([[1, 1]]))[0] == float("-inf")


@given(
    st.integers(0, 10_000),
    st.integers(1, 9),
    st.lists(st.sampled_from(SYMBOLS), min_size=1, max_size=5),
)
def test_every_text_one_edit_away_is_weighed_as_if_alone(
    seed: int, frames: int, string: list[int]
) -> None:
    lines = shares(seed, frames)
    replaced, put_in = edits(lines, np.array(string, np.int64))
    for place in range(len(string) + 1):
        for symbol in SYMBOLS:
            longer = [*string[:place], symbol, *string[place:]]
            assert put_in[place, symbol - 1] == pytest.approx(alone(lines, longer), abs=1e-6)
            if place < len(string):
                other = [*string[:place], symbol, *string[place + 1 :]]
                wanted = alone(lines, other) if other != string else float("-inf")
                assert replaced[place, symbol - 1] == pytest.approx(wanted, abs=1e-6)
    assert (replacements(lines, np.array(string, np.int64)) == replaced).all()
    shorter = [alone(lines, string[:n] + string[n + 1 :]) for n in range(len(string))]
    best = best_edits(lines, np.array(string, np.int64))
    assert list(best[0]) == list(replaced.max(axis=1))
    others = max(float(put_in.max()), *shorter) if len(string) > 1 else float(put_in.max())
    assert best[1] == pytest.approx(others)


def alone(lines: np.ndarray, string: list[int]) -> float:
    return float(log_likelihoods(lines, np.array([string], np.int64))[0])

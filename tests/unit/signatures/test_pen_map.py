"""The map of pens: where strokes are, whatever they run through."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.domain.words import PageText
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.pen_map import CELL, LAYERS, PenMap
from intake.signatures.ink.recogniser import shipped
from intake.signatures.marks.darkness import DPI, darkness_of
from tests.specimens import isochrone, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import SURE, Face
from tests.specimens.ink import Ink


def paper_with(*laid: tuple[Ink, float, float], text: bool = True) -> np.ndarray:
    paper = Paper(110, 60, DPI)
    for row in range(4 if text else 0):
        paper.text(5, 8 + 5 * row, "solicito se digne disponer la emisión", Face(SURE["serif"]), 11)
    for ink, x, y in laid:
        ink.on(paper, x, y)
    return np.asarray(paper.image.convert("L"))


def hand(seed: int) -> Ink:
    return isochrone.signature(seed, 1, DPI, 60, 20)[0]


def share(gray: np.ndarray) -> tuple[float, float]:
    """How much of the ink is said to be a pen's in the upper and in the lower half."""
    depth = darkness_of(gray, DPI).depth
    found = shipped().pens.probability(depth)
    wide = np.repeat(np.repeat(found, CELL, 0), CELL, 1)[: depth.shape[0], : depth.shape[1]]
    half = depth.shape[0] // 2
    parts = ((wide[:half], depth[:half]), (wide[half:], depth[half:]))
    return tuple(float(p[d > 40].mean()) if (d > 40).any() else 0.0 for p, d in parts)  # type: ignore[return-value]


@pytest.mark.parametrize("seed", range(40, 46))
def test_strokes_are_told_from_print(seed: int) -> None:
    printed, written = share(paper_with((hand(seed), 20, 33)))
    assert printed < 0.15
    assert written > 0.5


@pytest.mark.parametrize("seed", range(3))
def test_stamps_and_seals_are_no_strokes(seed: int) -> None:
    rng = random.Random(seed)
    stamp = marks.received_stamp(rng, DPI, "Oficina de Ejemplo", "20 NOV 2026")
    seal = marks.notary_seal(rng, DPI, "Notaría Primera", "Quito")
    for ink in (stamp, seal):
        assert share(paper_with((ink, 30, 30)))[1] < 0.2


def test_strokes_through_a_stamp_are_parted_from_it() -> None:
    rng = random.Random(5)
    stamp = marks.rectangular_stamp(["OFICINA DE EJEMPLO", "RECIBIDO", "20 NOV 2026"], rng, DPI)
    gray = paper_with((stamp, 25, 33), (hand(44), 40, 36), text=False)
    nothing = PageText((), gray.shape[1], gray.shape[0], DPI)
    page = leftover_of(gray, DPI, nothing, (), shipped().pens)
    assert 0.1 < page.written.sum() / page.mask.sum() < 0.85


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90))
def test_every_pixel_has_a_cell(high: int, wide: int) -> None:
    found = shipped().pens.probability(np.zeros((high, wide), np.int16))
    assert found.shape == (-(-high // CELL), -(-wide // CELL))
    assert ((found >= 0) & (found <= 1)).all()


def test_a_blank_page_bears_no_strokes() -> None:
    assert shipped().pens.probability(np.zeros((300, 400), np.int16)).max() < 0.5


def test_weights_of_another_net_are_refused() -> None:
    arrays = {f"pen_{one.name}": np.zeros((3, 3)) for one in LAYERS}
    with pytest.raises(ValueError, match="does not fit"):
        PenMap.of(arrays)

"""Frames along lines of print: straight, bent, turned."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from intake.reading.mrz.follow import followed
from intake.reading.mrz.frame import Frame
from intake.reading.mrz.lines import beside

steps = st.floats(6, 40)
tilts = st.floats(-0.25, 0.25)
bends = st.floats(-0.02, 0.02)


@given(steps, tilts, bends, st.floats(-3, 47))
def test_a_place_on_the_line_is_found_again(
    step: float, tilt: float, bend: float, cell: float
) -> None:
    frame = Frame((50.0, 80.0), (step, tilt * step), (bend, 0.0))
    found, across = beside(frame, frame.point(cell), 22)
    assert found == pytest.approx(cell, abs=0.01)
    assert across == pytest.approx(0, abs=0.01)


@given(steps, tilts, st.floats(-2, 2))
def test_what_lies_below_the_line_has_a_positive_distance(
    step: float, tilt: float, below: float
) -> None:
    frame = Frame((0.0, 0.0), (step, tilt * step))
    t = np.array([0.0, 10.0, 20.0])
    other = frame.moved(t, np.zeros(3), np.full(3, below))
    assert beside(frame, other.point(10), 10) == pytest.approx((10, below), abs=1e-6)


@given(steps, bends, st.floats(0.8, 1.25), st.floats(-5, 5))
def test_counting_from_another_cell_names_the_same_places(
    step: float, bend: float, scale: float, first: float
) -> None:
    frame = Frame((5.0, 7.0), (step, 0.3), (bend, 0.001))
    moved = frame.shifted(first, scale)
    assert moved.point(4) == pytest.approx(frame.point(first + 4 * scale), abs=1e-6)
    assert moved.pitch(0) == pytest.approx(frame.pitch(first) * scale)


def ruled(pitch: float, grow: float) -> tuple[Image.Image, Frame]:
    """Bars in the middle of cells that grow wider from left to right."""
    frame = Frame((40.0, 60.0), (pitch, 0.0), (grow, 0.0))
    values = np.full((120, 900), 230, np.uint8)
    for cell in range(40):
        (left, y), (right, _) = frame.point(cell + 0.3), frame.point(cell + 0.7)
        half = round(frame.pitch(cell) / 2)
        values[round(y) - half : round(y) + half, round(left) : round(right)] = 30
    return Image.fromarray(values), frame


@pytest.mark.parametrize("grow", [-0.02, 0.0, 0.02])
def test_a_frame_follows_print_that_grows_from_left_to_right(grow: float) -> None:
    page, true = ruled(18.0, grow)
    even = true.pitch(20)
    start = true.point(20)
    found = followed(page, Frame((start[0] - 20 * even, 62.0), (even, 0.0)), 0, 40)
    for cell in (2, 12, 20, 28, 38):
        assert found.point(cell)[0] == pytest.approx(true.point(cell)[0], abs=0.12 * even)
    assert found.point(20)[1] == pytest.approx(60, abs=1.5)


def test_a_strip_shows_the_page_along_the_line() -> None:
    values = np.zeros((200, 300), np.uint8)
    values[:, 150:] = 200
    page = Image.fromarray(values)
    strip = Frame((100.0, 100.0), (10.0, 0.0)).strip(page, 0, 10, 1, 20)
    assert strip.shape == (40, 200)
    assert strip[:, :95].max() < 20
    assert strip[:, 105:].min() > 180
    upright = Frame((150.0, 50.0), (0.0, 10.0)).strip(page, 0, 10, 1, 20)
    assert upright[:15].min() > 180
    assert upright[25:].max() < 20


def test_a_strip_beside_the_page_is_paper() -> None:
    page = Image.fromarray(np.zeros((50, 50), np.uint8))
    strip = Frame((500.0, 500.0), (10.0, 0.0)).strip(page, 0, 5, 1, 10)
    assert strip.shape == (20, 50)
    assert (strip == 255).all()

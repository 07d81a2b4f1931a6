"""Zones on drawn pages: found, cut into cells, read, and only accepted with a second witness."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest
from PIL import Image

from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.compare import LONG_RUN
from intake.reading.mrz.find import find_zones
from intake.reading.mrz.formats import FORMATS
from intake.reading.mrz.recognise import ALPHABET, cells_of, recogniser
from training.drawn_lines import CELLS, NONE, Drawer, drawn_cells
from training.drawn_zones import Drawn, drawn_zone

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def passport() -> Drawn:
    return drawn_zone(11, "office", FORMATS[0], dpi=200)


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize("level", ["clean", "poor"])
def test_each_format_is_read(place: int, level: str) -> None:
    drawn = drawn_zone(40 + place, level, FORMATS[place], dpi=200)
    zones = find_zones(drawn.gray, drawn.dpi, today=TODAY)
    assert [zone.lines for zone in zones] == [drawn.lines]
    zone = zones[0]
    assert zone.format == drawn.form
    assert not zone.accepted
    assert set(zone.reasons) <= {"witness.none", "recogniser.unsure"}
    assert len(zone.characters) == sum(len(line) for line in drawn.lines)
    height, width = drawn.gray.shape
    assert 0 <= zone.box.left < zone.box.right <= width
    assert 0 <= zone.box.top < zone.box.bottom <= height
    assert set(zone.field_boxes) >= {"document_number", "surnames", "birth_date"}


def test_a_witness_that_reads_the_same_makes_it_safe(passport: Drawn) -> None:
    truth = "".join(passport.lines)
    (zone,) = find_zones(passport.gray, passport.dpi, lambda _strip, _dpi: truth, TODAY)
    assert zone.accepted
    assert zone.reasons == ()


def test_a_witness_that_reads_a_name_otherwise_does_not(passport: Drawn) -> None:
    text = "".join(passport.lines)
    other = text[:6] + ("A" if text[6] != "A" else "B") + text[7:]
    (zone,) = find_zones(passport.gray, passport.dpi, lambda _strip, _dpi: other, TODAY)
    assert not zone.accepted
    assert zone.reasons == ("witness.disagrees",)
    doubtful = [(c.line, c.column) for c in zone.characters if c.confidence < 0.5]
    assert doubtful == [(1, 7)]


def test_a_witness_that_counts_a_long_row_of_fillers_badly_agrees(passport: Drawn) -> None:
    text = "".join(passport.lines)
    run = max(re.findall("<+", text), key=len)
    assert len(run) > LONG_RUN
    for other, accepted in (("<" * (len(run) - 1), True), ("<K" + "<" * (len(run) - 2), False)):
        said = text.replace(run, other)
        (zone,) = find_zones(passport.gray, passport.dpi, witness_of(said), TODAY)
        assert zone.accepted is accepted


def witness_of(said: str) -> SecondWitness:
    """One that says so of a whole zone, and the same of whatever it is shown alone."""
    return lambda strip, dpi: said if strip.shape[1] > 20 * dpi / 10 else "K"


def test_a_character_that_was_misread_in_the_row_may_be_read_alone(passport: Drawn) -> None:
    text = "".join(passport.lines)
    other = text[:6] + ("A" if text[6] != "A" else "B") + text[7:]

    def second(strip: np.ndarray, dpi: int) -> str:
        return other if strip.shape[1] > 20 * dpi / 10 else text[2:11]

    (zone,) = find_zones(passport.gray, passport.dpi, second, TODAY)
    assert zone.accepted


def test_a_correction_that_the_witness_does_not_read_makes_nothing_safe() -> None:
    """A 4 was made a 0 on the paper; an O would satisfy the check digits as the 4 did."""
    altered = drawn_zone(7_000_262, "clean", FORMATS[2], altered=True)
    printed = "".join(altered.lines)
    zones = find_zones(altered.gray, altered.dpi, lambda _strip, _dpi: printed, TODAY)
    assert zones
    assert any(zone.corrections for zone in zones)
    assert not any(zone.accepted for zone in zones)


def test_the_witness_gets_one_line_of_print_with_its_resolution(passport: Drawn) -> None:
    seen: list[tuple[tuple[int, ...], int]] = []

    def witness(strip: np.ndarray, dpi: int) -> str:
        seen.append((strip.shape, dpi))
        return "".join(passport.lines)

    find_zones(passport.gray, passport.dpi, witness, TODAY)
    assert len(seen) == 1
    (height, width), dpi = seen[0]
    assert width > 40 * height > 0
    assert dpi >= 200


def test_two_papers_on_one_glass() -> None:
    one = drawn_zone(61, "clean", FORMATS[2], dpi=200).gray[:, :]
    both = [
        drawn_zone(seed, "clean", FORMATS[place], dpi=200) for seed, place in ((61, 2), (62, 4))
    ]
    page = np.concatenate([drawn.gray for drawn in both])
    assert page.shape[0] == 2 * one.shape[0]
    zones = find_zones(page, 200, today=TODAY)
    assert {zone.lines for zone in zones} == {drawn.lines for drawn in both}


@pytest.mark.parametrize("shape", [(3, 3), (40, 2000), (1200, 900)])
def test_nothing_is_found_on_blank_paper(shape: tuple[int, int]) -> None:
    assert find_zones(np.full(shape, 240, np.uint8), 300) == ()


def test_nothing_is_found_in_noise() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (1200, 900)).astype(np.uint8)
    assert find_zones(noise, 150) == ()


def test_a_zone_without_its_second_line_is_no_zone(passport: Drawn) -> None:
    (zone,) = find_zones(passport.gray, passport.dpi, today=TODAY)
    gray = passport.gray.copy()
    middle = (zone.box.top + zone.box.bottom) // 2
    gray[middle : zone.box.bottom + 60] = 246
    assert find_zones(gray, passport.dpi, today=TODAY) == ()


def test_the_recogniser_reads_cells_never_seen() -> None:
    cells, classes = drawn_cells(seed=987654, lines=60)
    found = recogniser().probabilities(cells.astype(np.float32))
    assert found.shape == (len(classes), len(ALPHABET))
    total = found.sum(axis=1)
    assert total.max() < 1 + 1e-4
    print_ = classes != NONE
    assert (found[print_].argmax(axis=1) == classes[print_]).mean() > 0.93
    assert (total[print_] > 0.5).mean() > 0.95
    assert (total[~print_] < 0.5).mean() > 0.8


def test_cells_are_even_in_light() -> None:
    drawer = Drawer(5)
    strip = np.asarray(
        Image.fromarray(drawer.strip(drawer.seen(drawer.line("A" * 24), 30.0), 30.0))
    )
    bright, dark = cells_of(strip // 2 + 120, CELLS), cells_of(strip // 2, CELLS)
    assert np.allclose(bright, dark, atol=1e-3)
    assert bright.shape[0] == CELLS
    assert len(ALPHABET) == 37

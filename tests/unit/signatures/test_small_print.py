"""Small print beside large, worn to dots, or with numbers that only stamps have."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.larger import next_to_none
from intake.signatures.stamps.small_alone import large_words_alone, small_alone
from intake.signatures.stamps.small_print import Block, plainly_rows, worn_rows
from intake.signatures.stamps.stamp_hints import hints

DPI = 200


def line(text: str, top: int, sure: float = 0.9, high: int = 12) -> Line:
    x, words = 100, []
    for word in text.split():
        wide = len(word) * high // 2
        words.append(Word(word, Box(x, top, x + wide, top + high), sure))
        x += wide + high // 2
    return Line(tuple(words))


def page() -> np.ndarray:
    """Forty marks of a millimetre in two rows, four of four millimetres beside them."""
    gray = np.full((120, 420), 210, np.uint8)
    for n in range(40):
        x, y = 10 + 9 * (n % 20), 20 + 40 * (n // 20)
        gray[y : y + 8, x : x + 5] = 90
    for n in range(4):
        gray[20:52, 220 + 40 * n : 245 + 40 * n] = 40
    return gray


def test_large_print_is_taken_away_and_small_print_stays() -> None:
    left = small_alone(page(), DPI)
    assert left is not None
    assert (left[:, 215:] == 210).all()
    assert np.array_equal(left[:, :200], page()[:, :200])


@pytest.mark.parametrize("columns", [slice(0, 200), slice(215, 420)])
def test_one_kind_of_print_alone_is_left_as_it_is(columns: slice) -> None:
    assert small_alone(page()[:, columns], DPI) is None


def test_only_large_words_ask_for_a_second_look() -> None:
    large = line("PRESIDENTE EJECUTIVO", 10, high=30)
    assert large_words_alone([large], DPI)
    assert not large_words_alone([large, line("Firmado digitalmente por", 60)], DPI)
    assert not large_words_alone([], DPI)


def test_rows_of_small_print_are_low_long_and_sharp() -> None:
    rows = Block(Box(0, 0, 420, 44), upright=True, lean=0.0, lines=2, contrast=1.1)
    assert plainly_rows(rows, DPI)
    short = Box(0, 0, 240, 66)
    assert plainly_rows(Block(short, upright=True, lean=0.0, lines=4, contrast=1.1), DPI)
    assert plainly_rows(Block(short, upright=True, lean=0.0, lines=4, contrast=0.8), DPI)
    for other in (
        Block(short, upright=True, lean=0.0, lines=2, contrast=1.1),
        Block(rows.box, upright=True, lean=0.0, lines=1, contrast=1.1),
        Block(rows.box, upright=True, lean=0.0, lines=2, contrast=0.6),
        Block(Box(0, 0, 420, 180), upright=True, lean=0.0, lines=2, contrast=1.1),
        Block(Box(0, 0, 200, 44), upright=True, lean=0.0, lines=2, contrast=1.1),
    ):
        assert not plainly_rows(other, DPI)


def test_a_worn_number_of_a_signature_asks_for_another_scan() -> None:
    seen = hints([line("Doc ID: 66f98fe3f1ca06af3b7b66f98fe3f1ca", 10, sure=0.5)], DPI)
    assert [(hint.proves, hint.doubtful) for hint in seen] == [(False, True)]


@pytest.mark.parametrize(
    "text", ["NÚMERO: 20260901015D03112", "Autorización 1811202601179001234500120010010000012341"]
)
def test_numbers_of_other_papers_do_not(text: str) -> None:
    assert hints([line(text, 10, sure=0.5)], DPI) == []


@pytest.mark.parametrize("text", ["2 0 2026 1114 13:46:07 05:00", "SIS 11.14 13:46:07 0500"])
def test_a_worn_time_that_lost_the_sign_of_its_zone_asks_for_another_scan(text: str) -> None:
    assert [hint.doubtful for hint in hints([line(text, 10, sure=0.5)], DPI)] == [True]


def test_a_time_followed_by_another_number_does_not() -> None:
    assert hints([line("Turno 13:46:07 5020 Caja 4", 10, sure=0.5)], DPI) == []


@pytest.mark.parametrize(
    ("dpi", "contrast", "worn"), [(200, 1.05, True), (300, 1.15, True), (300, 1.05, False)]
)
def test_a_fine_scan_wears_rows_in_black_and_white_alone(
    dpi: int, contrast: float, *, worn: bool
) -> None:
    box = Box(0, 0, 420 * dpi // DPI, 44 * dpi // DPI)
    rows = Block(box, upright=True, lean=0.0, lines=3, contrast=contrast)
    assert worn_rows(rows, dpi, []) is worn
    assert not worn_rows(rows, dpi, [Word("EMPLEADOR", box, 0.95)])


def test_long_words_are_no_strokes_of_a_pen() -> None:
    assert next_to_none([line("Xu m l", 10)])
    assert not next_to_none([line("861149507063L0p", 10), line("1Od OPpeuissy", 60)])

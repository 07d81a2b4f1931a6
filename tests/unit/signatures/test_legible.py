"""Ink that reads as the printed name may be script type: a person looks."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.ink.legible import name_in, words_again
from intake.signatures.larger import Closer

PAGE = np.full((800, 1600), 255, np.uint8)
INK = Box(300, 300, 900, 380)
NAMES = ("Narcisa Belén Loor Ortiz", "EMPLEADORA")


def reader(*words: str) -> Closer:
    """An engine that reads these words in every crop."""
    line = Line(tuple(Word(word, Box(0, 0, 9, 9), 0.6) for word in words))
    return lambda gray, dpi: PageText((line,), gray.shape[1], gray.shape[0], dpi)


@pytest.mark.parametrize(
    "words",
    [("Narcisa", "Belén", "Loor", "Ortiz"), ("Naneisa", "Belen", "2", "von", "Ondig"),
     ("Naroisa", "Be1en", "Leor", "Orliz")],
)  # fmt: skip
def test_a_name_in_script_type_is_read_by_an_engine_for_print(words: tuple[str, ...]) -> None:
    assert name_in(PAGE, 300, INK, NAMES, reader(*words))


@pytest.mark.parametrize(
    "words", [(), ("Lg",), ("CA", ":", "=Y"), ("Belen",), ("Manuel", "Guamán"), ("ME", "EEE", "NA")]
)
def test_a_hand_is_not_read(words: tuple[str, ...]) -> None:
    assert not name_in(PAGE, 300, INK, NAMES, reader(*words))


def test_words_that_were_read_too_doubtfully_do_not_count() -> None:
    said = reader("Narcisa", "Belén", "Loor", "Ortiz")  # 0.6 each
    assert name_in(PAGE, 300, INK, NAMES, said, least=0.5)
    assert not name_in(PAGE, 300, INK, NAMES, said, least=0.7)


def test_a_tall_flourish_is_not_even_tried() -> None:
    def fails(gray: object, dpi: int) -> PageText:
        raise AssertionError

    assert not name_in(PAGE, 300, Box(300, 100, 700, 500), NAMES, fails)
    assert not name_in(PAGE, 300, INK, ("EMPLEADORA",), fails)


def test_nothing_below_the_place_is_read() -> None:
    seen: list[tuple[int, ...]] = []

    def remembers(gray: np.ndarray, dpi: int) -> PageText:
        seen.append(gray.shape)
        return PageText((), gray.shape[1], gray.shape[0], dpi)

    page = PAGE.copy()
    page[INK.bottom :] = 0
    name_in(page, 300, INK, NAMES, remembers)
    assert seen == [(INK.height + 24, INK.width + 48)]


PRINTED = ("Narcisa", "Belén", "Loor", "Ortiz", "C.C.", "0601234567", "EMPLEADORA")


@pytest.mark.parametrize(
    ("row", "again"),
    [
        (("Narcisa", "Belén", "Loor", "Ortiz"), (4, 0)),
        (("Narcisa", "Belon", "Ioor"), (1, 2)),
        (("Narcissa", "Belon", "L", "Ortis"), (0, 3)),
        (("NARCISA", "LOOR"), (2, 0)),
        (("Narcissa", "Belon"), (0, 2)),
        (("Na", "Lo", "Or"), (0, 0)),
        (("Manuel", "Guamán", "Ortiz"), (0, 0)),
        (("Narcisa", "Belén", "Recibido", "Ventanilla", "Secretaría"), (0, 0)),
        ((), (0, 0)),
    ],
)
def test_words_that_are_printed_below_once_more_are_counted(
    row: tuple[str, ...], again: tuple[int, int]
) -> None:
    exact, nearly = words_again(row, PRINTED)
    assert (len(exact), len(nearly)) == again
    assert sorted({*exact, *nearly}) == sorted([*exact, *nearly])
    assert all(len(row[k]) >= 4 for k in (*exact, *nearly))

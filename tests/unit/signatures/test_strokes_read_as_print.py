"""What a pen drew is not taken out as print, though the engine made letters of it."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.places.print_words import certain_words

USUAL = 36


def word(text: str, left: int, top: int, height: int = USUAL, sure: float = 0.95) -> Word:
    return Word(text, Box(left, top, left + 30 * len(text), top + height), sure)


def page(*lines: tuple[Word, ...]) -> PageText:
    return PageText(tuple(Line(words) for words in lines), 2480, 3508, 300)


def name_with(first: Word) -> PageText:
    return page((first, word("TOAPANTA", 500, 2048), word("NARANJO", 800, 2048)))


def test_a_letter_alone_over_the_name_may_be_a_pens() -> None:
    stroke = word("N", 268, 1984)
    text = page((stroke,), (word("NARCISA", 238, 2048), word("TOAPANTA", 500, 2048)))
    assert stroke.box not in certain_words(text, USUAL)


@pytest.mark.parametrize("text", ["a", "N"])
def test_a_letter_within_a_line_is_print(text: str) -> None:
    letter = word(text, 268, 2048)
    assert letter.box in certain_words(name_with(letter), USUAL)


def test_a_pen_that_runs_into_a_name_stays_to_be_seen_above_it() -> None:
    inked = word("NARCISA", 238, 2024, 59)
    (kept, *_rest) = certain_words(name_with(inked), USUAL)
    assert (kept.left, kept.right, kept.bottom) == (238, 448, 2083)
    assert 2024 < kept.top <= 2048


def test_an_accent_is_print() -> None:
    accented = word("ÁNGELA", 238, 2036, 48)
    assert accented.box in certain_words(name_with(accented), USUAL)


def test_words_of_a_long_line_laid_aslant_are_print() -> None:
    words = tuple(word("palabra", 200 + 230 * k, 1000 + 5 * k) for k in range(10))
    assert certain_words(page(words), USUAL) == [w.box for w in words]

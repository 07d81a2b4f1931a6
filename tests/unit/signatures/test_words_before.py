"""Words that were read beside worn rows tell nothing of the rows."""

from __future__ import annotations

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.larger import has_words

NAME = Word("MARGARITA", Box(100, 100, 300, 130), 0.95)
SURNAME = Word("QUISPE", Box(320, 100, 460, 130), 0.95)
ROWS = Word("documento", Box(100, 150, 300, 160), 0.7)
MORE = Word("firmado", Box(320, 150, 460, 160), 0.7)


def test_the_name_beside_worn_rows_makes_them_no_more_legible() -> None:
    lines = [Line((NAME, SURNAME))]
    assert has_words(lines)
    assert not has_words(lines, [NAME, SURNAME])


def test_words_that_only_the_closer_look_read_do() -> None:
    lines = [Line((NAME, SURNAME)), Line((ROWS, MORE))]
    assert has_words(lines, [NAME, SURNAME])


def test_a_word_beside_another_place_is_no_word_that_was_read_before() -> None:
    elsewhere = [Word(word.text, Box(900, 900, 1000, 930), 0.95) for word in (NAME, SURNAME)]
    assert has_words([Line((NAME, SURNAME))], elsewhere)

"""What was read in a block tells whether its lines run across the page as it stands."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.signatures.stamps.small_print import read_level

BLOCK = Box(800, 3000, 1250, 3400)


def word(text: str, width: int, height: int, sure: float) -> Word:
    return Word(text, Box(900, 3100, 900 + width, 3100 + height), sure)


def test_words_that_lie_level_were_read_as_they_stand() -> None:
    assert read_level([word("presente", 198, 46, 0.96), word("retire", 113, 39, 0.93)], BLOCK)


@pytest.mark.parametrize(
    "words",
    [
        [word("OVOLLN3", 22, 114, 0.95), word("paubis", 30, 84, 0.9)],
        [word("nz", 56, 22, 0.93), word("22", 56, 30, 0.95), word("On", 56, 22, 0.96)],
        [word("9ZOZ/TT/9Z", 169, 27, 0.9), word("ZINVA", 100, 25, 0.63)],
    ],
    ids=["stands upright", "short bits", "on its head"],
)
def test_what_turned_print_is_read_as_tells_nothing(words: list[Word]) -> None:
    assert not read_level(words, BLOCK)


def test_words_elsewhere_tell_nothing() -> None:
    assert not read_level([word("presente", 198, 46, 0.96)], Box(0, 0, 300, 300))

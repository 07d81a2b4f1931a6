"""What was read in a block tells whether its lines run across the page as it stands."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.signatures.stamps.small_print import Block, other_ways, read_level

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


def ways(width: int, height: int, *, upright: bool, tried: tuple[int, ...]) -> list[object]:
    block = Block(Box(0, 0, width, height), upright, 0.2, 8)
    return [(other.upright, other.lean, turns) for other, turns in other_ways(block, tried)]


def test_high_print_whose_letters_stand_in_rows_is_read_down_the_page_too() -> None:
    assert ways(200, 600, upright=True, tried=(0, 2)) == [(False, 0.0, (3, 1))]
    assert ways(600, 200, upright=True, tried=(0, 2)) == []


def test_print_whose_lines_seem_to_run_down_is_read_as_it_stands_too() -> None:
    assert ways(200, 600, upright=False, tried=(3, 1)) == [(True, 0.0, (0, 2))]
    assert ways(200, 600, upright=False, tried=(3, 0)) == []

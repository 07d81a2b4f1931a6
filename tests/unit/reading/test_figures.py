"""Dates and numbers that an engine read in pieces."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.reading.printed.cells import whole_figures


def row(*parts: tuple[str, int]) -> list[Word]:
    """Words 20 high, each so many pixels behind the one before."""
    words, right = [], 0
    for text, gap in parts:
        left = right + gap
        right = left + 14 * len(text)
        words.append(Word(text, Box(left, 0, right, 20), 0.9))
    return words


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        ((("issue", 0), ("202", 9), ("0-1", 4), ("0-1", 5), ("6", 4)), ["issue", "2020-10-16"]),
        ((("16/1", 0), ("0/2030", 5)), ["16/10/2030"]),
        ((("24", 0), ("10", 9), ("1966", 9)), ["24", "10", "1966"]),
        ((("No.", 0), ("53789", 4), ("125", 4)), ["No.", "53789125"]),
        ((("A", 0), ("12", 3)), ["A", "12"]),
    ],
)
def test_pieces_without_a_space_between_are_one(
    parts: tuple[tuple[str, int], ...], read: list[str]
) -> None:
    found = whole_figures(row(*parts))
    assert [word.text for word in found] == read
    assert found[-1].box.right == row(*parts)[-1].box.right

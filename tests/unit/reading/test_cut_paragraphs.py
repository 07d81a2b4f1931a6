"""A paragraph of which the engine took the last line for a block of its own."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.letters.prose import mentions
from intake.reading.words.tokens import page_tokens

FULL = "Que mantengo relación laboral con la persona titular del pasaporte 161382342, Yusbelis"


def named(first: str, second: str, left: int = 280, gap: int = 30) -> list[str]:
    """Who is named in two lines of two blocks, `gap` pixels apart; letters are 20 pixels wide."""
    lines = []
    for number, (text, start) in enumerate(((first, 280), (second, left))):
        at, words = start, []
        for word in text.split():
            top = 900 + number * (40 + gap)
            words.append(Word(word, Box(at, top, at + 20 * len(word), top + 40), 0.95))
            at += 20 * len(word) + 20
        lines.append(Line(tuple(words), number))
    tokens = page_tokens(PageText(tuple(lines), 2480, 3508, 300))
    return [person.name.value.rstrip(".") for person in mentions(tokens).people]


def test_a_name_goes_on_in_the_last_line_of_its_paragraph() -> None:
    assert named(FULL, "Rivas Peña.") == ["Yusbelis Rivas Peña"]


@pytest.mark.parametrize(
    ("first", "second", "left", "gap"),
    [
        (FULL, "Rivas Peña", 280, 30),
        (FULL, "Rivas Peña.", 400, 30),
        (FULL, "Rivas Peña.", 280, 90),
        (FULL + ".", "Rivas Peña.", 280, 30),
        ("CIUDAD QUITO ZONA NORTE SECTOR CENTRO Yusbelis", "Rivas Peña.", 280, 30),
    ],
    ids=["no end", "set in", "far below", "ended before", "no prose"],
)
def test_what_is_no_end_of_a_paragraph_stands_by_itself(
    first: str, second: str, left: int, gap: int
) -> None:
    assert "Yusbelis Rivas Peña" not in named(first, second, left, gap)

"""What two readers make of one place."""

from __future__ import annotations

from typing import Any, cast

import pytest

from intake.domain.boxes import Box
from intake.reading.printed.read_twice import ALIKE, agreed
from intake.reading.typed_line.line import TypedLine

PLACE = Box(100, 100, 500, 130)


class Line:
    """A line as our own recogniser reads it."""

    def __init__(self, text: str) -> None:
        self.text = text


@pytest.mark.parametrize(
    ("own", "said", "words"),
    [
        ("CONDORI MAMANI", "CONDORI | MAMANI.", ["CONDORI", "MAMANI."]),
        ("Ibáñez", "| Ibáñez", ["Ibáñez"]),
        ("LARA | PAZ", "LARA | PAZ", ["LARA", "|", "PAZ"]),
    ],
)
def test_an_i_that_one_reader_saw_twice_stands_once(own: str, said: str, words: list[str]) -> None:
    both = agreed(PLACE, cast(TypedLine, cast(Any, Line(own))), said)
    assert both is not None
    assert [text for text, _ in both.words] == words
    assert {certainty for _, certainty in both.words} == {ALIKE}

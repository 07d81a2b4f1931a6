"""A label in two languages, the stroke between them misread as a letter."""

from __future__ import annotations

import pytest

from intake.reading.words.tokens import page_tokens
from intake.reading.words.two_labels import parted
from tests.unit.papers.paper_text import item


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("FAMILLEJLAST", ("FAMILLE/", "LAST")),
        ("ApellidosiSurname", ("Apellidos/", "Surname")),
        ("birthlnacimiento", ("birth/", "nacimiento")),
    ],
)
def test_a_misread_stroke_parts_two_words_of_labels(text: str, words: tuple[str, str]) -> None:
    assert parted(text) == words
    tokens = page_tokens(item(f"NOM DE {text} NAME").text)
    assert [token.text for token in tokens] == ["NOM", "DE", *words, "NAME"]


@pytest.mark.parametrize(
    "text", ["NACIONALIDAD", "MARTINEZ", "NAMEILAST1", "DATEXNAME", "J3YHW8FCW"]
)
def test_any_other_word_stays_one(text: str) -> None:
    assert parted(text) == (text,)

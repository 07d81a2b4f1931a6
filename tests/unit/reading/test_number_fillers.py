"""What may stand between the word that names a number and the number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.reading.fields.number_fillers import fillers_before_number
from intake.reading.words.tokens import Token, page_tokens
from tests.unit.papers.paper_text import paper


def tokens(text: str, *hardly: str) -> list[Token]:
    """The words; some of them hardly read."""
    return [
        replace(t, word=replace(t.word, confidence=0.5)) if t.text in hardly else t
        for t in page_tokens(paper(text), 1)
    ]


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("EC744862T", 0),
        ("de Corea del Sur Nro. M57842394", 5),
        ("de ciudadanía No, 0914242094", 3),
        ("que le fue robada, 0914242094", None),
    ],
)
def test_words_that_may_and_may_not_stand_there(text: str, skipped: int | None) -> None:
    assert fillers_before_number(tokens(text)) == skipped


def test_a_sign_of_number_hardly_read_is_skipped_and_a_series_is_not() -> None:
    assert fillers_before_number(tokens("NP EC744862T", "NP")) == 1
    assert fillers_before_number(tokens("NP 744862", "NP")) == 1
    assert fillers_before_number(tokens("AR 744862", "AR")) == 0
    assert fillers_before_number(tokens("NP 744862")) == 0


@pytest.mark.parametrize("sign", ["MN.”", "N.*", "N.?", 'N."', "N°"])
def test_letters_with_a_raised_sign_are_no_series(sign: str) -> None:
    assert fillers_before_number(tokens(f"{sign} GXT2YVFK9")) == 1

"""The words of a name, also where an engine took letters or specks for others."""

from __future__ import annotations

import pytest

from intake.checks.values.letters import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gurpreet Subramaniam lyer", "GURPREET SUBRAMANIAM IYER"),
        ("María lsabel de los Ángeles", "MARÍA ISABEL DE LOS ÁNGELES"),
        ("ZAMBRANO DEL VALLE ¿CARLOS", "ZAMBRANO DEL VALLE CARLOS"),
        ("Rosa de las Mercedes", "ROSA DE LAS MERCEDES"),
        ("Jean le Roux", "JEAN LE ROUX"),
        ("juan lopez", "JUAN LOPEZ"),
        ("Li Na", "LI NA"),
        ("Solicito mi historia laboral", "SOLICITO MI HISTORIA LABORAL"),
    ],
)
def test_names_begin_with_capitals(text: str, words: str) -> None:
    assert words_of(text) == tuple(words.split())

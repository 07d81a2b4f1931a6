"""Names over `C.I. 17...` of which the sign was misread as a word."""

from __future__ import annotations

import pytest

from intake.reading.letters.prose import mentions
from intake.reading.words.tokens import document_tokens
from tests.unit.papers.paper_text import item

LETTER = """Quito, 20 de noviembre de 2026
Solicito el código del trabajador Li.
Atentamente,

                    {name}
                    {number}
                    Gerente general
"""
"""The block is set at the right: its first line reaches the margin, as a line of prose does."""


def named(name: str, number: str) -> list[str]:
    tokens = document_tokens([item(LETTER.format(name=name, number=number))])
    return [person.name.value for person in mentions(tokens).people]


@pytest.mark.parametrize("number", ["Cáb. 0958/16128", "Ced. 095871612B", "Cl. 0958716128"])
def test_the_sign_of_a_number_is_no_name(number: str) -> None:
    assert named("Fernanda Cristina Yánez", number) == ["Fernanda Cristina Yánez"]


@pytest.mark.parametrize(
    ("below", "name"),
    [("Mora Paz", "Mora Paz"), ("Castillo. 0958716128", "Castillo"), ("Paz. 25", "Paz")],
)
def test_what_is_no_sign_of_a_number_is_of_a_name(below: str, name: str) -> None:
    said = " ".join(named("Fernanda Cristina de la", below))
    assert name in said

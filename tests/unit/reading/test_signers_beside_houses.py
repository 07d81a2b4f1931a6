"""Houses are called after people, letters end with lists of copies: who signs all the same."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.found import Found
from intake.reading.letters.prose import Mention
from intake.reading.letters.who import Person
from intake.reading.readers.registry import read_facts
from intake.reading.readers.signer_as_named import signer_as_named
from tests.unit.papers.paper_text import item

LETTER = """Quito, 18 de noviembre de 2026

Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL

Yo, María Paz Ruales, con cédula de ciudadanía No. 1702759455, en calidad de representante legal
de la compañía FERNANDA ORTIZ CONSULTORES CÍA. LTDA., con RUC 1397070232001, solicito el código de
identificación para extranjero a favor de Conceição Simões, con pasaporte No. FN506939.

Atentamente,



{end}
"""


def signer(*end: str) -> str | None:
    read = read_facts(Kind.REQUEST, [item(LETTER.format(end="\n".join(end)))])
    return {fact.field: fact.value for fact in read}.get("signer_name")


@pytest.mark.parametrize("name", ["Fernando Ortiz", "Fernanda Ortiz"])
@pytest.mark.parametrize(
    "below",
    [
        ("C.C. 1702759455", "Representante Legal"),
        ("Firma del representante legal",),
        ("Gerente General",),
    ],
)
def test_who_is_called_like_the_house_signs_in_an_own_name(
    name: str, below: tuple[str, ...]
) -> None:
    assert signer(name, *below) == name


def test_who_gets_a_copy_does_not_sign() -> None:
    assert signer("Copia: Luis Mora Vega", "Archivo General") is None
    assert signer("María Paz Ruales", "", "c.c. Luis Mora Vega") == "María Paz Ruales"


@pytest.mark.parametrize(
    ("said", "sure", "whole"),
    [
        ("SP. Rosa Tixe", 0.5, "Rosa Tixe"),
        ("Rosa Tixe NT", 0.5, "Rosa Tixe"),
        ("Rosa Tixe NT", 0.8, "Rosa Tixe NT"),
        ("Rosa Tixe Jr", 0.5, "Rosa Tixe Jr"),
        ("Rosa Tixe NG", 0.5, "Rosa Tixe NG"),
    ],
)
def test_a_name_is_left_whole_without_what_ink_added(said: str, sure: float, whole: str) -> None:
    found = [
        Found("signer_name", said, said, 1, None, sure, 1.0),
        Found("employer_name", "Rosa Tixe", "Rosa Tixe", 1, None, 0.95, 1.0),
    ]
    assert [f.value for f in signer_as_named(found) if f.field == "signer_name"] == [whole]


@pytest.mark.parametrize("name", ["Ka Wai NG", "Robert Williams JR"])
def test_ends_that_nobody_can_speak_are_of_the_name(name: str) -> None:
    short = name.rsplit(" ", 1)[0]
    said = [Found("name", value, value, 1, None, 0.8, 1.0) for value in (name, short)]
    assert Person([Mention(0, 2, one) for one in said]).name().value == name

"""Requests that a house fills in as a form: what is asked for, and what only heads the data."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.lexicon import table
from intake.reading.readers.registry import read_facts
from tests.unit.paper_text import item

FORM = """PEDIDO DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO
Dirigido a: Instituto Ecuatoriano de Seguridad Social

{heading}
1\tApellidos y nombres completos\tLOZA VINUEZA RAMIRO ANDRÉS
2\tCédula de identidad Nro.\t1710034065
3\tCorreo electrónico\toficina@ejemplo.ec

B. Datos de la persona extranjera
4\tApellidos\tBRACHO UZCÁTEGUI
5\tNombres\tYULEIDY DEL CARMEN
6\tNúmero de pasaporte\t148203957

C. Exposición
{asked}

Firma del empleador
"""
ASKED = "La persona nombrada presta sus servicios; requiero que se le asigne el código."
HEADINGS = [
    "A. Datos del empleador que solicita",
    "1) DATOS DE LA PERSONA QUE SOLICITA EL CÓDIGO",
    "Información de quien solicita",
]


def narrative(heading: str, asked: str) -> str | None:
    paper = item(FORM.format(heading=heading, asked=asked))
    facts = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [paper])}
    return facts.get("narrative")


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_line_over_the_data_of_who_asks_is_no_narrative(heading: str) -> None:
    assert narrative(heading, "") is None


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_a_form_asks_for_stands_below_its_data(heading: str) -> None:
    said = narrative(heading, ASKED)
    assert said is not None
    assert ASKED in said
    assert "1710034065" not in said


@pytest.mark.parametrize(
    "office", ["Unidad de Afiliación", "Unidad Médica Norte", "Unidad de Historia Laboral"]
)
def test_a_unit_of_the_institute_is_no_house(office: str) -> None:
    letter = item(
        f"Tulcán, 15 de noviembre de 2026\n\nSeñores IESS\n{office}\nPresente.-\n\n"
        "Yo, RAMIRO ANDRÉS LOZA VINUEZA, con cédula 1710034065, empleador, solicito la emisión\n"
        "del código de identificación para RAÚL VILCA CHÁVEZ, peruano, pasaporte 628628119.\n\n"
        "Atentamente,\n\n\nRAMIRO ANDRÉS LOZA VINUEZA\nC.C. 1710034065\n"
    )
    facts = {fact.field for fact in read_facts(Kind.REQUEST, [letter])}
    assert "company_name" not in facts


def test_a_kind_of_house_in_two_words_stands_among_the_pairs() -> None:
    assert not [word for word in table("words")["company_words"] if " " in word]

"""The number of who fetches a key stands beside the name, whatever its label was read as."""

from __future__ import annotations

import pytest

from intake.domain.documents import CERTAIN, Fact
from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

FORM = """SOLICITUD DE ENTREGA DE CLAVE PATRONAL
DATOS DEL EMPLEADOR
Razón social: COMERCIAL EJEMPLO S.A.
RUC: 1790085783001
Representante legal: JUAN CARLOS PÉREZ GÓMEZ
Cédula: 1710034065
AUTORIZACIÓN DE RETIRO DE CONTRASEÑA
{who}
{number}


______________________
JUAN CARLOS PÉREZ GÓMEZ
C.I. 1710034065{below}"""
PEOPLE = [
    "Nombres y apellidos del autorizado: LUCÍA ANDRADE VERA",
    "Persona autorizada: LUCÍA ANDRADE VERA",
    "Autorizo a: LUCÍA ANDRADE VERA",
    "Autorizo a la señora LUCÍA ANDRADE VERA a retirar la clave",
]


def read(who: str, number: str, below: str = "") -> dict[str, Fact]:
    form = FORM.format(who=who, number=number, below=below)
    return {fact.field: fact for fact in read_facts(Kind.KEY_REQUEST, [item(form)])}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("number", ["E: 0962467429", "0962467429", "E: 096246742-9"])
def test_a_number_whose_label_was_misread_is_read(who: str, number: str) -> None:
    said = read(who, number)
    assert said["third_party_name"].value == "LUCÍA ANDRADE VERA"
    assert said["third_party_number"].value == "0962467429"


def test_another_number_there_is_read_too_and_never_certain() -> None:
    number = read(PEOPLE[0], "E: 1102345674", "\nRecibido: 0962467429")["third_party_number"]
    assert number.value == "1102345674"
    assert number.confidence < CERTAIN


@pytest.mark.parametrize(
    ("number", "below"),
    [
        ("Teléfono: 0962467429", ""),
        ("Cédula:", "\nElaborado por: Lucía Andrade 0962467429"),
        ("", ""),
        ("E: 0962467429001", ""),
        ("E: 0962467429 001", ""),
    ],
)
def test_a_telephone_a_ruc_or_a_number_elsewhere_is_none(number: str, below: str) -> None:
    assert "third_party_number" not in read(PEOPLE[0], number, below)

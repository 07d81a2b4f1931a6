"""Values whose labels the scan took, and names under a signature: what stands elsewhere counts."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.paper_text import item

RECORD = """Ministerio del Trabajo
FICHA DE REGISTRO DEL CONTRATO
1. EMPLEADOR
Nombres del empleador     Muñoz Yánez Carlos     {}    {}
2. 2. TRABAJADORI / A
Apellidos del trabajador   Mosquera Londoño de Zuluaga   Nombres  Óscar
Tipo de documento    VISA         Nro. documento    F9738311
Nacionalidad   Colombiana    Fecha nacimiento    12/04/1967


{}                         {}
EMPLEADOR                              TRABAJADORA
"""
CONTRACT = """CONTRATO INDIVIDUAL DE TRABAJO
Comparecen, por una parte, MARÍA GUAMÁN DE LEÓN, con cédula de ciudadanía
No. 0926473588, en calidad de EMPLEADOR; y por otra parte, YONG GUO, de nacionalidad china,
portador del documento de identidad No. 122053200601046919, en calidad de TRABAJADOR, quienes
acuerdan lo siguiente:
PRIMERA. OBJETO.- La persona trabajadora prestará sus servicios.


{}                  {}
EMPLEADOR                        TRABAJADOR
"""


def told(kind: Kind, text: str) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(kind, [item(text)])}


@pytest.mark.parametrize("signed", ["Óscar M", "Óscar Mosquera", ""])
def test_half_a_label_in_the_row_of_its_other_half_is_of_the_same_person(signed: str) -> None:
    said = told(Kind.SUT_RECORD, RECORD.format("C.C.", "0526552039", "Carlos Muñoz", signed))
    assert (said["surnames"], said["names"]) == ("Mosquera Londoño de Zuluaga", "Óscar")
    assert said["full_name"] == "Mosquera Londoño de Zuluaga Óscar"
    assert said["employer_name"] == "Muñoz Yánez Carlos"


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        ("0526552039", True),
        ("0526552038", True),
        ("0991234567", False),
        ("2526552039", False),
        ("0026552039", False),
    ],
)
def test_a_number_made_like_a_cedula_is_read_behind_a_label_that_was_lost(
    number: str, kept: bool
) -> None:
    text = RECORD.format("dd dudadama", number, "Carlos Muñoz", "Óscar Mosquera")
    said = told(Kind.SUT_RECORD, text)
    assert (said.get("employer_cedula") == number) is kept


def test_behind_a_label_that_says_otherwise_it_is_not() -> None:
    text = RECORD.format("Teléfono", "0526552038", "Carlos Muñoz", "Óscar Mosquera")
    assert "employer_cedula" not in told(Kind.SUT_RECORD, text)


@pytest.mark.parametrize("signed", ["ong Guo", "Yong Gu", "Yong"])
def test_a_name_whose_letters_ink_took_gives_way_to_the_text(signed: str) -> None:
    said = told(Kind.SUT_RECORD, CONTRACT.format("María Guamán de León", signed))
    assert said["full_name"] == "YONG GUO"


def test_an_employer_too() -> None:
    said = told(Kind.SUT_RECORD, CONTRACT.format("aría Guamán de León", "Yong Guo"))
    assert said["employer_name"] == "MARÍA GUAMÁN DE LEÓN"

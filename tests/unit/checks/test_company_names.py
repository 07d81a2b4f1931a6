"""Names of companies: slips of reading are none, another word is another company."""

from __future__ import annotations

import pytest

from intake.checks.persons.employer import agreement
from intake.checks.values.company_names import same_company
from intake.domain.kinds import Kind
from tests.unit.papers.drawn_up import paper


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CALZADOANDINO S.A.", "CALZADO ANDINO SA"),
        ("CONSTRUCTORA PUERTA AZUL S.A.S.", "CONSTRUCTORA PUERTO AZUL"),
        ("IMPORTADORA GUZMÁN E HIJOS", "IMPORTADORA GUZMAN E HIIOS"),
    ],
)
def test_slips_of_reading_make_no_other_company(one: str, other: str) -> None:
    assert same_company(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SEGUNDO MANUEL TOAPANTA CHICAIZA", "SEGUNDO MANUEL ZAPATA CHICAIZA"),
        ("IMPORTADORA DE REPUESTOS LOS ANDES", "IMPORTADORA DE REPUESTOS LOS ALPES"),
    ],
)
def test_another_word_in_a_long_name_is_another_employer(one: str, other: str) -> None:
    assert not same_company(one, other)


HOUSE = {"company_name": "METALMECÁNICA METPAC C.A.", "ruc": "1391827364001"}


@pytest.mark.parametrize(
    ("card", "name", "agrees"),
    [
        ("1307654325", "Xavier Alonso Cedeño Mendoza", True),
        ("1307654325", "Xavier Alonso Cedeño Zapata", False),
        ("0912345675", "Olga Contreras Macías", True),  # a house may send another officer
    ],
)
def test_an_officer_of_a_company_has_one_name_under_one_cedula(
    card: str, name: str, agrees: bool
) -> None:
    mine = {"employer_name": "Xavier Alonso Cedeño Mendoza", "employer_cedula": "1307654325"}
    request = paper("d3", Kind.REQUEST, **HOUSE, **mine)
    record = paper("d2", Kind.SUT_RECORD, **HOUSE, employer_name=name, employer_cedula=card)
    both = agreement(request, record)
    assert both is not None
    assert both.outcome.agrees is agrees


def test_where_a_word_ends_makes_no_other_company() -> None:
    one = "UNIDAD EDUCATIVA BILINGÜE TOMEBAMBA C.A."
    assert same_company(one, "UNIDAD EDUCATIVA BILINGÜE TOMEBAMBAC.A.")
    assert not same_company(one, "UNIDAD EDUCATIVA BILINGÜE TARQUI C.A.")

"""Lists that speak of the employer and then, without a heading, of the worker."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

TOP = "MINISTERIO DEL TRABAJO\nSistema Único de Trabajo\nCERTIFICADO DE REGISTRO DE CONTRATO\n"
END = """
Tipo de documento              PASAPORTE
Número de documento            FA716818
Nacionalidad                   Ucraniana"""

LISTS = {
    "role beside its name": """
Empleador                      Gómez Guamán Andrés Santiago
Cédula del empleador           1705277513
Apellidos y nombres            Kovalenko Volodymyr""",
    "company above": """
RUC del empleador:             1791247930001
Razón social:                  RESTAURANTE QUITO SUR E.P.
Apellidos y nombres:           Kovalenko Volodymyr""",
    "company and who signs for it": """
Razón social:                  RESTAURANTE QUITO SUR E.P.
Representante legal:           Gómez Guamán Andrés Santiago
Apellidos y nombres:           Kovalenko Volodymyr""",
}


@pytest.mark.parametrize("wording", LISTS)
def test_the_second_name_is_the_workers(wording: str) -> None:
    facts = {
        f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(TOP + LISTS[wording] + END)])
    }
    assert facts["full_name"] == "Kovalenko Volodymyr"
    assert facts.get("employer_name") in (None, "Gómez Guamán Andrés Santiago")
    assert facts["document_number"] == "FA716818"


def test_halves_of_a_name_under_a_company_are_the_workers() -> None:
    halves = "\nRazón social: RESTAURANTE QUITO SUR E.P.\nApellidos: IBÁÑEZ\nNombres: PAOLA BEGOÑA"
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(TOP + halves + END)])}
    assert (facts["surnames"], facts["names"]) == ("IBÁÑEZ", "PAOLA BEGOÑA")
    assert "employer_name" not in facts


def test_given_names_alone_are_not_the_whole_name() -> None:
    lost = "\nNombres : JIAN GUO\nTipo de documento : Pasaporte\nNúmero de documento : EB4186171"
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(TOP + lost)])}
    assert facts["names"] == "JIAN GUO"
    assert "full_name" not in facts

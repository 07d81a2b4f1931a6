"""`F. fin` over a narrow column: its first letter is misread, its second word tells."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

TABLE = """Ministerio del Trabajo
Reporte de contratos registrados en el SUT
Código       Trabajador                     Documento               {begins}      {ends}
2017358      DE SOUZA LIMA THIAGO           PASAPORTE GC875523      02/08/2026    31/10/2026
"""


@pytest.mark.parametrize("f", ["F.", "Ef", "E.", "P.", "Fi"])
def test_the_days_of_a_contract_are_read_below_it(f: str) -> None:
    paper = item(TABLE.format(begins=f"{f} inicio", ends=f"{f} fin"))
    facts = {fact.field: fact.value for fact in read_facts(Kind.SUT_RECORD, [paper])}
    assert (facts.get("contract_start"), facts.get("contract_end")) == ("2026-08-02", "2026-10-31")


def test_another_word_of_two_letters_announces_no_date() -> None:
    paper = item(TABLE.format(begins="F. inicio", ends="No fin"))
    facts = {fact.field: fact.value for fact in read_facts(Kind.SUT_RECORD, [paper])}
    assert "contract_end" not in facts


SCREEN = """Detalle del contrato MDT-2025-345389
SISTEMA ÚNICO DE TRABAJO
Contrato registrado
Nacionalidad            Fecha de nacimiento
INDO                    25/01/1982
Fecha de inicio         Fecha de fin
14/08/2026              INDEFINIDO
"""


def test_a_birth_above_the_end_of_an_open_contract_is_not_its_last_day() -> None:
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(SCREEN)])}
    assert (facts["birth_date"], facts["contract_start"]) == ("1982-01-25", "2026-08-14")
    assert "contract_end" not in facts


@pytest.mark.parametrize("begins", ["", "Fecha de inicio: 13/08/2024"])
def test_a_label_without_a_value_below_the_end_of_a_contract_does_not_take_it(begins: str) -> None:
    text = f"{SCREEN.splitlines()[0]}\nSISTEMA ÚNICO DE TRABAJO\nContrato registrado\n{begins}\n"
    below = "Fecha de fin:\n31/12/2025\nFecha de nacimiento:\nEstado: ACTIVO\n"
    facts = {f.field: f.value for f in read_facts(Kind.SUT_RECORD, [item(text + below)])}
    assert facts["contract_end"] == "2025-12-31"

"""A record that says its contract was annulled, or is not registered yet, is looked at."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import judge, passport, request, sut
from tests.unit.papers.paper_text import item

RECORD = """
MINISTERIO DEL TRABAJO
SISTEMA ÚNICO DE TRABAJO
REGISTRO DE CONTRATO
Trabajador: RODRÍGUEZ PEÑA MARÍA JOSÉ
Estado civil: Soltera
Pasaporte: AR123456
{state}
"""


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Estado: ANULADO", "ANULADO"),
        ("Estado del contrato: Registrado", "Registrado"),
        ("Estado actual: No registrado", "No registrado"),
        ("Estado: Guayas", None),
        ("Estado: Finalizado\nEstado: Registrado", None),
        ("", None),
    ],
)
def test_the_state_of_a_contract_is_read(line: str, state: str | None) -> None:
    facts = read_facts(Kind.SUT_RECORD, [item(RECORD.format(state=line))])
    assert next((f.value for f in facts if f.field == "contract_state"), None) == state


@pytest.mark.parametrize("state", ["ANULADO", "En proceso", "no registrado", "Finalizado"])
def test_a_record_of_no_contract_is_looked_at(state: str) -> None:
    found = judge(passport(), sut(contract_state=state), request()).findings
    (told,) = [f for f in found if f.code == "document.not_in_force"]
    assert (told.severity.value, told.kind, told.found) == ("review", Kind.SUT_RECORD, state)
    assert told.quote is not None
    assert "registro del contrato" in told.quote


@pytest.mark.parametrize("state", ["REGISTRADO", "Activo", "vigente"])
def test_a_registered_contract_is_none_of_anybodys_business(state: str) -> None:
    found = judge(passport(), sut(contract_state=state), request()).findings
    assert not [f for f in found if f.code == "document.not_in_force"]

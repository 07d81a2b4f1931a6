"""No surname or given name that stands on a paper is taken off it because the passport lacks it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import Document
from intake.domain.kinds import Kind, Verdict
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import judge, paper, passport, request
from tests.unit.papers.paper_text import item

RECORD = """REGISTRO DE CONTRATO SUT
DATOS DEL EMPLEADOR
Empleador: JUAN CARLOS PÉREZ GÓMEZ
Cédula: 1710034065
DATOS DEL TRABAJADOR
{rows}
Pasaporte: AR123456
Nacionalidad: COLOMBIANA"""
ONE_SURNAME = [
    "Apellido paterno: PEREZ\nApellido materno: GOMEZ\nNombres: JUAN",
    "Apellido paterno: PEREZ     Apellido materno: GOMEZ\nNombres: JUAN",
    "Apellido paterno   Apellido materno   Nombres\nPEREZ              GOMEZ              JUAN",
    "1er. apellido: PEREZ\n2do. apellido: GOMEZ\nNombres: JUAN",
    "Nombres: JUAN\nApellido paterno: PEREZ\nApellido materno: GOMEZ",
    "Apellidos: PEREZ / GOMEZ\nNombres: JUAN",
    "Apellidos: PEREZ - GOMEZ\nNombres: JUAN",
]


def read(rows: str, sure: float = 0.95) -> Document:
    own = passport(surnames="PEREZ", names="JUAN", document_number="AR123456", nationality="COL")
    on_paper = [item(RECORD.format(rows=rows))]
    facts = tuple(
        replace(fact, confidence=min(sure, fact.confidence))
        for fact in read_facts(Kind.SUT_RECORD, on_paper)
    )
    record = replace(paper("d2", Kind.SUT_RECORD), facts=facts)
    return with_expected(record, on_paper, [own, record])


@pytest.mark.parametrize("rows", ONE_SURNAME)
def test_a_second_surname_stays_and_is_asked_about(rows: str) -> None:
    record = read(rows)
    whole = record.value("full_name") or f"{record.value('surnames')} {record.value('names')}"
    assert sorted(whole.split()) == ["GOMEZ", "JUAN", "PEREZ"]
    own = passport(surnames="PEREZ", names="JUAN", nationality="COL", issuing_country="COL")
    asks = request(full_name="Juan Pérez", document_number="AR123456")
    assert judge(own, record, asks).verdict is not Verdict.READY

"""Letters before a number are a part of it, also where a sign behind them looks like a ring."""

from __future__ import annotations

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import CERTAIN, Document
from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import paper
from tests.unit.papers.paper_text import item

RECORD = """REGISTRO DE CONTRATO SUT
DATOS DEL EMPLEADOR
Empleador: ROSA TIXE MORA
Cédula: 1710034065
DATOS DEL TRABAJADOR
Nombres y apellidos: CARMEN ROJAS DIAZ
Nacionalidad: VENEZOLANA
{}"""


def read(row: str, *others: Document) -> Document:
    on_paper = [item(RECORD.format(row))]
    record = paper("d2", Kind.SUT_RECORD)
    document = Document("d2", record.kind, 0.9, record.pages, read_facts(record.kind, on_paper))
    return with_expected(document, on_paper, [*others, document])


@pytest.mark.parametrize("sign", ["'", "°", "*", "”"])
@pytest.mark.parametrize("named", ["Cédula de identidad", "Documento de identificación"])
def test_another_letter_than_the_cards_is_never_thrown_away(named: str, sign: str) -> None:
    own = paper("d1", Kind.HOME_ID, document_number="V-84123456", surnames="ROJAS DIAZ")
    number = read(f"{named}: E{sign} 84123456", own).value("document_number")
    assert number == "E84123456"


@pytest.mark.parametrize("sign", ["'", "°", "*"])
def test_a_series_with_a_sign_behind_it_is_read_and_never_certain(sign: str) -> None:
    number = read(f"Pasaporte: AB{sign} 1234567").fact("document_number")
    assert number is not None
    assert number.value == "AB1234567"
    assert number.confidence < CERTAIN


def test_the_end_of_a_number_is_not_taken_for_another_papers() -> None:
    own = paper("d1", Kind.PASSPORT, document_number="123456", surnames="ROJAS DIAZ")
    assert read("Pasaporte: AB* 123456", own).value("document_number") == "AB123456"


@pytest.mark.parametrize("name", ["TELESFORO", "EXPEDITO", "DOMICIANO"])
def test_names_that_look_like_labels_are_names(name: str) -> None:
    rows = f"Apellidos: ROJAS\nNombres: {name}"
    record = RECORD.replace("Nombres y apellidos: CARMEN ROJAS DIAZ", rows).format("")
    facts = read_facts(Kind.SUT_RECORD, [item(record)])
    assert {fact.field: fact.value for fact in facts}["names"] == name

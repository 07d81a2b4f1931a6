"""A number that breaks at the end of its cell is whole, and accuses nobody."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

RECORD = """
REGISTRO DE CONTRATO
Sistema Único de Trabajo

Trabajador                 Pasaporte      Nacionalidad
ANTOINE LEFÈVRE            N63858882      FRANCESA
{}

Empleador: ROSA PÉREZ TOAPANTA
Cédula: 1710034065
Fecha de inicio: 03/03/2026
"""


@pytest.mark.parametrize(
    ("below", "value", "certain"),
    [
        ("                           7", "N638588827", False),
        ("                               7", "N638588827", False),
        ("                                          7", "N63858882", True),
        ("                           de", "N63858882", True),
        ("                           7 años de edad", "N63858882", True),
        ("                           12/2026", "N63858882", True),
        ("                           1710034065", "N63858882", True),
        ("", "N63858882", True),
    ],
    ids=[
        "below its beginning",
        "below its middle",
        "in the next cell",
        "a word",
        "a sentence",
        "a date",
        "another number",
        "nothing",
    ],
)
def test_a_lone_figure_below_a_number_is_its_end(below: str, value: str, *, certain: bool) -> None:
    facts = read_facts(Kind.SUT_RECORD, [item(RECORD.format(below))])
    number = next(fact for fact in facts if fact.field == "document_number")
    assert (number.value, number.certain) == (value, certain)

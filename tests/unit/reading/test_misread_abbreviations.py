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

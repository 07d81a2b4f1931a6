"""The day on which a letter was written is read, and no other day is taken for it."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

LETTER = """\
{above}

Señores
IESS
De mi consideración:

Yo, Dmitri Serguei Volkov, con pasaporte 751234567, nacido el 3 de mayo de 1990, solicito el
código de identificación para extranjeros desde el 1 de enero de 2026.

{below}

Atentamente,

Dmitri Serguei Volkov
Pasaporte 751234567
"""
DAYS = (
    "Quito, 12 de noviembre de 2026",
    "Quito, 12/11/2026",
    "En la ciudad de Santo Domingo, a los doce días del mes de noviembre de dos mil veintiséis",
    "Lugar y fecha: Loja, 12 de noviembre de 2026.",
    "Fecha: 12/11/2026",
    "Dado en Loja, el 12 de noviembre de 2026",
)


def day(above: str, below: str = "") -> str | None:
    page = item(LETTER.format(above=above, below=below))
    said = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [page])}
    return said.get("issue_date")


@pytest.mark.parametrize("line", DAYS)
def test_the_line_of_place_and_day(line: str) -> None:
    assert day(line) == "2026-11-12"
    assert day("Oficio No. 12-2026", line) == "2026-11-12"


def test_days_inside_sentences_are_none() -> None:
    assert day("Oficio No. 12-2026") is None


def test_a_request_for_something_else_tells_no_petition_of_this_procedure() -> None:
    page = item(
        LETTER.format(above="Quito, 12 de noviembre de 2026", below="")
        .replace("código de identificación para extranjeros", "reembolso de mis fondos de reserva")
    )  # fmt: skip
    said = {fact.field: fact.value for fact in read_facts(Kind.REQUEST, [page])}
    assert "narrative" not in said
    assert "fondos de reserva" in said["other_petition"]

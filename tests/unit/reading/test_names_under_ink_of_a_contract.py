"""The parties of a contract, one of whose names ink at the end has spoilt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

CONTRACT = """CONTRATO INDIVIDUAL DE TRABAJO
Comparecen a la celebración del presente contrato, por una parte, CONSTRUCTORA PACÍFICO C.A., con
RUC 0492189278001, representada por NARCISA MÓNICA MUÑOZ VÉLEZ, con cédula No. 0705866168, en
calidad de EMPLEADOR; y por otra parte, JHON JAIRO ZULUAGA CASTAÑO, de nacionalidad colombiana,
portador del pasaporte CN487199, nacido el 21 de junio de 2003, en calidad de TRABAJADOR/A.

El presente contrato se registra en el sistema informático del Ministerio.


{0}                Jhon {1} Castaño
EMPLEADOR                                 TRABAJADOR
"""


def read(employer: str, worker: str, certainty: float) -> dict[str, str]:
    page = item(CONTRACT.format(employer, worker))
    spoilt = {*employer.split(), *worker.split()}
    return {
        fact.field: fact.value
        for fact in read_facts(Kind.SUT_RECORD, [dim(page, spoilt, certainty)])
    }


def dim(page: Item, words: set[str], certainty: float) -> Item:
    """The page, these words read with that certainty."""
    lines = tuple(
        replace(
            line,
            words=tuple(
                replace(w, confidence=certainty) if w.text in words else w for w in line.words
            ),
        )
        for line in page.text.lines
    )
    return replace(page, text=replace(page.text, lines=lines))


@pytest.mark.parametrize(
    ("certainty", "name"),
    [(0.3, "JHON JAIRO ZULUAGA CASTAÑO"), (0.95, "Jhon JaloValldaga Castaño")],
)
def test_a_worker_hardly_read_below_ink_is_the_one_of_the_text(certainty: float, name: str) -> None:
    facts = read("Narcisa Mónica Muñoz Vélez", "JaloValldaga", certainty)
    assert facts["full_name"] == name
    assert facts["document_number"] == "CN487199"


def test_an_employer_hardly_read_below_ink_is_the_one_of_the_text() -> None:
    facts = read("Narcisa MciMuñuz Vélez", "Jairo Zuluaga", 0.3)
    assert facts["employer_name"] == "NARCISA MÓNICA MUÑOZ VÉLEZ"


def test_somebody_else_below_ink_stays_another() -> None:
    facts = read("Narcisa Mónica Muñoz Vélez", "Alberto Restrepo Ospina", 0.3)
    assert facts["full_name"] == "Jhon Alberto Restrepo Ospina Castaño"

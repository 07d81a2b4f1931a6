"""Two foreigners whose passports lie in one packet: no paper that names one is made the other's."""

from __future__ import annotations

import pytest

from intake.desk.packet.expectation import with_expected
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.reading.readers.registry import read_facts
from tests.unit.papers.drawn_up import paper, passport
from tests.unit.papers.paper_text import item, same

BY_A_FOREIGNER = """Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
Presente

Yo, JOHN SMITH, con pasaporte No. XK998877, en calidad de representante legal de COMERCIAL EJEMPLO
S.A., RUC 1790085783001, solicito el código de identificación para extranjero a favor de MARÍA JOSÉ
RODRÍGUEZ PEÑA, de nacionalidad colombiana, con pasaporte No. AR123456.

Atentamente,


JOHN SMITH
Pasaporte XK998877"""
FETCHED_BY_ONE = """Señores
INSTITUTO ECUATORIANO DE SEGURIDAD SOCIAL
Presente

Yo, JUAN CARLOS PÉREZ GÓMEZ, con cédula No. 1710034065, en calidad de representante legal de
COMERCIAL EJEMPLO S.A., RUC 1790085783001, solicito el código de identificación para extranjero a
favor de MARÍA JOSÉ RODRÍGUEZ PEÑA, de nacionalidad colombiana, con pasaporte No. AR123456.
El trámite lo realizará el señor JOHN SMITH, con pasaporte No. XK998877, a quien autorizo.

Atentamente,


JUAN CARLOS PÉREZ GÓMEZ
C.I. 1710034065"""
WORKER = passport("d1")
OTHER = passport("d0", surnames="SMITH", names="JOHN", document_number="XK998877")


@pytest.mark.parametrize("letter", [BY_A_FOREIGNER, FETCHED_BY_ONE])
@pytest.mark.parametrize("papers", [(OTHER, WORKER), (WORKER, OTHER)])
def test_the_worker_whom_the_letter_names_stays(
    letter: str, papers: tuple[Document, Document]
) -> None:
    on_paper = [item(letter)]
    read = read_facts(Kind.REQUEST, on_paper)
    request = Document("d3", Kind.REQUEST, 0.9, paper("d3", Kind.REQUEST).pages, read)
    seen = with_expected(request, on_paper, [*papers, request])
    assert same(seen.value("full_name"), "María José Rodríguez Peña")
    assert seen.value("document_number") == "AR123456"

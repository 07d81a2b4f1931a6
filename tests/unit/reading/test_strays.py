"""A bill behind a record is no later page of it; a true later page still is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind
from intake.reading.items import Item
from intake.reading.papers.split import split
from tests.unit.papers.paper_text import item
from tests.unit.papers.worded_letters import RECORDS

STRAYS = (
    """EMPRESA ELÉCTRICA QUITO
PLANILLA DE CONSUMO
Suministro: 1234567    Código único eléctrico nacional: 1400012345
Nombre del cliente: NARVÁEZ COBA ELSA BEATRIZ
C.I. / RUC: 1710034065
Consumo kWh 145     Total a pagar: 23,45 USD""",
    """FACTURA No. 001-002-000012345
RUC: 1790085783001
COMERCIALIZADORA ANDINA CÍA. LTDA.
Cliente: Elsa Beatriz Narváez Coba     Cédula: 1710034065
Subtotal 9,00  IVA 15% 1,35  Valor total 10,35""",
    """ROL DE PAGOS
Empresa: COMERCIALIZADORA ANDINA CÍA. LTDA.
Empleado: VOLKOV DMITRI SERGUEI   Cargo: Cocinero
Sueldo 500,00   Aporte IESS 9,45%   Líquido a recibir 452,75""",
    """CURRICULUM VITAE
DATOS PERSONALES
Nombres: Dmitri Serguei Volkov
Nacionalidad: rusa""",
)
LATER = """SÉPTIMA. JURISDICCIÓN.- En lo no previsto, las partes se someten a los jueces del lugar
de prestación del servicio. El trabajador recibirá su rol de pagos cada mes, y la factura de los
uniformes correrá por cuenta del empleador."""


def pages(*texts: str) -> list[Item]:
    """One file with these pages."""
    made = [item(text, file="scan.pdf") for text in texts]
    return [replace(one, page=replace(one.page, file_page=n)) for n, one in enumerate(made, 1)]


@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("record", RECORDS)
def test_a_stray_page_stays_by_itself(record: str, stray: str) -> None:
    after = split(pages(record, stray))
    assert [draft.kind for draft in after] == [Kind.SUT_RECORD, Kind.UNKNOWN]
    before = split(pages(stray, record))
    assert [draft.kind for draft in before] == [Kind.UNKNOWN, Kind.SUT_RECORD]


def test_a_later_page_may_speak_of_bills() -> None:
    first = """CONTRATO INDIVIDUAL DE TRABAJO
Ministerio del Trabajo - Sistema Único de Trabajo
Comparecen, por una parte, Elsa Beatriz Narváez Coba, con cédula 1710034065, como EMPLEADOR;
y por otra, Dmitri Serguei Volkov, portador del pasaporte 751234567, en calidad de TRABAJADOR."""
    drafts = split(pages(first, LATER))
    assert [(draft.kind, len(draft.items)) for draft in drafts] == [(Kind.SUT_RECORD, 2)]

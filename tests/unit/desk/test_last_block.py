"""A signature page that bears nothing but who signs is a sheet, however small its print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.desk.packet.sheet_looks import is_of_a_sheet
from intake.reading.items import Shape
from tests.unit.papers.paper_text import item

BLOCK = """Firma:



María Gómez Naranjo
C.C. No. 1710034065
Representante legal
IMPORTADORA SAN JOSÉ CÍA. LTDA.
"""
LETTER = """SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO

Yo, María Gómez Naranjo, solicito la emisión del código de identificación para extranjero.
"""
CARD = """REPÚBLICA DEL ECUADOR
CÉDULA DE CIUDADANÍA
APELLIDOS
GRANJA VELASTEGUÍ
NOMBRES
MAURICIO
N.º 210900602-9
"""
PAGE_OF_A_PASSPORT = """Observaciones / Observations

Firma del titular / Signature of bearer
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [(BLOCK, True), (LETTER, True), (CARD, False), (PAGE_OF_A_PASSPORT, False), ("Quito", False)],
    ids=["who signs", "a letter", "a card", "a passport's page", "a word"],
)
def test_print_that_seems_a_card_is_told_from_one(text: str, *, told: bool) -> None:
    small = replace(item(text), shape=Shape.CARD)
    assert is_of_a_sheet(small) is told
    assert not is_of_a_sheet(replace(small, shape=Shape.SHEET))

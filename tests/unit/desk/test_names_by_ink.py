"""Ink is bare only where no word beside it may be a name that nobody took for one."""

from __future__ import annotations

import pytest

from intake.desk.packet.names_by_ink import nothing_unnamed
from intake.domain.boxes import Box
from intake.domain.documents import Fact, Reading, SignatureMark
from intake.domain.kinds import ReadBy, SignatureKind
from tests.unit.papers.paper_text import item

LETTER = """Solicito el código de identificación a favor de LUISA PAZ RÍOS.
{}


Atentamente,



{}
REPRESENTANTE LEGAL"""


def bare(below: str, between: str = "", *facts: str) -> bool:
    page = item(LETTER.format(between, below))
    last = page.text.lines[-1].box
    ink = Box(last.left, last.top - 4 * last.height, last.right, last.top)
    mark = SignatureMark(SignatureKind.INK, 1, ink, 0.95, bare=True)
    told = tuple(
        Fact.of("company_name", Reading(value, value, 1, None, 0.9, ReadBy.OCR)) for value in facts
    )
    return nothing_unnamed([page], told, (mark,))[0].bare


@pytest.mark.parametrize("below", ["", "Firma", "Gerente General", "C.I. 1710034065"])
def test_roles_and_numbers_name_nobody(below: str) -> None:
    assert bare(below)


@pytest.mark.parametrize("below", ["Rosa Chiluiza Mora", "Ing. Chiluiza", "ROSA CHIL"])
def test_a_name_that_nobody_took_for_one_is_looked_at(below: str) -> None:
    assert not bare(below)


@pytest.mark.parametrize(
    "head",
    [
        "De: Rosa Chiluiza Mora",
        "REMITENTE: ROSA CHILUIZA MORA",
        "Solicitante\nRosa Chiluiza Mora",
        "FERRETERÍA EL CLAVO\nde Rosa Chiluiza Mora",
        "Rosa Chiluiza Mora, 1710034065",
    ],
)
def test_a_name_at_the_head_that_nobody_took_for_one_is_looked_at(head: str) -> None:
    assert not bare("", head)


@pytest.mark.parametrize(
    "head", ["Señores", "Presente", "Quito, 18 de noviembre de 2026", "Asunto:"]
)
def test_what_stands_in_every_letter_names_nobody(head: str) -> None:
    assert bare("", head)


def test_a_house_that_the_letter_names_is_told() -> None:
    assert bare("Agroindustrias Equinoccial", "", "AGROINDUSTRIAS EQUINOCCIAL C.A.")
    assert not bare("Agroindustrias Equinoccial")


def test_ink_that_may_hide_print_stays_so() -> None:
    page = item(LETTER.format("", ""))
    mark = SignatureMark(SignatureKind.INK, 1, page.text.lines[-1].box, 0.95)
    assert nothing_unnamed([page], (), (mark,)) == (mark,)

"""Titles between ornaments are titles; items of a list are none."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from tests.unit.papers.paper_text import item

BODY = """

Señores IESS

Nombres: ANA PAZ LEMA
C.I.: 1710034065
Fecha: 12 de noviembre de 2026
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("AUTORIZACIÓN", Kind.THIRD_PARTY_AUTHORIZATION),
        ("— AUTORIZACIÓN —", Kind.THIRD_PARTY_AUTHORIZATION),
        ("-- CONTRATO DE TRABAJO --", Kind.SUT_RECORD),
        ("*** CONTRATO DE TRABAJO ***", Kind.SUT_RECORD),
        ("- CONTRATO DE TRABAJO", Kind.UNKNOWN),
        ("- CONTRATO DE TRABAJO ____", Kind.UNKNOWN),
    ],
)
def test_a_title_between_ornaments_is_a_title(title: str, kind: Kind) -> None:
    assert classify(item(title + BODY)).kind is kind

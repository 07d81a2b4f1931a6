"""Labels in pale print of which the engine reads the beginning only."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.words.lexicon import labels
from tests.unit.papers.paper_text import told

FORM = """SOLICITUD DE EMISIÓN DE CÓDIGO DE IDENTIFICACIÓN PARA EXTRANJERO

EMPLEADOR                                        TRABAJADOR EXTRANJERO
Nombres y apellidos {label}                      Apellidos
FERNANDA CAICEDO CEDEÑO                          MESA PEÑALVER
No. de cédula                                    Nombres
2051444541                                       YUSIMÍ
Dirección                                        Pasaporte No.
Av. Las Américas 5-41                            L645610
"""


@pytest.mark.parametrize("label", ["del empleador", "del emple", "del repres"])
def test_what_is_left_of_whose_name_it_is_is_no_name(label: str) -> None:
    facts = told(Kind.REQUEST, FORM.format(label=label))
    assert facts["employer_name"] == "FERNANDA CAICEDO CEDEÑO"
    assert facts["full_name"] == "MESA PEÑALVER YUSIMÍ"


def test_a_name_that_begins_like_a_label_is_a_name() -> None:
    facts = told(Kind.REQUEST, FORM.format(label=": Del Empaire Rosa"))
    assert facts["employer_name"] == "Del Empaire Rosa"
    facts = told(Kind.REQUEST, FORM.format(label=": del solar rosa"))
    assert facts["employer_name"] == "del solar rosa"


def test_too_little_of_a_label_says_nothing() -> None:
    book = labels("qualifiers")
    assert book.begun(["del", "emp"]) == frozenset()
    assert book.begun([]) == frozenset()
    assert book.begun(["del", "emple"]) == {"employer", "foreign"}

"""What the institute answers is no request, though it speaks of one and of the code."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from intake.reading.papers.classify import classify
from tests.unit.papers.paper_text import item

LETTER = """
Quito, 12 de noviembre de 2026

Señora
Elsa Beatriz Narváez Coba
Presente.-

{} el código de identificación del señor Dmitri Serguei Volkov, pasaporte 751234567{}

Atentamente,

Rosa María Tixe Guamán
{}
"""


@pytest.mark.parametrize(
    ("opening", "end"),
    [
        ("En atención a su solicitud ingresada el día 5, se comunica que se ha generado", "."),
        ("En respuesta a su solicitud, me permito informar que se generó", ", No. 3051234567."),
        ("Se informa que su solicitud fue atendida:", " es el 3051234567."),
    ],
)
def test_answer_of_the_institute_is_no_request(opening: str, end: str) -> None:
    told = LETTER.format(opening, end, "Responsable de Afiliación IESS")
    assert classify(item(told)).kind is not Kind.REQUEST


def test_who_asks_once_more_asks() -> None:
    asked = LETTER.format(
        "Por cuanto no se le ha asignado código, solicito nuevamente que se genere", ".", "Gerente"
    )
    assert classify(item(asked)).kind is Kind.REQUEST

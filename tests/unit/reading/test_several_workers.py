"""A paper that names more than one worker says so; nobody else who is named counts as one."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind
from tests.unit.papers.drawn_up import judge, one, passport, request, sut
from tests.unit.papers.paper_text import told
from tests.unit.papers.worded_letters import RECORDS, REQUESTS

LETTER = """Quito, 12 de noviembre de 2026
Señor Director Provincial del IESS
Presente

Yo, Elsa Beatriz Narváez Coba, con cédula 1710034065, en calidad de empleadora, solicito se asigne
el código de identificación para extranjero {}

Atentamente,

Elsa Beatriz Narváez Coba
C.C. 1710034065
"""
TWO = """a favor de Dmitri Serguei Volkov, de nacionalidad rusa, con
pasaporte No. 751234567, y de Oksana Petrovna Volkova, de nacionalidad rusa, con pasaporte No.
757654321, quienes laboran bajo mi dependencia."""
LIST = """a los siguientes trabajadores:

No.   Nombres y apellidos            Nacionalidad    Pasaporte
1     Dmitri Serguei Volkov          Rusa            751234567
2     Oksana Petrovna Volkova        Rusa            757654321
3     Li Wei Zhang                   China           EJ1234567
"""
LABELS = """de:
1. Apellidos y nombres: VOLKOV DMITRI SERGUEI
   Pasaporte: 751234567
2. Apellidos y nombres: VOLKOVA OKSANA PETROVNA
   Pasaporte: 757654321
"""


@pytest.mark.parametrize("body", [TWO, LIST, LABELS])
def test_a_second_worker_is_told(body: str) -> None:
    said = told(Kind.REQUEST, LETTER.format(body))
    assert said["document_number"] == "751234567"
    name, number = said["other_worker"].rsplit(", ", 1)
    assert number == "757654321"
    assert {"OKSANA", "PETROVNA", "VOLKOVA"} == set(name.upper().split())


@pytest.mark.parametrize(
    "body",
    [
        "a favor de Dmitri Serguei Volkov, con pasaporte No. 751234567.",
        "a favor de Dmitri Volkov (pasaporte 751234567), antes con pasaporte No. 640000001.",
        "a favor de Dmitri Volkov, pasaporte 751234567; autorizo a Rosa Tixe, C.I. 0926687856.",
        """de:
Nombre: Dmitri Volkov     Pasaporte: 751234567
Contacto: Rosa Tixe       Teléfono: 0991234567""",
        "de Dmitri Volkov (751234567), según oficio de Luis Paredes Mora (trámite 20260145).",
        "de Dmitri Volkov (751234567), en la finca de Luis Paredes Mora (predio 4567812).",
        "de Dmitri Volkov, pasaporte 751234567 (en el SUT consta Dmitry Volkov, 75I234567).",
    ],
)
def test_nobody_else_is_taken_for_a_worker(body: str) -> None:
    assert "other_worker" not in told(Kind.REQUEST, LETTER.format(body))


@pytest.mark.parametrize("text", REQUESTS)
def test_sound_requests_name_one(text: str) -> None:
    assert "other_worker" not in told(Kind.REQUEST, text)


@pytest.mark.parametrize("text", RECORDS)
def test_sound_records_name_one(text: str) -> None:
    assert "other_worker" not in told(Kind.SUT_RECORD, text)


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.SUT_RECORD])
def test_the_clerk_is_told_to_open_a_case_for_each(kind: Kind) -> None:
    more = {"other_worker": "Oksana Petrovna Volkova, 757654321"}
    papers = (
        passport(),
        sut(**(more if kind is Kind.SUT_RECORD else {})),
        request(**(more if kind is Kind.REQUEST else {})),
    )
    finding = one(judge(*papers), "identity.several_people")
    assert (finding.severity.value, finding.kind) == ("review", kind)
    assert finding.found == more["other_worker"]

"""The answer as a person reads it: nothing cut without a sign, no colours in a pipe."""

from __future__ import annotations

import pytest

from intake.cli.table import print_check
from intake.desk.checking import Checked, Filing
from intake.domain.documents import Packet
from intake.domain.findings import Assessment
from intake.domain.kinds import Channel, Presenter
from intake.messages import LANGUAGES, Messages
from intake.procedures.load import load_procedure
from tests.unit.papers.drawn_up import judge, passport, request, sut

PROCEDURE = load_procedure("code_foreigner_dependent")
LONG = "MARÍA FERNANDA DE LOS ÁNGELES RODRÍGUEZ DE LA TORRE Y PEÑAHERRERA"


def shown(
    capsys: pytest.CaptureFixture[str],
    packet: Packet,
    assessment: Assessment,
    language: str = "es",
    case: str | None = None,
) -> str:
    filing = Filing(PROCEDURE, Channel.WINDOW, Presenter.EMPLOYER, ("channel",))
    print_check(Checked(filing, packet, assessment, 3, 2.14), Messages(language), case)
    return capsys.readouterr().out


def test_everything_that_a_person_needs_stands_there(capsys: pytest.CaptureFixture[str]) -> None:
    papers = (passport(), sut(document_number="AR999999"), request())
    text = shown(capsys, Packet(papers), judge(*papers), case="IESS-1")
    for word in (
        "IESS-1",
        "Ventanilla  (propuesto)",
        "AR123456",
        "AR999999",
        "El número no es el mismo: Registro SUT",
        "«La misma información",
        "No se recibe todavía",
        "2.1 s, 3 p.",
    ):
        assert word in text
    assert "El empleador\n" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_code_shows_through(capsys: pytest.CaptureFixture[str], language: str) -> None:
    papers = (passport(), request(document_number="AR999999"))
    text = shown(capsys, Packet(papers), judge(*papers), language)
    for code in ("requirement.", "identity.", "document_number", "sut_record", "to_confirm"):
        assert code not in text


def test_what_is_cut_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    papers = (passport(), sut(surnames=LONG), request())
    text = shown(capsys, Packet(papers), judge(*papers))
    assert LONG not in text
    assert LONG[:59] + "…" in text


def test_an_empty_answer_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, Packet(()), judge(passport(), sut(), request()))
    assert "Observaciones" in text

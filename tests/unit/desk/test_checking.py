"""What the program proposes, and when nothing can be done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intake.desk.checking import Asked, Checker, as_error, propose, refuse_empty
from intake.desk.keeping import refuse_hopeless
from intake.desk.packet.packet_reader import PacketReader
from intake.domain.documents import Document, FileTrouble, Packet
from intake.domain.kinds import Channel, Kind, Presenter, Verdict
from intake.errors import EngineError, FileError
from intake.jobs import Job
from intake.scanning.sources.source import Delivery
from tests.unit.desk_hands import PASSPORT, REQUEST, Hands
from tests.unit.papers.drawn_up import TODAY, paper, passport, request, sut


def packet(*kinds: Kind) -> Packet:
    extra = [paper(f"d{n}", kind) for n, kind in enumerate(kinds, 4)]
    return Packet((passport(), sut(), request(), *extra))


@pytest.mark.parametrize(
    ("kinds", "presenter"),
    [
        ((), Presenter.EMPLOYER),
        ((Kind.THIRD_PARTY_AUTHORIZATION,), Presenter.THIRD_PARTY),
        ((Kind.POWER_OF_ATTORNEY,), Presenter.ATTORNEY_IN_FACT),
    ],
)
def test_the_papers_speak_for_who_presents(kinds: tuple[Kind, ...], presenter: Presenter) -> None:
    filing = propose(packet(*kinds), Asked(), TODAY)
    assert (filing.presenter, filing.channel) == (presenter, Channel.WINDOW)
    assert filing.proposed == ("procedure", "channel", "presenter")


@pytest.mark.parametrize(
    ("papers", "procedure", "presenter"),
    [
        ((paper("d1", Kind.RUC_CERTIFICATE),), "employer_key", Presenter.LEGAL_REPRESENTATIVE),
        (
            (paper("d1", Kind.KEY_REQUEST, third_party_name="Lucía Andrade"),),
            "employer_key",
            Presenter.THIRD_PARTY,
        ),
        (
            (paper("d1", Kind.REQUEST, narrative="solicito el Certificado de NO afiliación"),),
            "certificate_non_affiliation",
            Presenter.HOLDER,
        ),
    ],
)
def test_the_papers_speak_for_a_procedure(
    papers: tuple[Document, ...], procedure: str, presenter: Presenter
) -> None:
    filing = propose(Packet(papers), Asked(), TODAY)
    assert (filing.procedure.id, filing.presenter) == (procedure, presenter)


def test_what_the_person_says_counts() -> None:
    asked = Asked("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    filing = propose(packet(Kind.POWER_OF_ATTORNEY), asked, TODAY)
    assert filing.presenter is Presenter.EMPLOYER
    assert filing.proposed == ()


def test_an_unknown_procedure_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    hands = Hands({"a.png": [PASSPORT]})
    checker = Checker(PacketReader(hands), lambda: date(2026, 11, 20))
    with pytest.raises(FileError) as caught:
        checker.check([tmp_path], Asked("driving_licence"), Job())
    assert caught.value.code == "procedure.unknown"
    assert "code_foreigner_dependent" in str(caught.value.parameters["known"])
    assert hands.asked == []


def test_a_check_answers_with_pages_seconds_and_a_verdict(tmp_path: Path) -> None:
    for name in ("1.png", "2.png"):
        (tmp_path / name).write_bytes(b"x")
    hands = Hands({"1.png": [PASSPORT], "2.png": [REQUEST]})
    checker = Checker(PacketReader(hands), lambda: date(2026, 11, 20))
    checked = checker.check([tmp_path], Asked(), Job())
    assert checked.pages == 2
    assert checked.seconds > 0
    assert checked.assessment.verdict is Verdict.RETURN
    missing = {f.kind for f in checked.assessment.findings if f.code == "requirement.missing"}
    assert missing == {Kind.SUT_RECORD}


def test_nothing_read_is_an_error_and_never_a_verdict() -> None:
    trouble = FileTrouble("b.pdf", "file.encrypted", {"file": "b.pdf"})
    with pytest.raises(FileError) as caught:
        refuse_empty(Packet((), (trouble,)))
    assert (caught.value.code, caught.value.parameters["file"]) == ("file.encrypted", "b.pdf")
    refuse_empty(Packet((passport(),), (trouble,)))


def test_a_fault_of_an_engine_stays_one() -> None:
    assert isinstance(as_error(FileTrouble("a", "engine.timeout", {"seconds": 90})), EngineError)
    assert isinstance(as_error(FileTrouble("a", "disk.full")), FileError)


def test_a_case_is_opened_where_one_file_is_a_document(tmp_path: Path) -> None:
    text, picture = tmp_path / "a.txt", tmp_path / "b.png"
    text.write_text("hola")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    told = Delivery(text, "carpeta/a.txt")
    refuse_hopeless([told, Delivery(picture, "b.png")])
    refuse_hopeless([])
    with pytest.raises(FileError) as caught:
        refuse_hopeless([told, Delivery(tmp_path / "ido.png", "ido.png")])
    assert caught.value.code == "file.not_a_document"
    assert caught.value.parameters["file"] == "carpeta/a.txt"

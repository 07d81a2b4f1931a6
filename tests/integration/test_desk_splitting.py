"""Papers of several workers become several cases by one act, and one again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from intake.access.permissions import NotAllowedError, Role
from intake.desk.changes import DeskError
from intake.domain.cases import Case
from intake.domain.documents import PageRef
from intake.domain.kinds import CaseState, Channel, Kind, Presenter, SignatureKind, Verdict
from intake.domain.signature_answers import Answer
from intake.domain.splits import Share
from intake.jobs import Job
from intake.scanning.sources.files import Files
from tests.integration.test_earlier_ink import ink, signed
from tests.ui.front_office import FrontOffice
from tests.unit.checks.test_workers import BOTH, OTHER, SUT_OF_OTHER
from tests.unit.papers.drawn_up import passport, request, sut

SHEET = PageRef("d1.png", 1, 0, 2480, 3508, 300)
PAPERS = (
    passport("d1"),
    replace(passport("d2", **OTHER), pages=(SHEET,)),
    replace(sut("d3"), pages=(PageRef("d2.png", 1, 0, 2480, 3508, 300),)),
    replace(sut("d4", **SUT_OF_OTHER), pages=(PageRef("d4.png", 1, 0, 2480, 3508, 300),)),
    replace(request("d5", **BOTH), pages=(PageRef("d3.png", 1, 0, 2480, 3508, 300),)),
)
"""Both passports copied on one sheet, a record each, one request for both."""


@pytest.fixture
def front(tmp_path: Path) -> Iterator[FrontOffice]:
    office = FrontOffice(tmp_path)
    Image.new("L", (64, 80), 255).save(office.papers / "d4.png")
    office.reader.documents = PAPERS
    yield office
    office.close()


def parted(front: FrontOffice, case: Case | None = None) -> tuple[Case, Case]:
    case, desk = case or front.opened(), front.office.splitting
    done = desk.split(case.id, desk.proposed(case.id))
    assert done.numbers[0] == case.number
    first, second = (desk.find(number) for number in done.numbers)
    return first, second


def kinds(case: Case) -> list[tuple[str, Kind, str | None]]:
    assert case.packet is not None
    return [(d.id, d.kind, d.value("document_number")) for d in case.packet.documents]


def actions(case: Case) -> list[str]:
    return [event.action for event in case.history]


def test_each_worker_gets_a_case(front: FrontOffice) -> None:
    before = front.opened()
    assert before.assessment is not None
    assert before.assessment.verdict is Verdict.REVIEW
    first, second = parted(front, before)
    assert kinds(first) == [
        ("d1", Kind.PASSPORT, "AR123456"),
        ("d2", Kind.SUT_RECORD, "AR123456"),
        ("d3", Kind.REQUEST, "AR123456"),
    ]
    assert kinds(second) == [
        ("d1", Kind.PASSPORT, "757654321"),
        ("d2", Kind.SUT_RECORD, "757654321"),
        ("d3", Kind.REQUEST, "757654321"),
    ]
    for case in (first, second):
        assert case.assessment is not None
        codes = [finding.code for finding in case.assessment.findings]
        assert not any(code.startswith(("identity", "duplicate")) for code in codes)
        assert case.split is not None
        assert case.split.origin == first.number
        assert "case.split" in actions(case)
    assert second.rules_version == first.rules_version
    assert second.state is CaseState.DRAFT


def test_originals_are_shared_and_stay_what_they_were(front: FrontOffice) -> None:
    first, second = parted(front)
    assert [file.name for file in first.files] == ["d1.png", "d2.png", "d3.png"]
    assert [file.name for file in second.files] == ["d1.png", "d3.png", "d4.png"]
    assert not first.unread
    assert not second.unread
    shared = {file.sha256 for file in first.files} & {file.sha256 for file in second.files}
    assert len(shared) == 2
    found = front.office.records.verify(Job())
    assert (found.altered, found.missing, found.stray) == ([], [], [])


def test_reading_again_keeps_each_to_its_own(front: FrontOffice) -> None:
    for case in parted(front):
        before = kinds(case)
        front.office.reception.read(case.id, Job())
        assert kinds(front.office.records.get(case.id)) == before


def test_lists_find_each_worker_in_their_own_case(front: FrontOffice) -> None:
    first, second = parted(front)
    assert second.number not in [hit.case for hit in front.office.records.search("AR123456")]
    assert [hit.case for hit in front.office.records.search("oksana")] == [second.number]
    shown = {one.number: one.holder for one in front.office.records.list()}
    assert shown[first.number] == "RODRÍGUEZ PEÑA MARÍA JOSÉ"
    assert shown[second.number] == "VOLKOVA OKSANA PETROVNA"


def test_what_people_said_goes_with_the_papers(front: FrontOffice) -> None:
    case, desk = front.opened(), front.office.splitting
    front.office.reception.correct(case.id, "d4", "contract_start", "2026-02-01")
    front.office.signing.contradict(case.id, "d5", SignatureKind.NONE, "Es una copia")
    done = desk.split(case.id, desk.proposed(case.id))
    for number in done.numbers:
        one = desk.find(number)
        (answer,) = one.signature_answers
        assert (answer.answer, answer.said) == (Answer.CONTRADICTED, SignatureKind.NONE)
        assert one.assessment is not None
        assert "signature.missing" in [f.code for f in one.assessment.findings]
    second = desk.find(done.numbers[1])
    assert second.packet is not None
    assert second.packet.document("d2").value("contract_start") == "2026-02-01"


def test_it_is_undone_with_what_was_put_right_since(front: FrontOffice) -> None:
    first, second = parted(front)
    front.office.reception.correct(second.id, "d2", "contract_start", "2026-03-01")
    front.office.splitting.undo(second.id, Job())
    again, empty = (front.office.records.get(case.id) for case in (first, second))
    assert [file.name for file in again.files] == ["d1.png", "d2.png", "d3.png", "d4.png"]
    assert again.packet is not None
    assert [d.kind for d in again.packet.documents] == [d.kind for d in PAPERS]
    assert again.packet.document("d4").value("contract_start") == "2026-03-01"
    assert again.packet.document("d5").value("other_worker") == BOTH["other_worker"]
    assert again.assessment is not None
    assert "identity.several_people" in [f.code for f in again.assessment.findings]
    assert (again.split, empty.split) == (None, None)
    assert (empty.files, empty.packet.documents if empty.packet else None) == ((), ())
    for case in (again, empty):
        assert actions(case).index("case.split") < actions(case).index("case.joined")


def test_parted_again_the_empty_case_is_used(front: FrontOffice) -> None:
    first, second = parted(front)
    front.office.splitting.undo(first.id, Job())
    desk = front.office.splitting
    done = desk.split(first.id, desk.proposed(first.id))
    assert done.numbers == (first.number, second.number)
    again = desk.find(second.number)
    assert again.assessment is not None
    assert "duplicate.case" not in [finding.code for finding in again.assessment.findings]
    assert kinds(again) == kinds(second)
    assert [file.name for file in again.files] == ["d1.png", "d3.png", "d4.png"]
    assert len(front.office.records.list()) == 2


def test_a_paper_of_nobody_stays_in_the_case_it_came_in(front: FrontOffice) -> None:
    case, desk = front.opened(), front.office.splitting
    done = desk.split(case.id, (Share("A", "", ("d1",)), Share("B", "", ("d2", "d4"))))
    first, second = (desk.find(number) for number in done.numbers)
    assert [kind for _, kind, _ in kinds(first)] == [Kind.PASSPORT, Kind.SUT_RECORD, Kind.REQUEST]
    assert [kind for _, kind, _ in kinds(second)] == [Kind.PASSPORT, Kind.SUT_RECORD]


@pytest.mark.parametrize(
    "wanted", [(), (Share("A", "", ("d1", "d3")),), (Share("A", "", ("d1",)), Share("B", "", ()))]
)
def test_one_share_is_no_split(front: FrontOffice, wanted: tuple[Share, ...]) -> None:
    case = front.opened()
    with pytest.raises(DeskError) as refused:
        front.office.splitting.split(case.id, wanted)
    assert refused.value.code == "split.one_person"
    assert len(front.office.records.list()) == 1


def test_what_went_on_is_not_undone(front: FrontOffice) -> None:
    first, second = parted(front)
    front.office.reception.hand_back(second.id, "Falta la solicitud")
    with pytest.raises(DeskError) as refused:
        front.office.splitting.undo(first.id, Job())
    assert (refused.value.code, refused.value.parameters["number"]) == (
        "split.went_on",
        second.number,
    )
    assert front.office.records.get(first.id).split is not None


def test_what_got_more_papers_is_not_undone(front: FrontOffice, tmp_path: Path) -> None:
    first, second = parted(front)
    Image.new("L", (70, 80), 255).save(tmp_path / "d9.png")
    front.office.reception.receive(second.id, Files([tmp_path / "d9.png"]), Job())
    with pytest.raises(DeskError):
        front.office.splitting.undo(first.id, Job())


def test_a_case_is_parted_once_and_only_while_it_is_open(front: FrontOffice) -> None:
    first, second = parted(front)
    desk = front.office.splitting
    for case in (first, second):
        with pytest.raises(DeskError) as refused:
            desk.proposed(case.id)
        assert refused.value.code == "split.already"
    other = front.opened()
    front.office.reception.hand_back(other.id, "x")
    with pytest.raises(DeskError) as refused:
        desk.proposed(other.id)
    assert refused.value.code == "split.not_open"
    with pytest.raises(DeskError) as refused:
        desk.undo(other.id, Job())
    assert refused.value.code == "split.none"


def test_unread_papers_come_first(front: FrontOffice) -> None:
    reception = front.office.reception
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    reception.receive(case.id, Files([front.papers]), Job())
    with pytest.raises(DeskError) as refused:
        front.office.splitting.proposed(case.id)
    assert refused.value.code == "split.unread"


def test_an_auditor_parts_nothing(tmp_path: Path, front: FrontOffice) -> None:
    case = front.opened()
    wanted = front.office.splitting.proposed(case.id)
    front.close()
    front.roles = frozenset({Role.AUDITOR})
    front.open()
    with pytest.raises(NotAllowedError):
        front.office.splitting.split(case.id, wanted)


@pytest.mark.parametrize("split", [True, False])
def test_the_ink_of_a_shared_request_is_no_picture_used_twice(
    front: FrontOffice, split: bool
) -> None:
    request_for_both = replace(signed(ink(3, 1), **BOTH), id="d5", pages=PAPERS[-1].pages)
    front.reader.documents = (*PAPERS[:-1], request_for_both)
    first, second = parted(front)
    if not split:
        front.reader.documents = (replace(signed(ink(3, 1), document_number="X9"), id="d1"),)
        second = front.opened()
    assert first.assessment is not None
    assert second.assessment is not None
    used_twice = [f.code for f in second.assessment.findings if f.code == "signature.pasted"]
    assert bool(used_twice) is not split
    assert "signature.pasted" not in [f.code for f in first.assessment.findings]


def test_the_command_line_shows_parts_and_joins(
    front: FrontOffice, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from contextlib import contextmanager

    from intake.cli import split
    from intake.cli.main import parser
    from intake.messages import Messages

    case = front.opened()

    @contextmanager
    def here(_settings: object) -> Iterator[object]:
        yield front.office

    def typed(*words: str) -> tuple[int, str]:
        arguments = parser().parse_args(["split", *words, case.number])
        outcome = split.split(arguments, front.office.settings, Messages("es"))
        return outcome.status, capsys.readouterr().out

    monkeypatch.setattr(split, "office", here)
    status, shown = typed()
    assert status == 0
    assert "expediente nuevo · VOLKOVA OKSANA PETROVNA 757654321: Pasaporte (d1.png)" in shown
    assert len(front.office.records.list()) == 1
    status, shown = typed("--do", "--json")
    assert (status, len(json.loads(shown))) == (0, 2)
    assert {row["case"] for row in json.loads(shown)} == {
        one.number for one in front.office.records.list()
    }
    status, shown = typed("--join")
    assert status == 0
    assert shown.startswith(case.number)
    assert front.office.records.get(case.id).split is None

"""What people say about signatures: kept beside what the program saw, and judged by the checks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.access.permissions import NotAllowedError, Person, Role
from intake.desk.changes import DeskError, Part
from intake.desk.signing import SignatureDesk
from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.kinds import (
    Channel,
    Kind,
    Presenter,
    RequirementState,
    SignatureKind,
)
from intake.domain.signature_answers import Answer, answer_about
from intake.domain.zones import PaperZone, ZoneCharacter
from intake.errors import StoreError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from tests.ui.front_office import TODAY, FrontOffice
from tests.unit.desk.test_zone_check import passport as lines_of
from tests.unit.desk.test_zone_correction import zoned
from tests.unit.papers.drawn_up import passport, request, sut

S = SignatureKind


def case_with(front: FrontOffice, *marks: SignatureKind) -> int:
    front.reader.documents = (passport("d1"), sut("d2"), request("d3", *marks))
    reception = front.office.reception
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return case.id


def get(front: FrontOffice, case: int) -> Case:
    return front.office.records.get(case)


def signature_findings(case: Case) -> list[tuple[str, str]]:
    assert case.assessment is not None
    return [
        (finding.code, finding.severity.value)
        for finding in case.assessment.findings
        if finding.code.startswith("signature.")
    ]


def machine(case: Case) -> list[SignatureKind]:
    assert case.packet is not None
    return [mark.kind for mark in case.packet.document("d3").signatures]


def line(case: Case) -> RequirementState:
    assert case.assessment is not None
    return next(r.state for r in case.assessment.requirements if r.id == "request")


def test_confirming_what_could_not_be_seen_says_that_there_is_ink(front: FrontOffice) -> None:
    case = case_with(front, S.NOT_ASSESSED)
    assert signature_findings(get(front, case)) == [("signature.not_assessed", "review")]
    changed = front.office.signing.confirm(case, "d3")
    assert Part.ASSESSMENT in changed.parts
    after = get(front, case)
    assert signature_findings(after) == []
    assert machine(after) == [S.NOT_ASSESSED]
    answer = after.signature_answers[-1]
    assert (answer.answer, answer.machine, answer.said) == (
        Answer.CONFIRMED,
        S.NOT_ASSESSED,
        S.INK,
    )
    assert answer.person == "A. Mera"


@pytest.mark.parametrize(
    ("seen", "code"),
    [
        (S.ELECTRONIC, "signature.electronic"),
        (S.ELECTRONIC_STAMP, "signature.electronic"),
        (S.NONE, "signature.missing"),
        (S.PASTED_IMAGE, "signature.pasted"),
    ],
)
def test_what_stops_the_reception_goes_on_stopping_it_when_confirmed(
    front: FrontOffice, seen: SignatureKind, code: str
) -> None:
    case = case_with(front, seen)
    front.office.signing.confirm(case, "d3")
    assert signature_findings(get(front, case)) == [(code, "blocking")]


def test_a_contradiction_needs_a_reason_and_is_kept_with_it(front: FrontOffice) -> None:
    case = case_with(front, S.ELECTRONIC_STAMP)
    with pytest.raises(DeskError) as refused:
        front.office.signing.contradict(case, "d3", S.INK, "  ")
    assert refused.value.code == "signature.reason_missing"
    assert signature_findings(get(front, case)) == [("signature.electronic", "blocking")]
    front.office.signing.contradict(case, "d3", S.INK, "El sello es de la notaría")
    after = get(front, case)
    assert signature_findings(after) == []
    assert machine(after) == [S.ELECTRONIC_STAMP]
    assert after.signature_answers[-1].reason == "El sello es de la notaría"


def test_ink_that_a_person_denies_stops_the_reception(front: FrontOffice) -> None:
    case = case_with(front, S.INK)
    front.office.signing.contradict(case, "d3", S.NONE, "Es un tachón")
    assert signature_findings(get(front, case)) == [("signature.missing", "blocking")]


def test_only_who_may_lifts_what_stops_the_reception(front: FrontOffice) -> None:
    case = case_with(front, S.ELECTRONIC)
    auditor = Person("E. Vaca", frozenset({Role.AUDITOR}))
    desk = SignatureDesk(front._store, auditor, lambda: TODAY)
    with pytest.raises(NotAllowedError):
        desk.contradict(case, "d3", S.INK, "Lo veo")
    with pytest.raises(NotAllowedError):
        desk.confirm(case, "d3")
    assert signature_findings(get(front, case)) == [("signature.electronic", "blocking")]
    assert get(front, case).signature_answers == ()


def test_an_answer_is_taken_back_and_everything_stays_in_the_history(front: FrontOffice) -> None:
    case = case_with(front, S.NOT_ASSESSED)
    front.office.signing.confirm(case, "d3")
    front.office.signing.take_back(case, "d3")
    after = get(front, case)
    assert after.packet is not None
    assert answer_about(after.packet.document("d3"), after.signature_answers) is None
    assert signature_findings(after) == [("signature.not_assessed", "review")]
    assert [a.answer for a in after.signature_answers] == [Answer.CONFIRMED, Answer.WITHDRAWN]
    told = [event.action for event in after.history if event.action.startswith("signature.")]
    assert told == ["signature.confirmed", "signature.withdrawn"]
    assert front.office.signing.take_back(case, "d3").parts == frozenset()


def test_a_paper_to_be_scanned_again_stays_open_until_another_has_come(
    front: FrontOffice,
) -> None:
    case = case_with(front, S.INK)
    front.office.signing.scan_again(case, "d3")
    waiting = get(front, case)
    assert line(waiting) is RequirementState.TO_CONFIRM
    assert waiting.assessment is not None
    quality = [f for f in waiting.assessment.findings if f.code == "page.quality"]
    assert [(f.severity.value, f.parameters["reasons"]) for f in quality] == [
        ("review", ["scan_again"])
    ]
    (front.papers / "d4.png").write_bytes((front.papers / "d3.png").read_bytes() + b"\0")
    front.reader.documents = (*front.reader.documents, request("d4"))
    front.office.reception.receive(case, Files([front.papers / "d4.png"]), Job())
    front.office.reception.read(case, Job())
    after = get(front, case)
    assert line(after) is RequirementState.MET
    assert after.assessment is not None
    assert [f.code for f in after.assessment.findings if f.document == "d3"] == []


def test_answers_survive_a_restart_and_another_reading(front: FrontOffice) -> None:
    case = case_with(front, S.NOT_ASSESSED)
    front.office.signing.confirm(case, "d3")
    front.close()
    front.open()
    front.reader.documents = (request("d3", S.NOT_ASSESSED), passport("d1"), sut("d2"))
    front.office.reception.read(case, Job())
    after = get(front, case)
    assert signature_findings(after) == []
    assert [a.paper for a in after.signature_answers] == [Kind.REQUEST]


def test_what_is_not_there_cannot_be_judged(front: FrontOffice) -> None:
    case = case_with(front, S.INK)
    with pytest.raises(DeskError) as refused:
        front.office.signing.confirm(case, "d77")
    assert refused.value.code == "signature.no_paper"


def test_a_filed_case_with_answers_and_zones_holds_against_its_manifest(
    front: FrontOffice,
) -> None:
    case = case_with(front, S.NOT_ASSESSED)
    front.office.signing.confirm(case, "d3")
    front.office.reception.hand_back(case)
    front.office.records.file(case)
    assert front.office.records.verify(Job()).sound
    with pytest.raises(StoreError) as refused:
        front.office.signing.take_back(case, "d3")
    assert refused.value.code == "case.sealed"


def test_zones_are_kept_with_their_doubts_and_with_what_was_typed(front: FrontOffice) -> None:
    paper = zoned("check_digit.document_number")
    doubt = ZoneCharacter(2, 3, 0.4, Box(1, 2, 3, 4))
    seen = replace(paper.zones[0].zone, characters=(doubt, ZoneCharacter(2, 4, 0.9)))
    front.reader.documents = (replace(paper, zones=(PaperZone(1, seen),)), sut("d2"), request("d3"))
    reception = front.office.reception
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER).id
    reception.receive(case, Files([front.papers]), Job())
    reception.read(case, Job())
    front.office.zones.correct(case, "d1", 0, lines_of())
    front.close()
    front.open()
    kept = get(front, case)
    assert kept.packet is not None
    assert kept.packet.document("d1").zones == (PaperZone(1, seen, lines_of()),)
    front.office.reception.read(case, Job())
    again = get(front, case)
    assert again.packet is not None
    assert again.packet.document("d1").zones[0].typed == lines_of()
    with pytest.raises(DeskError) as refused:
        front.office.zones.correct(case, "d1", 0, ("P<", "1"))
    assert refused.value.code == "zone.incomplete"

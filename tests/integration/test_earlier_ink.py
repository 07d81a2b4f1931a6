"""The same ink in two cases is shown with the case where it was met before; hands are not."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.documents import Document, SignatureMark
from intake.domain.findings import Finding
from intake.domain.kinds import Channel, Presenter, SignatureKind
from intake.domain.traces import Trace
from intake.jobs import Job
from intake.messages import Messages
from intake.scanning.sources.files import Files
from intake.signatures.pasted.traces import trace_of
from intake.ui.signing.rows import signature_rows
from tests.specimens import hands
from tests.ui.front_office import FrontOffice
from tests.unit.papers.drawn_up import passport, request, sut

PLACE = Box(300, 2700, 900, 2960)


def ink(hand: int, writing: int) -> Trace:
    drawn = hands.signature(hands.hand_of(hand, "Rosa Chiluiza"), random.Random(writing), 150)
    mask = np.asarray(drawn.image.getchannel("A")) > 90
    return trace_of(mask, Box(0, 0, mask.shape[1], mask.shape[0]))


def signed(trace: Trace, **values: str) -> Document:
    mark = SignatureMark(SignatureKind.INK, 1, PLACE, 0.97, trace=trace)
    return replace(request("d3", **values), signatures=(mark,))


def case_with(front: FrontOffice, trace: Trace, number: str) -> Case:
    said = {"document_number": number}
    papers = (passport("d1", **said), sut("d2", **said), signed(trace, **said))
    front.reader.documents = papers
    reception = front.office.reception
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return front.office.records.get(case.id)


def pasted(case: Case) -> list[Finding]:
    assert case.assessment is not None
    return [f for f in case.assessment.findings if f.code == "signature.pasted"]


def test_the_same_ink_for_another_person_is_a_picture(front: FrontOffice) -> None:
    first = case_with(front, ink(3, 1), "AR123456")
    second = case_with(front, ink(3, 1), "AB148203")
    assert pasted(first) == []
    (finding,) = pasted(second)
    assert finding.severity.value == "review"
    assert finding.evidence[0].box == PLACE
    assert finding.parameters["case"] == first.number
    assert finding.parameters["box"] == PLACE.as_list()
    other = next(row.other for row in signature_rows(second) if row.other is not None)
    assert (other.case, other.box, other.place.file) == (first.number, PLACE, "d3.png")
    assert other.place.sha256 in {file.sha256 for file in first.files if file.name == "d3.png"}
    for language in ("es", "en"):
        assert first.number in Messages(language).finding(finding)[1]


def test_another_signature_of_the_same_hand_is_none(front: FrontOffice) -> None:
    case_with(front, ink(3, 1), "AR123456")
    assert pasted(case_with(front, ink(3, 2), "AB148203")) == []


def test_the_same_paper_may_come_again(front: FrontOffice) -> None:
    case_with(front, ink(3, 1), "AR123456")
    assert pasted(case_with(front, ink(3, 1), "AR123456")) == []


def test_what_a_person_has_seen_stays(front: FrontOffice) -> None:
    case_with(front, ink(3, 1), "AR123456")
    second = case_with(front, ink(3, 1), "AB148203")
    front.office.signing.contradict(second.id, "d3", SignatureKind.INK, "firmó ante mí")
    assert pasted(front.office.records.get(second.id)) == []

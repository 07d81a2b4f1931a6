"""What a person says about a finding holds as long as the finding is the same, and no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from intake.domain.cases import Case, Decision
from intake.domain.documents import Document, Packet
from intake.domain.findings import Finding
from intake.domain.kinds import CaseState, Channel, Presenter, Severity
from intake.domain.rulings import Ruling, may_be_received, ruled, still_open, subject_of
from tests.unit.papers.drawn_up import judge, one, passport, request, sut

AT = datetime(2026, 11, 20, 15, tzinfo=UTC)
CODE = "identity.names"


def a_case(*documents: Document, decisions: tuple[Decision, ...] = ()) -> Case:
    return Case(
        1,
        "IESS-UIO-CAU03-CEXT-2026-000123",
        "code_foreigner_dependent",
        "2026-11-01",
        Channel.WINDOW,
        Presenter.EMPLOYER,
        CaseState.DRAFT,
        AT,
        "Ana",
        packet=Packet(documents),
        assessment=judge(*documents),
        decisions=decisions,
    )


def respelt(identifier: str = "d2", surnames: str = "RODRIGUES PEÑA") -> tuple[Document, ...]:
    return passport("d1"), sut(identifier, surnames=surnames), request("d3")


def said(case: Case, ruling: Ruling, code: str = CODE) -> Case:
    assert case.assessment is not None
    subject = subject_of(one(case.assessment, code), case.packet)
    decision = Decision(ruling.value, "Ana", AT, "otra grafía", subject)
    return replace(case, decisions=(*case.decisions, decision))


def open_codes(case: Case) -> list[str]:
    return [finding.code for finding in still_open(case)]


def test_nothing_said_leaves_it_open() -> None:
    case = a_case(*respelt())
    assert CODE in open_codes(case)
    mine = next(item for item in ruled(case) if item.finding.code == CODE)
    assert (mine.asks, mine.open, mine.ruling) == (True, True, None)


def test_in_order_and_exception_settle_it_and_so_it_is_does_not() -> None:
    case = a_case(*respelt())
    assert CODE not in open_codes(said(case, Ruling.IN_ORDER))
    assert CODE not in open_codes(said(case, Ruling.EXCEPTION))
    confirmed = said(case, Ruling.SO_IT_IS)
    assert CODE in open_codes(confirmed)
    mine = next(item for item in ruled(confirmed) if item.finding.code == CODE)
    assert not mine.asks


def test_the_last_word_counts_and_can_be_taken_back() -> None:
    case = said(said(a_case(*respelt()), Ruling.IN_ORDER), Ruling.SO_IT_IS)
    assert CODE in open_codes(case)
    back = said(said(a_case(*respelt()), Ruling.IN_ORDER), Ruling.WITHDRAWN)
    mine = next(item for item in ruled(back) if item.finding.code == CODE)
    assert (mine.said, mine.asks) == (None, True)


def test_another_value_on_the_paper_is_another_finding() -> None:
    case = said(a_case(*respelt()), Ruling.IN_ORDER)
    other = a_case(*respelt(surnames="RODRIGUEZ PENHA"), decisions=case.decisions)
    assert CODE in open_codes(other)


def test_ids_given_anew_at_another_reading_change_nothing() -> None:
    case = said(a_case(*respelt()), Ruling.IN_ORDER)
    first = respelt()
    page = first[1].pages[0]
    renamed = replace(sut("d9", surnames="RODRIGUES PEÑA"), pages=(page,))
    again = a_case(first[0], renamed, first[2], decisions=case.decisions)
    assert CODE not in open_codes(again)


def test_a_note_never_asks() -> None:
    case = a_case(passport("d1", expiry_date="2027-01-01"), sut(), request())
    notes = [item for item in ruled(case) if item.finding.severity is Severity.NOTE]
    assert notes
    assert not any(item.asks or item.open for item in notes)


def test_everything_settled_and_attested_may_be_received() -> None:
    draft = a_case(passport("d1"), sut("d2"), request("d3"))
    assert draft.assessment is not None
    assert not may_be_received(draft)
    owed = frozenset(item.attest for item in draft.assessment.requirements if item.attest)
    papers = (passport("d1"), sut("d2"), request("d3"))
    attested = replace(draft, assessment=judge(*papers, attested=owed))
    assert may_be_received(attested)
    assert not may_be_received(replace(attested, assessment=None))


def test_two_missing_papers_are_two_subjects() -> None:
    case = a_case(passport("d1"))
    missing = [f for f in still_open(case) if f.code == "requirement.missing"]
    subjects = {subject_of(finding, case.packet) for finding in missing}
    assert len(subjects) == len(missing) > 1


def test_a_finding_without_anything_has_a_subject_all_the_same() -> None:
    assert subject_of(Finding("x.y", Severity.REVIEW), None).startswith("x.y | review")

"""The legal unit's endorsement: recorded, kept, told to the checks; duplicates from the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from intake.access.permissions import NotAllowedError, Role
from intake.desk.changes import DeskError
from intake.desk.endorsing import Said
from intake.domain.cases import Case
from intake.domain.endorsements import Endorsed
from intake.domain.kinds import CaseState, Channel, Presenter, SignatureKind, Verdict
from intake.errors import StoreError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from tests.ui.front_office import TODAY, FrontOffice
from tests.unit.papers.drawn_up import passport, power, request, sut

ATTORNEY = {"attorney_name": "Lucía Andrade Vera", "attorney_number": "0962467429"}
SIGNED = {"signer_name": "Lucía Andrade Vera", "signer_number": "0962467429"}
VALID = Said(
    Endorsed.VALIDATED, "Dra. Rosa Vela", "Unidad Provincial de Asesoría Jurídica",
    TODAY - timedelta(days=1), "Validado. Continúe el trámite.", 1,
)  # fmt: skip


@pytest.fixture
def front(tmp_path: Path) -> Iterator[FrontOffice]:
    office = FrontOffice(tmp_path)
    Image.new("L", (64, 80), 255).save(office.papers / "d4.png")
    yield office
    office.close()


def represented(front: FrontOffice) -> int:
    front.reader.documents = (
        passport("d1"),
        sut("d2"),
        request("d3", SignatureKind.INK, **ATTORNEY, **SIGNED),
        power("d4"),
    )
    return opened(front, Presenter.ATTORNEY_IN_FACT)


def opened(front: FrontOffice, presenter: Presenter = Presenter.EMPLOYER) -> int:
    reception = front.office.reception
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, presenter)
    reception.receive(case.id, Files([front.papers]), Job())
    reception.read(case.id, Job())
    return case.id


def get(front: FrontOffice, case: int) -> Case:
    return front.office.records.get(case)


def about_power(case: Case) -> list[tuple[str, str]]:
    assert case.assessment is not None
    return [
        (finding.code, finding.severity.value)
        for finding in case.assessment.findings
        if finding.code.startswith("endorsement.")
    ]


def test_a_power_waits_until_its_endorsement_is_recorded(front: FrontOffice) -> None:
    case = represented(front)
    before = get(front, case)
    assert about_power(before) == [("endorsement.pending", "review")]
    assert before.assessment is not None
    assert before.assessment.verdict is Verdict.REVIEW
    front.office.endorsing.record(case, VALID)
    after = get(front, case)
    assert about_power(after) == []
    kept = after.endorsements[-1]
    assert (kept.reviewer, kept.page, kept.file, kept.person) == (
        "Dra. Rosa Vela", 1, "d4.png", "A. Mera",
    )  # fmt: skip
    assert after.history[-2].action == "endorsement.recorded"


def test_the_last_endorsement_counts_and_those_before_stay(front: FrontOffice) -> None:
    case = represented(front)
    front.office.endorsing.record(case, VALID)
    front.office.endorsing.record(case, replace(VALID, decision=Endorsed.REJECTED))
    after = get(front, case)
    assert about_power(after) == [("endorsement.rejected", "blocking")]
    assert [e.decision for e in after.endorsements] == [Endorsed.VALIDATED, Endorsed.REJECTED]


def test_an_observed_power_still_waits(front: FrontOffice) -> None:
    case = represented(front)
    front.office.endorsing.record(case, replace(VALID, decision=Endorsed.OBSERVED))
    assert about_power(get(front, case)) == [("endorsement.pending", "review")]


def test_a_case_at_the_legal_unit_comes_back_to_the_window(front: FrontOffice) -> None:
    case = represented(front)
    front.office.reception.send_to_legal(case)
    front.office.endorsing.record(case, VALID)
    assert get(front, case).state is CaseState.DRAFT


def test_reading_the_papers_again_keeps_the_endorsement(front: FrontOffice) -> None:
    case = represented(front)
    front.office.endorsing.record(case, VALID)
    first, *rest = front.reader.documents
    moved = [replace(d, id=f"d{n}") for n, d in enumerate((*rest[::-1], first), start=1)]
    front.reader.documents = tuple(moved)
    front.office.reception.read(case, Job())
    assert about_power(get(front, case)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reviewer": "  "}, "endorsement.incomplete"),
        ({"unit": ""}, "endorsement.incomplete"),
        ({"text": ""}, "endorsement.incomplete"),
        ({"page": 2}, "endorsement.page"),
        ({"page": 0}, "endorsement.page"),
        ({"day": TODAY + timedelta(days=1)}, "endorsement.future"),
        ({"document": "d1"}, "endorsement.no_power"),
    ],
)
def test_what_no_endorsement_can_be_is_refused(
    front: FrontOffice, change: dict[str, object], code: str
) -> None:
    case = represented(front)
    with pytest.raises(DeskError) as refused:
        front.office.endorsing.record(case, replace(VALID, **change))  # type: ignore[arg-type]
    assert refused.value.code == code
    assert get(front, case).endorsements == ()


def test_two_powers_ask_which_is_meant(front: FrontOffice) -> None:
    case = represented(front)
    Image.new("L", (66, 80), 255).save(front.papers / "d5.png")
    front.reader.documents = (*front.reader.documents, power("d5"))
    front.office.reception.receive(case, Files([front.papers / "d5.png"]), Job())
    front.office.reception.read(case, Job())
    with pytest.raises(DeskError) as refused:
        front.office.endorsing.record(case, VALID)
    assert refused.value.code == "endorsement.which_power"
    front.office.endorsing.record(case, replace(VALID, document="d5"))
    assert get(front, case).endorsements[-1].file == "d5.png"


def test_an_auditor_records_nothing(front: FrontOffice) -> None:
    case = represented(front)
    front.close()
    front.roles = frozenset({Role.AUDITOR})
    front.open()
    with pytest.raises(NotAllowedError):
        front.office.endorsing.record(case, VALID)


def test_an_unknown_number_is_said(front: FrontOffice) -> None:
    with pytest.raises(StoreError) as unknown:
        front.office.endorsing.find("IESS-UIO-CAU03-CEXT-1999-000001")
    assert unknown.value.code == "case.unknown"


# ---- duplicates ------------------------------------------------------------------------------
def duplicates(case: Case) -> list[str]:
    assert case.assessment is not None
    return [
        str(f.parameters["cases"]) for f in case.assessment.findings if f.code == "duplicate.case"
    ]


def test_a_second_case_about_the_same_passport_names_the_first(front: FrontOffice) -> None:
    first, second = opened(front), opened(front)
    assert duplicates(get(front, first)) == []
    assert duplicates(get(front, second)) == [get(front, first).number]


def test_other_people_are_no_duplicate(front: FrontOffice) -> None:
    opened(front)
    other = {"document_number": "XY987654"}
    front.reader.documents = (passport("d1", **other), sut("d2", **other), request("d3", **other))
    assert duplicates(get(front, opened(front))) == []


def test_the_first_case_stays_without_a_finding_when_it_is_checked_again(
    front: FrontOffice,
) -> None:
    first = opened(front)
    opened(front)
    front.office.reception.read(first, Job())
    assert duplicates(get(front, first)) == []
    assert date(2026, 11, 20) == TODAY

"""Visas that say too little, or something else than the passport, where the holder asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.kinds import Kind, Presenter, Verdict
from tests.unit.papers.sister_papers import (
    PAPERS,
    looked_at,
    own_authorization,
    third_cedula,
    visa,
    with_,
    without,
)

BOTH = ("code_foreigner", "certificate_non_affiliation")


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("kept", "verdict"),
    [
        (("visa_number", "nationality", "expiry_date"), Verdict.REVIEW),
        (("surnames", "names"), Verdict.READY),
        (("document_number",), Verdict.READY),
    ],
)
def test_a_visa_that_names_nobody_is_looked_at(
    procedure: str, kept: tuple[str, ...], verdict: Verdict
) -> None:
    dim = visa()
    dim = replace(dim, facts=tuple(f for f in dim.facts if f.field in kept))
    assessment = looked_at(procedure, *with_(PAPERS[procedure], dim), presenter=Presenter.HOLDER)
    assert assessment.verdict is verdict


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(("number", "differs"), [("AR123456", False), ("AR654321", True)])
def test_a_visa_alone_tells_by_the_passport_that_it_names(
    procedure: str, number: str, differs: bool
) -> None:
    papers = without(PAPERS[procedure], Kind.PASSPORT)
    grant = own_authorization(holder_number=number)
    assessment = looked_at(
        procedure, *papers, grant, third_cedula(), presenter=Presenter.THIRD_PARTY
    )
    about = [f for f in assessment.findings if f.document == grant.id]
    assert any(f.code == "identity.number" for f in about) is differs


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("number", "differs"), [("AR123456", False), ("AR123956", True), ("V7654321", False)]
)
def test_a_visa_that_bears_the_number_of_another_passport_as_its_own(
    procedure: str, number: str, differs: bool
) -> None:
    card = visa(visa_number=number)
    card = replace(card, facts=tuple(f for f in card.facts if f.field != "document_number"))
    assessment = looked_at(procedure, *with_(PAPERS[procedure], card), presenter=Presenter.HOLDER)
    assert (assessment.verdict is Verdict.REVIEW) is differs

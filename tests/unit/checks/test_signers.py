"""Who signed: whoever may not is never let through, whatever the paper says around the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import SignatureMark
from intake.domain.kinds import Presenter, SignatureKind, Verdict
from tests.unit.papers.drawn_up import (
    THIRD,
    WORKER,
    authorization,
    codes,
    judge,
    passport,
    power,
    request,
    sut,
    third_party_papers,
    uncertain,
)

STRANGER = {"signer_name": "Rosa Elena Cando Vera", "signer_number": "0912345675"}
FOREIGNER = {"signer_name": WORKER["full_name"], "signer_number": WORKER["document_number"]}
ATTORNEY = {
    "signer_name": THIRD["third_party_name"],
    "signer_number": THIRD["third_party_number"],
    "signer_role": "attorney_in_fact",
}


@pytest.mark.parametrize(
    "said",
    [
        FOREIGNER,
        {"signer_name": "MARIA JOSE RODRIGUEZ PENA"},
        {"signer_name": "Rodríguez Peña María José"},
        {"signer_number": WORKER["document_number"], "signer_name": ""},
        FOREIGNER | {"signer_role": "employer"},
        FOREIGNER | {"signer_role": "attorney_in_fact"},
    ],
)
def test_the_foreign_national_never_signs(said):
    assessment = judge(passport(), sut(), request(**said))
    assert ("signer.foreign_national", "blocking") in codes(assessment)
    assert assessment.verdict is Verdict.RETURN


@pytest.mark.parametrize("presenter", [Presenter.EMPLOYER, Presenter.THIRD_PARTY])
@pytest.mark.parametrize("role", ["", "employer", "third_party"])
def test_a_stranger_is_not_let_through(presenter, role):
    said = request(**(STRANGER | ({"signer_role": role} if role else {})))
    more = third_party_papers() if presenter is Presenter.THIRD_PARTY else ()
    assessment = judge(passport(), sut(), said, *more, presenter=presenter)
    assert assessment.verdict is not Verdict.READY
    assert {code for code, _ in codes(assessment)} & {
        "signer.not_allowed",
        "signature.signer_mismatch",
    }


@pytest.mark.parametrize("presenter", list(Presenter))
def test_an_attorney_without_a_power_is_not_let_through(presenter):
    assessment = judge(passport(), sut(), request(**ATTORNEY), presenter=presenter)
    assert assessment.verdict is not Verdict.READY


def test_an_attorney_whom_the_power_does_not_name_is_not_let_through():
    other = power(attorney_name="Pedro Guamán Lema", attorney_number="1712345674")
    assessment = judge(
        passport(), sut(), request(**ATTORNEY), other, presenter=Presenter.ATTORNEY_IN_FACT
    )
    assert assessment.verdict is not Verdict.READY


@pytest.mark.parametrize("said", [FOREIGNER, STRANGER])
def test_who_may_not_authorise_is_not_let_through(said):
    papers = (authorization(**said), *third_party_papers()[1:])
    assessment = judge(passport(), sut(), request(), *papers, presenter=Presenter.THIRD_PARTY)
    assert assessment.verdict is not Verdict.READY


def test_the_third_party_does_not_sign_the_request():
    said = request(signer_name=THIRD["third_party_name"], signer_number=THIRD["third_party_number"])
    papers = third_party_papers()
    assessment = judge(passport(), sut(), said, *papers, presenter=Presenter.THIRD_PARTY)
    assert assessment.verdict is not Verdict.READY


def test_a_picture_beside_ink_is_for_review():
    said = request("d3", SignatureKind.INK, SignatureKind.PASTED_IMAGE)
    assert codes(judge(passport(), sut(), said)) == [("signature.pasted", "review")]


def test_pictures_on_two_papers_are_shown_side_by_side():
    said = request("d3", SignatureKind.PASTED_IMAGE)
    papers = (authorization("d4", SignatureKind.PASTED_IMAGE), *third_party_papers()[1:])
    assessment = judge(passport(), sut(), said, *papers, presenter=Presenter.THIRD_PARTY)
    found = [f for f in assessment.findings if f.code == "signature.pasted"]
    assert {f.document for f in found} == {"d3", "d4"}
    assert all({e.document for e in f.evidence} == {"d3", "d4"} for f in found)


def test_anothers_cedula_that_holds_is_anothers_though_ink_hides_the_name() -> None:
    """`Ca Fausto Cevallos Toapanta`, where Segundo Gómez asks, over a cédula read for certain."""
    paper = uncertain(request(**STRANGER), "signer_name")
    assert ("signer.not_allowed", "blocking") in codes(judge(passport(), sut(), paper))
    misread = uncertain(request(**STRANGER | {"signer_number": "0912345674"}), "signer_name")
    assert ("signer.not_allowed", "blocking") not in codes(judge(passport(), sut(), misread))
    half = request(**STRANGER | {"signer_name": "Rosa Pérez Vera"})
    seen = codes(judge(passport(), sut(), uncertain(half, "signer_name")))
    assert ("signature.signer_mismatch", "review") in seen


@pytest.mark.parametrize(
    "role", ["del empleador solicitante", "y sello de la empleadora", "DEL REPRESENTANTE LEGAL"]
)
def test_a_form_s_place_for_the_employer_needs_no_name_below(role: str) -> None:
    said = request(without=("signer_name", "signer_number"), signer_role=role)
    found = codes(judge(passport(), sut(), said))
    assert "signature.signer_mismatch" not in [code for code, _ in found]


@pytest.mark.parametrize("role", ["GERENTE", "Empleador", "del trabajador", "del empleado"])
def test_an_office_or_another_place_without_a_name_is_for_review(role: str) -> None:
    said = request(without=("signer_name", "signer_number"), signer_role=role)
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))


def test_a_place_for_an_employer_whom_nothing_names_is_for_review() -> None:
    without = ("signer_name", "signer_number", "employer_name")
    said = request(without=without, signer_role="del empleador solicitante")
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))


HERE, BESIDE = Box(1300, 1100, 1900, 1400), Box(200, 1000, 1200, 1470)
NAMED = Box(300, 1420, 900, 1460)


@pytest.mark.parametrize("bare", [SignatureKind.NONE, SignatureKind.NOT_ASSESSED])
@pytest.mark.parametrize("told", ["signer_name", "signer_role"])
def test_ink_in_another_place_does_not_sign_for_the_employer(
    bare: SignatureKind, told: str
) -> None:
    said = request(signer_role="del empleador")
    seen = said.fact(told)
    assert seen is not None
    said = said.with_fact(replace(seen, box=NAMED))
    ink = SignatureMark(SignatureKind.INK, 1, HERE, 0.95)
    said = replace(said, signatures=(ink, SignatureMark(bare, 1, BESIDE, 0.9)))
    assert ("signature.not_assessed", "review") in codes(judge(passport(), sut(), said))
    signed = replace(
        said, signatures=(replace(ink, box=Box(400, 1200, 1000, 1390)), *said.signatures)
    )
    assert "signature.not_assessed" not in dict(codes(judge(passport(), sut(), signed)))
    above = replace(
        said, signatures=(replace(ink, box=Box(400, 890, 700, 960)), said.signatures[1])
    )
    assert "signature.not_assessed" not in dict(codes(judge(passport(), sut(), above)))


def test_ink_far_from_a_form_s_place_for_the_employer_is_for_review() -> None:
    said = request(without=("signer_name", "signer_number"), signer_role="del empleador")
    said = replace(said, signatures=(SignatureMark(SignatureKind.INK, 1, HERE, 0.95),))
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))


@pytest.mark.parametrize(
    ("left", "below", "looked_at"),
    [
        (1500, Box(1520, 1420, 1900, 1520), True),
        (1500, None, False),  # a hand beside the name, with nothing printed below it
        (1500, NAMED, False),  # a hand at the end of a line whose middle the name stands in
        (1000, Box(1020, 1420, 1400, 1520), False),
        (350, Box(370, 1420, 700, 1520), False),
    ],
)
def test_ink_over_another_column_alone_does_not_sign_for_who_is_named(
    left: int, below: Box | None, looked_at: bool
) -> None:
    said = request(without=("signer_number",))
    name = said.fact("signer_name")
    assert name is not None
    said = said.with_fact(replace(name, box=NAMED))
    box = Box(left, 1200, left + 500, 1400)
    ink = SignatureMark(SignatureKind.INK, 1, box, 0.95, below=below)
    found = codes(judge(passport(), sut(), replace(said, signatures=(ink,))))
    assert (("signature.not_assessed", "review") in found) is looked_at


def test_a_number_further_up_in_a_form_says_nothing_of_where_to_sign() -> None:
    said = request(without=("signer_name",))
    number = said.fact("signer_number")
    assert number is not None
    said = said.with_fact(replace(number, box=Box(1500, 400, 1900, 440)))
    ink = SignatureMark(SignatureKind.INK, 1, Box(200, 1200, 700, 1400), 0.95)
    found = codes(judge(passport(), sut(), replace(said, signatures=(ink,))))
    assert "signature.not_assessed" not in dict(found)

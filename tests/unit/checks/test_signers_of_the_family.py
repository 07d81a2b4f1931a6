"""Whoever signs under a name of which a word is not the employer's, and no number below says who.

A brother, a daughter or a namesake of the employer is another person: never let through unasked.
"""

from __future__ import annotations

import pytest

from intake.domain.kinds import Presenter, Verdict
from tests.unit.papers.drawn_up import (
    authorization,
    cedula,
    codes,
    judge,
    passport,
    request,
    sut,
    uncertain,
)

RELATIVES = [
    "Ana Lucía Pérez Gómez",
    "Ana Pérez Gómez",
    "Luis Pérez Gómez",
    "Juan Carlos Vera Mena",
    "Juan Carlos Pérez Mora",
    "Carlos Vera",
    "Juana Pérez",
]
THE_SAME = ["Juan Carlos Pérez", "Juan Pérez", "J. C. Pérez Gómez", "Pérez Gómez Juan Carlos"]


@pytest.mark.parametrize("signer", RELATIVES)
def test_a_relative_who_signs_without_a_number_is_looked_at(signer: str) -> None:
    said = request(signer_name=signer, without=("signer_number",))
    found = judge(passport(), sut(), said)
    assert ("signature.signer_mismatch", "review") in codes(found)
    assert found.verdict is Verdict.REVIEW


@pytest.mark.parametrize("signer", THE_SAME)
def test_the_employers_name_made_shorter_is_the_employers(signer: str) -> None:
    said = request(signer_name=signer, without=("signer_number",))
    assert judge(passport(), sut(), said).verdict is Verdict.READY


@pytest.mark.parametrize("signer", [*RELATIVES, "Rosa Elena Cando Vera"])
def test_a_name_that_was_hardly_read_proves_nobody(signer: str) -> None:
    said = uncertain(request(signer_name=signer, without=("signer_number",)), "signer_name")
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))


@pytest.mark.parametrize("signer", RELATIVES)
def test_a_relative_who_authorises_without_a_number_is_looked_at(signer: str) -> None:
    third = cedula("d5", "0962467429", "ANDRADE VERA LUCIA")
    own = cedula("d6", "1710034065", "PEREZ GOMEZ JUAN CARLOS")
    said = authorization(signer_name=signer)
    papers = (passport(), sut(), request(), said, third, own)
    found = judge(*papers, presenter=Presenter.THIRD_PARTY)
    assert ("signature.signer_mismatch", "review") in codes(found)


@pytest.mark.parametrize("unsure", ["employer_cedula", "signer_number"])
@pytest.mark.parametrize("number", ["0912345675", "0636763283"])
def test_the_employers_name_over_anothers_number_is_looked_at(unsure: str, number: str) -> None:
    """Both sound, or unlike in many figures: neither is the other one misread."""
    said = uncertain(request(signer_number=number), unsure)
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))


def test_a_figure_misread_below_the_signature_is_no_other_number() -> None:
    said = uncertain(request(signer_number="1710034066"), "signer_number")
    assert judge(passport(), sut(), said).verdict is Verdict.READY


def test_a_number_read_for_certain_that_is_no_cedula_is_looked_at() -> None:
    said = uncertain(request(signer_number="1710034066"), "employer_cedula")
    assert ("signature.signer_mismatch", "review") in codes(judge(passport(), sut(), said))

"""Whoever signs as an attorney needs the power, also where the paper names nobody else."""

from __future__ import annotations

import pytest

from intake.checks.signed.signing import signs_by_power
from intake.domain.kinds import Kind, SignatureKind
from tests.unit.papers.drawn_up import paper


@pytest.mark.parametrize("role", ["APODERADA ESPECIAL", "Apoderado general", "mandatario"])
def test_an_attorney_signs_by_power(role: str) -> None:
    assert signs_by_power(paper("d3", Kind.REQUEST, SignatureKind.INK, signer_role=role))


@pytest.mark.parametrize(
    "role",
    ["Gerente General - Apoderado", "FIRMA DEL EMPLEADOR O APODERADO", "Empleador/Apoderado", ""],
)
def test_an_office_of_ones_own_or_a_forms_choice_says_nothing(role: str) -> None:
    assert not signs_by_power(paper("d3", Kind.REQUEST, SignatureKind.INK, signer_role=role))


def test_a_general_attorney_of_a_company_may_be_its_representative() -> None:
    told = {"signer_role": "Apoderado general", "company_name": "NÓRDICA S.A. SUCURSAL ECUADOR"}
    assert not signs_by_power(paper("d3", Kind.REQUEST, SignatureKind.INK, **told))

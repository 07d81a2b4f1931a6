"""Somebody else than the holder signs, and ink runs through the name: the cédula below tells."""

from __future__ import annotations

import pytest

from intake.domain.documents import Document
from intake.domain.kinds import Presenter
from tests.unit.papers.drawn_up import one, passport, uncertain
from tests.unit.papers.sister_papers import (
    PAPERS,
    looked_at,
    own_authorization,
    own_request,
    third_cedula,
    visa,
    with_,
)

BOTH = ("code_foreigner", "certificate_non_affiliation")
THIRD = (own_authorization(), third_cedula())
THIRDS, STRANGERS, FALSE = "0962467429", "1710034065", "1710034066"


def signed(name: str, number: str, *doubted: str) -> Document:
    paper = own_authorization(signer_name=name, signer_number=number)
    for field in doubted:
        paper = uncertain(paper, field)
    return paper


@pytest.mark.parametrize("procedure", BOTH)
@pytest.mark.parametrize(
    ("document", "severity"),
    [
        (signed("ÉLEZ BRAVO", STRANGERS, "signer_name"), "blocking"),
        (signed("", THIRDS), "review"),
        (signed("", STRANGERS), "review"),
        (signed("ÉLEZ BRAVO", FALSE, "signer_name"), "review"),
        (signed("ÉLEZ BRAVO", STRANGERS, "signer_name", "signer_number"), "review"),
        (signed("RÍGUEZ PEÑA", STRANGERS, "signer_name"), "review"),
        (signed("BRAVO", STRANGERS, "signer_name"), "review"),
        (signed("Ana Quispe Mamani", STRANGERS, "signer_number"), "blocking"),
        (signed("Ana Quispe Mamani", FALSE, "signer_number"), "review"),
        (signed("Ana Quispe Peña", STRANGERS, "signer_number"), "review"),
        (signed("Lucía EG", STRANGERS, "signer_name"), "blocking"),
        (signed("Lucía PEÑA", STRANGERS, "signer_name"), "review"),
        (signed("RODRICUES PEMA", STRANGERS, "signer_name"), "review"),
        (signed("MARIAJOSE RODRIGUEZPENA", THIRDS, "signer_name"), "review"),
        (signed("MARLA JOSF RODRIGUFZ PFNA", STRANGERS, "signer_number"), "review"),
    ],
)
def test_a_cedula_that_holds_and_is_anothers_accuses(
    procedure: str, document: Document, severity: str
) -> None:
    papers = with_((*PAPERS[procedure], *THIRD), document)
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    code = "signer.not_allowed" if severity == "blocking" else "signature.signer_mismatch"
    assert one(assessment, code).severity.value == severity


@pytest.mark.parametrize(
    ("signer", "number", "severity"),
    [
        ("Andrade Vera", THIRDS, "blocking"),
        ("Andrade Vera", FALSE, "review"),
        ("Andrade Peña", THIRDS, "review"),
        ("drade V", THIRDS, "review"),
    ],
)
def test_the_authorised_persons_own_number_accuses_over_a_passport_of_figures(
    signer: str, number: str, severity: str
) -> None:
    """A passport's figures may be misread ones; a cédula that stands there twice is none."""
    figures = "150120846"
    papers = (
        passport(document_number=figures),
        visa(document_number=figures),
        own_request(document_number=figures, signer_number=figures),
        uncertain(
            own_authorization(holder_number=figures, signer_name=signer, signer_number=number),
            "signer_name",
        ),
        third_cedula(),
    )
    procedure = "certificate_non_affiliation"
    assessment = looked_at(procedure, *papers, presenter=Presenter.THIRD_PARTY)
    code = "signer.not_allowed" if severity == "blocking" else "signature.signer_mismatch"
    assert one(assessment, code).severity.value == severity

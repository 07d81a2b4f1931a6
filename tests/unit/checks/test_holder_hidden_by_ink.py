"""Somebody else than the holder signs, and ink runs through the name: the cédula below tells."""

from __future__ import annotations

import pytest

from intake.domain.documents import Document
from intake.domain.kinds import Presenter
from tests.unit.papers.drawn_up import one, uncertain
from tests.unit.papers.sister_papers import (
    PAPERS,
    looked_at,
    own_authorization,
    third_cedula,
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

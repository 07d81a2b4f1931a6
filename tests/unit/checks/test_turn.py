"""The turn: one that does not fit is a note, and somebody exempt needs none."""

from __future__ import annotations

import pytest

from intake.domain.kinds import Kind, Presenter, RequirementState, Verdict
from tests.unit.papers.drawn_up import one, paper
from tests.unit.papers.sister_papers import PAPERS, looked_at

CERTIFICATE = "certificate_non_affiliation"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"appointment_date": "2026-11-19"}, "appointment_date"),
        ({"appointment_type": "Clave patronal portal IESS"}, "appointment_type"),
        ({"holder_name": "Ana Quispe Mamani", "holder_number": "118765432"}, "holder_name"),
    ],
)
def test_a_turn_that_does_not_fit_is_a_note(values: dict[str, str], field: str) -> None:
    told = {"appointment_date": "2026-11-20", "holder_name": "María José Rodríguez Peña"}
    slip = paper("d8", Kind.APPOINTMENT_CONFIRMATION, **(told | values))
    assessment = looked_at(CERTIFICATE, *PAPERS[CERTIFICATE], slip, presenter=Presenter.HOLDER)
    finding = one(assessment, "appointment.mismatch")
    assert (finding.field, finding.severity.value) == (field, "note")
    assert assessment.verdict is Verdict.READY


def test_somebody_exempt_needs_no_turn() -> None:
    lines = looked_at(
        "code_foreigner_dependent",
        presenter=Presenter.EMPLOYER,
        attested=frozenset({"appointment.exempt"}),
    ).requirements
    (line,) = [item for item in lines if item.id == "appointment"]
    assert line.state is RequirementState.MET
    assert line.quote == "no necesita generar un turno en línea"

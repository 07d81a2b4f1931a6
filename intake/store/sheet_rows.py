"""Sheets, outcomes and turns out of their rows."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.outcomes import HandedSheet, Outcome, Sheet, Turn
from intake.store.models.sheets import HandedSheetRow, OutcomeRow, TurnRow


def load_handed(session: Session, case_id: int) -> tuple[HandedSheet, ...]:
    """The sheets of a case, oldest first."""
    return tuple(
        HandedSheet(Sheet(row.sheet), row.language, dict(row.content), row.person, row.at)
        for row in session.scalars(
            select(HandedSheetRow)
            .where(HandedSheetRow.case_id == case_id)
            .order_by(HandedSheetRow.id)
        )
    )


def load_outcomes(session: Session, case_id: int) -> tuple[Outcome, ...]:
    """What was recorded as issued, oldest first; one without a value took the others back."""
    rows = session.scalars(
        select(OutcomeRow).where(OutcomeRow.case_id == case_id).order_by(OutcomeRow.id)
    )
    return tuple(
        Outcome(row.kind, row.value, row.issued_on, row.person, row.at, row.reason) for row in rows
    )


def load_turn(session: Session, case_id: int) -> Turn | None:
    """The appointment, as written down last; one without a word took it back."""
    row = session.scalar(
        select(TurnRow).where(TurnRow.case_id == case_id).order_by(TurnRow.id.desc()).limit(1)
    )
    if row is None or not any((row.number, row.day, row.in_name_of, row.exempt)):
        return None
    return Turn(row.number, row.day, row.in_name_of, row.exempt, row.person)

"""Endorsements out of their rows."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.endorsements import Endorsed, Endorsement
from intake.store.models.endorsements import EndorsementRow


def load_endorsements(session: Session, case_id: int) -> tuple[Endorsement, ...]:
    """The endorsements of a case, oldest first."""
    rows = session.scalars(
        select(EndorsementRow).where(EndorsementRow.case_id == case_id).order_by(EndorsementRow.id)
    )
    return tuple(
        Endorsement(
            row.file,
            row.file_page,
            Endorsed(row.decision),
            row.reviewer,
            row.unit,
            date.fromisoformat(row.day),
            row.text,
            row.page,
            row.person,
            row.at,
        )
        for row in rows
    )

"""Turns of pages out of their rows."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.page_turns import PageTurn
from intake.store.models.page_turns import PageTurnRow


def load_page_turns(session: Session, case_id: int) -> tuple[PageTurn, ...]:
    """How people turned pages of a case, oldest first."""
    rows = session.scalars(
        select(PageTurnRow).where(PageTurnRow.case_id == case_id).order_by(PageTurnRow.id)
    )
    return tuple(
        PageTurn(row.file, row.file_page, row.rotation, row.again, row.person, row.at)
        for row in rows
    )

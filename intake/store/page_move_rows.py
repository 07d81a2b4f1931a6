"""Moves of pages out of their rows."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.kinds import Kind
from intake.domain.page_moves import PageMove
from intake.store.models.page_moves import PageMoveRow


def load_page_moves(session: Session, case_id: int) -> tuple[PageMove, ...]:
    """The moves of a case, oldest first."""
    rows = session.scalars(
        select(PageMoveRow).where(PageMoveRow.case_id == case_id).order_by(PageMoveRow.id)
    )
    return tuple(
        PageMove(
            row.file,
            row.file_page,
            Kind(row.kind),
            row.with_file,
            row.with_page,
            Kind(row.before),
            row.person,
            row.at,
        )
        for row in rows
    )

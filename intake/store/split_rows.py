"""What a case got when papers were parted, out of its row."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.splits import CaseSplit, Piece
from intake.store.models.splits import SplitRow


def split_row(session: Session, case_id: int) -> SplitRow | None:
    """The row in force; None where the papers were not parted, or were put together again."""
    return session.scalar(
        select(SplitRow)
        .where(SplitRow.case_id == case_id, SplitRow.undone_at.is_(None))
        .order_by(SplitRow.id.desc())
        .limit(1)
    )


def load_split(session: Session, case_id: int) -> CaseSplit | None:
    """As `split_row`, as a record."""
    row = split_row(session, case_id)
    if row is None:
        return None
    return CaseSplit(
        row.origin,
        tuple(row.told["cases"]),
        row.worker_name,
        row.worker_number,
        tuple(Piece(file, page, nth) for file, page, nth in row.told["left_out"]),
        tuple(row.told["files"]),
        row.person,
        row.at,
    )

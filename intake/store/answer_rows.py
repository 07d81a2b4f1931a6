"""Answers about signatures out of their rows."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.domain.kinds import Kind, SignatureKind
from intake.domain.signature_answers import Answer, SignatureAnswer
from intake.store.models.journal import SignatureAnswerRow


def load_answers(session: Session, case_id: int) -> tuple[SignatureAnswer, ...]:
    """What people said about the signatures of a case, oldest first."""
    return tuple(
        SignatureAnswer(
            row.file,
            row.file_page,
            Kind(row.paper),
            Answer(row.answer),
            SignatureKind(row.machine),
            SignatureKind(row.said),
            row.person,
            row.at,
            row.reason,
        )
        for row in session.scalars(
            select(SignatureAnswerRow)
            .where(SignatureAnswerRow.case_id == case_id)
            .order_by(SignatureAnswerRow.id)
        )
    )

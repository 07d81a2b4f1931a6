"""Tables of what people did: attestations, corrections, decisions and the history."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class AttestationRow(Base):
    """What a person has attested, such as that the original was seen."""

    __tablename__ = "attestations"
    __table_args__ = (UniqueConstraint("case_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    code: Mapped[str]
    person: Mapped[str]
    at: Mapped[datetime]


class CorrectionRow(Base):
    """A value that a person put in the place of what was read."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    document: Mapped[str]
    field: Mapped[str]
    value: Mapped[str]
    before: Mapped[str | None]
    person: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]


class SignatureAnswerRow(Base):
    """What a person said about how a paper is signed; rows are only ever added."""

    __tablename__ = "signature_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    file: Mapped[str]
    file_page: Mapped[int]
    paper: Mapped[str]
    answer: Mapped[str]
    machine: Mapped[str]
    said: Mapped[str]
    person: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]


class DecisionRow(Base):
    """What a named person decided."""

    __tablename__ = "decisions"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    subject: Mapped[str | None]
    person: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str]


class EventRow(Base):
    """One line of the history; written in the transaction of the change that it tells of."""

    __tablename__ = "events"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    at: Mapped[datetime]
    person: Mapped[str]
    action: Mapped[str]
    detail: Mapped[dict[str, Any]]

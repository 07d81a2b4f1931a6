"""Tables of cases, their numbers and the files received."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.store.models.base import Base


class SequenceRow(Base):
    """The last number given out by an office in a year."""

    __tablename__ = "case_sequences"

    office: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class CaseRow(Base):
    """A case. `holder` to `verdict` are what lists show; they follow from its papers."""

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("office", "year", "sequence"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    office: Mapped[str]
    year: Mapped[int]
    sequence: Mapped[int]
    procedure: Mapped[str]
    rules_version: Mapped[str]
    channel: Mapped[str]
    presenter: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    opened_at: Mapped[datetime] = mapped_column(index=True)
    opened_by: Mapped[str]
    revision: Mapped[int] = mapped_column(default=0)
    read_at: Mapped[datetime | None]
    assessed_at: Mapped[datetime | None]
    holder: Mapped[str] = mapped_column(default="")
    document_number: Mapped[str] = mapped_column(default="")
    employer: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    verdict: Mapped[str | None]


class FileRow(Base):
    """A file received; its bytes were on disk before this row was written."""

    __tablename__ = "files"
    __table_args__ = (
        UniqueConstraint("case_id", "sequence"),
        UniqueConstraint("case_id", "name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    sequence: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    bytes: Mapped[int]
    name: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(index=True)
    page_count: Mapped[int | None]


class SealRow(Base):
    """That a case was filed, with the SHA-256 of its manifest."""

    __tablename__ = "seals"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    manifest_sha256: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    person: Mapped[str]
    events: Mapped[int]

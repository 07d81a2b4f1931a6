"""Tables of what was read: documents, their pages, facts, readings and signatures."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.store.models.base import Base

GONE_WITH = "CASCADE"


class PlaceColumns:
    """A place on a page of a document; the four sides are all there or all absent."""

    page: Mapped[int]
    box_left: Mapped[int | None]
    box_top: Mapped[int | None]
    box_right: Mapped[int | None]
    box_bottom: Mapped[int | None]


class ReadingColumns(PlaceColumns):
    """What was read there, by whom, and how sure it is."""

    value: Mapped[str]
    raw: Mapped[str]
    confidence: Mapped[float]
    read_by: Mapped[str]
    proven: Mapped[bool]


class DocumentRow(Base):
    """One paper of a case; `key` is its id within the packet, such as `d1`."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("case_id", "position"), UniqueConstraint("case_id", "key"))

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    key: Mapped[str]
    kind: Mapped[str]
    confidence: Mapped[float]
    legible: Mapped[float]
    reasons: Mapped[list[str]]
    quality: Mapped[list[str]]
    pages: Mapped[list[PageRow]] = relationship(
        order_by="PageRow.position", cascade="all, delete-orphan", passive_deletes=True
    )
    facts: Mapped[list[FactRow]] = relationship(
        order_by="FactRow.position", cascade="all, delete-orphan", passive_deletes=True
    )
    signatures: Mapped[list[SignatureRow]] = relationship(
        order_by="SignatureRow.position", cascade="all, delete-orphan", passive_deletes=True
    )
    zones: Mapped[list[ZoneRow]] = relationship(
        order_by="ZoneRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class PageRow(Base):
    """One page of a paper and the file that it came from."""

    __tablename__ = "pages"
    __table_args__ = (UniqueConstraint("document_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete=GONE_WITH))
    position: Mapped[int]
    file: Mapped[str]
    file_page: Mapped[int]
    rotation: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    dpi: Mapped[int]


class FactRow(ReadingColumns, Base):
    """The value of a field that the program stands by."""

    __tablename__ = "facts"
    __table_args__ = (UniqueConstraint("document_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete=GONE_WITH))
    position: Mapped[int]
    field: Mapped[str]
    readings: Mapped[list[ReadingRow]] = relationship(
        order_by="ReadingRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class ReadingRow(ReadingColumns, Base):
    """Another way in which the field was read."""

    __tablename__ = "readings"
    __table_args__ = (UniqueConstraint("fact_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    fact_id: Mapped[int] = mapped_column(ForeignKey("facts.id", ondelete=GONE_WITH))
    position: Mapped[int]


class SignatureRow(PlaceColumns, Base):
    """Evidence about a signature."""

    __tablename__ = "signatures"
    __table_args__ = (UniqueConstraint("document_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete=GONE_WITH))
    position: Mapped[int]
    kind: Mapped[str]
    confidence: Mapped[float]
    signer: Mapped[str | None]
    card: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    below: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    bare: Mapped[bool | None]
    trace: Mapped[TraceRow | None] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )


class TraceRow(Base):
    """What is kept of handwriting to know the same ink in later cases."""

    __tablename__ = "ink_traces"

    id: Mapped[int] = mapped_column(primary_key=True)
    signature_id: Mapped[int] = mapped_column(
        ForeignKey("signatures.id", ondelete=GONE_WITH), unique=True
    )
    width: Mapped[float]
    height: Mapped[float]
    shape: Mapped[float] = mapped_column(index=True)
    grid: Mapped[bytes]


class ZoneRow(Base):
    """A machine readable zone as read, and the lines that a person typed in its place."""

    __tablename__ = "zones"
    __table_args__ = (UniqueConstraint("document_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete=GONE_WITH))
    position: Mapped[int]
    page: Mapped[int]
    zone: Mapped[dict[str, Any]]
    typed: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))


class TroubleRow(Base):
    """A file of the case that could not be read, and why."""

    __tablename__ = "troubles"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    file: Mapped[str]
    code: Mapped[str]
    parameters: Mapped[dict[str, Any]]

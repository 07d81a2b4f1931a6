"""Tables of what the checks said: requirements, findings with evidence, comparisons."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.store.models.base import Base
from intake.store.models.documents import GONE_WITH


class RequirementRow(Base):
    """One line of the live list; `key` is its identifier in the rule file."""

    __tablename__ = "requirements"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    key: Mapped[str]
    state: Mapped[str]
    documents: Mapped[list[str]]
    quote: Mapped[str | None]
    attest: Mapped[str | None]
    alternatives: Mapped[list[AlternativeRow]] = relationship(
        order_by="AlternativeRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class AlternativeRow(Base):
    """One way to meet a requirement."""

    __tablename__ = "alternatives"
    __table_args__ = (UniqueConstraint("requirement_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    requirement_id: Mapped[int] = mapped_column(ForeignKey("requirements.id", ondelete=GONE_WITH))
    position: Mapped[int]
    kind: Mapped[str]
    documents: Mapped[list[str]]
    applies: Mapped[bool]


class FindingRow(Base):
    """Something that a person must see."""

    __tablename__ = "findings"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    code: Mapped[str]
    severity: Mapped[str]
    kind: Mapped[str | None]
    document: Mapped[str | None]
    field: Mapped[str | None]
    expected: Mapped[str | None]
    found: Mapped[str | None]
    quote: Mapped[str | None]
    parameters: Mapped[dict[str, Any]]
    evidence: Mapped[list[EvidenceRow]] = relationship(
        order_by="EvidenceRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class EvidenceRow(Base):
    """A place that proves a finding."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("finding_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    finding_id: Mapped[int] = mapped_column(ForeignKey("findings.id", ondelete=GONE_WITH))
    position: Mapped[int]
    document: Mapped[str]
    page: Mapped[int]
    box_left: Mapped[int | None]
    box_top: Mapped[int | None]
    box_right: Mapped[int | None]
    box_bottom: Mapped[int | None]


class ComparisonRow(Base):
    """One row of the comparison table."""

    __tablename__ = "comparisons"
    __table_args__ = (UniqueConstraint("case_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    position: Mapped[int]
    field: Mapped[str]
    outcome: Mapped[str]
    reasons: Mapped[list[str]]
    cells: Mapped[list[CellRow]] = relationship(
        order_by="CellRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class CellRow(Base):
    """One cell of the comparison table: which fact of which paper stands in which column."""

    __tablename__ = "comparison_cells"
    __table_args__ = (UniqueConstraint("comparison_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparisons.id", ondelete=GONE_WITH))
    position: Mapped[int]
    column: Mapped[str]
    document: Mapped[str | None]
    field: Mapped[str | None]

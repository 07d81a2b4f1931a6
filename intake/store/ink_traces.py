"""Handwriting of earlier cases, to know the same ink again."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sqlalchemy import select

from intake.domain.kinds import Kind
from intake.domain.traces import Trace, Twin
from intake.store.database import Database
from intake.store.models.cases import CaseRow, FileRow
from intake.store.models.documents import DocumentRow, FactRow, PageRow, SignatureRow, TraceRow
from intake.store.packet_rows import box_of

_SUBJECT = "document_number"


@dataclass(frozen=True, slots=True)
class FiledTrace:
    """Ink on a paper of another case; `signature` leads to where it is."""

    signature: int
    trace: Trace


class InkTraces:
    """Looks for ink of like shape; changes nothing. Safe to use from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def near(self, case_id: int, shape: float, apart: float) -> list[FiledTrace]:
        """Ink of cases opened before this one whose width by height is nearly the same.

        Args:
            shape: width by height.
            apart: how far the logarithms of two shapes may lie apart.
        """
        low, high = shape * math.exp(-apart), shape * math.exp(apart)
        wanted = (
            select(TraceRow)
            .join(SignatureRow, SignatureRow.id == TraceRow.signature_id)
            .join(DocumentRow, DocumentRow.id == SignatureRow.document_id)
            .where(TraceRow.shape.between(low, high), DocumentRow.case_id < case_id)
            .order_by(TraceRow.id.desc())
        )
        with self._database.reading() as session:
            return [
                FiledTrace(row.signature_id, Trace(row.width, row.height, row.grid))
                for row in session.scalars(wanted)
            ]

    def place(self, signature: int) -> tuple[Twin, str | None]:
        """Where that ink is, and the number of the person whom its paper is about."""
        with self._database.reading() as session:
            mark = session.get_one(SignatureRow, signature)
            paper = session.get_one(DocumentRow, mark.document_id)
            case = session.get_one(CaseRow, paper.case_id)
            page = session.scalars(
                select(PageRow).where(
                    PageRow.document_id == paper.id, PageRow.position == mark.page - 1
                )
            ).first()
            about = session.scalars(
                select(FactRow.value).where(
                    FactRow.document_id == paper.id, FactRow.field == _SUBJECT
                )
            ).first()
            file = page.file if page else ""
            sha256 = session.scalars(
                select(FileRow.sha256).where(FileRow.case_id == case.id, FileRow.name == file)
            ).first()
            twin = Twin(
                case.number,
                Kind(paper.kind),
                file,
                page.file_page if page else mark.page,
                box_of(mark),
                sha256 or "",
                page.rotation if page else 0,
            )
            return twin, about

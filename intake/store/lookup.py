"""Looks cases up; changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from intake.domain.cases import Case, CaseSummary, FileState, Pending
from intake.domain.kinds import CaseState, Verdict
from intake.errors import StoreError
from intake.store.case_rows import load_case, load_files, summaries
from intake.store.database import Database
from intake.store.folding import compact
from intake.store.models.cases import CaseRow, FileRow
from intake.store.models.search import SearchEntryRow


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list shows, newest first; None means any.

    Attributes:
        opened_from, opened_before: aware moments, the second one exclusive.
        opened_by: who opened them.
        verdict: of the last assessment.
        ids: only these.
        limit, offset: for lists that are fetched piece by piece.
    """

    states: Collection[CaseState] | None = None
    procedure: str | None = None
    opened_from: datetime | None = None
    opened_before: datetime | None = None
    opened_by: str | None = None
    verdict: Verdict | None = None
    ids: Collection[int] | None = None
    limit: int = 200
    offset: int = 0

    def conditions(self) -> list[ColumnElement[bool]]:
        """As conditions on the table of cases."""
        found: list[ColumnElement[bool]] = []
        if self.states is not None:
            found.append(CaseRow.state.in_([state.value for state in self.states]))
        if self.procedure is not None:
            found.append(CaseRow.procedure == self.procedure)
        if self.opened_from is not None:
            found.append(CaseRow.opened_at >= self.opened_from)
        if self.opened_before is not None:
            found.append(CaseRow.opened_at < self.opened_before)
        if self.opened_by is not None:
            found.append(CaseRow.opened_by == self.opened_by)
        if self.verdict is not None:
            found.append(CaseRow.verdict == self.verdict.value)
        if self.ids is not None:
            found.append(CaseRow.id.in_(self.ids))
        return found


class CaseLookup:
    """Cases for reading. Safe to use from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, case_id: int) -> Case:
        """The whole case, as of one moment.

        Raises:
            StoreError: `case.unknown`, `store.locked`, `store.damaged`.
        """
        with self._database.reading() as session:
            return load_case(session, case_row(session, case_id))

    def number(self, case_id: int) -> str:
        """The expediente number of a case.

        Raises:
            StoreError: `case.unknown`.
        """
        with self._database.reading() as session:
            return case_row(session, case_id).number

    def by_number(self, number: str) -> Case | None:
        """The case of that expediente number, typed with or without hyphens; None where none is."""
        with self._database.reading() as session:
            row = session.scalar(
                select(CaseRow)
                .join(SearchEntryRow, SearchEntryRow.case_id == CaseRow.id)
                .where(SearchEntryRow.field == "case", SearchEntryRow.key == compact(number))
            )
            return None if row is None else load_case(session, row)

    def list(self, which: CaseFilter | None = None) -> tuple[CaseSummary, ...]:
        """Cases as rows of a list, newest first."""
        which = which or CaseFilter()
        query = (
            select(CaseRow)
            .where(*which.conditions())
            .order_by(CaseRow.opened_at.desc(), CaseRow.id.desc())
            .limit(which.limit)
            .offset(which.offset)
        )
        with self._database.reading() as session:
            return tuple(summaries(session, query))

    def count(self, which: CaseFilter) -> int:
        """How many cases a list would show, were it not cut off."""
        query = select(func.count()).select_from(CaseRow).where(*which.conditions())
        with self._database.reading() as session:
            return session.scalar(query) or 0

    def unfinished(self) -> tuple[Pending, ...]:
        """Cases with files that were received and not read yet, oldest first."""
        waiting = (FileRow.state == FileState.RECEIVED.value) & (
            CaseRow.state != CaseState.FILED.value
        )
        with self._database.reading() as session:
            rows = session.execute(
                select(CaseRow.id, CaseRow.number)
                .join(FileRow, and_(FileRow.case_id == CaseRow.id, waiting))
                .distinct()
                .order_by(CaseRow.id)
            ).all()
            return tuple(
                Pending(
                    case,
                    number,
                    tuple(
                        file
                        for file in load_files(session, case)
                        if file.state is FileState.RECEIVED
                    ),
                )
                for case, number in rows
            )

    def find_same_document(
        self, document_number: str, *, other_than: int | None = None
    ) -> tuple[CaseSummary, ...]:
        """Cases in which the foreign national's papers bear that number, newest first.

        Spaces, hyphens, dots and case do not count. Numbers of cédulas are not looked at: they
        are the employer's or a third party's.
        """
        key = compact(document_number)
        if not key:
            return ()
        same = select(SearchEntryRow.case_id).where(
            SearchEntryRow.key == key,
            SearchEntryRow.field.in_(("document_number", "holder_number")),
        )
        query = select(CaseRow).where(CaseRow.id.in_(same)).order_by(CaseRow.id.desc())
        if other_than is not None:
            query = query.where(CaseRow.id != other_than)
        with self._database.reading() as session:
            return tuple(summaries(session, query))


def case_row(session: Session, case_id: int) -> CaseRow:
    """The row of a case.

    Raises:
        StoreError: `case.unknown`.
    """
    row = session.get(CaseRow, case_id)
    if row is None:
        raise StoreError("case.unknown", case=case_id)
    return row

"""Parts papers between cases, and puts them together again; originals are never touched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from intake.domain.kinds import CaseState
from intake.domain.splits import Piece, Share
from intake.store.cases import Clock, open_row, tell
from intake.store.database import Database
from intake.store.lookup import case_row
from intake.store.models.cases import CaseRow, FileRow
from intake.store.models.endorsements import EndorsementRow
from intake.store.models.journal import SignatureAnswerRow
from intake.store.models.page_moves import PageMoveRow
from intake.store.models.splits import SplitRow
from intake.store.split_rows import split_row

_SAID = (SignatureAnswerRow, PageMoveRow, EndorsementRow)
"""What people said about a page, bound to its file and number."""


class Splits:
    """Keeps how papers were parted. To be used within `Cases.together`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(
        self,
        case_id: int,
        origin: str,
        cases: Sequence[str],
        share: Share,
        left_out: Sequence[Piece],
        files: Sequence[str],
        person: str,
    ) -> None:
        """Keeps what this case got, with its line of history.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
        """
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            told = {
                "cases": list(cases),
                "left_out": [list(astuple(piece)) for piece in left_out],
                "files": list(files),
            }
            session.add(
                SplitRow(
                    case_id=case_id,
                    origin=origin,
                    worker_name=share.name,
                    worker_number=share.number,
                    told=told,
                    person=person,
                    at=now,
                )
            )
            tell(session, row, now, person, "case.split", origin=origin, cases=list(cases))

    def hand_over(self, from_case: int, to_case: int, names: Collection[str], person: str) -> None:
        """The other case holds these files too, from now on: the same originals, bytes once.

        What people said about their signatures and pages goes with them.
        """
        with self._database.writing() as session:
            row, now = open_row(session, to_case), self._clock()
            last = session.scalar(
                select(func.max(FileRow.sequence)).where(FileRow.case_id == to_case)
            )
            there = set(session.scalars(select(FileRow.name).where(FileRow.case_id == to_case)))
            files = session.scalars(
                select(FileRow).where(FileRow.case_id == from_case).order_by(FileRow.sequence)
            ).all()
            wanted = [file for file in files if file.name in names and file.name not in there]
            for at, file in enumerate(wanted, (last or 0) + 1):
                session.add(_copied(file, case_id=to_case, sequence=at))
                told = {"file": file.name, "sha256": file.sha256, "bytes": file.bytes}
                tell(session, row, now, person, "file.handed_over", **told)
            self._say_again(session, from_case, to_case, names, None)

    def said_since(self, from_case: int, to_case: int, since: datetime) -> None:
        """What people have said about pages in one case since then is said in the other too."""
        with self._database.writing() as session:
            names = set(session.scalars(select(FileRow.name).where(FileRow.case_id == to_case)))
            self._say_again(session, from_case, to_case, names, since)

    def undo(self, case_id: int, person: str) -> None:
        """Takes back what `record` kept; the row stays.

        Raises:
            KeyError: its papers were not parted.
        """
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            split = split_row(session, case_id)
            if split is None:
                raise KeyError(case_id)
            split.undone_by, split.undone_at = person, now
            tell(session, row, now, person, "case.joined", origin=split.origin)

    def emptied(self, origin: int) -> tuple[int, ...]:
        """Cases that a split of this one left without papers when it was taken back, and since."""
        with self._database.reading() as session:
            number = case_row(session, origin).number
            found = session.scalars(
                select(SplitRow.case_id)
                .join(CaseRow, CaseRow.id == SplitRow.case_id)
                .where(
                    SplitRow.origin == number,
                    SplitRow.case_id != origin,
                    CaseRow.state == CaseState.DRAFT.value,
                )
                .distinct()
                .order_by(SplitRow.case_id)
            ).all()
            mine = _held(session, origin)
            return tuple(
                case
                for case in found
                if split_row(session, case) is None and _held(session, case).items() <= mine.items()
            )

    def _say_again(
        self,
        session: Session,
        from_case: int,
        to_case: int,
        names: Collection[str],
        since: datetime | None,
    ) -> None:
        for table in _SAID:
            said = select(table).where(table.case_id == from_case, table.file.in_(names))
            if since is not None:
                said = said.where(table.at > since)
            for one in session.scalars(said.order_by(table.id)).all():
                session.add(_copied(one, case_id=to_case))
        session.flush()


def _copied(row: Any, **other: object) -> Any:
    """The same row in another case."""
    names = [column.key for column in inspect(type(row)).column_attrs if column.key != "id"]
    return type(row)(**({name: getattr(row, name) for name in names} | other))


def _held(session: Session, case_id: int) -> dict[str, str]:
    """Its files by name, also those set aside; none may be in use in a case that is empty."""
    rows = session.scalars(select(FileRow).where(FileRow.case_id == case_id)).all()
    return {file.name: file.sha256 for file in rows}

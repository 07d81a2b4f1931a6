"""Keeps where people put pages."""

from __future__ import annotations

from intake.domain.kinds import Kind
from intake.store.cases import Clock, open_row, tell
from intake.store.database import Database
from intake.store.models.page_moves import PageMoveRow


class PageMoves:
    """Adds moves with their line of history. Safe to use from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(
        self,
        case_id: int,
        place: tuple[str, int],
        kind: Kind,
        beside: tuple[str, int] | None,
        before: Kind,
        person: str,
    ) -> None:
        """Keeps one; those before it stay.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
        """
        other, page = beside or ("", 0)
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                PageMoveRow(
                    case_id=case_id,
                    file=place[0],
                    file_page=place[1],
                    kind=kind.value,
                    with_file=other,
                    with_page=page,
                    before=before.value,
                    person=person,
                    at=now,
                )
            )
            detail = {
                "file": place[0],
                "page": place[1],
                "kind": kind.value,
                "before": before.value,
            }
            tell(session, row, now, person, "page.moved", **detail)

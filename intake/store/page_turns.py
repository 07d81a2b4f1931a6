"""Keeps how people turned pages."""

from __future__ import annotations

from intake.store.cases import Clock, open_row, tell
from intake.store.database import Database
from intake.store.models.page_turns import PageTurnRow


class PageTurns:
    """Adds turns with their line of history. Safe to use from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(
        self, case_id: int, place: tuple[str, int], rotation: int, again: bool, person: str
    ) -> None:
        """Keeps one; those before it stay.

        Args:
            rotation: degrees clockwise that turn the page upright as it was handed in.
            again: the page is read anew that way.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
        """
        file, page = place
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                PageTurnRow(
                    case_id=case_id,
                    file=file,
                    file_page=page,
                    rotation=rotation,
                    again=again,
                    person=person,
                    at=now,
                )
            )
            tell(session, row, now, person, "page.turned", file=file, page=page, rotation=rotation)

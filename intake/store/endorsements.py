"""Keeps the legal unit's endorsements of powers of attorney."""

from __future__ import annotations

from datetime import date

from intake.domain.endorsements import Endorsed, Endorsement
from intake.store.cases import Clock, open_row, tell
from intake.store.database import Database
from intake.store.models.endorsements import EndorsementRow


class Endorsements:
    """Adds endorsements with their line of history. Safe to use from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(
        self,
        case_id: int,
        place: tuple[str, int],
        decision: Endorsed,
        *,
        reviewer: str,
        unit: str,
        day: date,
        text: str,
        page: int,
        person: str,
    ) -> Endorsement:
        """Keeps one about the power that begins at that file and page; those before it stay.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
        """
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                EndorsementRow(
                    case_id=case_id,
                    file=place[0],
                    file_page=place[1],
                    decision=decision.value,
                    reviewer=reviewer,
                    unit=unit,
                    day=day.isoformat(),
                    text=text,
                    page=page,
                    person=person,
                    at=now,
                )
            )
            detail = {"file": place[0], "decision": decision.value, "reviewer": reviewer}
            tell(session, row, now, person, "endorsement.recorded", **detail)
        return Endorsement(*place, decision, reviewer, unit, day, text, page, person, now)

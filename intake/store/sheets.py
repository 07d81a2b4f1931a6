"""Keeps what leaves the window: sheets handed over, what the institute issued, the turn."""

from __future__ import annotations

from sqlalchemy.orm import Session

from intake.domain.kinds import CaseState
from intake.domain.outcomes import Outcome, Sheet, Turn
from intake.store.cases import Clock, open_row, tell
from intake.store.database import Database
from intake.store.findable import Entry, entries, headline
from intake.store.models.cases import CaseRow
from intake.store.models.sheets import HandedSheetRow, OutcomeRow, TurnRow
from intake.store.packet_rows import load_packet
from intake.store.search import SearchIndex


class Sheets:
    """Adds rows with their line of history. Safe to use from any thread.

    All methods raise StoreError `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
    """

    def __init__(self, database: Database, index: SearchIndex, clock: Clock) -> None:
        self._database = database
        self._index = index
        self._clock = clock

    def hand_over(
        self, case_id: int, sheet: Sheet, language: str, content: dict[str, object], person: str
    ) -> None:
        """Keeps a sheet word for word."""
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                HandedSheetRow(
                    case_id=case_id,
                    sheet=sheet.value,
                    language=language,
                    content=content,
                    person=person,
                    at=now,
                )
            )
            tell(session, row, now, person, f"sheet.{sheet.value}", language=language)

    def record_outcome(
        self,
        case_id: int,
        kind: str,
        value: str,
        issued_on: str,
        person: str,
        reason: str = "",
    ) -> Outcome:
        """What the institute issued; the case is resolved, and is found by it from now on.

        Args:
            reason: why it is written in the place of what was recorded before.
        """
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                OutcomeRow(
                    case_id=case_id,
                    kind=kind,
                    value=value,
                    issued_on=issued_on,
                    person=person,
                    at=now,
                    reason=reason,
                )
            )
            row.state, row.code = CaseState.RESOLVED.value, value
            self._find_by(session, row, value)
            tell(session, row, now, person, "outcome.recorded", kind=kind)
            return Outcome(kind, value, issued_on, person, now, reason)

    def withdraw_outcome(self, case_id: int, kind: str, person: str, reason: str) -> None:
        """What was recorded was not issued for this case: it is received again, no more."""
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                OutcomeRow(
                    case_id=case_id,
                    kind=kind,
                    value="",
                    issued_on="",
                    person=person,
                    at=now,
                    reason=reason,
                )
            )
            packet = None if row.read_at is None else load_packet(session, row.id)
            row.state = CaseState.RECEIVED.value
            row.code = headline(packet).code if packet is not None else ""
            self._index.update(session, row.id, entries(row.number, packet))
            tell(session, row, now, person, "outcome.withdrawn", kind=kind)

    def write_turn(self, case_id: int, turn: Turn, person: str) -> None:
        """The appointment under which the person came."""
        with self._database.writing() as session:
            row, now = open_row(session, case_id), self._clock()
            session.add(
                TurnRow(
                    case_id=case_id,
                    number=turn.number,
                    day=turn.day,
                    in_name_of=turn.in_name_of,
                    exempt=turn.exempt,
                    person=person,
                    at=now,
                )
            )
            tell(session, row, now, person, "turn.written", exempt=turn.exempt)

    def _find_by(self, session: Session, row: CaseRow, value: str) -> None:
        packet = None if row.read_at is None else load_packet(session, row.id)
        found = entries(row.number, packet)
        self._index.update(session, row.id, [*found, Entry.number("code", value)])

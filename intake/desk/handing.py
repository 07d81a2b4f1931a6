"""What the window does at the end: hand back with a slip, receive with a receipt, the outcome."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from intake.access.permissions import Act, Person
from intake.checks.papers.attestations import APPOINTMENT
from intake.desk.assessment.assessing import Assessor, with_nothing_read
from intake.desk.changes import Changed, DeskError, Part
from intake.desk.outcome_formats import OutcomeFormat, outcome_of
from intake.desk.sheets.contents import Content, SheetContents
from intake.desk.sheets.slip import SlipItem, chosen, slip_items
from intake.desk.turns import misfits, turn_rule
from intake.domain.cases import Case
from intake.domain.kinds import CaseState
from intake.domain.outcomes import HandedSheet, Outcome, Sheet, Turn
from intake.domain.rulings import may_be_received
from intake.store.opening import Store


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What changed, and the sheet for the person at the window."""

    changed: Changed
    content: Content
    language: str


class SheetDesk:
    """Use cases of the sheets. Safe to use from any thread."""

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._today = today
        self._assessor = Assessor(store, person, today)

    def items(self, case: Case, language: str) -> tuple[SlipItem, ...]:
        """What may stand on the slip; where nothing was read, all that the list demands."""
        return slip_items(with_nothing_read(case, self._today()), language)

    def slip(self, case: Case, language: str, keys: Collection[str], note: str = "") -> Content:
        """The slip as it will be; nothing is kept yet."""
        items = chosen(self.items(case, language), keys)
        return self._contents(case, language).deficiencies(items, note)

    def hand_back(
        self, case: int, language: str, keys: Collection[str], note: str = ""
    ) -> HandedOver:
        """The papers go back with the slip, which is kept word for word.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `case.decided`.
        """
        self._person.must_be_allowed(Act.DECIDE)
        current = self._store.cases.get(case)
        if not current.undecided:
            raise DeskError("case.decided", number=current.number)
        content = self.slip(current, language, keys, note)
        return self._decide(
            current, "returned", CaseState.RETURNED, Sheet.DEFICIENCIES, language, content, note
        )

    def receive(self, case: int, language: str) -> HandedOver:
        """The papers are received, with a receipt.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `case.not_ready`, `case.decided`.
        """
        self._person.must_be_allowed(Act.DECIDE)
        current = self._store.cases.get(case)
        if not current.undecided:
            raise DeskError("case.decided", number=current.number)
        if not may_be_received(current):
            raise DeskError("case.not_ready", number=current.number)
        content = self._contents(current, language).receipt()
        return self._decide(
            current, "received", CaseState.RECEIVED, Sheet.RECEIPT, language, content, ""
        )

    def record_outcome(
        self, case: int, typed: str, issued_on: date | None, language: str, reason: str = ""
    ) -> HandedOver:
        """Records what the institute's own system issued, and keeps the sheet for it.

        Args:
            reason: why it takes the place of what was recorded before, which stays beside it.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `case.not_received`, `outcome.none`, `outcome.wrong`,
                `outcome.reason_missing`.
        """
        self._person.must_be_allowed(Act.RECORD_OUTCOME)
        current = self._store.cases.get(case)
        if current.state not in (CaseState.RECEIVED, CaseState.RESOLVED):
            raise DeskError("case.not_received", number=current.number)
        what = outcome_of(current.procedure)
        if what is None:
            raise DeskError("outcome.none", number=current.number)
        value = what.kept(typed)
        if value is None:
            raise DeskError("outcome.wrong", value=typed.strip(), example=what.example)
        day = issued_on.isoformat() if issued_on is not None else ""
        before = current.outcome
        another = before is not None and (before.value, before.issued_on) != (value, day)
        if another and not reason.strip():
            raise DeskError("outcome.reason_missing", number=current.number)
        with self._store.cases.together():
            outcome = self._store.sheets.record_outcome(
                case, what.kind, value, day, self._person.name, reason.strip()
            )
            content = self._outcome_sheet(current, outcome, what, language)
            self._store.sheets.hand_over(case, Sheet.OUTCOME, language, content, self._person.name)
        return HandedOver(_changed(case), content, language)

    def withdraw_outcome(self, case: int, reason: str) -> Changed:
        """Withdraws what was recorded as issued by mistake; both lines stay in the history.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `outcome.not_recorded`, `outcome.reason_missing`.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.RECORD_OUTCOME)
        current = self._store.cases.get(case)
        if current.outcome is None:
            raise DeskError("outcome.not_recorded", number=current.number)
        if not reason.strip():
            raise DeskError("outcome.reason_missing", number=current.number)
        kind, name = current.outcome.kind, self._person.name
        self._store.sheets.withdraw_outcome(case, kind, name, reason.strip())
        return _changed(case)

    def write_turn(self, case: int, turn: Turn) -> Changed:
        """Records the appointment; if it fits, its line of the list counts as confirmed.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `case.decided`.
        """
        self._person.must_be_allowed(Act.ATTEST)
        current = self._store.cases.get(case)
        if not current.undecided:
            raise DeskError("case.decided", number=current.number)
        rule, name = turn_rule(current), self._person.name
        with self._store.cases.together():
            self._store.sheets.write_turn(case, turn, name)
            if rule.required and not misfits(turn, rule, self._today()):
                self._store.cases.attest(case, APPOINTMENT, person=name, attested=True)
                self._assessor.assess(case)
        return Changed(case, frozenset({Part.CASE, Part.ASSESSMENT}))

    def put_turn_back(self, case: int, turn: Turn | None, *, attested: bool) -> Changed:
        """Undoes `write_turn`: the appointment, if there was one, and its line as they were before.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `case.decided`.
        """
        self._person.must_be_allowed(Act.ATTEST)
        current = self._store.cases.get(case)
        if not current.undecided:
            raise DeskError("case.decided", number=current.number)
        name = self._person.name
        with self._store.cases.together():
            self._store.sheets.write_turn(case, turn or Turn(), name)
            self._store.cases.attest(case, APPOINTMENT, person=name, attested=attested)
            self._assessor.assess(case)
        return Changed(case, frozenset({Part.CASE, Part.ASSESSMENT}))

    def last(self, case: Case) -> HandedSheet | None:
        """The sheet that was handed over last, to print it again."""
        return case.handed[-1] if case.handed else None

    def _contents(self, case: Case, language: str) -> SheetContents:
        return SheetContents(case, language, self._person.name, self._today())

    def _outcome_sheet(
        self, case: Case, outcome: Outcome, what: OutcomeFormat, language: str
    ) -> Content:
        return self._contents(case, language).outcome(outcome, what)

    def _decide(
        self,
        case: Case,
        kind: str,
        state: CaseState,
        sheet: Sheet,
        language: str,
        content: Content,
        reason: str,
    ) -> HandedOver:
        name = self._person.name
        with self._store.cases.together():
            self._store.cases.decide(case.id, kind, person=name, reason=reason, state=state)
            self._store.sheets.hand_over(case.id, sheet, language, content, name)
        return HandedOver(_changed(case.id), content, language)


def _changed(case: int) -> Changed:
    return Changed(case, frozenset({Part.STATE}))

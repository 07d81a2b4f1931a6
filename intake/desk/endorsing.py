"""The legal unit's endorsement of a power of attorney: recorded by a person, told to the checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from intake.access.permissions import Act, Person
from intake.desk.assessment.assessing import Assessor
from intake.desk.cases_at_hand import of_number
from intake.desk.changes import Changed, DeskError, Part
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.endorsements import Endorsed
from intake.domain.kinds import CaseState, Kind
from intake.store.opening import Store


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in the endorsement, as a person copies it from the paper.

    Attributes:
        reviewer: who of the legal unit.
        page: of the power on which it stands, from 1.
        document: id of the power; None where the case holds just one.
    """

    decision: Endorsed
    reviewer: str
    unit: str
    day: date
    text: str
    page: int
    document: str | None = None


class EndorsementDesk:
    """The use case behind the form and `intake endorse`. Safe to use from any thread."""

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._today = today
        self._assessor = Assessor(store, person, today)

    def find(self, number: str) -> Case:
        """The case of that number.

        Raises:
            StoreError: `case.unknown`.
        """
        self._person.must_be_allowed(Act.LOOK)
        return of_number(self._store, number)

    def record(self, case: int, said: Said) -> Changed:
        """Keeps the endorsement; the checks run again, and the case is back at the window.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `endorsement.no_power`, `endorsement.which_power`, `endorsement.incomplete`,
                `endorsement.page`, `endorsement.future`.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.RECORD_ENDORSEMENT)
        current = self._store.cases.get(case)
        power = chosen_power(current, said.document)
        self._refuse(current, power, said)
        with self._store.cases.together():
            self._store.endorsements.record(
                case,
                (power.pages[0].file, power.pages[0].file_page),
                said.decision,
                reviewer=said.reviewer.strip(),
                unit=said.unit.strip(),
                day=said.day,
                text=said.text.strip(),
                page=said.page,
                person=self._person.name,
            )
            if current.state is CaseState.LEGAL_REVIEW:
                self._store.cases.decide(
                    case,
                    "back_from_legal",
                    person=self._person.name,
                    reason=said.text.strip(),
                    state=CaseState.DRAFT,
                )
            self._assessor.assess(case)
        return Changed(case, frozenset({Part.PACKET, Part.ASSESSMENT, Part.STATE}))

    def _refuse(self, case: Case, power: Document, said: Said) -> None:
        """Stops what no endorsement can be."""
        if not said.reviewer.strip() or not said.unit.strip() or not said.text.strip():
            raise DeskError("endorsement.incomplete", number=case.number)
        if not 1 <= said.page <= max(1, len(power.pages)):
            raise DeskError("endorsement.page", page=said.page, pages=len(power.pages))
        if said.day > self._today():
            raise DeskError("endorsement.future", day=said.day.isoformat())


def powers(case: Case) -> Sequence[Document]:
    """The powers of attorney of a case, in their order."""
    return case.packet.of_kind(Kind.POWER_OF_ATTORNEY) if case.packet else ()


def chosen_power(case: Case, document: str | None) -> Document:
    """The power that is meant.

    Raises:
        DeskError: `endorsement.no_power`, or `endorsement.which_power` where there are several.
    """
    there = tuple(power for power in powers(case) if power.pages)
    if document is not None:
        there = tuple(power for power in there if power.id == document)
    if not there:
        raise DeskError("endorsement.no_power", number=case.number)
    if len(there) > 1:
        which = ", ".join(power.id for power in there)
        raise DeskError("endorsement.which_power", number=case.number, which=which)
    return there[0]

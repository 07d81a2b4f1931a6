"""Takes the lines of a machine readable zone as a person typed them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from intake.access.permissions import Act, Person
from intake.desk.assessment.assessing import Assessor
from intake.desk.assessment.zone_check import ZoneCheck, check_zone
from intake.desk.changes import Changed, DeskError, Part
from intake.domain.cases import Case
from intake.domain.documents import Document, Fact
from intake.domain.kinds import ReadBy
from intake.domain.zones import ZONE_FIELD, PaperZone
from intake.store.opening import Store

FIELDS = (
    "document_number", "surnames", "names", "nationality", "issuing_country", "birth_date",
    "sex", "expiry_date",
)  # fmt: skip
"""What a zone says about a paper and its holder."""
_ALSO = {"document_number": ("document_number", "visa_number", "personal_number")}


class ZoneDesk:
    """Use cases of the zone card. Safe to use from any thread."""

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._today = today
        self._assessor = Assessor(store, person, today)

    def check(self, form: str, lines: tuple[str, ...]) -> ZoneCheck:
        """What these lines say and which check digits hold; quick enough for every key."""
        return check_zone(form, lines, self._today())

    def correct(self, case: int, document: str, index: int, lines: tuple[str, ...]) -> Changed:
        """A person's lines beside the program's, and the facts that stand by the zone.

        Values that stand by print, such as names with accents, stay.

        Raises:
            NotAllowedError: the person's role does not allow it.
            DeskError: `zone.gone`, `zone.incomplete` (a line has not its length or letters).
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.CORRECT)
        current, paper, zone = self._zone(case, document, index)
        now = self.check(zone.zone.format, lines)
        if not now.complete:
            raise DeskError("zone.incomplete", number=current.number)
        before = self.check(zone.zone.format, zone.lines).fields or zone.zone.fields
        changes = changed_facts(paper, before, now.fields or {})
        return self._keep(case, document, index, "\n".join(now.lines), changes)

    def take_back(self, case: int, document: str, index: int) -> Changed:
        """The program's lines again, and its values where they came from these lines."""
        self._person.must_be_allowed(Act.CORRECT)
        _, paper, zone = self._zone(case, document, index)
        if zone.typed is None:
            return Changed(case, frozenset())
        said = self.check(zone.zone.format, zone.typed).fields or {}
        changes: dict[str, str] = {}
        for name in FIELDS:
            fact = _standing_by(paper, name, said.get(name, ""))
            read = _machine_value(fact) if fact is not None else None
            if fact is not None and fact.read_by is ReadBy.PERSON and read is not None:
                changes[fact.field] = read
        return self._keep(case, document, index, "", changes)

    def _zone(self, case: int, document: str, index: int) -> tuple[Case, Document, PaperZone]:
        current = self._store.cases.get(case)
        for paper in current.packet.documents if current.packet else ():
            if paper.id == document and index < len(paper.zones):
                return current, paper, paper.zones[index]
        raise DeskError("zone.gone", number=current.number)

    def _keep(
        self, case: int, document: str, index: int, lines: str, changes: Mapping[str, str]
    ) -> Changed:
        who = self._person.name
        with self._store.cases.together():
            self._store.cases.correct(case, document, f"{ZONE_FIELD}{index}", lines, person=who)
            for name, value in changes.items():
                self._store.cases.correct(case, document, name, value, person=who, reason="mrz")
            self._assessor.assess(case)
        return Changed(case, frozenset({Part.PACKET, Part.ASSESSMENT}))


def changed_facts(
    paper: Document, before: Mapping[str, str], now: Mapping[str, str]
) -> dict[str, str]:
    """Fact fields and their values where a person's zone says more than the program's.

    A fact that stands by the zone follows it, also to become certain; one that was not read is
    put in; one that stands by print stays.
    """
    changes: dict[str, str] = {}
    for name in FIELDS:
        value = now.get(name, "")
        fact = _standing_by(paper, name, before.get(name, ""))
        if not value:
            continue
        if fact is None:
            if paper.fact(name) is None:
                changes[name] = value
        elif fact.value != value or not fact.letters_certain:
            changes[fact.field] = value
    return changes


def _standing_by(paper: Document, name: str, value: str) -> Fact | None:
    """The fact that says what the zone said, or that was read in it."""
    for field in _ALSO.get(name, (name,)):
        fact = paper.fact(field)
        if fact is not None and (fact.value == value or fact.read_by is ReadBy.MRZ):
            return fact
    return None


def _machine_value(fact: Fact) -> str | None:
    return next((r.value for r in fact.readings if r.read_by is not ReadBy.PERSON), None)

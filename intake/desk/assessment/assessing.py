"""Runs the checks over a case and keeps what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from intake.access.permissions import Person
from intake.checks.assess import assess
from intake.desk.assessment.earlier import EarlierCases
from intake.desk.assessment.earlier_ink import EarlierInk
from intake.desk.assessment.endorsed import as_endorsed
from intake.desk.assessment.said import as_said
from intake.desk.handed_files import handed
from intake.domain.cases import Case
from intake.domain.documents import Packet
from intake.procedures.load import opened_under
from intake.store.opening import Store


class Assessor:
    """Judges a case as it stands, people's answers included."""

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._today = today

    def assess(self, case: int) -> None:
        """Runs the checks and keeps what they say; does nothing where nothing was read yet."""
        current = self._store.cases.get(case)
        if current.packet is None:
            return
        today = self._today()
        files = tuple(
            handed(self._store.originals.path(file.sha256), file.name) for file in current.files
        )
        packet = as_said(current.packet, current.signature_answers, today)
        packet = as_endorsed(packet, current.endorsements)
        family = current.split.cases if current.split is not None else ()
        packet = EarlierInk(self._store.ink_traces).told(case, packet, family)
        assessment = assess(
            replace(packet, files=files),
            opened_under(current.procedure, current.rules_version),
            current.channel,
            current.presenter,
            today,
            current.attested,
            EarlierCases(self._store).of(current, packet),
        )
        self._store.cases.save_assessment(case, assessment, self._person.name)


def with_nothing_read(case: Case, today: date) -> Case:
    """The case as its list demands it, where no paper was read yet; else as it is.

    Nothing is kept of it: it says what the slip of a case that goes back unread may hold.
    """
    if case.assessment is not None:
        return case
    packet = case.packet or Packet(())
    found = assess(
        packet,
        opened_under(case.procedure, case.rules_version),
        case.channel,
        case.presenter,
        today,
        case.attested,
    )
    return replace(case, packet=packet, assessment=found)

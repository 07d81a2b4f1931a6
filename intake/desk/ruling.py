"""What a person says about a finding: in order, it is so, accepted in spite of it, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intake.access.permissions import Act, Person
from intake.desk.cases_at_hand import undecided_case
from intake.desk.changes import Changed, DeskError, Part
from intake.domain.cases import Case, Decision
from intake.domain.findings import Finding
from intake.domain.kinds import Severity
from intake.domain.rulings import Ruling, subject_of
from intake.store.opening import Store


class FindingDesk:
    """Use cases of findings. Safe to use from any thread.

    The checks go on saying what they say; every ruling is kept with person, time and reason.
    """

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person

    @property
    def may_override(self) -> bool:
        """Whether this person may accept papers in spite of what stops them."""
        return self._person.may(Act.OVERRIDE)

    def in_order(self, case: int, findings: Sequence[Finding], reason: str = "") -> Changed:
        """The person looked: the papers say the same, or are in order.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `finding.blocking` (that takes an exception), `finding.reason_missing` where
                two different values are said to be the same, `case.decided`.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.JUDGE_FINDING)
        current = undecided_case(self._store, case)
        for finding in findings:
            if finding.severity is Severity.BLOCKING:
                raise DeskError("finding.blocking", number=current.number)
            if differ(finding) and not reason.strip():
                raise DeskError("finding.reason_missing", number=current.number)
        return self._keep(current, findings, Ruling.IN_ORDER, reason)

    def so_it_is(self, case: int, findings: Sequence[Finding], reason: str = "") -> Changed:
        """The person looked: it is as the program says; it goes on the slip."""
        self._person.must_be_allowed(Act.JUDGE_FINDING)
        return self._keep(undecided_case(self._store, case), findings, Ruling.SO_IT_IS, reason)

    def exception(self, case: int, findings: Sequence[Finding], reason: str) -> Changed:
        """The papers are accepted in spite of it; that takes a reason and the permission.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `finding.reason_missing`, `case.decided`.
        """
        self._person.must_be_allowed(Act.OVERRIDE)
        current = undecided_case(self._store, case)
        if not reason.strip():
            raise DeskError("finding.reason_missing", number=current.number)
        return self._keep(current, findings, Ruling.EXCEPTION, reason)

    def take_back(self, case: int, findings: Sequence[Finding]) -> Changed:
        """What was said no longer holds; both stay in the history."""
        self._person.must_be_allowed(Act.JUDGE_FINDING)
        return self._keep(undecided_case(self._store, case), findings, Ruling.WITHDRAWN, "")

    def put_back(self, case: int, before: Mapping[str, Decision | None]) -> Changed:
        """What was said about findings before, by their subjects; None where nobody had.

        A finding that is no longer there is left out. Every step stays in the history.
        """
        self._person.must_be_allowed(Act.JUDGE_FINDING)
        if any(said is not None and said.kind == Ruling.EXCEPTION for said in before.values()):
            self._person.must_be_allowed(Act.OVERRIDE)
        current = undecided_case(self._store, case)
        findings = current.assessment.findings if current.assessment else ()
        there = {subject_of(finding, current.packet): finding for finding in findings}
        with self._store.cases.together():
            for subject, said in before.items():
                if subject in there:
                    kind = Ruling(said.kind) if said is not None else Ruling.WITHDRAWN
                    reason = said.reason if said is not None else ""
                    self._keep(current, [there[subject]], kind, reason)
        return Changed(case, frozenset({Part.ASSESSMENT}))

    def _keep(
        self, case: Case, findings: Sequence[Finding], ruling: Ruling, reason: str
    ) -> Changed:
        with self._store.cases.together():
            for finding in findings:
                self._store.cases.decide(
                    case.id,
                    ruling.value,
                    person=self._person.name,
                    reason=reason.strip(),
                    subject=subject_of(finding, case.packet),
                )
        return Changed(case.id, frozenset({Part.ASSESSMENT}))


def differ(finding: Finding) -> bool:
    """Whether a finding compares two values that are not letter for letter the same."""
    if not finding.expected or not finding.found:
        return False
    one, other = (" ".join(text.casefold().split()) for text in (finding.expected, finding.found))
    return one != other

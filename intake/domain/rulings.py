"""What a person says about a finding: it is in order, it is so, or it is accepted in spite of it.

The finding itself is never changed: the checks go on saying it. A ruling is about exactly what
was said when it was made; where the values or the paper change, it no longer holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from intake.domain.cases import Case, Decision
from intake.domain.documents import Packet
from intake.domain.findings import Finding
from intake.domain.kinds import RequirementState, Severity


class Ruling(StrEnum):
    """Kinds of decision that are about one finding."""

    IN_ORDER = "ruling.in_order"
    SO_IT_IS = "ruling.so_it_is"
    EXCEPTION = "ruling.exception"
    WITHDRAWN = "ruling.withdrawn"


_SETTLES = frozenset({Ruling.IN_ORDER, Ruling.EXCEPTION})
_ASKS = frozenset({Severity.BLOCKING, Severity.REVIEW})


@dataclass(frozen=True, slots=True)
class Ruled:
    """A finding with what a person said about it last; None where nobody did."""

    finding: Finding
    said: Decision | None

    @property
    def ruling(self) -> Ruling | None:
        """What the person said."""
        return Ruling(self.said.kind) if self.said is not None else None

    @property
    def open(self) -> bool:
        """Whether it still stands against the reception."""
        return self.finding.severity in _ASKS and self.ruling not in _SETTLES

    @property
    def asks(self) -> bool:
        """Whether nobody has said anything about it and somebody must."""
        return self.finding.severity in _ASKS and self.said is None


def subject_of(finding: Finding, packet: Packet | None) -> str:
    """What tells a finding from every other of the case, whatever its place in the list.

    The paper counts by kind and first page, since ids of papers are given anew at each reading.
    """
    paper = ""
    for document in packet.documents if packet else ():
        if document.id == finding.document and document.pages:
            first = document.pages[0]
            paper = f"{document.kind.value} {first.file} {first.file_page}"
    if not paper and finding.kind is not None:
        paper = finding.kind.value
    more = str(finding.parameters.get("content") or finding.parameters.get("requirement") or "")
    parts = (finding.code, finding.severity.value, paper, finding.field, finding.expected)
    return " | ".join(part or "" for part in (*parts, finding.found, more))


def ruled(case: Case) -> tuple[Ruled, ...]:
    """Every finding of the case with what was said about it."""
    last: dict[str, Decision] = {}
    for decision in case.decisions:
        if decision.subject is not None and decision.kind in set(Ruling):
            last[decision.subject] = decision
    findings = case.assessment.findings if case.assessment else ()
    answered = []
    for finding in findings:
        said = last.get(subject_of(finding, case.packet))
        if said is not None and said.kind == Ruling.WITHDRAWN:
            said = None
        answered.append(Ruled(finding, said))
    return tuple(answered)


def still_open(case: Case) -> tuple[Finding, ...]:
    """What still stands against the reception."""
    return tuple(item.finding for item in ruled(case) if item.open)


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """How many are of that weight."""
    return sum(finding.severity is severity for finding in findings)


def may_be_received(case: Case) -> bool:
    """Nothing open blocks or asks for a look, and everything a person owes is attested."""
    if case.assessment is None or case.unread or still_open(case):
        return False
    states = (item.state for item in case.assessment.requirements)
    return all(state is not RequirementState.TO_CONFIRM for state in states)

"""What the checks say: findings with evidence, requirements with their state."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.domain.kinds import Kind, RequirementState, Severity, Verdict, verdict_of


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that proves a finding; `page` counts from 1 within the document."""

    document: str
    page: int
    box: Box | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person must see.

    Attributes:
        code: identifier of CONTRACT such as `identity.number`.
        kind: the kind of paper that it is about.
        document: id of that paper; None when it is about one that is missing.
        field: fact name, where it is about one value.
        expected, found: the two values compared, where there are two.
        quote: the sentence of the published sheet that it rests on; None where there is none.
        parameters: values for the message text of this code.
    """

    code: str
    severity: Severity
    kind: Kind | None = None
    document: str | None = None
    field: str | None = None
    expected: str | None = None
    found: str | None = None
    evidence: tuple[Evidence, ...] = ()
    quote: str | None = None
    parameters: dict[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to meet a requirement, for the live list."""

    kind: Kind
    documents: tuple[str, ...] = ()
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the live list.

    Attributes:
        id: stable identifier from the rule file.
        documents: ids of the papers that meet it.
        quote: the sentence of the sheet.
        attest: for `to_confirm`: code of what only a person can attest.
    """

    id: str
    state: RequirementState
    documents: tuple[str, ...] = ()
    quote: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    attest: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of the comparison table: a field in several papers, and how they agree.

    Attributes:
        field: `document_number`, `surnames`, `names`, `birth_date`, `nationality`, `employer`.
        cells: (column, document id, fact field) per paper; column is `identity`, `sut_record` or
            `request`; document id None where the paper or the value is missing.
        outcome: `same`, `explained`, `look`, `different` or `missing`.
        reasons: codes of the listed reasons (such as `n_tilde_nxx`) that explain a difference.
    """

    field: str
    cells: tuple[tuple[str, str | None, str | None], ...]
    outcome: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the checks say about a packet."""

    requirements: tuple[Requirement, ...]
    findings: tuple[Finding, ...]
    comparisons: tuple[Comparison, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict that follows from the findings alone."""
        return verdict_of([finding.severity for finding in self.findings])

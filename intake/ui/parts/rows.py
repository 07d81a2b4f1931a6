"""What the clerk's screen shows, as plain records: no widgets, no words of a language."""

from __future__ import annotations

from dataclasses import dataclass, field

from intake.domain.boxes import Box
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, RequirementState

ROLE_OF_OUTCOME = {
    "same": "proven",
    "explained": "proven",
    "look": "look",
    "different": "stops",
    "missing": "look",
}
ROLE_OF_STATE = {
    RequirementState.MET: "proven",
    RequirementState.NOT_MET: "stops",
    RequirementState.TO_CONFIRM: "look",
    RequirementState.NOT_APPLICABLE: "plain",
}
ROLE_OF_SEVERITY = {"blocking": "stops", "review": "look", "note": "plain"}


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A page of the case: the original's SHA-256, its page, and how it is turned upright."""

    sha256: str
    number: int
    rotation: int
    file: str


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in the list of pages; `document` is None until it was read."""

    place: PagePlace
    document: str | None
    kind: Kind | None
    page_in_document: int
    pages_in_document: int


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One line of the live list.

    Attributes:
        attest: what a person can confirm here; None where there is nothing to confirm.
        alternatives: (kind, chosen) in the order of the sheet.
    """

    id: str
    state: RequirementState
    documents: tuple[str, ...]
    quote: str
    attest: str | None
    alternatives: tuple[tuple[Kind, bool], ...] = ()

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        return ROLE_OF_STATE[self.state]


@dataclass(frozen=True, slots=True)
class Cell:
    """One paper's value in a row of the comparison.

    Attributes:
        column: `identity`, `sut_record` or `request`.
        document, field: where a correction goes; None where the paper is missing.
        value: as the program stands by it; "" where none was read.
        place, box: where it stands on the paper; None where it has no place.
        by_person: a person put it there.
        sure: read with certainty.
    """

    column: str
    document: str | None
    field: str | None
    value: str = ""
    place: PagePlace | None = None
    box: Box | None = None
    by_person: bool = False
    sure: bool = True

    @property
    def key(self) -> str:
        """Tells cells and boxes apart."""
        return f"{self.document}/{self.field}"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row of the comparison: a field on three papers."""

    field: str
    outcome: str
    reasons: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        return ROLE_OF_OUTCOME.get(self.outcome, "look")


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding and the places that prove it, in order."""

    finding: Finding
    places: tuple[tuple[PagePlace, Box | None], ...] = ()

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        return ROLE_OF_SEVERITY[self.finding.severity.value]


@dataclass(frozen=True, slots=True)
class PageMark:
    """A value's box on a page."""

    key: str
    box: Box
    role: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class DeskView:
    """All that the screen shows of a case."""

    pages: tuple[PageRow, ...] = ()
    requirements: tuple[RequirementRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()
    marks: dict[tuple[str, int], tuple[PageMark, ...]] = field(default_factory=dict)

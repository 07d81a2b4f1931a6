"""What the clerk's screen shows, as plain records: no widgets, no words of a language."""

from __future__ import annotations

from dataclasses import dataclass, field

from intake.domain.boxes import Box
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, RequirementState
from intake.domain.rulings import Ruled, Ruling

ROLE_OF_OUTCOME = {
    "same": "proven",
    "explained": "proven",
    "look": "look",
    "different": "stops",
    "missing": "plain",
}
SIGN_OF_OUTCOME = {
    "same": "proven",
    "explained": "explained",
    "look": "look",
    "different": "stops",
    "missing": "missing",
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
    """A page of the case: the original's SHA-256, its page, and how it is turned upright.

    Attributes:
        rotation: degrees clockwise at which it was read; crops of values lie that way.
        turned: degrees clockwise by which a person turned it beyond that.
    """

    sha256: str
    number: int
    rotation: int
    file: str
    turned: int = 0

    @property
    def upright(self) -> int:
        """Degrees clockwise at which it is shown."""
        return (self.rotation + self.turned) % 360

    def same_page(self, other: object) -> bool:
        """Whether it is that page, however it is turned."""
        return isinstance(other, PagePlace) and (self.sha256, self.number, self.file) == (
            other.sha256,
            other.number,
            other.file,
        )


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page in the list of pages.

    Attributes:
        document: None until the whole was read.
        kind: None until the page was read.
        pages_in_document: for a file that was not read yet, how many pages it has; 0: not known.
        failed: it was tried and cannot be read.
    """

    place: PagePlace
    document: str | None
    kind: Kind | None
    page_in_document: int
    pages_in_document: int
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Attestation:
    """Something that a person confirms with a tick."""

    code: str
    done: bool


@dataclass(frozen=True, slots=True)
class RequirementRow:
    """One line of the live list.

    Attributes:
        attestations: what a person confirms about it; alone, the row is nothing else.
        alternatives: (kind, chosen) in the order of the sheet.
        waiting: nothing was read yet that would tell.
        notes: how it is decided where the sheet is unclear.
    """

    id: str
    state: RequirementState
    documents: tuple[str, ...]
    quote: str
    attestations: tuple[Attestation, ...] = ()
    alternatives: tuple[tuple[Kind, bool], ...] = ()
    waiting: bool = False
    notes: tuple[str, ...] = ()

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        return "plain" if self.waiting else ROLE_OF_STATE[self.state]


@dataclass(frozen=True, slots=True)
class Cell:
    """One paper's value in a row of the comparison.

    Attributes:
        column: `identity`, `sut_record` or `request`.
        document, field: where a correction goes; document None where the paper is missing, field
            None where nothing is compared there.
        kind: what paper it is.
        value: as the program stands by it; "" where none was read.
        marks: places in the value that differ from the identity document.
        place, box: where it stands on the paper; None where it has no place.
        sure: read with certainty.
        read_by, confidence: who read it and how surely.
        machine, machine_by: what the machine had read where a person put it right.
    """

    column: str
    document: str | None
    field: str | None
    kind: Kind | None = None
    value: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    place: PagePlace | None = None
    box: Box | None = None
    sure: bool = True
    read_by: str = ""
    confidence: float = 1.0
    machine: str | None = None
    machine_by: str = ""

    @property
    def key(self) -> str:
        """Tells cells and boxes apart."""
        return f"{self.document}/{self.field}"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row of the comparison: a field on three papers.

    Attributes:
        ruled: the findings about it, with what a person said about them.
        noted: a finding that still stands is about one of its values, such as one not read.
    """

    field: str
    outcome: str
    reasons: tuple[str, ...]
    cells: tuple[Cell, ...]
    ruled: tuple[Ruled, ...] = ()
    noted: bool = False

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        if self.settled:
            return "proven"
        if any(item.ruling is Ruling.SO_IT_IS for item in self.ruled):
            return "stops"
        if self.unread:
            return "look"
        return ROLE_OF_OUTCOME.get(self.outcome, "look")

    @property
    def unread(self) -> bool:
        """Whether it could not be compared, and that still stands."""
        return self.outcome == "missing" and self.noted

    @property
    def asks(self) -> bool:
        """Whether it waits for a person's word."""
        return any(item.asks for item in self.ruled)

    @property
    def settled(self) -> bool:
        """Whether a person accepted everything that spoke against it."""
        return bool(self.ruled) and not any(item.open for item in self.ruled)

    @property
    def said(self) -> Ruled | None:
        """What a person said about it last."""
        return next((item for item in reversed(self.ruled) if item.said is not None), None)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding and the places that prove it, in order."""

    ruled: Ruled
    places: tuple[tuple[PagePlace, Box | None], ...] = ()

    @property
    def finding(self) -> Finding:
        """What the checks say."""
        return self.ruled.finding

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        if self.ruled.said is not None and not self.ruled.open:
            return "proven"
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

    def place_of(self, key: str) -> tuple[PagePlace, Box] | None:
        """Where a value of the comparison stands."""
        for row in self.evidence:
            for cell in row.cells:
                if cell.key == key and cell.place is not None and cell.box is not None:
                    return cell.place, cell.box
        return None

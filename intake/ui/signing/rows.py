"""What the card of a signature shows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.documents import Document, SignatureMark
from intake.domain.electronic import ElectronicCard
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, SignatureKind, SignatureRule
from intake.domain.signature_answers import (
    Answer,
    SignatureAnswer,
    answer_about,
    seen_by_machine,
)
from intake.procedures.load import opened_under
from intake.ui.parts.rows import ROLE_OF_SEVERITY, PagePlace
from intake.ui.signing.other_place import OtherPlace, other_place

SIGNATURE = "signature."
_SEEN = (SignatureKind.ELECTRONIC, SignatureKind.ELECTRONIC_STAMP)


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """One paper that somebody signs.

    Attributes:
        document, paper: its id and kind.
        marks: what the program saw, strongest first.
        answer: what a person said; None where nobody did.
        rule: how it must be signed in this channel; `quote` is the sentence, "" without one.
        findings: what the checks say about its signature.
        place, box: where the strongest mark stands, or the first page.
        changeable: the case is still open.
        other: where the same ink stands as well.
    """

    document: str
    paper: Kind
    marks: tuple[SignatureMark, ...]
    seen: SignatureKind
    answer: SignatureAnswer | None
    rule: SignatureRule
    quote: str
    findings: tuple[Finding, ...]
    place: PagePlace
    box: Box | None
    changeable: bool
    other: OtherPlace | None = None

    @property
    def stands(self) -> SignatureKind:
        """What counts: a person's word, else what the program saw."""
        return self.answer.said if self.answer else self.seen

    @property
    def waits_for_scan(self) -> bool:
        """A person wants it scanned again."""
        return self.answer is not None and self.answer.answer is Answer.SCAN_AGAIN

    @property
    def word(self) -> str:
        """Code of the few words for how it stands (`signature_short`)."""
        return Answer.SCAN_AGAIN.value if self.waits_for_scan else self.stands.value

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        roles = [ROLE_OF_SEVERITY[finding.severity.value] for finding in self.findings]
        if "stops" in roles:
            return "stops"
        if "look" in roles or self.waits_for_scan:
            return "look"
        return "plain" if self.rule is SignatureRule.NOT_STATED else "proven"

    @property
    def settled(self) -> bool:
        """Nothing is asked of a person here any more."""
        return self.answer is not None or self.role in ("proven", "plain")

    @property
    def cards(self) -> tuple[ElectronicCard, ...]:
        """What was proven about each electronic signature."""
        return tuple(mark.electronic for mark in self.marks if mark.electronic is not None)

    @property
    def signer(self) -> str:
        """Who signed, as the signature itself says; "" where it does not."""
        return next((mark.signer for mark in self.marks if mark.signer), "")

    @property
    def key(self) -> str:
        """The box on the page."""
        return f"{self.document}/signature0"

    @property
    def other_key(self) -> str:
        """The piece of the other paper."""
        return f"{self.key}/other"


def signature_rows(case: Case) -> tuple[SignatureRow, ...]:
    """A row for each paper whose signature matters: a rule speaks of it, or something is there."""
    if case.packet is None or case.assessment is None:
        return ()
    rows = []
    for document in case.packet.documents:
        row = _row(case, document) if document.signatures and document.pages else None
        if row is not None and (row.rule in _RULED or row.seen in _SEEN):
            rows.append(row)
    return tuple(rows)


_RULED = (SignatureRule.HANDWRITTEN_REQUIRED, SignatureRule.ELECTRONIC_REQUIRED)


def _row(case: Case, document: Document) -> SignatureRow:
    demanded = opened_under(case.procedure, case.rules_version).rule_for(document.kind)
    rule = demanded.signing.on(case.channel) if demanded else SignatureRule.NOT_STATED
    findings = case.assessment.findings if case.assessment else ()
    mine = tuple(
        finding
        for finding in findings
        if finding.document == document.id and finding.code.startswith(SIGNATURE)
    )
    quote = next((finding.quote for finding in mine if finding.quote), None)
    if quote is None and demanded is not None and demanded.signing.quote is not None:
        quote = demanded.signing.quote.text
    first = document.signatures[0]
    page = document.pages[min(first.page, len(document.pages)) - 1]
    sha256 = {file.name: file.sha256 for file in case.files}.get(page.file, "")
    return SignatureRow(
        document.id,
        document.kind,
        document.signatures,
        seen_by_machine(document),
        answer_about(document, case.signature_answers),
        rule,
        quote or "",
        mine,
        PagePlace(sha256, page.file_page, page.rotation, page.file),
        first.box,
        case.undecided,
        other_place(case, mine),
    )

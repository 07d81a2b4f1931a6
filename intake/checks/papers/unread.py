"""Papers of which nothing was read that could be held against the others."""

from __future__ import annotations

from collections.abc import Iterator

from intake.checks.persons.representative import REPRESENTING, named_in, speaks_of_representative
from intake.checks.situation import Situation, page_troubles
from intake.checks.values.told import identity_of
from intake.domain.documents import Document
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import IDENTITY_KINDS, Kind, Severity


def findings(situation: Situation) -> list[Finding]:
    """Nobody calls a packet ready of which a paper was never held against the others."""
    return [not_read(paper, field) for paper, field in _unread(situation)]


def _unread(situation: Situation) -> Iterator[tuple[Document, str]]:
    if speaks_of_representative(situation.procedure):
        yield from _of_representative(situation)
    rule, pivot = situation.procedure.identity, situation.roles.identity
    if rule is None or pivot is None:
        return
    for kind in rule.papers:
        if kind not in IDENTITY_KINDS or kind is pivot.kind:
            continue
        papers = [paper for paper in situation.roles.worker if paper.kind is kind]
        if papers and not any(_says_who(paper) for paper in papers):
            yield papers[0], "document_number"


def _of_representative(situation: Situation) -> Iterator[tuple[Document, str]]:
    for paper in situation.packet.of_kind(*REPRESENTING):
        company = paper.kind is not Kind.KEY_REQUEST and paper.value("ruc")
        if not named_in(paper) and not company:
            yield paper, "employer_name"
    shown = situation.roles.representative
    if shown and not any(_says_who(paper) for paper in shown):
        yield shown[0], "document_number"


def _says_who(paper: Document) -> bool:
    """A visa is held to the travel document that it names; its own number says nothing."""
    told = identity_of(paper)
    number = paper.fact("document_number") if paper.kind is Kind.VISA else told.number
    return told.named or number is not None


def not_read(paper: Document, field: str) -> Finding:
    """For review: what the paper says there could not be read, and why as far as its pages tell."""
    return Finding(
        code="page.quality",
        severity=Severity.REVIEW,
        kind=paper.kind,
        document=paper.id,
        field=field,
        evidence=(Evidence(paper.id, 1, None),),
        parameters={"reasons": list(page_troubles(paper)) or ["not_read"]},
    )

"""A finding about how a paper is signed, with the places that show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intake.checks.situation import words
from intake.domain.documents import Document, SignatureMark
from intake.domain.findings import Evidence, Finding
from intake.domain.kinds import Severity
from intake.procedures.model import Quote


def signature_finding(
    document: Document,
    code: str,
    severity: Severity,
    marks: Sequence[SignatureMark],
    quote: Quote | None,
    parameters: Mapping[str, object] | None = None,
) -> Finding:
    """The finding for a paper; without a mark its first page is the evidence."""
    places = tuple(Evidence(document.id, mark.page, mark.box) for mark in marks)
    return Finding(
        code=code,
        severity=severity,
        kind=document.kind,
        document=document.id,
        field="signature",
        found=next((mark.signer for mark in marks if mark.signer), None),
        evidence=places or (Evidence(document.id, 1, None),),
        quote=words(quote),
        parameters=dict(parameters or {}),
    )

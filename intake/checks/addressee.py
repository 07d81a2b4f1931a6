"""To whom a letter is addressed, where the sheet says to whom."""

from __future__ import annotations

import unicodedata

from intake.checks.situation import Situation, evidence
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Severity
from intake.procedures.model import Addressee


def findings(situation: Situation) -> list[Finding]:
    """Letters that name somebody else; one whose addressee was not read is not accused."""
    found: list[Finding] = []
    for rule in situation.procedure.requirements:
        if rule.addressee is None:
            continue
        for paper in rule.each_paper():
            found.extend(
                _wrong(document, rule.addressee)
                for document in situation.packet.of_kind(paper.kind)
                if _another(document, rule.addressee)
            )
    return found


def _another(document: Document, addressee: Addressee) -> bool:
    said = document.value("addressee")
    if not said:
        return False
    folded = _folded(said)
    return not any(_folded(word) in folded for word in addressee.words)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return f" {' '.join(letters.split())} "


def _wrong(document: Document, addressee: Addressee) -> Finding:
    return Finding(
        code="addressee.wrong",
        severity=Severity.REVIEW,
        kind=document.kind,
        document=document.id,
        field="addressee",
        expected=addressee.quote.text,
        found=document.value("addressee"),
        evidence=evidence(document, "addressee"),
        quote=addressee.quote.text,
    )

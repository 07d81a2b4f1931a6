"""What one paper makes us expect on another: the foreign national's number and name."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Document
from intake.domain.kinds import IDENTITY_KINDS, Kind
from intake.reading.expected import Expected, look_for
from intake.reading.items import Item

_COMPARED = frozenset({Kind.SUT_RECORD, Kind.REQUEST})
_SOMEBODY_ELSE = ("employer_cedula", "ruc", "telephone", "third_party_number", "signer_number")


def with_expected(
    document: Document, items: Sequence[Item], all_documents: Sequence[Document]
) -> Document:
    """The document, with number and name looked for where its reader found none.

    Only SUT records and requests are looked at, against the identity documents of the packet; the
    one of which most is found counts.
    """
    if document.kind not in _COMPARED:
        return document
    lacking = {
        field
        for field, there in (
            ("document_number", ("document_number",)),
            ("full_name", ("full_name", "surnames")),
        )
        if not any(document.value(name) for name in there)
    }
    if not lacking:
        return document
    taken = tuple(v for name in _SOMEBODY_ELSE if (v := document.value(name)))
    best: tuple[float, Document] | None = None
    for identity in all_documents:
        if identity.kind not in IDENTITY_KINDS:
            continue
        expected = Expected(
            identity.value("document_number") or "",
            identity.value("surnames") or identity.value("full_name") or "",
            identity.value("names") or "",
            taken,
        )
        facts = [fact for fact in look_for(expected, items) if fact.field in lacking]
        worth = sum(fact.confidence for fact in facts)
        if facts and (best is None or worth > best[0]):
            completed = document
            for fact in facts:
                completed = completed.with_fact(fact)
            best = (worth, completed)
    return best[1] if best else document

"""The papers of a case that was parted: its own, and told of its own worker only."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from intake.checks.persons.who import Same, same_person
from intake.checks.persons.workers import OTHER, others_named
from intake.checks.values.told import IdentityData, Told, identity_of
from intake.domain.documents import Document, Packet
from intake.domain.splits import CaseSplit, Piece, Share, pieces

_ABOUT_ONE = frozenset(
    {"full_name", "surnames", "names", "document_number", "document_type", "visa_number"}
    | {"birth_date", "nationality", "sex", "issuing_country"}
)
"""What a paper says about the worker whom it names first."""


def apportioned(packet: Packet, split: CaseSplit | None) -> Packet:
    """The packet of a parted case: its own worker's papers only, numbered anew from `d1`."""
    if split is None:
        return packet
    where, out = pieces(packet.documents), set(split.left_out)
    kept = [d for d in packet.documents if not out.intersection(where[d.id][:1])]
    return replace(packet, documents=_in_order(kept, split.name, split.number))


def share_of(packet: Packet, share: Share) -> Packet:
    """The papers of one worker, as they stand."""
    kept = [document for document in packet.documents if document.id in share.papers]
    return Packet(_in_order(kept, share.name, share.number))


def left_out(packet: Packet, papers: Collection[str]) -> tuple[Piece, ...]:
    """Where the papers lie that are not among these."""
    where = pieces(packet.documents)
    return tuple(piece for d in packet.documents if d.id not in papers for piece in where[d.id])


def about(document: Document, name: str, number: str) -> Document:
    """A paper that names several workers, with only what it says about one of them.

    Where it does not name that one it stays as it is: then the checks say so.
    """
    others = others_named(document)
    if not others:
        return document
    worker = IdentityData(
        number=Told(number, number) if number else None,
        full_name=Told(name, name) if name else None,
    )
    facts = tuple(fact for fact in document.facts if not fact.field.startswith(OTHER))
    if same_person(identity_of(document), worker) in (Same.YES, Same.PERHAPS):
        return replace(document, facts=facts)
    named = [fact for fact in document.facts if fact.field.startswith(OTHER)]
    for other, fact in zip(others, named, strict=True):
        if same_person(other, worker) is Same.YES:
            kept = [one for one in facts if one.field not in _ABOUT_ONE]
            told = (("full_name", other.full_name), ("document_number", other.number))
            said = [
                replace(fact, field=field, value=value.value, raw=value.raw)
                for field, value in told
                if value is not None
            ]
            return replace(document, facts=(*said, *kept))
    return document


def _in_order(documents: Collection[Document], name: str, number: str) -> tuple[Document, ...]:
    return tuple(
        replace(about(document, name, number), id=f"d{at}")
        for at, document in enumerate(documents, 1)
    )

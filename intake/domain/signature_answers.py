"""What people said about how papers are signed, beside what the program saw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from intake.domain.documents import Document, Packet, SignatureMark
from intake.domain.kinds import Kind, SignatureKind


class Answer(StrEnum):
    """What a person did with the card of a signature."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    SCAN_AGAIN = "scan_again"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class SignatureAnswer:
    """One answer; none is ever changed, a later one takes its place.

    Attributes:
        file, file_page, paper: the paper's first page and its kind: they stay when the papers are
            read again, its id may not.
        machine: what the program saw at that moment.
        said: what is there as the person says; for `scan_again` and `withdrawn` as the program.
    """

    file: str
    file_page: int
    paper: Kind
    answer: Answer
    machine: SignatureKind
    said: SignatureKind
    person: str
    at: datetime
    reason: str = ""


TO_BE_REPLACED = "scan_again"
"""Code among a document's `quality`: a person wants the paper scanned again."""


def seen_by_machine(document: Document) -> SignatureKind:
    """The strongest thing that the program saw; `not_assessed` where it saw nothing."""
    if not document.signatures:
        return SignatureKind.NOT_ASSESSED
    return document.signatures[0].kind


def confirmed_kind(machine: SignatureKind) -> SignatureKind:
    """What a person says by confirming: where the program could not tell, that there is ink."""
    return SignatureKind.INK if machine is SignatureKind.NOT_ASSESSED else machine


def answer_about(document: Document, answers: Sequence[SignatureAnswer]) -> SignatureAnswer | None:
    """The answer in force about a paper; None where nobody said anything, or took it back."""
    if not document.pages:
        return None
    first = document.pages[0]
    place = (first.file, first.file_page, document.kind)
    for answer in reversed(answers):
        if (answer.file, answer.file_page, answer.paper) == place:
            return None if answer.answer is Answer.WITHDRAWN else answer
    return None


def as_judged(packet: Packet, answers: Sequence[SignatureAnswer]) -> Packet:
    """The packet as people see it: what the checks are to judge.

    A paper that is to be scanned again stays until another of its kind has come.
    """
    if not answers:
        return packet
    said = {d.id: answer_about(d, answers) for d in packet.documents}
    waiting = {
        name for name, one in said.items() if one is not None and one.answer is Answer.SCAN_AGAIN
    }
    come = {d.kind for d in packet.documents if d.id not in waiting}
    kept: Iterable[Document] = (
        d for d in packet.documents if d.id not in waiting or d.kind not in come
    )
    return replace(packet, documents=tuple(_judged(d, said[d.id]) for d in kept))


def _judged(document: Document, answer: SignatureAnswer | None) -> Document:
    if answer is None:
        return document
    if answer.answer is Answer.SCAN_AGAIN:
        return replace(document, quality=(*document.quality, TO_BE_REPLACED))
    seen = [mark for mark in document.signatures if mark.kind is answer.said]
    first = next(iter(seen or document.signatures), None)
    mark = SignatureMark(
        answer.said,
        first.page if first else 1,
        first.box if first else None,
        1.0,
        first.signer if first else None,
        first.electronic if seen and first else None,
        by_person=True,
    )
    others = tuple(replace(one, by_person=True) for one in seen[1:])
    return replace(document, signatures=(mark, *others))

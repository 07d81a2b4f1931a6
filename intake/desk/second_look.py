"""Before anyone is accused: a doubtful number is read again, larger.

An OCR value that differs from a check-digit-proven one only by characters that are easily taken
for one another is read once more from its place on the paper. What agrees is taken, with the
first reading kept beside it; what does not agree stays as it was read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.desk.examination import PageOrder, SecondLook, Workers
from intake.desk.page_work import look_again
from intake.domain.documents import Document, Fact, Packet, Reading
from intake.domain.kinds import IDENTITY_KINDS, Kind, ReadBy
from intake.domain.words import PageText
from intake.jobs import Job

_ALIKE = ("0ODQ", "1ILT7", "2Z", "5S", "6G", "8B", "4A", "UV", "MN", "CG", "EF", "PR", "3B", "9G")
_FIELD = "document_number"


def easily_confused(one: str, other: str) -> bool:
    """Same length, different, and every difference is between characters that look alike."""
    if one == other or len(one) != len(other):
        return False
    return all(
        a == b or any(a in group and b in group for group in _ALIKE)
        for a, b in zip(one.upper(), other.upper(), strict=True)
    )


class SecondLooks:
    """Takes second looks at the pages that were read."""

    def __init__(self, workers: Workers, orders: Sequence[PageOrder]) -> None:
        self._workers = workers
        self._orders = {(order.file, order.number): order for order in orders}

    def taken(self, packet: Packet, job: Job) -> Packet:
        """The packet with numbers read again where that may clear someone."""
        proven = {
            fact.value
            for document in packet.of_kind(*IDENTITY_KINDS)
            if (fact := document.fact(_FIELD)) and fact.proven
        }
        doubtful = [
            (document, fact, expected)
            for document in packet.of_kind(Kind.SUT_RECORD, Kind.REQUEST)
            if (fact := document.fact(_FIELD)) and fact.read_by is ReadBy.OCR and fact.box
            for expected in proven
            if easily_confused(fact.value, expected)
        ]
        looks = [self._look(document, fact) for document, fact, _ in doubtful]
        documents = {document.id: document for document in packet.documents}
        for index, answer in self._workers.each(look_again, looks, job):
            document, fact, expected = doubtful[index]
            if not isinstance(answer, Exception) and agrees(answer, expected):
                documents[document.id] = documents[document.id].with_fact(cleared(fact, expected))
        return replace(packet, documents=tuple(documents.values()))

    def _look(self, document: Document, fact: Fact) -> SecondLook:
        page = document.pages[fact.page - 1]
        order = self._orders[page.file, page.file_page]
        if fact.box is None:
            raise ValueError(fact.field)
        return SecondLook(replace(order, picture=None), fact.box, page.rotation, "number")


def agrees(texts: Sequence[PageText], expected: str) -> bool:
    """Most of the larger readings say exactly the expected characters."""
    said = ["".join(c for c in text.text.upper() if c.isalnum()) for text in texts]
    return sum(s == expected.upper() for s in said) * 2 > len(said)


def cleared(fact: Fact, expected: str) -> Fact:
    """The fact as the second look has it; the first reading stays beside it."""
    again = Reading(
        expected, expected, fact.page, fact.box, min(0.9, max(fact.confidence, 0.86)), ReadBy.OCR
    )
    return Fact.of(fact.field, again, (fact.reading, *fact.readings))

"""The legal unit's endorsement as facts of the power, so that the checks see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Document, Fact, Packet, Reading
from intake.domain.endorsements import Endorsement
from intake.domain.kinds import Kind, ReadBy


def as_endorsed(packet: Packet, endorsements: Sequence[Endorsement]) -> Packet:
    """The packet whose powers say what was recorded about them; the last of each counts."""
    last = {(said.file, said.file_page): said for said in endorsements}
    if not last:
        return packet
    return replace(packet, documents=tuple(_told(d, last) for d in packet.documents))


def _told(document: Document, last: dict[tuple[str, int], Endorsement]) -> Document:
    if document.kind is not Kind.POWER_OF_ATTORNEY:
        return document
    places = [(page.file, page.file_page) for page in document.pages]
    said = next((last[place] for place in places if place in last), None)
    return document if said is None else _with(document, said)


def _with(document: Document, said: Endorsement) -> Document:
    page = min(said.page, max(1, len(document.pages)))
    for name, value in (
        ("endorsement", said.decision.value),
        ("endorsement_date", said.day.isoformat()),
    ):
        reading = Reading(value, value, page, None, 1.0, ReadBy.PERSON)
        document = document.with_fact(Fact.of(name, reading, ()))
    return document

"""What other papers of a packet say, whoever of them knows best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.desk.packet.likeness import easily_confused
from intake.desk.packet.looked_at import WORKERS
from intake.domain.documents import Document, Packet
from intake.domain.kinds import IDENTITY_KINDS, Kind


def said_by_who_knows(
    packet: Packet, document: Document, field: str, others: Sequence[str]
) -> list[str]:
    """What the worker's identity papers have, else any paper: two may be misread the same way."""
    if field in WORKERS and document.kind is not Kind.CEDULA:
        papers = [d for d in packet.documents if d.kind in IDENTITY_KINDS]
        known = _said_elsewhere(replace(packet, documents=tuple(papers)), document, others)
        if known:
            return known
    return _said_elsewhere(packet, document, others)


def _said_elsewhere(packet: Packet, document: Document, fields: Sequence[str]) -> list[str]:
    """What other papers have in these fields, identity papers first.

    What differs from something proven only in characters that look alike may be it misread: a
    visa's `GOMW6F832` for the zone's G0MW6F832 speaks for no other paper that was read like it.
    """
    others = [d for d in packet.documents if d is not document]
    others.sort(key=lambda d: d.kind not in IDENTITY_KINDS)
    said: list[tuple[str, bool]] = []
    for other in others:
        for name in fields:
            facts = [fact for part in name.split(" ") if (fact := other.fact(part)) is not None]
            if len(facts) == len(name.split(" ")) and all(fact.value for fact in facts):
                said.append((" ".join(fact.value for fact in facts), all(f.proven for f in facts)))
    proven = [value for value, sure in said if sure]
    return [
        value for value, sure in said
        if sure or not any(easily_confused(value, other) for other in proven)
    ]  # fmt: skip

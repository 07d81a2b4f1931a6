"""For which procedure a packet is meant, where nobody says so: a proposal, marked as one."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Packet
from intake.domain.kinds import Kind
from intake.procedures.model import Procedure


def proposed(procedures: Sequence[Procedure], packet: Packet) -> Procedure:
    """The procedure whose own papers, or whose own words in the request, are in the packet.

    Args:
        procedures: those that may be meant, the main one first; at least one.
        packet: what was read.

    Returns:
        The first one where nothing speaks for another.
    """
    petition = " ".join(
        (request.value("narrative") or "").casefold() for request in packet.of_kind(Kind.REQUEST)
    )
    for procedure in procedures:
        speaks = procedure.proposal
        if speaks is None:
            continue
        if packet.of_kind(*speaks.papers) or any(word in petition for word in speaks.words):
            return procedure
    return procedures[0]

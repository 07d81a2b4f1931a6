"""The packet as the checks are to judge it: with what people said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from intake.desk.assessment.zone_check import check_zone
from intake.domain.documents import Document, Packet
from intake.domain.signature_answers import SignatureAnswer, as_judged

ABOUT_ZONES = "mrz."


def as_said(packet: Packet, answers: Sequence[SignatureAnswer], today: date) -> Packet:
    """The packet with signatures as people judged them, and without doubts about zones they typed.

    What is kept of the packet stays as the program read it.
    """
    judged = as_judged(packet, answers)
    return replace(judged, documents=tuple(_zones_said(d, today) for d in judged.documents))


def _zones_said(document: Document, today: date) -> Document:
    if not any(zone.typed for zone in document.zones):
        return document
    read = {f"{ABOUT_ZONES}{reason}" for one in document.zones for reason in one.zone.reasons}
    now: list[str] = []
    for one in document.zones:
        reasons = one.zone.reasons
        if one.typed:
            reasons = check_zone(one.zone.format, one.typed, today).faults
        now.extend(f"{ABOUT_ZONES}{reason}" for reason in reasons)
    kept = [code for code in document.quality if code not in read]
    return replace(document, quality=tuple(dict.fromkeys((*kept, *now))))

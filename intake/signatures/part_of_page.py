"""What a page shows of signatures, as far as one of two letters on it goes."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.boxes import Box
from intake.signatures.evidence import InkEvidence, PageSigns, Pasted, Place


def within(signs: PageSigns, top: int, bottom: int) -> PageSigns:
    """The places, stamps and ink between two heights; the lowest place is the last one there.

    Args:
        signs: of the whole page.
        top: pixels of the upright picture.
        bottom: the same; what begins there belongs to the next letter.
    """

    def inside(box: Box) -> bool:
        return top <= box.center[1] < bottom

    kept = [number for number, place in enumerate(signs.places) if inside(place.box)]
    places = _with_last([signs.places[number] for number in kept])
    renumbered = {old: new for new, old in enumerate(kept)}
    ink: list[InkEvidence] = [
        replace(signs.ink[number], place=renumbered[number])
        for number in kept
        if number < len(signs.ink)
    ]
    pasted: list[Pasted] = [
        replace(paste, place=renumbered.get(paste.place) if paste.place is not None else None)
        for paste in signs.pasted
        if inside(paste.box)
    ]
    return replace(
        signs,
        places=tuple(places),
        ink=tuple(ink),
        pasted=tuple(pasted),
        stamps=tuple(stamp for stamp in signs.stamps if inside(stamp.box)),
        other_ink=tuple(found for found in signs.other_ink if inside(found.box)),
        struck=tuple(box for box in signs.struck if inside(box)),
        untold=tuple(box for box in signs.untold if inside(box)),
    )


def _with_last(places: list[Place]) -> list[Place]:
    """The lowest place of the part is its last, though others follow on the page.

    So it is where the page was parted elsewhere before: the last place of a part that ended sooner,
    a row of a form perhaps, is none while a sure one follows in the same letter.
    """
    sure = [p for p in places if p.confidence >= _SURE and not p.others] or places
    lowest = max(sure, key=lambda place: place.box.bottom, default=None)
    if lowest is None or any(p.last and p.box.bottom > lowest.box.top for p in places):
        return places
    return [
        replace(place, last=place.box.bottom > lowest.box.top and not place.others)
        if place is not lowest
        else replace(place, last=True)
        for place in places
    ]


_SURE = 0.55
"""How sure a place is that decides what is the last one."""

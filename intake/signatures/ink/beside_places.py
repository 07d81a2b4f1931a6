"""Handwriting outside of every place: what counts for a place all the same, what leaves it open."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.leftover import Leftover
from intake.signatures.marks.darkness import DPI

_MM = DPI / 25.4
_BEYOND_DOUBT, _FAR_MM, _LONG_MM = 0.9, 50.0, 15.0
_BESIDE_MM, _LABEL_MM = 45.0, 20.0


def or_beside(
    answer: InkEvidence, place: Place, page: Leftover, large: Sequence[InkEvidence],
    written: Sequence[InkEvidence] = (),
) -> InkEvidence:  # fmt: skip
    """Ink beside the last place counts for it: not everybody signs on the line.

    Right of a label is the line to sign on, which ink may hide.

    Args:
        answer: what was said of the place.
        place: of signature.
        page: at the scale of ink.
        large: sure handwriting as large as signatures, outside of every place.
        written: all handwriting there: what reaches into the place need not be as sure or high.
    """
    labelled = place.cue == "label"
    if answer.kind is InkKind.INK or not place.last or (place.floor is None and not labelled):
        return answer
    mm = _MM / page.darkness.scale
    floor = place.floor or place.box.bottom
    reaching = (e for e in written if e not in large and _reaches_in(e.box, place.box, mm))
    for ink in (*large, *reaching):
        right = ink.box.left - place.box.right
        apart = right if labelled else max(right, place.box.left - ink.box.right)
        middle = ink.box.center[1]
        level = place.box.top - 8 * mm < middle < floor + 8 * mm
        if level and apart < (_LABEL_MM if labelled else _BESIDE_MM) * mm:
            return InkEvidence(InkKind.INK, ink.box, ink.score, answer.place, ink.score)
    return answer


def _reaches_in(ink: Box, place: Box, mm: float) -> bool:
    """Whether a part of long ink lies in a place, most of it above or below."""
    return ink.width >= _LONG_MM * mm and ink.overlap(place) > 0


def may_hold(place: Place, zone: Box, strays: Sequence[Box]) -> bool:
    """Whether ink outside may be the signature of this place; a clerk's note far away is not."""
    far = _FAR_MM * _MM if place.confidence >= _BEYOND_DOUBT else float("inf")
    return any(max(box.top - zone.bottom, zone.top - box.bottom) < far for box in strays)

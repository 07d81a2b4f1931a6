"""Where who signs should have signed: of several places, the one that names the signer."""

from __future__ import annotations

from math import hypot

from intake.domain.boxes import Box
from intake.domain.documents import Document, Fact, SignatureMark
from intake.domain.kinds import SignatureKind

_BARE = (SignatureKind.NONE, SignatureKind.NOT_ASSESSED)
_SIGNER = ("signer_name", "signer_number", "signer_role")


def left_bare(document: Document) -> SignatureMark | None:
    """The place with the signer's name or office, when only another place of the page bears ink.

    `Firma del empleador | Firma del trabajador`: ink over the second proves nothing of the first.
    """
    marks = [mark for mark in document.signatures if mark.box is not None]
    ink = [mark for mark in marks if mark.kind is SignatureKind.INK]
    told = [fact for name in _SIGNER if (fact := document.fact(name)) is not None]
    if not ink or any(mark.by_person for mark in ink):
        return None
    for place in marks:
        turned = document.pages[place.page - 1].rotation % 180 != 0
        signed = any(one.page == place.page and _over(one.box, place.box, turned) for one in ink)
        if place.kind in _BARE and not signed and any(_holds(place, fact) for fact in told):
            return place
    named = [fact for fact in told if fact.field != "signer_role"]
    aside = named and all(_aside(document, mark, fact) for mark in ink for fact in named)
    return ink[0] if aside else None


def _aside(document: Document, mark: SignatureMark, fact: Fact) -> bool:
    """`ANA PAZ | Abg. LUIS RÍO`: ink over the second column only, well beside the signer's name.

    Where nothing is printed below the ink it is a hand that wrote beside the name.
    """
    if mark.box is None or fact.box is None or mark.page != fact.page or mark.below is None:
        return False
    if mark.below.overlap(fact.box) > 0:
        return False
    ink, name = mark.box, fact.box
    across = max(ink.left - name.right, name.left - ink.right)
    down = max(ink.top - name.bottom, name.top - ink.bottom)
    wide, tall = name.width, name.height
    if document.pages[mark.page - 1].rotation % 180:
        across, down, wide, tall = down, across, tall, wide
    return across > BESIDE * wide and down < NEAR * tall


BESIDE = 0.35
"""Part of a name's or number's width from which ink beside it stands in another column."""

NEAR = 8
"""Heights of a name within which ink stands beside it; one further up is no signer's line."""


def inked_beside(document: Document, fact: Fact) -> bool:
    """Whether ink stands no farther from what was read than that is wide."""
    return any(
        mark.kind is SignatureKind.INK
        and mark.page == fact.page
        and fact.box is not None
        and _apart(mark.box, fact.box) <= max(fact.box.width, fact.box.height)
        for mark in document.signatures
    )


def _holds(place: SignatureMark, fact: Fact) -> bool:
    if place.box is None or fact.box is None or place.page != fact.page:
        return False
    x, y = fact.box.center
    return place.box.left <= x <= place.box.right and place.box.top <= y <= place.box.bottom


def _over(ink: Box | None, place: Box | None, turned: bool) -> bool:
    """Whether ink is in a place or, in the same column, no higher above it than it is tall."""
    if ink is None or place is None:
        return False
    beside = min(ink.right, place.right) <= max(ink.left, place.left)
    tall = place.height
    if turned:
        beside = min(ink.bottom, place.bottom) <= max(ink.top, place.top)
        tall = place.width
    return not beside and _apart(ink, place) <= tall


def _apart(one: Box | None, other: Box | None) -> float:
    """Pixels between two boxes; 0 where they touch, without end where one is not known."""
    if one is None or other is None:
        return float("inf")
    across = max(0, one.left - other.right, other.left - one.right)
    down = max(0, one.top - other.bottom, other.top - one.bottom)
    return hypot(across, down)

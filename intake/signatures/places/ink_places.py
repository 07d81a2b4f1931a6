"""Places that only the ink gives away: sure handwriting over a name, under a farewell, on a line.

Closing formulas and names that ink runs through cannot be read, and then nothing says that somebody
signs here but the signature. Such a place can hold ink and never be called empty.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.places.memo_heads import sender_beside
from intake.signatures.places.pieces import (
    PARTICLES,
    Piece,
    Says,
    pieces,
    starts_a_closing,
)

_MM = 25.4
_SURELY = 0.8
_HEAD = 0.2
_WIDE, _HIGH, _REACH = 8.0, 4.0, 12.0
_LONG_LINE, _TEXT_LINE = 9, 6
_WRITTEN_LINE, _WRITTEN_WIDE = 4, 0.25
"""Words of a line written by hand as far as they are told, and its part of the page."""
_IN_A_HEAD = 0.9
_FAR = 40.0
_LARGE, _MOST_SURELY = (16.0, 5.0), 0.9


def places_at_ink(
    text: PageText, other: Sequence[InkEvidence], rules: Sequence[Box], known: Sequence[Place]
) -> list[tuple[Place, InkEvidence]]:
    """A place for every handwriting that can only be a signature, top to bottom.

    Args:
        text: words of the upright page.
        other: handwriting that lies in no place of signature.
        rules: printed lines with free room above.
        known: places found without looking at the ink.
    """
    large = [ink for ink in other if _large(ink, text)]
    if not large:
        return []
    printed = [p for p in pieces(text) if p.sure and not p.has(Says.RULE)]
    head = _HEAD * text.height
    everywhere, large = large, [e for e in large if e.box.top > head or _no_head(printed, e.box)]
    mm = text.dpi / _MM
    found: list[tuple[Place, InkEvidence]] = []
    for ink in sorted(large, key=lambda e: e.box.top):
        if any(ink.box.overlap(place.box) > 0.3 for place in known):
            continue  # looked at with that place
        rest = [p for p in printed if _apart(p.box, ink.box)]
        if _body_below(rest, ink.box):
            continue
        name = _name_below(rest, ink.box, mm, text.width)
        if name is not None and any(name.shown in place.name_lines for place in known):
            continue
        lowest = all(e.box.top <= ink.box.bottom for e in large)
        rule = _rule_under(rules, ink.box, mm) if lowest else None
        ends = lowest and not any(p.last for p in known) and _ends_the_text(rest, text, ink)
        if not (name or rule or ends or _farewell_above(rest, ink.box, mm)):
            continue
        number = len(known) + len(found)
        last = all(p.box.top < ink.box.bottom + 40 * mm for p in known if p.last)
        names = (name.shown,) if name else ()
        place = Place(ink.box, rule, names, 0.5, last=last, cue="ink")
        perhaps = name is None and _far_below(known, ink.box, mm)
        kind = InkKind.NOT_ASSESSED if perhaps else InkKind.INK
        sure = 0.0 if perhaps else ink.confidence
        found.append((place, InkEvidence(kind, ink.box, sure, number, ink.score)))
    return found if found or known else _in_a_memos_head(printed, everywhere, mm)


def _in_a_memos_head(
    printed: Sequence[Piece], large: Sequence[InkEvidence], mm: float
) -> list[tuple[Place, InkEvidence]]:
    """The ink beside the sender's name, on a page where nobody is asked to sign."""
    for ink in sorted(large, key=lambda e: -e.score):
        sender = sender_beside(printed, ink.box, mm) if ink.score >= _IN_A_HEAD else None
        if sender is not None:
            place = Place(ink.box, None, (sender.shown,), 0.5, last=True, cue="ink")
            return [(place, InkEvidence(InkKind.INK, ink.box, ink.confidence, 0, ink.score))]
    return []


def _far_below(known: Sequence[Place], ink: Box, mm: float) -> bool:
    """`Revisado 09/11` on the rule of the foot, far from who is to sign: it may be a note."""
    return any(p.last and p.name_lines and ink.top - p.box.bottom > _FAR * mm for p in known)


def _large(ink: InkEvidence, text: PageText) -> bool:
    """Surely written, large enough for a signature, and not in a margin."""
    box, mm = ink.box, text.dpi / _MM
    middle = box.center[0]
    inside = 0.08 * text.width < middle < 0.9 * text.width
    size = box.width >= _WIDE * mm and box.height >= _HIGH * mm
    size = size and math.hypot(box.width, box.height) >= _REACH * mm
    return ink.score >= _SURELY and inside and size


def _no_head(printed: Sequence[Piece], ink: Box) -> bool:
    """Whether ink high up on a page ends its text: a letterhead has it below, and none above."""
    text = [p.box for p in printed if len(p.text.split()) >= _TEXT_LINE]
    above = sum(box.bottom < ink.center[1] for box in text)
    return above >= 2 or above == len(text) == 1


def _apart(box: Box, ink: Box) -> bool:
    """Whether print is more than what the ink was read as."""
    return box.overlap(ink) < 0.6 or box.height < 0.45 * ink.height


def _body_below(printed: Sequence[Piece], ink: Box) -> bool:
    below = [p for p in printed if p.box.top > ink.bottom and len(p.text.split()) >= _LONG_LINE]
    return len(below) >= 3


def _name_below(printed: Sequence[Piece], ink: Box, mm: float, wide: int) -> Piece | None:
    """The short line right under the ink, or under its lower half."""
    near = [
        p
        for p in printed
        if ink.center[1] < p.box.center[1] < ink.bottom + 14 * mm
        and min(p.box.right, ink.right + 8 * mm) > max(p.box.left, ink.left - 8 * mm)
        and p.box.width < 0.5 * wide
        and _names(p, ink)
    ]
    return min(near, key=lambda p: p.box.top, default=None)


def _names(piece: Piece, ink: Box) -> bool:
    if piece.has(Says.NEVER, Says.ADDRESSEE) or len(piece.text.split()) > 7:
        return False
    if piece.has(Says.NAME, Says.ROLE, Says.LABEL, Says.NUMBER):
        return True
    shown = piece.shown.split()
    if _begins_under(piece.box, ink):
        shown = shown[1:]  # the ink took its capital
    words = [w for w in shown if w.casefold() not in PARTICLES]
    long = [w for w in words if len(w) >= 3]
    # `presentado en Quito` is a remark
    plain = all(w[0].isupper() or not w[0].isalpha() for w in words)
    return bool(long) and plain and all(w[0].isupper() for w in long) and shown[-1][-1:] != ":"


def _begins_under(print_: Box, ink: Box) -> bool:
    return ink.left < print_.left < ink.right and ink.top < print_.top < ink.bottom


def _farewell_above(printed: Sequence[Piece], ink: Box, mm: float) -> bool:
    """What was left legible of a closing formula: its first word, in a short line."""
    return any(
        starts_a_closing(p.text)
        and -4 * mm < ink.top - p.box.bottom < 30 * mm
        and min(p.box.right, ink.right) > max(p.box.left, ink.left) - 15 * mm
        for p in printed
    )


def _ends_the_text(printed: Sequence[Piece], text: PageText, ink: InkEvidence) -> bool:
    """Large handwriting right under the last lines of the text; the name may lie below the ink.

    Where none is printed, the lines that somebody wrote by hand are the text.
    """
    mm = text.dpi / _MM
    long = [p.box for p in printed if len(p.text.split()) >= _TEXT_LINE]
    least = _MOST_SURELY if long else _SURELY
    long = long or _written_lines(text, ink.box)
    reach = math.hypot(ink.box.width, ink.box.height)
    large = reach >= _LARGE[0] * mm and ink.box.height >= _LARGE[1] * mm
    if not long or not large or ink.score < least:
        return False
    gap = ink.box.top - max(box.bottom for box in long)
    return -3 * mm < gap < 40 * mm


def _written_lines(text: PageText, ink: Box) -> list[Box]:
    return [
        line.box
        for line in text.lines
        if len(line.words) >= _WRITTEN_LINE
        and line.box.width >= _WRITTEN_WIDE * text.width
        and _apart(line.box, ink)
    ]


def _rule_under(rules: Sequence[Box], ink: Box, mm: float) -> Box | None:
    """The line that the ink stands on; where it runs through the line, only the rest is seen."""
    under = [
        r
        for r in rules
        if ink.center[1] < r.center[1] < ink.bottom + 4 * mm
        and min(r.right, ink.right) > max(r.left, ink.left) - 4 * mm
    ]
    return min(under, key=lambda r: r.top, default=None)

"""The line that ends a text on whose page nothing else asks for a signature."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import Place
from intake.signatures.places.lying import columns_meet, level, whole
from intake.signatures.places.pieces import Piece, Says

_MM = 25.4
_TEXT_LINE, _TEXT_LINES = 6, 2
"""Words of a line of running text, and how many such lines make a text."""
_ROOM, _FAR, _FOOT = 10.0, 70.0, 0.92
"""Free millimetres above the line, how far below the text it stands at most, where feet begin."""
_CAPTION, _UNDER, _ASIDE, _HIGH = 6, 8.0, 8.0, 34.0
_UNSURE = 0.5


def places_on_last_lines(
    printed: Sequence[Piece], rules: Sequence[Box], text: PageText
) -> list[Place]:
    """The lowest line below the text, and those beside it; what stands below says nothing known.

    Such a place is never called empty.

    Args:
        printed: what is print for certain.
        rules: lines with free room above, no borders of tables.
        text: of the page.
    """
    mm = text.dpi / _MM
    long = [p.box for p in printed if len(p.text.split()) >= _TEXT_LINE]
    if len(long) < _TEXT_LINES:
        return []
    end = max(box.bottom for box in long)
    last = [
        r for r in rules if _ROOM * mm <= r.top - end < _FAR * mm and r.bottom < _FOOT * text.height
    ]
    found = []
    for rule in last:
        under = _under(printed, rule, mm)
        lowest = all(level(r, rule) or r.bottom < rule.top for r in last)
        if lowest and not any(_forbids(p) for p in under):
            over = [
                p.box for p in printed if p.box.bottom <= rule.top and columns_meet(p.box, rule)
            ]
            top = max([rule.top - _HIGH * mm, *(box.bottom for box in over)])
            room = whole(
                rule.left - _ASIDE * mm, top, rule.right + _ASIDE * mm, rule.bottom + 4 * mm
            ).clipped(text.width, text.height)
            floor = min((p.box.top for p in under), default=None)
            names = tuple(p.shown for p in under)
            found.append(Place(room, rule, names, _UNSURE, last=False, cue="rule", floor=floor))
    return found


def _under(printed: Sequence[Piece], rule: Box, mm: float) -> list[Piece]:
    return [
        p
        for p in printed
        if -mm < p.box.top - rule.bottom < _UNDER * mm and columns_meet(p.box, rule)
    ]


def _forbids(piece: Piece) -> bool:
    """Whether the line is for something else: who received the paper, a field, running text."""
    field = piece.text.rstrip().endswith(":") or any(c.isdigit() for c in piece.text)
    field = field and not piece.has(Says.NUMBER)
    return field or piece.has(Says.NEVER) or len(piece.text.split()) > _CAPTION

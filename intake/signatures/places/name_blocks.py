"""Blocks of short lines under each other that say who signs: name, number, role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box, around
from intake.signatures.places.lying import columns_meet
from intake.signatures.places.pieces import PARTICLES, Piece, Says
from intake.signatures.stamps.phrases import folded

_WIDEST = 0.55
_NEXT_LINE = 1.3
_LOST_LINE = 3.2
_WITH_INK = 1.8
_IN_LINE = 3.0
_WHOLE_WORDS = 2
"""Words of a name from which the rest of it may be under ink."""
_ASLANT = 0.25
"""Part of the height of print by which its foot may lie beyond it."""
_REACH_MM = 75.0
"""How far below a closing formula somebody signs."""
_STARTS = (Says.NAME, Says.NUMBER, Says.ROLE, Says.LABEL, Says.OTHERS)
_NO_NAME = (Says.CLOSING, Says.WEAK_CLOSING, Says.ADDRESSEE, Says.NEVER, Says.RULE)


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces under each other, top to bottom, and the box around them."""

    pieces: tuple[Piece, ...]
    box: Box

    def has(self, *what: Says) -> bool:
        """Whether one of its pieces says one of these."""
        return any(p.has(*what) for p in self.pieces)


def name_blocks(printed: Sequence[Piece], page_width: int, usual: float) -> list[Block]:
    """The blocks of a page.

    Args:
        printed: what is print for certain, top to bottom.
        page_width: in pixels.
        usual: height of a usual word in pixels.
    """
    narrow = [p for p in printed if p.box.width < _WIDEST * page_width]
    groups: list[list[Piece]] = []
    for piece in narrow:
        if not piece.has(*_STARTS) or piece.has(Says.NEVER):
            continue
        for group in groups:
            follows = any(_follows(piece.box, last.box, usual) for last in group[-2:])
            if follows and not _begins_anew(piece, group, usual):
                group.append(piece)
                break
        else:
            groups.append([piece])
    return [_completed(group, narrow, usual) for group in groups]


def under_line(block: Block, lines: Sequence[Box]) -> Block:
    """The part of a block below a line to sign on: what stands above it is a stamp's, or ink.

    Only where who signs is told below it; a line under a name alone underlines it.

    Args:
        block: as it was put together.
        lines: printed lines that somebody could sign on.
    """
    for line in sorted(lines, key=lambda r: -r.top):
        above = [p for p in block.pieces if p.box.center[1] <= line.bottom]
        below = [p for p in block.pieces if p not in above]
        stands = all(columns_meet(p.box, line) and not p.has(Says.LABEL) for p in above)
        if not above or not below or not stands or any(_underlines(line, p) for p in above):
            continue
        part = Block(tuple(below), around(p.box for p in below))
        told = part.has(Says.NAME) and part.has(Says.NUMBER, Says.ROLE)
        if told and columns_meet(part.box, line):
            return part
    return block


def _underlines(line: Box, piece: Piece) -> bool:
    """Whether a line is the foot of bold letters that lie aslant, or underlines them: as wide."""
    print_, awry = piece.box, round(_ASLANT * piece.box.height)
    within = print_.left - awry <= line.left and line.right <= print_.right + awry
    return within and print_.center[1] < line.center[1] < print_.bottom + awry


def number_aside(printed: Sequence[Piece], closing: Box, mm: float) -> Box | None:
    """`Pasaporte No. 15...` below a formula and beside its column: there it is signed.

    Args:
        printed: what is print for certain.
        closing: the formula.
        mm: pixels of a millimetre.
    """
    below = [
        p.box
        for p in printed
        if p.has(Says.NUMBER)
        and 0 < p.box.top - closing.bottom < _REACH_MM * mm
        and not columns_meet(p.box, closing)
    ]
    return min(below, key=lambda box: box.top, default=None)


def _completed(group: list[Piece], narrow: Sequence[Piece], usual: float) -> Block:
    """With the line above that was a name before ink went through it."""
    whole = list(group)
    if not group[0].has(Says.NAME):
        top = min(group, key=lambda p: p.box.top).box
        over = [p for p in narrow if p not in whole and _follows(top, p.box, usual)]
        short = [_named(p) for p in over if _short_name(p, top, group)]
        whole += short or [_cut_name(p) for p in over if _like_a_name(p) or _spoiled(p, usual)]
    whole.sort(key=lambda p: (p.box.top, p.box.left))
    return Block(tuple(whole), around(p.box for p in whole))


def _short_name(piece: Piece, top: Box, group: Sequence[Piece]) -> bool:
    """`Lihua Li` right over `Pasaporte No. ...`: words so short are a name only over a number."""
    own = any(p.box == top and p.has(Says.NUMBER) and not p.has(Says.FIRM) for p in group)
    words = [w for w in piece.shown.split() if folded(w) not in PARTICLES]
    named = len(words) >= 2 and all(w.isalpha() and w[0].isupper() for w in words)
    near = top.top - piece.box.bottom <= top.height
    return own and named and near and not piece.has(*_NO_NAME)


def _named(piece: Piece) -> Piece:
    return replace(piece, says=piece.says | Says.NAME)


def _cut_name(piece: Piece) -> Piece:
    """`gel Muñoz Peña` under a pen that hides how it begins: a name all the same."""
    first, *rest = piece.shown.split() or [""]
    named = len(rest) >= _WHOLE_WORDS and first[:1].islower() and folded(first) not in PARTICLES
    if not named or not all(w.isalpha() and w[0].isupper() and len(w) > 2 for w in rest):
        return piece
    return _named(piece)


def _follows(low: Box, high: Box, usual: float) -> bool:
    """Whether `low` is the next line under `high`, in the same column."""
    line = max(usual, min(high.height, 1.6 * usual))
    gap = low.top - high.bottom
    if gap <= -0.5 * line or min(low.right, high.right) <= max(low.left, high.left):
        return False
    if gap < _NEXT_LINE * line:
        return True
    # A line between them could not be read: ink runs through it.
    in_column = min(abs(low.left - high.left), abs(low.center[0] - high.center[0])) < 2 * usual
    return in_column and gap < _LOST_LINE * usual


def _begins_anew(piece: Piece, group: Sequence[Piece], usual: float) -> bool:
    """A name in line with nothing of what stands above it: that is a seal or a stamp beside it.

    A signature that was read as words says neither role nor number.
    """
    if not piece.has(Says.NAME) or not any(p.has(Says.ROLE, Says.NUMBER) for p in group):
        return False
    return not any(
        abs(own - other) < _IN_LINE * usual
        for above in group
        for own, other in (
            (piece.box.left, above.box.left),
            (piece.box.center[0], above.box.center[0]),
            (piece.box.right, above.box.right),
        )
    )


def _spoiled(piece: Piece, usual: float) -> bool:
    """A few words, taller than print: a line that was read together with the ink through it."""
    few = len(piece.shown.split()) <= 6 and not piece.has(*_NO_NAME)
    return few and (piece.spoiled or piece.box.height > _WITH_INK * usual)


def _like_a_name(piece: Piece) -> bool:
    """At most six words, most with a capital, no figures and no colon."""
    words = [w for w in piece.shown.split() if len(w) >= 3]
    capital = sum(w[0].isupper() for w in words)
    plain = not any(c.isdigit() or c == ":" for c in piece.shown)
    return (
        plain
        and 1 <= len(piece.shown.split()) <= 6
        and capital * 2 >= max(1, len(words))
        and not piece.has(*_NO_NAME)
    )

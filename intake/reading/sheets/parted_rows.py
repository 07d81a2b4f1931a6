"""A row of justified text that was read as several lines: put together again.

The end of a letter on a sheet of its own is read as a copied card may be too, for print that lies
about. Spaces that fill a line are as wide as those between columns then: each piece is a line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText

FULL = 6
"""Words of a line of running text that shows where its margins are, at least."""
WIDEST = 2.2
"""Heights of a line between words of a row; wider apart stand the cells of a table."""
ASIDE, NEAR = 0.7, 2.5
"""Heights by which a row may miss the margins, and between it and the line that shows them."""


def with_whole_rows(text: PageText) -> PageText:
    """The text; pieces that together fill a row between the margins are one line.

    Only where a full line above or below it begins and ends at the same places: cells of a table
    and signatures beside one another do not.
    """
    lines = [_Piece(line, line.box) for line in text.lines]
    full = [piece for piece in lines if len(piece.line.words) >= FULL]
    if not full:
        return text
    levels = sorted(lines, key=_middle)
    joined: set[int] = set()
    for piece in lines:
        if id(piece) in joined:
            continue
        row = _row_of(piece, _near(piece, levels))
        free = len(row) > 1 and not any(id(part) in joined for part in row)
        margin = _margin_of(row, full) if free else None
        if margin is None:
            continue
        joined |= {id(part) for part in row}
        words = tuple(word for part in row for word in part.line.words)
        whole = _Piece(Line(words, margin.line.block), around(part.box for part in row))
        lines = [other for other in lines if not any(other is part for part in row)]
        below = margin.box.top > row[0].box.top
        lines.insert(lines.index(margin) + (not below), whole)
        full = [other for other in full if not any(other is part for part in row)]
        full += [whole] if len(words) >= FULL else []
    return replace(text, lines=tuple(piece.line for piece in lines)) if joined else text


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A line and its place, which is reckoned once."""

    line: Line
    box: Box


def _middle(piece: _Piece) -> float:
    return piece.box.center[1]


def _near(piece: _Piece, levels: Sequence[_Piece]) -> Sequence[_Piece]:
    """Those of the pieces, in the order of their middles, that stand level with one."""
    half = piece.box.height / 2
    first = bisect_left(levels, _middle(piece) - half, key=_middle)
    return levels[first : bisect_right(levels, _middle(piece) + half, key=_middle)]


def _row_of(piece: _Piece, level: Sequence[_Piece]) -> list[_Piece]:
    """What stands level with a piece, from the left; the piece alone where that is no row."""
    height = piece.box.height
    row = [
        other
        for other in level
        if abs(_middle(other) - _middle(piece)) < height / 2 and other.box.height < 2 * height
    ]
    row.sort(key=lambda other: other.box.left)
    tall = max((other.box.height for other in row), default=0)
    gaps = [two.box.left - one.box.right for one, two in pairwise(row)]
    return row if row and all(0 <= gap < WIDEST * tall for gap in gaps) else [piece]


def _margin_of(row: Sequence[_Piece], full: Sequence[_Piece]) -> _Piece | None:
    """The full line next to a row that begins and ends where it does; the one above first."""
    box = around(part.box for part in row)
    beside = [
        line
        for line in full
        if not any(line is part for part in row)
        and _level(line.box, box)
        and _apart(line.box, box) < NEAR * box.height
    ]
    return min(
        beside, key=lambda line: (line.box.top > box.top, _apart(line.box, box)), default=None
    )


def _level(one: Box, other: Box) -> bool:
    aside = ASIDE * other.height
    return abs(one.left - other.left) < aside and abs(one.right - other.right) < aside


def _apart(one: Box, other: Box) -> int:
    return max(one.top - other.bottom, other.top - one.bottom)

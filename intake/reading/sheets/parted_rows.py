"""A row of justified text that was read as several lines: put together again.

The end of a letter on a sheet of its own is read as a copied card may be too, for print that lies
about. Spaces that fill a line are as wide as those between columns then: each piece is a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
    lines = list(text.lines)
    for piece in text.lines:
        if not any(line is piece for line in lines):
            continue
        row = _row_of(piece, lines)
        margin = _margin_of(row, lines) if len(row) > 1 else None
        if margin is None:
            continue
        words = tuple(word for part in row for word in part.words)
        lines = [line for line in lines if not any(line is part for part in row)]
        at = next(place for place, line in enumerate(lines) if line is margin)
        below = margin.box.top > row[0].box.top
        lines.insert(at if below else at + 1, Line(words, margin.block))
    return replace(text, lines=tuple(lines)) if len(lines) < len(text.lines) else text


def _row_of(piece: Line, lines: Sequence[Line]) -> list[Line]:
    """What stands level with a piece, from the left; the piece alone where that is no row."""
    middle, height = piece.box.center[1], piece.box.height
    row = [
        line
        for line in lines
        if abs(line.box.center[1] - middle) < height / 2 and line.box.height < 2 * height
    ]
    row.sort(key=lambda line: line.box.left)
    tall = max(line.box.height for line in row)
    gaps = [two.box.left - one.box.right for one, two in pairwise(row)]
    return row if all(0 <= gap < WIDEST * tall for gap in gaps) else [piece]


def _margin_of(row: Sequence[Line], lines: Sequence[Line]) -> Line | None:
    """The full line next to a row that begins and ends where it does; the one above first."""
    box = around(line.box for line in row)
    beside = [
        line
        for line in lines
        if len(line.words) >= FULL
        and not any(line is part for part in row)
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

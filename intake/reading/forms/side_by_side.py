"""Two people's data side by side: `SOLICITANTE | PERSONA EXTRANJERA`, and under each its lines.

An engine reads such lines across the page; people read them column by column.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from intake.reading.forms.cells import cells_of, rows_of, section
from intake.reading.words.tokens import LINE_END, PARAGRAPH, SPACE, Token, place_of

LEAST = 2
"""Rows under two headings from which they are columns."""
APART = 2.6
"""Heights from one row of a column to the next, at most."""


def by_columns(tokens: Sequence[Token]) -> list[Token]:
    """The words in the order in which people read them, those under headings column by column.

    Args:
        tokens: the words of a document, page after page.
    """
    ordered = list(tokens)
    for page in sorted({token.page for token in tokens}):
        ordered = _of_a_page(ordered, [t for t in tokens if t.page == page])
    return ordered


def _of_a_page(ordered: list[Token], words: Sequence[Token]) -> list[Token]:
    height = int(statistics.median(t.word.box.height for t in words))
    rows = rows_of(words)
    for number, row in enumerate(rows):
        lefts = _columns(row, height)
        inside = _inside(rows[number + 1 :], place_of(row).bottom, lefts, height)
        if lefts and len(inside) >= LEAST:
            ordered = _rearranged(ordered, inside, lefts, height)
    return ordered


def _columns(row: Sequence[Token], height: int) -> list[int]:
    """Where the columns begin under a row of headings of different people; none else."""
    cells = cells_of(row, height)
    whose = [section(cell) for cell in cells]
    apart = len(cells) > 1 and None not in whose and len(set(whose)) == len(whose)
    return [place_of(cell).left for cell in cells] if apart else []


def _inside(
    rows: Sequence[list[Token]], bottom: int, lefts: Sequence[int], height: int
) -> list[list[Token]]:
    """The rows below the headings that keep to the columns."""
    found: list[list[Token]] = []
    for row in rows if lefts else ():
        box = place_of(row)
        begun = [_column(place_of(cell).left, lefts, height) for cell in cells_of(row, height)]
        across = any(
            t.word.box.left < left - height < t.word.box.right - 2 * height
            for t in row
            for left in lefts[1:]
        )
        if box.top - bottom > APART * height or None in begun or len(set(begun)) < len(begun):
            break
        if across or (len(begun) == 1 and begun[0] == 0 and box.right > lefts[1] - height):
            break
        found.append(row)
        bottom = box.bottom
    return found


def _column(left: int, lefts: Sequence[int], height: int) -> int | None:
    """The column that something begins in; None where it begins elsewhere."""
    return next((n for n, at in enumerate(lefts) if abs(left - at) < 1.5 * height), None)


def _rearranged(
    ordered: Sequence[Token], rows: Sequence[list[Token]], lefts: Sequence[int], height: int
) -> list[Token]:
    columns: list[list[list[Token]]] = [[] for _ in lefts]
    for row in rows:
        for cell in cells_of(row, height):
            columns[_column(place_of(cell).left, lefts, height) or 0].append(cell)
    inner = {id(token) for row in rows for token in row}
    first = next(n for n, token in enumerate(ordered) if id(token) in inner)
    told = [token for column in columns for token in _one_below_another(column)]
    rest = [token for token in ordered[first:] if id(token) not in inner]
    return [*ordered[:first], *told, *rest]


def _one_below_another(lines: Sequence[list[Token]]) -> list[Token]:
    """The lines of a column; one that had no room for the next word goes on below."""
    found: list[Token] = []
    right = max((place_of(line).right for line in lines), default=0)
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        full = following and place_of(line).right + following[0].word.box.width > right
        gap = PARAGRAPH if following is None else LINE_END
        if full and len(line) > FEW and line[-1].ends != ".":
            gap = SPACE
        found += [*line[:-1], replace(line[-1], gap=gap)]
    return found


FEW = 3
"""Words of a line that stands alone, however little room it leaves."""

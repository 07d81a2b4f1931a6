"""Tables whose cells are centred beside one another, label and value of one or several lines each.

Rows are the wrong measure there: the two lines of a value stand above and below the middle of its
label, and with a little slant one of them is level with it. So the lines of each cell are put
together first, and a label whose middle is level with that of the cell beside it has its value; in
a table below its headings a cell of several lines belongs to the row of its middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box
from intake.reading.forms.cells import label_at
from intake.reading.words.lexicon import labels as phrases_of
from intake.reading.words.tokens import CELL, SPACE, Token, place_of

Row = list[Token]

APART = 1.2
"""Heights of print between words of one line of a cell, at most: nothing is justified there."""
BARS = ("|", "||", "¦")
TIGHT = (0.6, 0.85, 1.1)
"""Heights between two lines of one cell, at most; how far rows are apart differs, so the next is
tried for what is left."""
ALIGNED = 0.4
"""How exactly the lines of a cell begin below one another, in heights."""
LEVEL = 0.4
"""By how much the middles of a label and its value differ, at most, in heights."""
LINES = 4
"""Lines of one cell, at most."""
BESIDE = 2
"""Other cells of the row of a table, at least."""
MOST = 300
"""Rows of one page; what has more is no table."""
FAR = 25.0
"""Heights between a label and its value, at most."""


@dataclass(slots=True)
class _Cell:
    lines: list[Row]

    @property
    def box(self) -> Box:
        return place_of([t for line in self.lines for t in line])

    def tokens(self) -> Row:
        """Its words in the order of reading; only the last of them ends the cell."""
        words = [replace(t, gap=SPACE) if t is line[-1] else t for line in self.lines for t in line]
        return [*words[:-1], replace(words[-1], gap=CELL)]


def with_centred_cells(rows: Sequence[Row], height: int) -> list[Row]:
    """The rows; label and value that stand centred beside one another in one row.

    Args:
        rows: words beside one another, top to bottom, left to right.
        height: the usual height of a word.
    """
    if len(rows) > MOST:
        return list(rows)
    groups: list[list[_Cell]] = []
    taken: set[int] = set()
    for tight in TIGHT:
        free = [t for row in rows for t in row if id(t) not in taken]
        cells = _cells(free, height, tight)
        more = [*_pairs(cells, height)]
        paired = {id(cell) for pair in more for cell in pair}
        more += [[one] for one in _of_tables(cells, height) if id(one) not in paired]
        groups += more
        taken |= {id(t) for group in more for one in group for line in one.lines for t in line}
    if not groups:
        return list(rows)
    others = ([t for t in row if id(t) not in taken] for row in rows)
    placed = [(place_of(row).center[1], row) for row in others if row]
    for group in groups:
        _place(group, placed, height)
    return [row for _, row in sorted(placed, key=lambda pair: pair[0])]


def _place(group: Sequence[_Cell], placed: list[tuple[float, Row]], height: int) -> None:
    """Puts cells into the row that is level with their middle, or makes one of them."""
    box = group[0].box
    middle, words = box.center[1], [t for one in group for t in one.tokens()]
    level = (n for n, (at, _) in enumerate(placed) if abs(at - middle) < LEVEL * height)
    at = next(level, None)
    if at is None:
        placed.append((middle, words))
        return
    row = placed[at][1]
    before = [t for t in row if t.word.box.left < box.left]
    after = [t for t in row if t.word.box.left >= box.left]
    placed[at] = (placed[at][0], [*before, *words, *after])


def _cells(tokens: Sequence[Token], height: int, tight: float) -> list[_Cell]:
    cells: list[_Cell] = []
    last: list[Box] = []  # the last line of each
    placed = [(place_of(line), line) for line in _lines(tokens, height)]
    for box, line in sorted(placed, key=lambda pair: pair[0].top):
        over = [n for n, above in enumerate(last) if _goes_on(above, box, height, tight)]
        if len(over) == 1:
            cells[over[0]].lines.append(line)
            last[over[0]] = box
        else:
            cells.append(_Cell([line]))
            last.append(box)
    return cells


def _lines(tokens: Sequence[Token], height: int) -> list[Row]:
    """Words side by side that are level with one another and that no rule parts."""
    bars = [t.word.box for t in tokens if t.text in BARS]
    lines: list[Row] = []
    for token in sorted((t for t in tokens if t.exact), key=lambda t: t.word.box.left):
        box = token.word.box
        for line in lines:
            last = line[-1].word.box
            if not -height < box.left - last.right < APART * height:
                continue
            level = _level(last, box) < LEVEL * height
            if level and not any(_between(last, bar, box) for bar in bars):
                line.append(token)
                break
        else:
            lines.append([token])
    return lines


def _level(one: Box, other: Box) -> float:
    """How far two words are from standing level: by middles, or by the edge no box goes over."""
    middles = abs(one.center[1] - other.center[1])
    return min(middles, abs(one.top - other.top), abs(one.bottom - other.bottom))


def _between(one: Box, bar: Box, other: Box) -> bool:
    across, down = bar.center
    return one.right <= across <= other.left and one.top <= down <= one.bottom


def _goes_on(above: Box, below: Box, height: int, tight: float) -> bool:
    gap = below.top - above.bottom
    return -ALIGNED * height < gap < tight * height and (
        abs(above.left - below.left) < ALIGNED * height
    )


def _of_tables(cells: Sequence[_Cell], height: int) -> Iterator[_Cell]:
    """Cells of several lines whose middle is level with others of a row that has a number."""
    for one in cells:
        words = one.tokens()
        if not 1 < len(one.lines) <= LINES or any(c.isdigit() for t in words for c in t.text):
            continue
        middle = one.box.center[1]
        level = [
            c for c in cells if c is not one and abs(c.box.center[1] - middle) < LEVEL * height
        ]
        numbered = any(c.isdigit() for other in level for t in other.tokens() for c in t.text)
        if len(level) >= BESIDE and numbered and all(map(_is_value, (one, *level))):
            yield one


def _pairs(cells: Sequence[_Cell], height: int) -> Iterator[list[_Cell]]:
    """Labels with the values beside them."""
    placed = [(cell.box, cell) for cell in cells]
    for label in cells:
        if len(label.lines) > LINES or not _is_label(label.tokens()):
            continue
        one = label.box
        level = [
            (box, c)
            for box, c in placed
            if one.right < box.left and box.top < one.bottom and box.bottom > one.top
        ]
        two, value = min(level, key=lambda pair: pair[0].left, default=(one, None))
        if value is None or not 1 < max(len(label.lines), len(value.lines)) <= LINES:
            continue
        if _are_rows(label, value, height):
            continue
        near = two.left - one.right < FAR * height
        if near and abs(one.center[1] - two.center[1]) < LEVEL * height and _is_value(value):
            yield [label, value]


def _are_rows(labels: _Cell, values: _Cell, height: int) -> bool:
    """`RUC | 0992...` over `EMPLEADOR | ...`: several labels, each level with its own value."""
    if len(labels.lines) != len(values.lines) or len(labels.lines) < BESIDE:
        return False
    keys = [token.key for token in labels.tokens()]
    known = (book.at(keys, 0) for book in (phrases_of("fields"), phrases_of("names")))
    if any(hit is not None and hit[0] > len(labels.lines[0]) for hit in known):
        return False  # `Nombres y | apellidos` is one label
    return all(
        label_at(one, 0) is not None
        and abs(place_of(one).center[1] - place_of(two).center[1]) < LEVEL * height
        for one, two in zip(labels.lines, values.lines, strict=True)
    )


def _is_label(words: Row) -> bool:
    hit = label_at(words, 0)
    return hit is not None and hit[0] == len(words)


def _is_value(cell: _Cell) -> bool:
    """Whether no line of it begins with a label."""
    return all(label_at(line, 0) is None for line in cell.lines)

"""Forms that offer answers with a box each: only the ticked ones are said.

`Documento: ( ) Visa (X) Pasaporte`, `Sexo: M [ ] F [X]`: boxes stand before all answers or behind
them. Where that does not show, the row stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from intake.reading.forms.cells import label_at
from intake.reading.words.lexicon import number_names
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, Token

Row = list[Token]

_TICKED = re.compile(r"[(\[{_]*\s*[xX]\s*[)\]}_]+|[☒☑✓✔✗✘🗹]")
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|[☐□◻▢❏❑]|(?P<line>_{2,})")
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_ENDS = (CELL, LINE_END, PARAGRAPH)
FEWEST = 2
"""Boxes of a row from which they offer answers."""


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a box stands in its row (`end` exclusive), whether it is ticked, or but a line."""

    start: int
    end: int
    ticked: bool
    line: bool = False


def with_ticked_alone(rows: Sequence[Row]) -> list[Row]:
    """The rows of a form without the boxes and without the answers nobody ticked."""
    return [_said(row) for row in rows]


def _said(row: Row) -> Row:
    boxes = list(_boxes(row))
    if len(boxes) < FEWEST:
        boxes = _drawn(row)
    if len(boxes) < FEWEST:
        return row
    kept: Row = []
    for start, end in _groups(row):
        mine = [box for box in boxes if start <= box.start < end]
        answers = _answers(row, start, end, mine) if _offer(mine) else None
        if answers is None:
            kept += row[start:end]
            continue
        last = answers[-1].end
        kept += row[start : min(answers[0].start, mine[0].start)]
        told = [row[n] for one in answers if one.ticked for n in range(one.start, one.end)]
        kept += [*told[:-1], replace(told[-1], gap=row[last - 1].gap)] if told else []
        kept += row[max(last, mine[-1].end) : end]
    return kept


def _offer(boxes: Sequence[_Box]) -> bool:
    """Whether these are boxes to tick: lines are to be written on where none bears a tick."""
    ticked = any(box.ticked for box in boxes)
    return len(boxes) >= FEWEST and (ticked or not any(box.line for box in boxes))


def _boxes(row: Row) -> Iterator[_Box]:
    place = 0
    while place < len(row):
        box = _box_at(row, place)
        if box is not None:
            yield box
        place = place + 1 if box is None else box.end


def _drawn(row: Row) -> list[_Box]:
    """`O Pasaporte Xx Visa [] Cédula`: drawn squares before kinds of papers, as OCR reads them.

    A square that was not read holds nothing for certain. `O` is a word, too: nothing where it is
    all that stands between kinds. Where none stands before the first kind, each may stand behind
    its own (`Pasaporte X Visa O`): then nobody knows which is ticked.
    """
    boxes, place, begin = list[_Box](), 0, 0
    while place < len(row):
        kind = number_names().at([t.key for t in row], place)
        if kind is not None:
            start = place
            while start > begin and _SQUARE.fullmatch(row[start - 1].text):
                start -= 1
            inside = "".join(t.text for t in row[start:place])
            boxes.append(_Box(start, place, bool(_CROSS.fullmatch(inside.strip("()[]{}|")))))
            begin = place + kind[0]
        place = max(place + 1, begin)
    read = ["".join(t.text for t in row[box.start : box.end]) for box in boxes]
    unread, plain = read.count(""), read.count("O")
    squares = len(read) - unread
    known = squares >= FEWEST and (not unread or plain < squares)
    if not known or sum(box.ticked for box in boxes) > 1:
        return []
    return boxes if read[0] else [replace(box, ticked=False) for box in boxes]


_SQUARE = re.compile(r"[()\[\]{}|]*(?:[A-Z0][A-Za-z0]?)?[()\[\]{}|]*")
_CROSS = re.compile(r"[xX][xXA]?")


def _box_at(row: Row, place: int) -> _Box | None:
    """A box of one, two or three words: `(X)`, `(` `X)`, `[` `]`, `(` `X` `)`."""
    for length in (1, 2, 3):
        words = row[place : place + length]
        if len(words) < length or (length > 1 and words[0].text not in _OPENING):
            return None
        text = "".join(word.text for word in words)
        if _TICKED.fullmatch(text):
            return _Box(place, place + length, ticked=True)
        empty = _EMPTY.fullmatch(text)
        if empty is not None:
            return _Box(place, place + length, ticked=False, line=bool(empty["line"]))
    return None


def _groups(row: Row) -> list[tuple[int, int]]:
    """Parts of a row that begin with a label each: `Sexo: M ( ) F (X)  Visa: Sí ( ) No (X)`."""
    starts = [0]
    for place in range(1, len(row)):
        label = label_at(row, place) if row[place].exact else None
        if label is not None and label[3] and place >= _after_label(row, starts[-1]):
            starts.append(place)
    return list(zip(starts, [*starts[1:], len(row)], strict=True))


def _after_label(row: Row, start: int) -> int:
    """Where the label that stands there ends; `start` where none does."""
    label = label_at(row, start) if row[start].exact else None
    return label[0] if label is not None else start


def _answers(row: Row, start: int, end: int, boxes: Sequence[_Box]) -> list[_Box] | None:
    """Where each answer stands and whether it is ticked.

    None where it does not show whether boxes stand before their answers or behind them.
    """
    first, last = boxes[0].start, boxes[-1].end
    colons = [n for n in range(start, first) if row[n].ends == ":" or row[n].text == ":"]
    begin = colons[-1] + 1 if colons else min(_after_label(row, start), first)
    if begin == first:
        closing = next((n + 1 for n in range(last, end) if row[n].gap in _ENDS), end)
        edges = [*(box.start for box in boxes[1:]), closing]
        found = [_Box(box.end, edge, box.ticked) for box, edge in zip(boxes, edges, strict=True)]
    elif last == end and begin > start:
        edges = [begin, *(box.end for box in boxes[:-1])]
        found = [_Box(edge, box.start, box.ticked) for box, edge in zip(boxes, edges, strict=True)]
    else:
        return None
    return found if all(one.end > one.start for one in found) else None

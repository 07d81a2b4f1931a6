"""Cells of tables: columns that belong to people, names of companies over two lines of a cell."""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.reading.cells import cells_of, label_at
from intake.reading.found import Found
from intake.reading.headings import Section, cannot_be
from intake.reading.labelled import Labelled, Segment
from intake.reading.tokens import SPACE, Token, place_of
from intake.reading.typed import typed_value
from intake.reading.values import ends_as_company, is_of_a_name


def by_column(
    segment: Segment, sections: Sequence[Section], cells: Sequence[list[Token]], height: int
) -> list[Labelled]:
    """The values of one row, each with the heading of the column that it stands in.

    Args:
        segment: the label at the left of the row.
        sections: the headings of the page.
        cells: the cells of that row.
        height: the usual height of a word there.
    """
    headings = _columns_over(sections, segment.box, height)
    if not headings:
        return []
    words: dict[int, list[Token]] = {}
    for cell in cells:
        right = [t for t in cell if t.word.box.left > segment.box.right]
        if right:
            at = place_of(right)
            column = min(range(len(headings)), key=lambda n: _away(headings[n].box, at))
            words.setdefault(column, []).extend(right)
    if len(words) < 2:
        return []
    values = (_value(segment.label, words[n], headings[n].role) for n in sorted(words))
    return [value for value in values if value is not None]


def _value(label: str, tokens: Sequence[Token], role: str) -> Labelled | None:
    """`Documento | Cédula 17... | Pasaporte AB12...`: a cell may name its value once more."""
    again = label_at(tokens, 0)
    end, label = (again[0], again[1]) if again is not None else (0, label)
    found = typed_value(label, tokens[end:], strict=True)
    if found is None or cannot_be(role, found.value):
        return None
    return Labelled(found, label, role, role, 1.0)


def _columns_over(sections: Sequence[Section], box: Box, height: int) -> list[Section]:
    """The headings of columns over a row, if its label stands left of them all."""
    above = [s for s in sections if s.box.bottom <= box.top]
    if not above:
        return []
    lowest = max(s.box.top for s in above)
    beside = [s for s in above if lowest - s.box.top < 1.5 * height]
    apart = len({s.role for s in beside}) > 1
    return beside if apart and min(s.box.left for s in beside) > box.right - height else []


def _away(heading: Box, value: Box) -> int:
    """How far the beginning or the middle of a value stands from that of a heading, in pixels."""
    middle = math.ceil(abs(heading.center[0] - value.center[0]))
    return min(abs(heading.left - value.left), middle)


def longer_company(
    found: Found,
    tokens: Sequence[Token],
    rows: Sequence[list[Token]],
    labels: Container[int],
    height: int,
) -> Found:
    """`ASOCIACIÓN DE PRODUCTORES | AGRÍCOLAS EL ROSARIO`: a name over two lines of its cell.

    Args:
        found: what was read of the first line.
        tokens: that line.
        rows: the rows of the page.
        labels: the words that labels and headings are made of, by identity.
        height: the usual height of a word.
    """
    if found.field != "company_name" or ends_as_company(found.value):
        return found
    box = place_of(tokens)
    below = next((r for r in rows if r[0].word.box.top > box.bottom - height // 2), [])
    cells = [c for c in cells_of(below, height) if abs(c[0].word.box.left - box.left) < height // 2]
    more = cells[0] if cells else []
    close = bool(more) and more[0].word.box.top - box.bottom < TIGHT * height
    if not close or any(id(token) in labels for token in more) or not is_of_a_name(more):
        return found
    line = [*tokens[:-1], replace(tokens[-1], gap=SPACE), *more]
    longer = typed_value(found.field, line, strict=True)
    return longer if longer is not None and len(longer.value) > len(found.value) else found


TIGHT = 0.9
"""Heights between two lines of one cell, at most."""

"""Columns of tables that belong to people."""

from __future__ import annotations

import math
from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.reading.fields.headings import Section, cannot_be
from intake.reading.fields.typed import typed_value
from intake.reading.forms.cells import label_at
from intake.reading.forms.labelled import Labelled, Segment
from intake.reading.words.tokens import Token, place_of


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

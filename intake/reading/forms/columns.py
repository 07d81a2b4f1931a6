"""Columns of tables that belong to people."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.reading.fields.headings import Section, cannot_be
from intake.reading.fields.typed import typed_value
from intake.reading.forms.cells import cells_of, label_at
from intake.reading.forms.labelled import NAMING, Labelled, Segment
from intake.reading.words.tokens import SPACE, Token, place_of


def by_column(
    segment: Segment, sections: Sequence[Section], rows: Sequence[list[Token]], height: int
) -> list[Labelled]:
    """The values of one row, each with the heading of the column that it stands in.

    Args:
        segment: the label at the left of the row.
        sections: the headings of the page.
        rows: that row and those below it.
        height: the usual height of a word there.
    """
    headings = _columns_over(sections, segment.box, height)
    if not headings:
        return []
    words: dict[int, list[Token]] = {}
    left = min(heading.box.left for heading in headings) - height
    for cell in (
        c for row in _lines_of(segment, rows, left, height) for c in cells_of(row, height)
    ):
        right = [t for t in cell if t.word.box.left > segment.box.right]
        if right:
            at = place_of(right)
            column = min(range(len(headings)), key=lambda n: _away(headings[n].box, at))
            before = words.setdefault(column, [])
            before[-1:] = [replace(token, gap=SPACE) for token in before[-1:]]
            before.extend(right)
    if len(words) < 2:
        return []
    values = (_value(segment.label, words[n], headings[n].role) for n in sorted(words))
    return [value for value in values if value is not None]


def heads_of_columns(segments: Sequence[Segment], height: int) -> list[Section]:
    """`EMPRESA | REPRESENTANTE LEGAL` right over `RUC | Nombres y apellidos`: whose each column is.

    Only where the whole row is such words, and labels whose values stand below them follow in
    every column; alone, the same words stand under a signer's name.
    """
    found: list[Section] = []
    for row in sorted({s.row for s in segments}):
        heads = [s for s in segments if s.row == row]
        under = [s for s in segments if s.row == row + 1 and not s.value]
        owned = [s for s in heads if any(abs(s.left - u.left) < height for u in under)]
        roles = [_whose(s) for s in owned]
        if 1 < len(heads) == len(owned) and all(role is not None for role in roles):
            found += [Section(r, s.box) for r, s in zip(roles, owned, strict=True) if r is not None]
    return found


def heads_of_parts(segments: Sequence[Segment], height: int) -> list[Section]:
    """`II. REPRESENTANTE LEGAL` right over `Apellidos y nombres`: whose the values below it are.

    The words for somebody stand alone in their row, and no value of them does.
    """
    found: list[Section] = []
    for head in segments:
        alone = not any(s is not head and s.row == head.row for s in segments)
        under = min((s for s in segments if s.row == head.row + 1), key=_left, default=None)
        if not alone or not head.label.startswith("name:") or under is None:
            continue
        named = under.label in NAMING or under.label == "full_name"
        level = named and under.role is None and abs(head.left - under.left) < INDENT * height
        role = _whose(head) if level else None
        found += [Section(role, head.box)] if role is not None else []
    return found


def _left(segment: Segment) -> int:
    return segment.left


INDENT = 3
"""Heights of a letter by which a heading stands left or right of the labels below it."""


def _whose(head: Segment) -> str | None:
    """Whose the column below a bare word is, if it is a word for somebody."""
    if head.value or not head.whole:
        return None
    if head.label == "company_name":
        return "employer"
    return head.role if head.label.startswith("name:") else None


def _lines_of(
    segment: Segment, rows: Sequence[list[Token]], left: int, height: int
) -> Iterator[list[Token]]:
    """The row, and the lines on which its cells go on: close below, and nothing at their left."""
    bottom = segment.box.bottom
    for number, row in enumerate(rows):
        box = place_of(row)
        if number and (box.left < left or box.top - bottom > height):
            return
        yield row
        bottom = max(bottom, box.bottom)


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
    beside = [s for s in above if lowest - s.box.top < HEADED * height]
    apart = len({s.role for s in beside}) > 1
    return beside if apart and min(s.box.left for s in beside) > box.right - height else []


HEADED = 2.2
"""Heights of a letter between the first and the last line of a row of headings."""


def _away(heading: Box, value: Box) -> int:
    """How far the beginning or the middle of a value stands from that of a heading, in pixels."""
    middle = math.ceil(abs(heading.center[0] - value.center[0]))
    return min(abs(heading.left - value.left), middle)

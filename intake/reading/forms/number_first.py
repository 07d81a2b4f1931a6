"""A role, a number, a name, each in a cell: `Trabajador | 32110987 | BEN-DAVID KATZ SHMUEL`."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.typed import typed_value
from intake.reading.fields.values import a_number, thirteen_digits
from intake.reading.forms.labelled import Segment
from intake.reading.found import Found
from intake.reading.words.numbers import document_number
from intake.reading.words.tokens import Token

DIGITS = 6
"""Of the shortest number that says whose paper it is."""


def number_then_name(segment: Segment, row: Sequence[Token]) -> list[tuple[str, Found]]:
    """The number and the name, each with its label; none where something else stands there.

    Args:
        segment: a role alone in its cell.
        row: all words of its row.
    """
    beside = [token for token in row if token.word.box.left >= segment.box.right]
    if segment.value or not segment.label.startswith("name:") or len(beside) <= 1:
        return []
    number, rest = beside[0], beside[1:]
    if sum(c.isdigit() for c in number.text) < DIGITS or not number.stripped.isalnum():
        return []
    ruc = a_number("ruc", [number], thirteen_digits)
    told = ruc or a_number("document_number", [number], document_number)
    name = typed_value(segment.label, rest, strict=True)
    if told is None or name is None:
        return []
    return [("ruc" if ruc is not None else "document_number", told), (segment.label, name)]

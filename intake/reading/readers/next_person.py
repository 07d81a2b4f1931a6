"""Where a list under one heading begins to speak of somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found

_OPENING = frozenset({"full_name", "surnames", "first_surname"})
"""Labels that begin with a person."""
_FOLLOWING = frozenset(
    {"document_number", "cedula", "home_id", "passport", "code", "document_type", "nationality",
     "birth_date", "sex"}
)  # fmt: skip
"""Labels of numbers and of what a person is, which belong to the name before them."""


def with_next_person(labelled: Sequence[Labelled]) -> list[Labelled]:
    """`Empleador: PÉREZ ROSA   Cédula: 17...   Apellidos y nombres: KOVALENKO ...`.

    A role that stands beside its own name is no heading of a whole block: at the next name that
    nothing assigns, somebody else begins, and what follows belongs to nobody yet.
    """
    ordered = _in_rows(labelled)
    named = {
        value.role: value
        for value in reversed(ordered)
        if value.role and value.label == f"name:{value.role}"
    }
    place = {id(value): number for number, value in enumerate(ordered)}
    result: list[Labelled] = []
    over: set[tuple[str | None, int]] = set()
    for value in ordered:
        here = (value.section, value.found.page)
        first = named.get(value.section) if value.section else None
        opens = value.label in _OPENING and value.role is None
        if first is not None and opens and place[id(first)] < place[id(value)]:
            over.add(here)
        loose = value.role is None and here in over
        result.append(replace(value, section=None) if loose else value)
    return _after_a_named_one(result)


def _after_a_named_one(ordered: Sequence[Labelled]) -> list[Labelled]:
    """`Nombres del tercero: ...   Documento No.: ...` under a heading that was of somebody else.

    Where the heading between was overlooked, a name that says whose it is takes the numbers below
    it along.
    """
    whose: tuple[str, str | None, int] | None = None
    result: list[Labelled] = []
    for value in ordered:
        naming = value.label in _OPENING or value.label.startswith("name:")
        if naming:
            apart = value.role is not None and value.section not in (None, value.role)
            whose = (value.role or "", value.section, value.found.page) if apart else None
        taken = (
            whose is not None
            and value.role is None
            and value.label in _FOLLOWING
            and (value.section, value.found.page) == whose[1:]
        )
        result.append(replace(value, section=whose[0]) if taken and whose else value)
    return result


def _in_rows(labelled: Sequence[Labelled]) -> list[Labelled]:
    """As one reads: row by row, and in a row from left to right, though it be a little askew."""
    rows: list[list[Labelled]] = []
    for value in sorted(labelled, key=_place):
        if rows and _beside(rows[-1][0].found, value.found):
            rows[-1].append(value)
        else:
            rows.append([value])
    return [value for row in rows for value in sorted(row, key=_left)]


def _place(value: Labelled) -> tuple[int, int]:
    box = value.found.box
    return (value.found.page, box.top if box is not None else 0)


def _left(value: Labelled) -> int:
    box = value.found.box
    return box.left if box is not None else 0


def _beside(one: Found, other: Found) -> bool:
    """Whether two values stand in one row of one page."""
    if one.box is None or other.box is None or one.page != other.page:
        return False
    return abs(one.box.center[1] - other.box.center[1]) < min(one.box.height, other.box.height) / 2

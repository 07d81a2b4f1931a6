"""Where a list under one heading begins to speak of somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.reading.forms import Labelled

_OPENING = frozenset({"full_name", "surnames", "first_surname"})
"""Labels that begin with a person."""


def with_next_person(labelled: Sequence[Labelled]) -> list[Labelled]:
    """`Empleador: PÉREZ ROSA   Cédula: 17...   Apellidos y nombres: KOVALENKO ...`.

    A role that stands beside its own name is no heading of a whole block: at the next name that
    nothing assigns, somebody else begins, and what follows belongs to nobody yet.
    """
    ordered = sorted(labelled, key=_place)
    named = {
        value.role: value
        for value in reversed(ordered)
        if value.role and value.label == f"name:{value.role}"
    }
    result: list[Labelled] = []
    over: set[tuple[str | None, int]] = set()
    for value in ordered:
        here = (value.section, value.found.page)
        first = named.get(value.section) if value.section else None
        opens = value.label in _OPENING and value.role is None
        if first is not None and opens and _place(first) < _place(value):
            over.add(here)
        loose = value.role is None and here in over
        result.append(replace(value, section=None) if loose else value)
    return result


def _place(value: Labelled) -> tuple[int, int]:
    box = value.found.box
    return (value.found.page, box.top if box is not None else 0)

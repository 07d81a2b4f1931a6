"""Name and number of somebody who is neither employer nor foreign national of a paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.reading.forms.labelled import Labelled
from intake.reading.found import Found
from intake.reading.letters.who import Person
from intake.reading.readers.paper import best
from intake.reading.readers.party import NUMBER_LABELS, labelled_name


def party(prefix: str, values: Sequence[Labelled], person: Person | None, role: str) -> list[Found]:
    """`PREFIX_name` and `PREFIX_number` of somebody."""
    found = []
    name = next((f for f in labelled_name(values, role) if f.field == "full_name"), None)
    if name is None and person is not None:
        name = person.name()
    if name is not None:
        found.append(name.called(f"{prefix}_name"))
    numbers = [n for n in (best(values, label) for label in NUMBER_LABELS) if n is not None]
    if person is not None:
        numbers += [n for kind in ("cedula", "code", "passport", "home_id", "visa")
                    for n in person.numbers(kind)]  # fmt: skip
    for rank, number in enumerate(numbers):
        found.append(replace(number.called(f"{prefix}_number"), weight=number.weight - 0.2 * rank))
    return found

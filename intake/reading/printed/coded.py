"""Cards whose labels are codes alone: `1` surnames, `2` given names (ISO/IEC 18013-1, annex A)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product

from intake.reading.printed.cells import Cell
from intake.reading.printed.labels import Label, labels_of
from intake.reading.printed.typed import NAMING, a_printed_name
from intake.reading.words.tokens import Token

_CODE = re.compile(r"[(\[]?([12])[.)\]:]*")

FIELDS = {"1": "surnames", "2": "names"}

APART, ASIDE = 5.0, 1.5
"""How far the second code stands below the first at most, and to a side, in heights of print."""


def coded_labels(cells: Sequence[Cell]) -> Mapping[int, list[Label]]:
    """The labels of a side whose names stand behind `1` and `2`, by the number of their cell.

    None where any label in words says whose name is whose, or where one of the two is missing.
    """
    found: dict[str, list[int]] = {"1": [], "2": []}
    for number, cell in enumerate(cells):
        code = _code(cell)
        if code:
            found[code].append(number)
    pair = next(
        ((a, b) for a, b in product(found["1"], found["2"]) if _under(cells[a], cells[b])), None
    )
    if pair is None or any(label.field in NAMING for c in cells for label in labels_of(c)):
        return {}
    return {number: [_label(cells[number])] for number in pair}


def _code(cell: Cell) -> str:
    """Its code where it is nothing else, or a name stands behind it."""
    match = _CODE.fullmatch(cell.tokens[0].text)
    rest = _rest(cell)
    named = not rest or (
        all(t.text.isupper() for t in rest) and a_printed_name("names", rest) is not None
    )
    return match[1] if match and named else ""


def _rest(cell: Cell) -> tuple[Token, ...]:
    return tuple(cell.tokens[1:])


def _label(cell: Cell) -> Label:
    return Label(FIELDS[_code(cell)], cell.tokens[:1], _rest(cell))


def _under(one: Cell, other: Cell) -> bool:
    tall = max(one.box.height, other.box.height)
    below = other.box.top - one.box.top
    return 0.5 * tall < below < APART * tall and abs(other.box.left - one.box.left) < ASIDE * tall

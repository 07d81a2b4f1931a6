"""Cards whose labels are codes: `1` surnames, `2` given names (ISO/IEC 18013-1, annex A).

North American ones have `LN` and `FN` beside them, `1 LN`, or these alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from intake.reading.printed.cells import Cell
from intake.reading.printed.labels import Label, labels_of
from intake.reading.printed.typed import NAMING, a_printed_name
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token

_CODE = re.compile(r"[(\[]?[12IlZ]?(?:[A-Z]N)?[.)\]:]*")

LONGEST = 2
"""Words of a code at most: `1 LN`."""

APART, ASIDE = 5.0, 1.5
"""How far the second code stands below the first at most, and to a side, in heights of print."""


@cache
def _fields() -> Mapping[str, str]:
    """Code -> field."""
    codes = table("identity")["codes"]
    return {core(code): field for field in PAIR for code in codes[field]}


PAIR = ("surnames", "names")


def is_code(first: str) -> bool:
    """Whether the first word of a label is a code of a field of names."""
    return first in _fields()


def coded_labels(cells: Sequence[Cell]) -> Mapping[int, list[Label]]:
    """The labels of a side whose names stand behind the codes of both, by the number of their cell.

    None where any label in words says whose name is whose, or where one of the two is missing.
    """
    found: dict[str, dict[int, Label]] = {field: {} for field in PAIR}
    for number, cell in enumerate(cells):
        label = _label(cell)
        if label is not None:
            found[label.field][number] = label
    above, below = (found[field] for field in PAIR)
    pair = next(((a, b) for a, b in product(above, below) if _under(cells[a], cells[b])), None)
    if pair is None or any(label.field in NAMING for c in cells for label in labels_of(c)):
        return {}
    return {pair[0]: [above[pair[0]]], pair[1]: [below[pair[1]]]}


def _label(cell: Cell) -> Label | None:
    """The label of a cell that is a code and nothing else, or has a name behind it."""
    for many in range(LONGEST, 0, -1):
        code, rest = tuple(cell.tokens[:many]), tuple(cell.tokens[many:])
        field = _fields().get("".join(core(token.text) for token in code))
        if len(code) < many or field is None or any(not _CODE.fullmatch(t.text) for t in code):
            continue
        if not rest or _is_name(rest):
            return Label(field, code, rest)
    return None


def _is_name(tokens: Sequence[Token]) -> bool:
    return all(t.text.isupper() for t in tokens) and a_printed_name("names", tokens) is not None


def _under(one: Cell, other: Cell) -> bool:
    tall = max(one.box.height, other.box.height)
    below = other.box.top - one.box.top
    return 0.5 * tall < below < APART * tall and abs(other.box.left - one.box.left) < ASIDE * tall

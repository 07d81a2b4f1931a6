"""Whether a heading parts a name from what stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.forms.cells import section
from intake.reading.words.lexicon import labels
from intake.reading.words.tokens import CELL, LINE_END, PARAGRAPH, Token


def heading_between(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a line there is a heading (`TRABAJADOR EXTRANJERO`): what follows is another's.

    So it is behind a label of a name (`Apellido: DUBOIS`), whose value need not be known as one.
    Right under the name such a word says who signs (`ROSA TIXE / EMPLEADORA / C.C. 17...`).
    """
    begin = start
    for place in range(start, end):
        if tokens[place].ends == ":" and _names_somebody(tokens, start, place):
            return True
        if tokens[place].gap not in (LINE_END, PARAGRAPH, CELL):
            continue
        alone = begin > start and tokens[begin - 1].gap in (LINE_END, PARAGRAPH, CELL)
        if alone and section(tokens[begin : place + 1]) is not None:
            return True
        begin = place + 1
    return False


def _names_somebody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a label of a name ends there with its colon."""
    keys = [t.key for t in tokens[start : end + 1]]
    for place in range(max(0, len(keys) - LABEL_OF_A_NAME), len(keys)):
        hit = labels("fields").at(keys, place)
        if hit is not None and hit[1] in NAMES and place + hit[0] == len(keys):
            return True
    return False


LABEL_OF_A_NAME = 4
"""Words of the longest label of a name: `Nombres y apellidos completos`."""
NAMES = frozenset({"full_name", "surnames", "names", "first_surname"})

"""What a paper says in a word of its own, though no label was read: the sex of its holder."""

from __future__ import annotations

from dataclasses import replace

from intake.reading.fields.values import a_sex
from intake.reading.found import Found
from intake.reading.printed.cells import Cell, cells_of_item
from intake.reading.printed.national import habits
from intake.reading.readers.own_number import issuer_of
from intake.reading.readers.paper import Paper

UNLABELLED = 0.8
"""Certainty at most of what only its own form explains."""

READ = 0.6
"""Certainty from which a letter that stands alone was read and is no speck."""


LETTERS = ("M", "F")
"""A lone X is mostly a speck."""


def sex_alone(paper: Paper, found: list[Found]) -> list[Found]:
    """`MUJER` or `M` alone in a cell, where no label led to the sex and there is but one such.

    Returns:
        The readings, with the sex if the paper says it so; never certain.
    """
    if any(f.field == "sex" for f in found) or habits(issuer_of(paper)).get("woman"):
        return found
    cells = [c for page, item in enumerate(paper.items, 1) for c in cells_of_item(item, page)]
    words = [seen for cell in cells if (seen := _sex(cell, letter=False)) is not None]
    letters = [seen for cell in cells if (seen := _sex(cell, letter=True)) is not None]
    for said in (words, letters):
        if len({f.value for f in said}) == 1:
            return [*found, replace(said[0], confidence=min(said[0].confidence, UNLABELLED))]
    return found


def _sex(cell: Cell, *, letter: bool) -> Found | None:
    if len(cell.tokens) != 1 or cell.sure < READ:
        return None
    alone = len(cell.tokens[0].stripped) == 1
    seen = a_sex("sex", cell.tokens) if alone == letter else None
    return None if seen is None or (letter and seen.value not in LETTERS) else seen

"""Names on an identity paper that may be somebody else's: a parent's, a representative's."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.printed.label_manner import names_another
from intake.reading.same_holder import names_parents
from intake.reading.words.folding import core


def may_be_anothers(found: Found, items: Sequence[Item], *, misread: bool) -> bool:
    """Whether a name stands where parents are named, or the paper names others beside the holder.

    `APELLIDOS Y oMiRES` may have lost its `DEL PADRE`, `NOMIRE` its `REPRESENTANTE`; and below
    `DATOS DEL REPRESENTANTE` even `NOMBRE` leads to nobody else.

    Args:
        found: the name.
        items: the sides of the paper.
        misread: no label that leads to the name was read letter for letter.
    """
    if len(items) > 1 and names_parents(items[found.page - 1]):
        return True
    if found.field == "surnames":
        return False
    return any(
        names_another(core(word.text)) and (misread or _is_over(word.box, found, page))
        for page, item in enumerate(items, 1)
        for word in item.text.words()
    )


def _is_over(box: Box, found: Found, page: int) -> bool:
    """Whether a word stands above a name on its side."""
    return page == found.page and found.box is not None and box.bottom < found.box.top

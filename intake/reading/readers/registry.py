"""One reader per kind of document, behind one call."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.documents import Fact
from intake.domain.kinds import Kind
from intake.reading.items import Item


def read_facts(kind: Kind, items: Sequence[Item]) -> tuple[Fact, ...]:
    """What a document of that kind says: one fact per field.

    Args:
        kind: what the document is.
        items: its items in order; `page` of a fact counts them from 1.

    Returns:
        Facts with boxes in pixels of the page as handed in.
    """
    return ()

"""A day of birth on a record whose label was not read: the one date long before the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.reading.found import Found, facts_of
from intake.reading.items import Item
from intake.reading.lexicon import word_set
from intake.reading.tokens import Token, document_tokens
from intake.reading.values import a_date

YOUNGEST = 15
"""Years from birth to the first contract: who is younger may not work (Código del Trabajo 134)."""
OLDEST = 90
"""Years from birth to the latest date on a record of work: what lies before that is no birth."""
UNSURE = 0.6
"""What is at most believed of a date without its label."""


def loose_birth_date(items: Sequence[Item]) -> Fact | None:
    """The only date on these pages that lies long before the latest; None where there are more."""
    tokens = document_tokens(items)
    dates: dict[str, Found] = {}
    for place in range(len(tokens)):
        if not any(c.isdigit() for c in tokens[place].text) or _of_a_street(tokens, place):
            continue
        found = a_date("birth_date", tokens[place : place + 6])
        if found is not None:
            dates.setdefault(found.value, found)
    if len(dates) < 2:
        return None
    latest = int(max(dates)[:4])
    early = [
        found
        for value, found in dates.items()
        if latest - OLDEST <= int(value[:4]) <= latest - YOUNGEST
    ]
    if len(early) != 1:
        return None
    # Never certain, also where the letters themselves are: nothing says whose day it is.
    doubted = replace(early[0], confidence=min(early[0].confidence, UNSURE), read_by=ReadBy.OCR)
    return facts_of([doubted], items)[0]


def _of_a_street(tokens: Sequence[Token], place: int) -> bool:
    """`Av. 9 de Octubre 1950`: streets bear the names of days, houses numbers like years."""
    return place > 0 and tokens[place - 1].key in word_set("streets")

"""When a letter was written: the line of place and day over it, or at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.letters.closing import over
from intake.reading.readers.paper import Paper, best
from intake.reading.words.dates import find_dates
from intake.reading.words.folding import fold
from intake.reading.words.tokens import Token, text_of

LONGEST = 20
"""Words of the longest line of place and day, the day in words."""
_PLACE = re.compile(
    r"(?:(?:dado|suscrito|firmado|emitido)?\s*en\s+)?(?:la\s+ciudad\s+de\s+)?"
    r"(?:lugar\s+y\s+fecha\s*:\s*|fecha\s*:\s*)?"
    r"(?:[^\W\d][\w.' -]{2,40},\s*)?(?:a\s+los\s+|el\s+(?:dia\s+)?|hoy\s+)?"
)
"""What stands before the day in such a line, folded: `en la ciudad de Loja, a los`."""


def written_on(paper: Paper) -> list[Found]:
    """The day on a line of its own with a place, else under a label; none where nothing says so."""
    for line in _lines(paper.tokens):
        text = text_of(line)
        dates = find_dates(text)
        alone = len(dates) == 1 and _PLACE.fullmatch(fold(text)[: dates[0].start]) is not None
        if alone and len(fold(text)[dates[0].end :].strip(" .")) == 0:
            return [make("issue_date", dates[0].iso, line)]
    told = best(paper.labelled, "sign_date")
    return [told.called("issue_date")] if told is not None else []


def _lines(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The short lines of a paper."""
    start = 0
    for place in range(1, len(tokens) + 1):
        if place == len(tokens) or over(tokens[place - 1], tokens[place]):
            if place - start <= LONGEST:
                yield list(tokens[start:place])
            start = place

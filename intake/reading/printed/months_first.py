"""Dates of States that write the month before the day: `07/13/1985` is the 13th of July."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.words import Line, Word
from intake.reading.items import Item

_NUMERIC = re.compile(r"(?<!\d)(\d{2})([/.-])(\d{2})\2((?:19|20)\d{2})(?!\d)")

MONTHS = 12

EITHER = 0.6
"""Certainty at most of a date that would be one in either order."""


def writes_months_first(items: Sequence[Item], *, by_habit: bool) -> bool:
    """Whether dates have their month first: as one shows that can be nothing else, or by habit."""
    dates = [m for item in items for word in item.text.words() if (m := _NUMERIC.search(word.text))]
    first, second = (
        any(int(date[one]) > MONTHS >= int(date[other]) for date in dates)
        for one, other in ((3, 1), (1, 3))
    )
    return first and not second if first or second else by_habit


def days_first(item: Item) -> Item:
    """The item with the day before the month in its dates, as everything else here reads them."""
    lines = tuple(
        Line(tuple(_turned(word) for word in line.words), line.block) for line in item.text.lines
    )
    return replace(item, text=replace(item.text, lines=lines))


def _turned(word: Word) -> Word:
    match = _NUMERIC.search(word.text)
    if match is None or int(match[1]) > MONTHS:
        return word
    month, sign, day, year = match.groups()
    text = _NUMERIC.sub(f"{day}{sign}{month}{sign}{year}", word.text)
    either = int(day) <= MONTHS and day != month
    sure = min(word.confidence, EITHER) if either else word.confidence
    return replace(word, text=text, confidence=sure)

"""Dates of States that write the month before the day: `07/13/1985` is the 13th of July."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from intake.domain.words import Line, Word
from intake.reading.items import Item
from intake.reading.words.folding import core
from intake.reading.words.lexicon import table

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


def in_order(items: Sequence[Item], *, by_habit: bool, known: bool) -> list[Item]:
    """The items with days before months; where nothing tells the order, what may be either unsure.

    Args:
        items: the sides of one paper.
        by_habit: its State writes the month first.
        known: the habits of the State are known whose paper it is.
    """
    if writes_months_first(items, by_habit=by_habit):
        return [days_first(item) for item in items]
    codes = table("identity")["months_first"]["codes"]
    coded = any(core(w.text) in codes for item in items for w in item.text.words())
    if known or not coded or _tells_days_first(items):
        return list(items)
    return [_either_way(item) for item in items]


def _tells_days_first(items: Sequence[Item]) -> bool:
    words = (word for item in items for word in item.text.words())
    return any((m := _NUMERIC.search(w.text)) and int(m[1]) > MONTHS for w in words)


def _either_way(item: Item) -> Item:
    return _with_words(item, _doubted_order)


def _doubted_order(word: Word) -> Word:
    match = _NUMERIC.search(word.text)
    either = match is not None and match[1] != match[3]
    return replace(word, confidence=min(word.confidence, EITHER)) if either else word


def days_first(item: Item) -> Item:
    """The item with the day before the month in its dates, as everything else here reads them."""
    return _with_words(item, _turned)


def _with_words(item: Item, made: Callable[[Word], Word]) -> Item:
    lines = tuple(Line(tuple(map(made, line.words)), line.block) for line in item.text.lines)
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

"""Whether two sides are of one person's paper: numbers, names and days that stand on both."""

from __future__ import annotations

import re

from intake.domain.cedulas import cedula_is_sound
from intake.domain.words import Word
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.words.dates import find_dates
from intake.reading.words.folding import core
from intake.reading.words.numbers import compact


def share(one: Item, other: Item) -> bool:
    """Whether the number or surname of a zone on one side stands on the other."""
    for zoned, plain in ((one, other), (other, one)):
        text = compact(plain.text.text)
        words = {core(w) for w in plain.text.text.split()}
        for zone in zoned.zones:
            number = zone.fields.get("document_number", "")
            surname = zone.fields.get("surnames", "").split(" ")[0].lower()
            if (len(number) >= 6 and number in text) or (len(surname) > 3 and surname in words):
                return True
            named = zone.fields.get("surnames", "") + " " + zone.fields.get("names", "")
            if len(_as_printed(named) & {_plain(word) for word in words}) >= BOTH:
                return True
            if _has_both_days(zone, plain):
                return True
    return bool(_cedulas(one) & _cedulas(other))


def _has_both_days(zone: Zone, side: Item) -> bool:
    """Whether a card's side has the day of birth and the last day of a zone, both proven.

    Only where its number was not read: twins have cards of the same days.
    """
    days = [zone.fields.get(name, "") for name in ("birth_date", "expiry_date")]
    known = zone.proven.issuperset(("birth_date", "expiry_date")) and all(days)
    if not known or side.shape is Shape.SHEET or any(map(_is_number, side.text.words())):
        return False
    return {date.iso for date in find_dates(side.text.text)}.issuperset(days)


def _is_number(word: Word) -> bool:
    """Whether a word may be the number of a card."""
    return sum(c.isdigit() for c in word.text) >= DIGITS and not find_dates(word.text)


DIGITS = 6
"""Digits of a card's number at least."""

BOTH = 2
"""Words of a zone's name on the other side from which it is the same person's."""


def _as_printed(named: str) -> set[str]:
    """The longer words of a zone's name: NUNXXEZ is NUÑEZ, KOEHLER KÖHLER (9303-3 section 6)."""
    return {_plain(word.lower()) for word in named.split() if len(word) > len("DEL")}


def _plain(word: str) -> str:
    for written, meant in (("nxx", "n"), ("uxx", "u"), ("ue", "u"), ("oe", "o"), ("ae", "a")):
        word = word.replace(written, meant)
    return word


def other_person(one: Item, other: Item) -> bool:
    """Whether both sides bear a cédula's number and it is not the same."""
    mine, theirs = _cedulas(one), _cedulas(other)
    return bool(mine and theirs and not mine & theirs)


def _cedulas(item: Item) -> set[str]:
    """Sound numbers of cédulas on a side, also within the lines of a zone that was not seen."""
    found: set[str] = set()
    for line in item.text.lines:
        for word in line.text.split():
            plain = re.sub(r"(?<=\d)[-.](?=\d)", "", word)
            found.update(n for n in re.findall(r"(?<!\d)\d{10}(?!\d)", plain))
    return {number for number in found if cedula_is_sound(number)}


def names_parents(item: Item) -> bool:
    """`APELLIDOS Y NOMBRES DEL PADRE`: on that side of a card no name is its holder's."""
    return any(core(word.text) in PARENTS for word in item.text.words())


PARENTS = frozenset({"padre", "madre"})

"""Two identity papers on one opening of a booklet, such as a passport's page and a visa.

Or on one sheet: the copies of two people's cards, front and back, that one glass took.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from intake.domain.kinds import Kind
from intake.domain.words import Line
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.papers.classify import classify_words, kind_of_zone
from intake.reading.words.phrases import PhraseFinder

TALL = 1.15
"""Height in widths from which a booklet lies open with two pages, one over the other."""

PLAIN = 0.62
"""Certainty from which the words of the other page say that it is a visa."""


def papers_on(item: Item) -> list[Item]:
    """The item, or one item for each paper on it: they share page and place."""
    zones = [zone for zone in item.zones if kind_of_zone(zone) is not None]
    if len({kind_of_zone(zone) for zone in zones}) > 1:
        return _by_zones(item, sorted(zones, key=lambda zone: zone.box.top))
    people = _of_different_people(zones)
    if people:
        beside = any(_side_by_side(one, other) for one, other in pairwise(people))
        return _by_columns(item, people) if beside else _by_zones(item, people)
    open_wide = item.shape is Shape.BOOKLET and item.text.height > TALL * item.text.width
    if len(zones) == 1 and open_wide and kind_of_zone(zones[0]) is Kind.PASSPORT:
        return _beside_passport(item, zones[0])
    return [item]


def _by_zones(item: Item, zones: Sequence[Zone]) -> list[Item]:
    """A zone is the last thing on its page: what stands above it, up to the zone before, is its."""
    found = []
    top = 0
    for number, zone in enumerate(zones):
        last = number + 1 == len(zones)
        bottom = item.text.height if last else zone.box.bottom + zone.box.height // 2
        found.append(_part(item, top, bottom, (zone,)))
        top = bottom
    return found


def _of_different_people(zones: Sequence[Zone]) -> list[Zone]:
    """The zones from top to bottom where each is surely another person's, else none."""
    sure = all(zone.accepted or "document_number" in zone.proven for zone in zones)
    people = {
        (z.fields.get("surnames"), z.fields.get("names"), z.fields.get("birth_date")) for z in zones
    }
    numbers = {zone.fields.get("document_number") for zone in zones}
    if len(zones) < 2 or not sure or not len(people) == len(numbers) == len(zones):
        return []
    return sorted(zones, key=lambda zone: (zone.box.top, zone.box.left))


def _side_by_side(one: Zone, other: Zone) -> bool:
    level = one.box.top < other.box.bottom and other.box.top < one.box.bottom
    return level and (one.box.right <= other.box.left or other.box.right <= one.box.left)


def _by_columns(item: Item, zones: Sequence[Zone]) -> list[Item]:
    """Papers side by side: what stands over and under each zone, half way to the next, is its."""
    across = sorted(zones, key=lambda zone: zone.box.left)
    edges = [(one.box.right + other.box.left) // 2 for one, other in pairwise(across)]
    sides = zip([0, *edges], [*edges, item.text.width], across, strict=True)
    return [_column(item, left, right, zone) for left, right, zone in sides]


def _column(item: Item, left: int, right: int, zone: Zone) -> Item:
    lines = []
    for line in item.text.lines:
        words = tuple(word for word in line.words if left <= word.box.center[0] < right)
        lines += [replace(line, words=words)] if words else []
    codes = tuple(code for code in item.codes if left <= code.box.center[0] < right)
    return replace(item, text=replace(item.text, lines=tuple(lines)), zones=(zone,), codes=codes)


def _beside_passport(item: Item, zone: Zone) -> list[Item]:
    """A visa without a zone on the other page of the opening."""
    fold = item.text.height // 2
    above = zone.box.top > fold
    top, bottom = (0, fold) if above else (fold, item.text.height)
    other = _part(item, top, bottom, ())
    guess = classify_words(PhraseFinder.of(other.text))
    if guess.kind is not Kind.VISA or guess.confidence < PLAIN:
        return [item]
    own = _part(item, bottom if above else 0, item.text.height if above else top, (zone,))
    return [other, own] if above else [own, other]


def _part(item: Item, top: int, bottom: int, zones: tuple[Zone, ...]) -> Item:
    def inside(line: Line) -> bool:
        return top <= line.box.center[1] < bottom

    lines = tuple(line for line in item.text.lines if inside(line))
    codes = tuple(code for code in item.codes if top <= code.box.center[1] < bottom)
    return replace(item, text=replace(item.text, lines=lines), zones=zones, codes=codes)

"""Two identity papers on one opening of a booklet, such as a passport's page and a visa."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.kinds import Kind
from intake.domain.words import Line
from intake.domain.zones import Zone
from intake.reading.classify import classify_words, kind_of_zone
from intake.reading.items import Item, Shape
from intake.reading.phrases import PhraseFinder

TALL = 1.15
"""Height in widths from which a booklet lies open with two pages, one over the other."""

PLAIN = 0.62
"""Certainty from which the words of the other page say that it is a visa."""


def papers_on(item: Item) -> list[Item]:
    """The item, or one item for each paper on it: they share page and place."""
    zones = [zone for zone in item.zones if kind_of_zone(zone) is not None]
    if len({kind_of_zone(zone) for zone in zones}) > 1:
        return _by_zones(item, sorted(zones, key=lambda zone: zone.box.top))
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

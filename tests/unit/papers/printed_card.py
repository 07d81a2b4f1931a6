"""Makes the text of a card out of print at places, as an OCR engine would give it."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.domain.kinds import Kind
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.readers.registry import read_facts
from tests.unit.papers.paper_text import item

Printed = tuple[int, int, str]
"""Left, top and text of a run of words; letters are 14 pixels wide and 26 high."""


def card(
    *printed: Printed,
    zones: tuple[Zone, ...] = (),
    shape: Shape = Shape.CARD,
    height: int = 680,
) -> Item:
    return _printed([(one, LARGE) for one in printed], zones, shape, height)


def two_sizes(
    labels: Sequence[Printed], values: Sequence[Printed], zones: tuple[Zone, ...] = ()
) -> Item:
    """A card whose labels are smaller print than its values, as nearly all have them."""
    sized = [(one, SMALL) for one in labels] + [(one, LARGE) for one in values]
    sized.sort(key=lambda each: (each[0][1], each[0][0]))
    return _printed(sized, zones, Shape.CARD, 680)


LARGE, SMALL = (14, 26), (8, 15)
"""How wide and how high letters are."""


def _printed(
    printed: Sequence[tuple[Printed, tuple[int, int]]],
    zones: tuple[Zone, ...],
    shape: Shape,
    height: int,
) -> Item:
    lines = []
    for block, ((left, top, text), (wide, high)) in enumerate(printed):
        words, at = [], left
        for piece in text.split(" "):
            words.append(Word(piece, Box(at, top, at + wide * len(piece), top + high), 0.95))
            at += wide * len(piece) + 9
        lines.append(Line(tuple(words), block))
    plain = item("x")
    text_ = PageText(tuple(lines), 1050, height, 300)
    return Item(plain.page, shape, plain.placement, text_, zones)


def said(kind: Kind, *items: Item) -> dict[str, str]:
    return {fact.field: fact.value for fact in read_facts(kind, items)}


def zone(form: str, top: int, *lines: str, **fields: str) -> Zone:
    """A zone whose number and date of birth are proven where they are told."""
    proven = frozenset(fields) & {"document_number", "birth_date"}
    return Zone(form, lines, Box(60, top, 1000, top + 80), True, fields=fields, proven=proven)

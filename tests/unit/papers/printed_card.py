"""Makes the text of a card out of print at places, as an OCR engine would give it."""

from __future__ import annotations

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
    lines = []
    for block, (left, top, text) in enumerate(printed):
        words, at = [], left
        for piece in text.split(" "):
            words.append(Word(piece, Box(at, top, at + 14 * len(piece), top + 26), 0.95))
            at += 14 * len(piece) + 9
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

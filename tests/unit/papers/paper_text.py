"""Makes the text of a page out of plain lines, as an OCR engine would give it."""

from __future__ import annotations

from intake.domain.boxes import Box, Placement
from intake.domain.documents import PageRef
from intake.domain.kinds import Kind, ReadBy
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.readers.registry import read_facts
from intake.reading.words.folding import core

CHARACTER = 24
HEIGHT = 34
STEP = 60
WIDTH = 2480
LENGTH = 3508


def paper(text: str, confidence: float = 0.95, read_by: ReadBy = ReadBy.OCR) -> PageText:
    """One line of print per line of `text`; a run of spaces is a gap; an empty line a new block."""
    lines: list[Line] = []
    block = 0
    for number, row in enumerate(text.strip("\n").split("\n")):
        if not row.strip():
            block += 1
            continue
        words: list[Word] = []
        column = 0
        for piece in row.split(" "):
            if piece:
                left, top = 100 + column * CHARACTER, 150 + number * STEP
                box = Box(left, top, left + len(piece) * CHARACTER, top + HEIGHT)
                words.append(Word(piece, box, confidence))
            column += len(piece) + 1
        lines.append(Line(tuple(words), block))
    return PageText(tuple(lines), WIDTH, LENGTH, 300, read_by)


def item(text: str, *zones: Zone, shape: Shape = Shape.SHEET, file: str = "a.png") -> Item:
    """A sheet with that text on it, lying straight."""
    page = PageRef(file, 1, 0, WIDTH, LENGTH, 300)
    return Item(page, shape, Placement(), paper(text), zones, (), blank=not text.strip())


def told(kind: Kind, text: str) -> dict[str, str]:
    """What a paper of that kind with that text says, by field."""
    return {fact.field: fact.value for fact in read_facts(kind, [item(text)])}


def same(one: str | None, other: str) -> bool:
    """The same words in any order."""
    return sorted(map(core, (one or "").split())) == sorted(map(core, other.split()))

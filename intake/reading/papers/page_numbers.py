"""Numbers printed on pages: `Página 2 de 3`, and what they say of pages that lie in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from intake.reading.items import Item
from intake.reading.words.folding import fold

_NUMBERED = re.compile(
    r"\b(?:pagina|pag|hoja|foja|page)[.:]?\s*(\d{1,2})(?!\d)(?:\s*(?:de|/|of)\s*(\d{1,2})(?!\d))?",
    re.ASCII,
)
_SHORT = re.compile(r"[-–\s]*(\d{1,2})\s*(?:/|de|of)\s*(\d{1,2})[-–\s]*")
_OF_A_BROWSER = re.compile(
    r".*(?:https?:|://|www\.|\.(?:ec|com)/)\S*\s+(\d{1,2})\s?(?:/|de|of)\s?(\d{1,2})"
    r"|(\d{1,2})\s?(?:de|of)\s?(\d{1,2})\s+\d{1,2}/\d{1,2}/\d{2,4}.*"
)
"""`https://sut.trabajo.gob.ec/ver  1/2`, `1 de 2   22/11/2026 9:02`: screens that were printed."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """`Página 2 de 3`.

    Attributes:
        number: 2.
        of: 3; None where only the number stands there.
    """

    number: int
    of: int | None = None


def page_number(item: Item) -> PageNumber | None:
    """The number that is printed at the foot or head of a page."""
    rows = [line.text for line in item.text.lines]
    for text in (*rows[-4:], *rows[:3]):
        match = _NUMBERED.search(fold(text))
        if match:
            return PageNumber(int(match[1]), int(match[2]) if match[2] else None)
        short = _SHORT.fullmatch(fold(text)) or _OF_A_BROWSER.fullmatch(fold(text).strip())
        if short:
            number, of = (int(part) for part in short.groups() if part)
            if number <= of:
                return PageNumber(number, of)
    return None


def fits(number: PageNumber, items: Sequence[Item]) -> bool:
    """Whether a page of that number is missing among these, the pages of one paper.

    Piles are scanned from the last page to the first, too, and fronts before backs: of papers
    that say how many pages they have any other page fits, else the next or the one before.
    """
    told = [found for item in items if (found := page_number(item)) is not None]
    if number.number == 1 and (not told or len(told) < len(items)):
        return False  # a first page often bears no number
    totals = {found.of for found in (number, *told)} - {None}
    if any(other.number == number.number for other in told) or len(totals) > 1:
        return False
    near = any(abs(other.number - number.number) == 1 for other in told)
    return near or not told or number.of is not None


def in_order(items: Sequence[Item]) -> tuple[Item, ...]:
    """The pages by their numbers where each has one of its own; else as they lie."""
    numbers = [found.number if (found := page_number(item)) else 0 for item in items]
    if 0 in numbers or len(set(numbers)) < len(numbers):
        return tuple(items)
    return tuple(item for _, item in sorted(zip(numbers, items, strict=True), key=lambda p: p[0]))

"""What lies on a page: a sheet, or one or several cards and booklets on the glass."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from intake.domain.boxes import Placement
from intake.domain.documents import PageRef
from intake.domain.words import PageText
from intake.domain.zones import Zone
from intake.pages.barcodes import BarCode


class Shape(StrEnum):
    """What the outline says (ISO/IEC 7810: ID-1 85.6 x 54 mm, ID-3 125 x 88 mm)."""

    SHEET = "sheet"
    CARD = "card"
    BOOKLET = "booklet"


@dataclass(frozen=True, slots=True)
class Item:
    """One paper lying on one page, upright and straight, with what was read on it.

    Attributes:
        page: the page it lies on.
        shape: what the outline says; a sheet fills the page.
        placement: from pixels of the upright item to pixels of the page as handed in.
        text: words in pixels of the upright item.
        zones: machine readable zones, in pixels of the upright item.
        codes: bar codes, in pixels of the upright item.
        blank: nothing is on it.
        part: from where to where it reaches, in pixels down the upright item, where another paper
            stands above or below it on the same sheet; None for the whole of it.
    """

    page: PageRef
    shape: Shape
    placement: Placement
    text: PageText
    zones: tuple[Zone, ...] = ()
    codes: tuple[BarCode, ...] = ()
    blank: bool = False
    part: tuple[int, int] | None = None

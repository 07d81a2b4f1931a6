"""`intake signatures` says in words where another scan is wanted, in fields beside the others."""

from __future__ import annotations

from typing import Any

import pytest

from intake.cli.scan_again import again_lines
from intake.cli.signs import _entry
from intake.desk.packet.examination import ExaminedPage
from intake.desk.signature_reading import FileSigns
from intake.domain.boxes import Box, Placement
from intake.domain.documents import PageRef
from intake.domain.words import PageText
from intake.messages import Messages
from intake.reading.items import Item, Shape
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns, Place

MESSAGES = Messages("es")
PAGE = PageRef("a.png", 2, 0, 1654, 2339, 200)
PLACE = Place(Box(200, 1900, 800, 2000), None, ("ANA",), 0.9, last=True)
SMALL_PRINT = Box(900, 300, 1200, 380)


def entry_of(sign: PageSigns, *quality: str) -> Any:
    item = Item(PAGE, Shape.SHEET, Placement(), PageText((), 1654, 2339, 200))
    return _entry(
        FileSigns("a.png", pages=[ExaminedPage(PAGE, (item,), (sign,), quality)]), MESSAGES
    )


def seen(kind: InkKind, box: Box = PLACE.box) -> PageSigns:
    ink = InkEvidence(kind, box, 0.9, 0, 0.95)
    return PageSigns((PLACE,), ink=(ink,), notes=("code_unreadable",), unread=(SMALL_PRINT,))


def test_it_says_where_and_in_words() -> None:
    entry = entry_of(seen(InkKind.NONE))
    (row,) = entry["scan_again"]
    assert (row["page"], row["box"], row["reason"]) == (2, [900, 300, 1200, 380], "code_unreadable")
    assert "300 dpi" in row["message"]
    assert "{" not in row["message"]
    (line,) = again_lines(entry, MESSAGES)
    assert line == f"página 2: {row['message']}"


def test_what_may_be_a_stamp_elsewhere_is_a_place_not_assessed() -> None:
    states = [(row["state"], row["box"]) for row in entry_of(seen(InkKind.NONE))["places"]]
    assert states == [("none", PLACE.box.as_list()), ("not_assessed", SMALL_PRINT.as_list())]


@pytest.mark.parametrize(
    "sign", [seen(InkKind.INK), seen(InkKind.NOT_ASSESSED, Box(880, 290, 1300, 400))]
)
def test_beside_ink_or_in_a_place_left_open_it_is_none_of_its_own(sign: PageSigns) -> None:
    entry = entry_of(sign)
    assert len(entry["places"]) == 1
    assert len(entry["scan_again"]) == 1


def test_a_page_below_200_dpi_is_wanted_again_as_a_whole() -> None:
    (row,) = entry_of(PageSigns(), "too_coarse", "blurred")["scan_again"]
    assert (row["box"], row["reason"]) == (None, "too_coarse")


def test_a_page_that_was_read_is_not_wanted_again() -> None:
    entry = entry_of(PageSigns((PLACE,)), "blurred")
    assert entry["scan_again"] == []
    assert again_lines(entry, MESSAGES) == []

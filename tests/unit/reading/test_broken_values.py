"""A value that is broken over lines keeps the place it has on each."""

from __future__ import annotations

import pytest

from intake.domain.boxes import Box, Placement, around
from intake.domain.documents import PageRef
from intake.domain.words import PageText
from intake.reading.found import Found, facts_of
from intake.reading.items import Item
from tests.unit.papers.paper_text import HEIGHT, WIDTH, item

LETTER = """
Solicito el código de identificación para el señor Sean Patrick
O'Connor Murphy, de nacionalidad irlandesa, quien trabaja conmigo.
"""


def places(text: PageText, *wanted: str) -> list[Box]:
    """The boxes of these words, each where it first stands."""
    words = [*text.words()]
    return [next(w.box for w in words if w.text == one) for one in wanted]


def parts_of(sheet: Item, raw: str, box: Box) -> tuple[Box, ...]:
    found = Found("full_name", raw.strip(" ,"), raw, 1, box, 0.9)
    return facts_of([found], [sheet])[0].reading.parts


@pytest.mark.parametrize("last", ["Murphy", "Murphy,"])
def test_a_name_over_two_lines_has_a_part_on_each(last: str) -> None:
    sheet = item(LETTER)
    above = around(places(sheet.text, "Sean", "Patrick"))
    below = around(places(sheet.text, "O'Connor", "Murphy,"))
    whole = around([above, below])
    assert parts_of(sheet, f"Sean Patrick O'Connor {last}", whole) == (above, below)


def test_parts_lie_on_the_page_as_it_was_handed_in() -> None:
    plain = item(LETTER)
    page = PageRef("a.png", 1, 180, WIDTH, 3508, 300)
    turned = Placement(-1, 0, WIDTH, 0, -1, 3508)
    sheet = Item(page, plain.shape, turned, plain.text)
    above = around(places(sheet.text, "Sean", "Patrick"))
    below = around(places(sheet.text, "O'Connor", "Murphy,"))
    parts = parts_of(sheet, "Sean Patrick O'Connor Murphy", around([above, below]))
    assert parts == (turned.box(above), turned.box(below))


@pytest.mark.parametrize("raw", ["irlandesa,", "de nacionalidad irlandesa,"])
def test_a_value_on_one_line_has_none(raw: str) -> None:
    sheet = item(LETTER)
    assert parts_of(sheet, raw, around(places(sheet.text, *raw.split()))) == ()


def test_words_that_do_not_stand_there_have_none() -> None:
    sheet = item(LETTER)
    box = around(places(sheet.text, "Sean", "Murphy,"))
    assert box.height > 2 * HEIGHT
    assert parts_of(sheet, "Sean Murphy Patrick", box) == ()

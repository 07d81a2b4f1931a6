"""The page on which somebody signs an agreement, with the shadow of a book read as words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.reading.items import Item
from intake.reading.papers.later_pages import is_block
from tests.unit.papers.paper_text import item

BLOCK = "Yulimar Colmenares Nuñez\nPASAPORTE: 056004061\nRepresentante legal\n"


def shaded(certainty: float, word: str = "ES") -> Item:
    page = item(BLOCK)
    shadow = tuple(
        Line((Word(word, Box(90 + n, 700 + 20 * n, 120 + n, 715 + 20 * n), certainty),), 50 + n)
        for n in range(60)
    )
    return replace(page, text=replace(page.text, lines=(*page.text.lines, *shadow)))


@pytest.mark.parametrize(("certainty", "block"), [(0.1, True), (0.9, False)])
def test_what_was_hardly_read_is_no_word_of_the_page(certainty: float, block: bool) -> None:
    assert is_block(shaded(certainty)) is block


def test_a_page_of_nothing_but_shadow_is_no_block() -> None:
    page = shaded(0.1)
    assert not is_block(replace(page, text=replace(page.text, lines=page.text.lines[3:])))


def test_a_letter_that_could_hardly_be_read_is_no_block() -> None:
    assert not is_block(shaded(0.3, "solicito"))

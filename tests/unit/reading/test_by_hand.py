"""Forms that were filled with a pen are known for that, printed ones are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText
from intake.reading.forms.by_hand import filled_by_hand
from intake.reading.items import Item
from tests.unit.papers.paper_text import CHARACTER, HEIGHT, STEP, item

FORM = """\
SOLICITUD DE ENTREGA DE CLAVE
Nombres y apellidos:   {0}
No. de cédula:         {1}
Razón social:          {2}
Correo electrónico:    {3}
Teléfono:              {4}
Firma del empleador"""
TYPED = FORM.format("Ana Paz Lara", "1710034065", "TEJIDOS S.A.", "ana@correo.example", "072567890")
EMPTY = FORM.format("", "", "", "", "")


def dimmed(page: Item, *words: str) -> Item:
    """The page where an engine was hardly certain of these words."""
    lines = tuple(
        Line(
            tuple(replace(w, confidence=0.2) if w.text in words else w for w in line.words),
            line.block,
        )
        for line in page.text.lines
    )
    text = page.text
    read = PageText(lines, text.width, text.height, text.dpi, text.read_by)
    return replace(page, text=read)


def mark(row: int, column: int, letters: int = 14) -> Box:
    """Handwriting on that row of the text, from that column on."""
    left, top = 100 + column * CHARACTER, 150 + row * STEP
    return Box(left, top - 10, left + letters * CHARACTER, top + HEIGHT + 10)


@pytest.mark.parametrize(("row", "column"), [(1, 24), (2, 24), (5, 23)])
def test_ink_beside_a_label(row: int, column: int) -> None:
    assert filled_by_hand(item(EMPTY), [mark(row, column)])


@pytest.mark.parametrize(
    "ink",
    [
        (),
        (mark(7, 30),),  # below everything
        (Box(10, 200, 60, 240),),  # a tick in the margin
        (Box(800, 150, 1500, 500),),  # strikes out, or signs across the page
        (Box(1900, 20, 2100, 60),),  # a number on top
        (mark(2, 96, 3),),  # initials in the margin, level with a label
    ],
)
def test_ink_elsewhere_fills_nothing(ink: tuple[Box, ...]) -> None:
    assert not filled_by_hand(item(TYPED), ink)


def tall(first: int, last: int) -> Box:
    """One mark from one row of the text to another, beside the labels."""
    left = 100 + 24 * CHARACTER
    return Box(left, 150 + first * STEP - 10, left + 400, 150 + last * STEP + HEIGHT + 30)


def test_lines_of_writing_that_touch_each_other() -> None:
    assert filled_by_hand(item(EMPTY), [tall(1, 5)])
    assert filled_by_hand(dimmed(item(TYPED), "1710034065", "TEJIDOS", "S.A."), [tall(2, 3)])
    assert not filled_by_hand(item(TYPED), [tall(1, 5)])


def test_handwriting_that_was_taken_for_print() -> None:
    words = TYPED.replace("\n", " ").split()
    assert filled_by_hand(dimmed(item(TYPED), "Ana", "Paz", "Lara", "1710034065", "TEJIDOS",
                                 "S.A.", "072567890"), ())  # fmt: skip
    assert not filled_by_hand(dimmed(item(TYPED), "1710034065", "072567890"), ())
    # three of five, where the labels are as plain as print can be
    few = ("1710034065", "072567890", "ana@correo.example")
    assert filled_by_hand(dimmed(item(TYPED), *few), ())
    # all of the page is dim: a bad scan, not a pen
    assert not filled_by_hand(dimmed(item(TYPED), *words), ())

"""Forms that were filled with a pen are known for that, printed ones are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intake.domain.boxes import Box
from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.domain.words import Line, PageText
from intake.reading.forms.by_hand import filled_by_hand, not_in_pen
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


def test_ink_of_which_nothing_was_read_is_a_value_like_those_that_are_hardly_print() -> None:
    half = FORM.format("", "", "TEJIDOS S.A.", "ana@correo.example", "072567890")
    page = dimmed(item(half), "TEJIDOS", "S.A.")
    rows = [mark(1, 24), mark(2, 24)]
    assert filled_by_hand(page, (), rows)
    assert not filled_by_hand(page, (), rows[:1])
    assert not filled_by_hand(page, (), [mark(7, 30), mark(8, 30)])  # below the labels
    assert not filled_by_hand(item(half), (), rows)  # two empty lines under a seal


def fact(name: str, value: str, confidence: float, top: int) -> Fact:
    return Fact(name, value, value, 1, Box(100, top, 300, top + 30), confidence, ReadBy.OCR)


def test_a_value_of_such_a_form_counts_where_it_was_printed_or_stands_below_the_signature() -> None:
    printed = fact("issue_date", "2026-11-20", 0.96, 100)
    written = fact("company_name", "INMOBILIARZA GOEZ", 0.46, 200)
    under_ink = fact("signer_name", "Ana Paz Lara", 0.6, 900)
    same = fact("employer_name", "Ana Paz Lara", 0.6, 900)
    assert not_in_pen([printed, written, under_ink, same]) == (printed, under_ink, same)


SHORT = """SOLICITUD DE CÓDIGO DE IDENTIFICACIÓN
Nombre completo:       {0}
Número de pasaporte:   {1}
Nacionalidad:          {2}
Fecha de nacimiento:   {3}
Correo electrónico:    {4}
Teléfono:              {5}
Domicilio:             Los Ceibos 12"""


def test_a_form_of_which_hardly_anything_was_read_is_asked_about() -> None:
    """A pencil too faint to be seen; what stands below the signature is no form filled in."""
    assert filled_by_hand(item(SHORT.format("", "", "", "", "", "")), ())
    typed = ("Ana Paz Lara", "AB123456", "", "", "", "")
    assert not filled_by_hand(item(SHORT.format(*typed)), ())

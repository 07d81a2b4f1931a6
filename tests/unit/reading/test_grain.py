"""Specks of paper read as letters are left out, and cost nothing further on."""

from __future__ import annotations

import random

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.grain import MANY, without_grain
from intake.reading.forms.cells import rows_of
from intake.reading.forms.centred_cells import with_centred_cells
from intake.reading.printed.twice import merged
from intake.reading.words.tokens import page_tokens
from tests.unit.papers.paper_text import paper

PRINTED = "NACIONALIDAD    ECUATORIANA\nESTADO CIVIL    SOLTERO"


def specks(count: int, confidence: float = 0.2) -> tuple[Line, ...]:
    dice = random.Random(7)
    found = []
    for _ in range(count):
        left, top = dice.randrange(2400), dice.randrange(600, 3400)
        word = Word(dice.choice(["e", "ss", "es", "A", "=="]), Box(left, top, left + 20, top + 15),
                    confidence)  # fmt: skip
        found.append(Line((word,)))
    return tuple(found)


def grainy(count: int, confidence: float = 0.2) -> PageText:
    page = paper(PRINTED)
    lines = (*page.lines, *specks(count, confidence))
    return PageText(lines, page.width, page.height, page.dpi, page.read_by)


def test_the_print_among_very_many_specks_is_kept_alone() -> None:
    assert [line.text for line in without_grain(grainy(2000)).lines] == [
        "NACIONALIDAD ECUATORIANA", "ESTADO CIVIL SOLTERO"
    ]  # fmt: skip


def test_few_specks_and_pages_full_of_words_are_left_as_they_are() -> None:
    some = grainy(MANY // 2)
    assert without_grain(some) is some
    full = paper("\n".join("palabras de una carta larga" for _ in range(MANY)))
    assert without_grain(full) is full


def test_two_readings_of_grain_are_put_together_without_it() -> None:
    assert merged(grainy(2000), grainy(1800)).lines == merged(paper(PRINTED), paper(PRINTED)).lines


def test_rows_of_grain_are_no_table() -> None:
    rows = rows_of(page_tokens(grainy(2000), 1))
    assert with_centred_cells(rows, 20) == rows

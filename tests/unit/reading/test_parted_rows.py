"""A row of justified text whose pieces were read as lines of their own is one line again."""

from __future__ import annotations

import time
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.letters.prose import mentions
from intake.reading.sheets.parted_rows import with_whole_rows
from intake.reading.words.tokens import CELL, SPACE, page_tokens
from tests.unit.papers.paper_text import paper

LETTER = """
IESS, en calidad de trabajador extranjero en relación de dependencia,
para  la  señora  JUTTA VON  MÜLLER,  con pasaporte  N.º de serie  A1
FLHXZK6KG, de nacionalidad alemana, nacida el 24-ago-1988.
"""
TABLE = """
Apellidos              Nombres               Número de documento
VON MÜLLER             JUTTA                 FLHXZK6KG
"""


def parted(text: PageText, row: int, *order: int) -> PageText:
    """The text, one of its lines in pieces where it has two spaces; which in that order."""
    words = text.lines[row].words
    pieces: list[list[int]] = [[0]]
    for place in range(1, len(words)):
        if words[place].box.left - words[place - 1].box.right > 30:
            pieces.append([])
        pieces[-1].append(place)
    made = [Line(tuple(words[at] for at in piece), 0) for piece in pieces]
    kept = [made[at] for at in order] if order else made
    return replace(text, lines=(*text.lines[:row], *kept, *text.lines[row + 1 :]))


def test_pieces_between_the_margins_are_a_row() -> None:
    text = paper(LETTER)
    found = with_whole_rows(parted(text, 1, 4, 1, 2, 6, 5, 0, 7, 3))
    assert [line.text for line in found.lines] == [line.text for line in text.lines]


def test_a_row_that_lacks_a_piece_stays_as_it_is() -> None:
    text = parted(paper(LETTER), 1, 4, 1, 2, 6, 0, 7)
    assert with_whole_rows(text) == text


def test_cells_of_a_table_stay_apart() -> None:
    text = parted(parted(paper(TABLE), 1), 0)
    assert len(text.lines) == 6
    assert with_whole_rows(text) == text


def test_a_row_that_no_full_line_shows_the_margins_of_stays_as_it_is() -> None:
    text = paper(LETTER)
    alone = parted(replace(text, lines=text.lines[1:2]), 0)
    assert with_whole_rows(alone) == alone


def test_a_line_without_height_joins_nothing() -> None:
    text = paper(LETTER)
    flat = Line((Word("x", Box(100, 170, 140, 170), 0.5),), 0)
    stained = replace(text, lines=(flat, *text.lines))
    assert with_whole_rows(stained) == stained


def test_thousands_of_pieces_are_read_at_once() -> None:
    text = paper(LETTER)
    words = [word for line in text.lines for word in line.words]
    far = [Line((replace(words[0], box=Box(0, 40 * n, 90, 40 * n + 30)),), 0) for n in range(3000)]
    crowded = replace(text, lines=(*far, *text.lines))
    begun = time.process_time()
    assert with_whole_rows(crowded) == crowded
    assert time.process_time() - begun < 1


def test_even_gaps_of_a_justified_line_part_no_name() -> None:
    text = """
El    suscrito,    Ana    Cláudia    Nascimento,    con    código    de
identificación No. 3085413312, representante legal de la compañía.
"""
    assert [person.name.value for person in mentions(page_tokens(paper(text))).people] == [
        "Ana Cláudia Nascimento"
    ]
    gaps = {token.gap for token in page_tokens(paper(text))[:7]}
    assert gaps == {SPACE}


def test_a_wider_gap_among_them_is_one_between_cells() -> None:
    text = "\nFIRMA    DEL    EMPLEADOR              FIRMA    DEL    TRABAJADOR\n"
    assert CELL in {token.gap for token in page_tokens(paper(text))}

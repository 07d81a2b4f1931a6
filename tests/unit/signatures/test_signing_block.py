"""Where people sign on real papers: tables, lone labels, ink through the name, a second signer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.kinds import ReadBy
from intake.domain.words import Line, PageText, Word
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.marks.blobs import blobs
from intake.signatures.marks.darkness import DPI as INK_DPI
from intake.signatures.marks.rules import dotted
from intake.signatures.places.pieces import Says, pieces
from intake.signatures.places.places import find_places
from intake.signatures.places.print_words import certain_words, oversized, typed_lines, usual_height
from intake.signatures.places.signing_lines import borders, signing_lines
from tests.typed_page import DPI, Row, body, mm, typed

PX = DPI / 25.4
NAME: list[Row] = [
    (25, 165, "Juan Carlos Pérez Gómez"),
    (25, 170, "C.I. 1710034065"),
    (25, 175, "Gerente General"),
]


def box(left: float, top: float, right: float, bottom: float) -> Box:
    """A box given in millimetres."""
    return Box(*(round(n * PX) for n in (left, top, right, bottom)))


def with_words(text: PageText, *words: tuple[str, Box, float]) -> PageText:
    lines = tuple(Line((Word(shown, where, sure),)) for shown, where, sure in words)
    return replace(text, lines=(*text.lines, *lines))


def test_names_in_the_cells_of_a_table_are_no_places():
    rows: list[Row] = [
        (30, 82, "Autoriza | Mónica Verónica Tigrero Naranjo"),
        (30, 90, "Autorizado | Patricio Salazar de León"),
    ]
    table = [box(25, y, 180, y + 0.4) for y in (80, 88, 96)]
    cells = [box(x, 80, x + 0.4, 96) for x in (25, 70, 180)]
    assert find_places(typed(*body(50, 3), *rows), table, cells) == ()


def test_a_heading_under_the_border_of_a_cell_does_not_ask_for_ink():
    frame = box(25, 100, 100, 100.4)
    sides = [box(25, 100, 25.4, 150), box(100, 100, 100.4, 150)]
    text = typed(*body(60, 3), (28, 103, "EMPLEADOR"), *NAME)
    places = find_places(text, [frame], sides)
    assert [p.name_lines[0] for p in places] == ["Juan Carlos Pérez Gómez"]
    assert places[0].last


@pytest.mark.parametrize("shown", ["f", "f)", "(f)", "t."])
def test_a_lone_letter_over_the_name_leaves_the_room_for_ink(shown):
    text = typed(*body(60, 8), (24, 160, shown), *NAME)
    place = next(p for p in find_places(text) if p.last)
    assert "Juan Carlos Pérez Gómez" in place.name_lines
    assert mm(place.box)[1] <= 150


def test_a_name_cut_by_ink_still_belongs_to_its_block():
    text = typed(
        *body(60, 8),
        (25, 165, "uan Carlos Pérez Gómez"),
        (25, 170, "C.I. 1710034065"),
        (25, 175, "Gerente General"),
    )
    places = find_places(text)
    assert len(places) == 1
    assert places[0].floor is not None
    assert abs(places[0].floor - 165 * PX) < 2 * PX


def test_a_number_that_could_not_be_read_does_not_part_the_block():
    rest = typed(*body(60, 8), NAME[0], NAME[2])
    text = with_words(rest, ("€-€+", box(25, 170, 33, 173), 0.0))
    places = find_places(text)
    assert len(places) == 1
    assert places[0].name_lines == ("Juan Carlos Pérez Gómez", "Gerente General")


def test_a_flourish_read_as_a_word_is_no_print():
    text = with_words(typed(*body(60, 8), *NAME), ("Parma", box(26, 152, 50, 162), 0.7))
    usual = usual_height(text)
    stroke = next(w for w in text.words() if w.text == "Parma")
    assert stroke.box not in certain_words(text, usual)
    assert not next(p for p in pieces(text) if p.shown == "Parma").sure
    assert mm(find_places(text)[0].box)[1] <= 150
    assert oversized(Word("B", box(26, 152, 32, 158), 0.95), usual)
    assert not oversized(Word("BANCO", box(26, 152, 60, 158), 0.95), usual)


def test_who_accepts_does_not_decide_while_another_signs():
    foot: list[Row] = [
        (25, 165, "Juan Carlos Pérez Gómez | Ana Lucía Vaca Mora"),
        (25, 170, "C.I. 1710034065 | Acepto, persona autorizada"),
    ]
    both = find_places(typed(*body(60, 8), *foot), [box(95, 160, 155, 160.4)])
    assert {p.name_lines[0]: p.last for p in both} == {
        "Juan Carlos Pérez Gómez": True,
        "Ana Lucía Vaca Mora": False,
    }
    alone = find_places(
        typed(*body(60, 8), (25, 165, "Ana Lucía Vaca Mora"), (25, 170, "Persona autorizada")),
        [box(25, 160, 80, 160.4)],
    )
    assert [p.last for p in alone] == [True]


def test_lines_to_sign_on_are_told_from_borders_and_underlined_words():
    mm_px = PX
    alone, under = box(25, 150, 90, 150.4), box(25, 66.6, 90, 67)
    rows = [box(25, y, 90, y + 0.4) for y in (200, 210)]
    full = box(20, 120, 190, 120.4)
    printed = [p for p in pieces(typed((25, 62, "Nombre del empleador y cargo"))) if p.sure]
    found = signing_lines([alone, under, full, *rows], [], printed, mm_px)
    assert found == [alone]
    assert borders([alone, *rows], [], mm_px) == rows
    assert borders([alone], [box(25, 150, 25.4, 175)], mm_px) == [alone]


def test_dots_in_a_row_are_a_line_and_a_few_are_not():
    mask = np.zeros((200, 900), bool)
    for k in range(60):
        mask[100:102, 40 + 8 * k : 42 + 8 * k] = True
    for k in range(5):
        mask[30:32, 40 + 8 * k : 42 + 8 * k] = True
    mask[120:170, 300:304] = True
    marks = blobs(mask)
    chosen, lines = dotted(marks)
    assert int(chosen.sum()) == 60
    assert {line.as_list()[1] for line in lines} == {100}
    assert max(line.width for line in lines) > 70 * INK_DPI / 25.4


def test_only_lines_with_two_sure_words_count_as_typed():
    text = typed((25, 60, "Narcisa María Santa Cruz"), (25, 80, "Narcisa"), confidence=0.9)
    assert len(typed_lines(text)) == 1
    assert typed_lines(typed((25, 60, "Narcisa María Santa"), confidence=0.5)) == []


@pytest.mark.parametrize(
    ("shown", "number"),
    [
        ("C.I. 1710034065", True),
        ("€-+ 1710034065", True),
        ("Pasaporte No. JRLTWNHJ5", True),
        ("Pasaporte vigente", False),
        ("17-77", False),
        ("2026", False),
    ],
)
def test_numbers_are_seen_behind_labels_that_were_misread(shown, number):
    assert pieces(typed((25, 60, shown)))[0].has(Says.NUMBER) is number


@pytest.mark.parametrize(("read_by", "left"), [(ReadBy.OCR, True), (ReadBy.TEXT_LAYER, False)])
def test_what_a_file_writes_itself_no_pen_has_drawn(read_by: ReadBy, left: bool) -> None:
    """A tall word alone is taken for print where the file has it as text, however it looks."""
    text = with_words(typed(*body(60, 8), *NAME), ("fx", box(26, 150, 36, 160), 0.7))
    text = replace(text, read_by=read_by)
    gray = np.full((text.height, text.width), 255, np.uint8)
    mark = next(w.box for w in text.words() if w.text == "fx")
    gray[mark.top : mark.bottom : 3, mark.left : mark.right] = 0
    page = leftover_of(gray, text.dpi, text)
    here = page.here(mark)
    assert bool(page.mask[here.top : here.bottom, here.left : here.right].any()) is left
    assert bool(page.raw[here.top : here.bottom, here.left : here.right].any()) is left

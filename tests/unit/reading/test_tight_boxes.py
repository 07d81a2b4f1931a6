"""A box that reaches into the lines above and below is drawn close around its word."""

from __future__ import annotations

import numpy as np

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.reading.engine.tight_boxes import Gray, with_tight_boxes

HEIGHT, WIDTH, STEP, LEFT = 20, 120, 34, 30
ROWS = range(5)


def place(row: int) -> Box:
    return Box(LEFT, 40 + row * STEP, LEFT + WIDTH, 40 + row * STEP + HEIGHT)


def page() -> Gray:
    """Five lines of print, one below the other."""
    gray = np.full((260, 300), 245, np.uint8)
    for row in ROWS:
        box = place(row)
        gray[box.top : box.bottom, box.left : box.right : 3] = 20
    return gray


def lines(tall: Box, confidence: float = 0.95) -> list[Line]:
    """What was read on it, the third word with that box."""
    boxes = [tall if row == 2 else place(row) for row in ROWS]
    return [Line((Word(f"LÍNEA{n}", box, confidence),)) for n, box in enumerate(boxes)]


def third(gray: Gray, tall: Box, confidence: float = 0.95) -> Box:
    return with_tight_boxes(lines(tall, confidence), gray)[2].words[0].box


def test_a_box_over_the_edges_of_two_lines_holds_its_own() -> None:
    box = place(2)
    tall = Box(box.left, box.top - STEP + HEIGHT - 4, box.right, box.bottom + STEP - HEIGHT + 3)
    assert third(page(), tall) == box


def test_paper_below_a_word_is_no_part_of_it() -> None:
    box = place(2)
    assert third(page(), Box(box.left, box.top, box.right, box.bottom + 13)) == box


def test_a_mark_over_the_letters_stays() -> None:
    gray, box = page(), place(2)
    gray[box.top - 6 : box.top - 2, box.left + 20 : box.left + 30] = 20
    tall = Box(box.left, box.top - 8, box.right, box.bottom + 13)
    assert third(gray, tall) == Box(box.left, box.top - 6, box.right, box.bottom)


def test_a_heading_in_large_letters_keeps_its_box() -> None:
    gray, box = page(), place(2)
    large = Box(200, 60, 280, 60 + 2 * HEIGHT)
    gray[large.top : large.bottom, large.left : large.right : 3] = 20
    found = with_tight_boxes([*lines(box), Line((Word("TÍTULO", large, 0.95),))], gray)
    assert found[-1].words[0].box == large


def test_where_little_is_certain_nothing_is_changed() -> None:
    box = place(2)
    tall = Box(box.left, box.top, box.right, box.bottom + 13)
    assert third(page(), tall, confidence=0.4) == tall


def test_a_word_along_the_side_of_the_page_keeps_its_letters() -> None:
    gray = page()
    down = Box(200, 40, 222, 220)
    for top in range(down.top, down.bottom, 20):  # eight letters and the paper between them
        gray[top : top + 14, down.left : down.right] = 20
    found = with_tight_boxes([*lines(place(2)), Line((Word("avanzada", down, 0.95),))], gray)
    assert found[-1].words[0].box == down

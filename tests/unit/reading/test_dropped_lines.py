"""Print that the engine passed over on a sheet is cut out and read by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.closer import MARGIN
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.dropped_lines import MOST, unread_places, with_dropped_lines
from tests.specimens.fonts import path_of

HEIGHT = 24
LABELS = [(60, 100 + 60 * row) for row in range(5)]
VALUES = [(500, 100 + 60 * row) for row in range(5)]
WIDTH = 200


class Engine:
    """Answers every crop with one word over most of it; remembers how often it was asked."""

    def __init__(self, said: str, confidence: float = 0.95, over: int = 16) -> None:
        self.said, self.confidence, self.asked, self.over = said, confidence, 0, over

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        height, width = gray.shape
        room, over = MARGIN + 16, MARGIN + self.over
        box = Box(room, over, width - room, height - over)
        lines = (Line((Word(self.said, box, self.confidence),)),) if self.said else ()
        return PageText(lines, width, height, dpi)


def word(text: str, left: int, top: int) -> Line:
    return Line((Word(text, Box(left, top, left + WIDTH, top + HEIGHT), 0.96),))


def sheet() -> Gray:
    """Five labels and their values, as bars with the gaps of letters."""
    gray = np.full((600, 900), 250, np.uint8)
    for left, top in (*LABELS, *VALUES):
        for start in range(left, left + WIDTH - 8, 16):
            gray[top + 2 : top + HEIGHT - 2, start : start + 9] = 20
    return gray


def read(*without: int) -> PageText:
    """What the engine read: everything but the values of these rows."""
    labels = [word(f"Etiqueta{n}", *place) for n, place in enumerate(LABELS)]
    values = [word(f"VALOR{n}", *at) for n, at in enumerate(VALUES) if n not in without]
    lines = sorted((*labels, *values), key=lambda line: line.box.top)
    return PageText(tuple(lines), 900, 600, 300)


def test_a_value_that_was_passed_over_is_read() -> None:
    engine = Engine("427834196")
    text = with_dropped_lines(engine, sheet(), read(2))
    (found,) = [w for w in text.words() if w.text == "427834196"]
    left, top = VALUES[2]
    assert found.box.overlap(Box(left, top, left + WIDTH, top + HEIGHT)) > 0.7
    assert engine.asked == 1
    assert [line.box.top for line in text.lines] == sorted(line.box.top for line in text.lines)


def test_a_value_whose_label_was_passed_over_with_it_is_read() -> None:
    engine = Engine("SUÁREZ")
    seen = read(1, 3)
    labels = [word(f"Etiqueta{n}", *LABELS[n]) for n in (0, 2, 3, 4)]
    values = [line for line in seen.lines if line.words[0].text.startswith("VALOR")]
    aside = [replace(line, words=(word_before(line),)) for line in values]
    text = with_dropped_lines(engine, sheet(), replace(seen, lines=(*labels, *aside)))
    places = [w.box for w in text.words() if w.text == "SUÁREZ"]
    for left, top in (LABELS[1], VALUES[1], VALUES[3]):
        assert any(b.overlap(Box(left, top, left + WIDTH, top + HEIGHT)) > 0.7 for b in places)


def word_before(line: Line) -> Word:
    """The word with the rule before it: values of other rows do not begin where this one does."""
    box = line.words[0].box
    return replace(line.words[0], text="|VALOR", box=replace(box, left=box.left - 24))


def test_where_all_was_read_nothing_is_asked() -> None:
    engine, text = Engine("427834196"), read()
    assert with_dropped_lines(engine, sheet(), text) is text
    assert engine.asked == 0


@pytest.mark.parametrize("engine", [Engine("427834196", 0.4), Engine(""), Engine("a")])
def test_what_does_not_read_well_is_left_out(engine: Engine) -> None:
    text = read(2)
    assert with_dropped_lines(engine, sheet(), text) == text
    assert engine.asked == 1


def two_letters_after(mark: str) -> tuple[Gray, PageText]:
    """A sheet on whose third row a name of two letters was not read, and what was."""
    gray, text = sheet(), read(2)
    left, top = VALUES[2]
    gray[top : top + HEIGHT, left + 40 : left + WIDTH] = 250
    lines = tuple(
        word(f"Etiqueta2{mark}", *LABELS[2]) if line.words[0].text == "Etiqueta2" else line
        for line in text.lines
    )
    return gray, PageText(lines, text.width, text.height, text.dpi)


def test_a_name_of_two_letters_after_a_colon_is_seen() -> None:
    gray, text = two_letters_after(":")
    assert "BO" in [w.text for w in with_dropped_lines(Engine("BO"), gray, text).words()]


def test_two_letters_that_follow_no_colon_are_left_out() -> None:
    gray, text = two_letters_after("")
    assert with_dropped_lines(Engine("BO"), gray, text) is text


def test_a_value_on_a_dotted_line_is_seen() -> None:
    gray = sheet()
    for left in range(270, 860, 6):
        gray[100 + 120 + HEIGHT : 100 + 120 + HEIGHT + 3, left : left + 3] = 20
    engine = Engine("427834196")
    text = with_dropped_lines(engine, gray, read(2))
    assert "427834196" in [w.text for w in text.words()]
    assert engine.asked == 1


def test_a_leader_that_makes_the_words_tall_hides_nothing() -> None:
    text = with_dropped_lines(Engine("427834196", over=-MARGIN), sheet(), read(2))
    (found,) = [w for w in text.words() if w.text == "427834196"]
    assert found.box.height <= 1.6 * HEIGHT


def test_a_frame_around_the_cells_hides_nothing() -> None:
    gray = sheet()
    for left in (40, 460, 760):
        gray[80:400, left : left + 3] = 0
    for top in range(85, 400, 60):
        gray[top : top + 3, 40:760] = 0
    text = with_dropped_lines(Engine("427834196"), gray, read(1, 3))
    assert sum(w.text == "427834196" for w in text.words()) == 2


def test_what_a_pen_drew_beside_the_words_is_not_print() -> None:
    gray = sheet()
    gray[450:560, 300:600] = np.where(np.add.outer(np.arange(110), np.arange(300)) % 40 < 4, 0, 250)
    engine, text = Engine("Firma"), read()
    assert with_dropped_lines(engine, gray, text) == text


def test_a_page_full_of_ink_that_was_not_read_costs_no_more_than_some_looks() -> None:
    gray = sheet()
    for top in range(420, 590, 40):
        for left in range(60, 800, 130):
            gray[top : top + 20, left : left + 70] = np.where(np.arange(70) % 12 < 7, 20, 250)
    engine = Engine("ABCDEF")
    with_dropped_lines(engine, gray, read(0, 1, 2, 3, 4))
    assert engine.asked <= MOST


def test_nothing_read_at_all_gives_no_measure() -> None:
    nothing = PageText((), 900, 600, 300)
    assert with_dropped_lines(Engine("ABC"), sheet(), nothing) is nothing


def test_a_value_beside_a_cell_of_two_lines_is_seen() -> None:
    """`NÚÑEZ ÁLVARO | JORDI` in two lines; the number in the next cell is level with neither."""
    engine, gray = Engine("PCE925939"), np.full((600, 900), 250, np.uint8)
    cell, beside = [(60, 200), (60, 234)], (500, 217)
    for left, top in (*cell, beside):
        for start in range(left, left + WIDTH - 8, 16):
            gray[top + 2 : top + HEIGHT - 2, start : start + 9] = 20
    lines = tuple(word(f"LÍNEA{n}", *place) for n, place in enumerate(cell))
    text = with_dropped_lines(engine, gray, PageText(lines, 900, 600, 300))
    assert "PCE925939" in [w.text for w in text.words()]


def test_the_second_line_of_a_cell_is_seen() -> None:
    """`CUÉLLAR JUAN` over `DARÍO`: nothing else is level with it, nor begins there."""
    engine, gray = Engine("DARÍO"), np.full((600, 900), 250, np.uint8)
    first, second = (60, 200), (60, 234)
    for left, top in (first, second):
        for start in range(left, left + WIDTH - 8, 16):
            gray[top + 2 : top + HEIGHT - 2, start : start + 9] = 20
    lines = (word("CUÉLLAR", *first), word("Z4282067", 500, 217))
    text = with_dropped_lines(engine, gray, PageText(lines, 900, 600, 300))
    assert "DARÍO" in [w.text for w in text.words()]


def test_the_second_line_of_a_cell_is_seen_where_the_row_was_read_as_one_line() -> None:
    """`Nombres y apellidos | Freddy Grover San Martín`, and `Nina` below in the same cell."""
    engine, gray = Engine("Nina"), np.full((600, 900), 250, np.uint8)
    label, first, second = (60, 217), (500, 200), (500, 234)
    for left, top in (label, first, second):
        for start in range(left, left + WIDTH - 8, 16):
            gray[top + 2 : top + HEIGHT - 2, start : start + 9] = 20
    row = Line((*word("Nombres", *label).words, *word("Freddy", *first).words))
    text = with_dropped_lines(engine, gray, PageText((row,), 900, 600, 300))
    assert "Nina" in [w.text for w in text.words()]


def test_bold_print_whose_words_run_together_is_no_leader() -> None:
    image = Image.fromarray(np.full((600, 1400), 250, np.uint8))
    face = ImageFont.truetype(path_of("Liberation Sans", True, False), 30)
    rows = [100 + 66 * n for n in range(5)]
    for top in rows:
        ImageDraw.Draw(image).text((60, top), LONG_LABEL, 20, face)
    high = face.getbbox(LONG_LABEL)
    wide, height = round(high[2]), round(high[3] - high[1])
    words = [
        Line(
            (Word("Nombres", Box(60, top + round(high[1]), 60 + wide, top + round(high[3])), 0.96),)
        )
        for top in rows[:2] + rows[3:]
    ]
    (place,) = unread_places(np.asarray(image), PageText(tuple(words), 1400, 600, 200))
    assert place.overlap(Box(60, rows[2] + round(high[1]), 60 + wide, rows[2] + height)) > 0.7


LONG_LABEL = "Nombres y apellidos del empleador"

"""Lines that the engine stumbled over are read once more by themselves."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.closer import MARGIN
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.weak_lines import MOST, with_weak_lines

SHEET = np.full((400, 600), 255, dtype=np.uint8)


class Engine:
    """Answers every crop with the same words, over its whole width; remembers how often."""

    def __init__(self, *words: tuple[str, float]) -> None:
        self.words = words
        self.asked = 0

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        height, width = gray.shape
        left, step = MARGIN + 40, (width - 2 * MARGIN - 80) // max(1, len(self.words))
        found = []
        for text, confidence in self.words:
            box = Box(left, MARGIN + 20, left + step - 8, height - MARGIN - 20)
            found.append(Word(text, box, confidence))
            left += step
        lines = (Line(tuple(found)),) if found else ()
        return PageText(lines, width, height, dpi)


def line(top: int, *words: tuple[str, float], left: int = 50, height: int = 24) -> Line:
    found = []
    for text, confidence in words:
        right = left + 14 * len(text)
        found.append(Word(text, Box(left, top, right, top + height), confidence))
        left = right + 12
    return Line(tuple(found))


def drawn(text: str) -> tuple[Gray, Box]:
    """A sheet with these letters on it, and where they stand."""
    picture = Image.fromarray(SHEET.copy())
    pen, face = ImageDraw.Draw(picture), ImageFont.truetype("LiberationSans-Regular.ttf", 34)
    pen.text((200, 200), text, 0, face)
    left, top, right, bottom = (round(side) for side in pen.textbbox((200, 200), text, face))
    return np.asarray(picture), Box(left, top, right, bottom)


def page(*lines: Line) -> PageText:
    return PageText(lines, 600, 400, 300)


GOOD = line(40, ("Apellidos:", 0.96), ("PATEL", 0.95))
BAD = line(80, ("A", 0.0), ("Esssa0s1.", 0.0), ("zzzz", 0.1))


def test_a_line_that_reads_well_by_itself_takes_the_place_of_the_bad_one() -> None:
    engine = Engine(("Documento:", 0.95), ("G5554091", 0.93))
    text = with_weak_lines(engine, SHEET, page(GOOD, BAD))
    assert [one.text for one in text.lines] == ["Apellidos: PATEL", "Documento: G5554091"]
    anew, old = text.lines[1].box, BAD.box
    assert anew.overlap(old) > 0.5


def test_what_reads_no_better_stays_as_it_was() -> None:
    text = page(GOOD, BAD)
    assert with_weak_lines(Engine(("qwsa", 0.3)), SHEET, text) == text
    assert with_weak_lines(Engine(), SHEET, text) == text


def test_few_letters_must_be_read_better_than_many() -> None:
    short = line(80, ("ul", 0.2))
    assert with_weak_lines(Engine(("IN", 0.75)), SHEET, page(GOOD, short)).lines[1] == short
    anew = with_weak_lines(Engine(("LI", 0.9)), SHEET, page(GOOD, short)).lines[1]
    assert anew.text == "LI"


def test_a_weak_word_is_renewed_within_its_line() -> None:
    mixed = line(80, ("Nombres", 0.95), ("McCary", 0.4), ("Anne", 0.94))
    text = with_weak_lines(Engine(("McCarthy", 0.9)), SHEET, page(GOOD, mixed))
    assert text.lines[1].text == "Nombres McCarthy Anne"


def test_seals_and_signatures_are_left_alone() -> None:
    engine = Engine(("GERENCIA", 0.95))
    tall = line(150, ("Xuw", 0.1), ("mm", 0.2), height=100)
    assert with_weak_lines(engine, SHEET, page(GOOD, tall)).lines[1] == tall
    assert engine.asked == 0


def test_a_page_of_noise_is_not_read_for_ever() -> None:
    engine = Engine(("x", 0.1))
    noise = [line(10 * n, ("abcd", 0.1)) for n in range(3 * MOST)]
    with_weak_lines(engine, SHEET, page(GOOD, *noise))
    assert engine.asked == MOST


def test_a_page_without_certain_words_is_left_as_it_is() -> None:
    engine = Engine(("something", 0.99))
    text = page(BAD)
    assert with_weak_lines(engine, SHEET, text) == text
    assert engine.asked == 0


def test_halves_of_the_words_beside_it_are_none_of_a_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`2 Z65000849, *`: the ends of two neighbours stood in sight and were taken into it."""
    monkeypatch.setattr("intake.reading.printed.read_twice._is_sure", lambda _: False)
    sheet, at = drawn("Z65000849")

    class Sees(Engine):
        def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
            height, width = gray.shape
            rest = (("2", MARGIN, MARGIN + 20), ("*", width - MARGIN - 20, width - MARGIN))
            number = Word(
                "Z65000849", Box(width // 4, MARGIN, 3 * width // 4, height - MARGIN), 0.5
            )
            ends = [Word(t, Box(a, MARGIN, b, height - MARGIN), 0.5) for t, a, b in rest]
            return PageText((Line((ends[0], number, ends[1])),), width, height, dpi)

    weak = Line((Word("265000849*", at, 0.2),))
    text = with_weak_lines(
        Sees(), sheet, page(line(20, ("Pasaporte:", 0.96), height=at.height), weak)
    )
    assert [one.text for one in text.lines] == ["Pasaporte:", "Z65000849"]


def test_a_rule_beside_a_short_name_does_not_hide_it() -> None:
    """`JOSÉ` in its cell, read with 0.84 beside the wall of the cell and dust over it."""
    sheet, at = drawn("JOSÉ")

    class Sees(Engine):
        def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
            height, width = gray.shape
            middle = Box(width // 4, MARGIN + 20, 3 * width // 4, height - MARGIN - 20)
            dust = Word(":", Box(width // 2, MARGIN, width // 2 + 9, MARGIN + 9), 0.0)
            wall = Word("|", Box(width // 4, MARGIN, width // 4 + 5, height - MARGIN), 0.3)
            name = Word("JOSÉ", middle, 0.84)
            return PageText((Line((dust,)), Line((wall, name))), width, height, dpi)

    weak = Line((Word("e", at, 0.2),))
    text = with_weak_lines(
        Sees(), sheet, page(line(20, ("Nombres:", 0.96), height=at.height), weak)
    )
    assert [one.text for one in text.lines] == ["Nombres:", "JOSÉ"]


class Cells(Engine):
    """Reads well what is no wider than a cell."""

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.words = (("FP600002", 0.95),) if gray.shape[1] < 500 else (("qw", 0.2),)
        return super().read(gray, dpi, layout)


def test_cells_of_a_row_that_reads_badly_as_a_whole_are_read_one_by_one() -> None:
    left, right = line(80, ("ARROOOUZ", 0.0)), line(80, ("Nacional", 0.0), left=380)
    rule = Word("Nacio", Box(190, 102, 370, 104), 0.0)
    row = Line((*left.words, rule, *right.words))
    text = with_weak_lines(Cells(), SHEET, page(GOOD, row))
    assert [word.text for word in text.words()][2:] == ["FP600002", "FP600002"]
    assert all(word.confidence > 0.9 for word in list(text.words())[2:])


def test_a_word_that_reads_badly_is_asked_for_once() -> None:
    engine = Engine(("qwsa", 0.3))
    with_weak_lines(engine, SHEET, page(GOOD, line(80, ("zzzz", 0.1))))
    assert engine.asked == 1


def test_rules_alone_are_no_cells() -> None:
    """Together they are as high as print, one by one none of them is."""
    upper, lower = Box(50, 80, 200, 84), Box(210, 100, 380, 104)
    rules = Line((Word("Nacio", upper, 0.0), Word("nal", lower, 0.0)))
    text = page(GOOD, rules)
    assert with_weak_lines(Engine(("qwsa", 0.3)), SHEET, text) == text

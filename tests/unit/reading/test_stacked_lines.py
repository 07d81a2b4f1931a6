"""Two lines of a cell that the engine shuffled into one are read once more as two."""

from __future__ import annotations

import numpy as np

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.closer import MARGIN
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.stacked_lines import MOST, with_stacked_lines

SHEET = np.full((4000, 900), 255, dtype=np.uint8)
HEIGHT = 24


class Engine:
    """Reads two lines in any crop, or what it is told to; remembers how often it was asked."""

    def __init__(self, *lines: tuple[str, ...], confidence: float = 0.95) -> None:
        self.lines = lines
        self.confidence = confidence
        self.asked = 0

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        height, width = gray.shape
        found = []
        for row, words in enumerate(self.lines):
            top = MARGIN + 20 + row * (height - 2 * MARGIN) // len(self.lines)
            step = (width - 2 * MARGIN - 80) // len(words)
            boxes = [
                Box(left, top, left + step - 8, top + 20)
                for left in range(MARGIN + 40, MARGIN + 40 + step * len(words), step)
            ]
            made = (Word(t, b, self.confidence) for t, b in zip(words, boxes, strict=True))
            found.append(Line(tuple(made)))
        return PageText(tuple(found), width, height, dpi)


def word(text: str, left: int, top: int) -> Word:
    return Word(text, Box(left, top, left + 14 * len(text), top + HEIGHT), 0.95)


def row(top: int = 300) -> Line:
    """The number stands between the two lines of the name."""
    return Line(
        (
            word("1", 40, top + 16),
            word("NÚÑEZ", 120, top),
            word("NÉLIDA", 120, top + 32),
            word("HUAMÁN", 210, top),
            word("742084370", 500, top + 16),
        )
    )


def page(*lines: Line) -> PageText:
    return PageText((Line((word("Apellidos", 120, 40), word("Pasaporte", 500, 40))), *lines),
                    900, 4000, 300)  # fmt: skip


def test_the_lines_of_the_cell_come_apart_and_the_others_stay() -> None:
    text = with_stacked_lines(Engine(("NÚÑEZ", "HUAMÁN"), ("NÉLIDA",)), SHEET, page(row()))
    assert [line.text for line in text.lines[1:]] == ["1 742084370", "NÚÑEZ HUAMÁN", "NÉLIDA"]


def test_a_reading_that_loses_words_or_is_one_line_changes_nothing() -> None:
    text = page(row())
    for lines in ([("NÚÑEZ",), ("ROSA",)], [("NÚÑEZ", "HUAMÁN", "NÉLIDA")]):
        assert with_stacked_lines(Engine(*lines), SHEET, text) == text
    unsure = Engine(("NÚÑEZ", "HUAMÁN"), ("NÉLIDA",), confidence=0.4)
    assert with_stacked_lines(unsure, SHEET, text) == text


def test_words_beside_one_another_are_never_read_again() -> None:
    engine = Engine(("A", "B"))
    plain = Line((word("NÚÑEZ", 120, 300), word("HUAMÁN", 210, 306), word("742084370", 500, 300)))
    assert with_stacked_lines(engine, SHEET, page(plain)) == page(plain)
    assert engine.asked == 0


def test_a_page_full_of_them_is_not_read_for_ever() -> None:
    engine = Engine(("NÚÑEZ", "HUAMÁN"), ("NÉLIDA",))
    with_stacked_lines(engine, SHEET, page(*(row(300 + 100 * n) for n in range(3 * MOST))))
    assert engine.asked == MOST

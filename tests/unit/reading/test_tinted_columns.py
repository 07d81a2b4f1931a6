"""A column on a tinted ground that the engine passed over is read as a block, before the rest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.tinted_columns import MOST, with_tinted_columns

HEIGHT, WIDTH = 24, 200
BAND = 300
SIDE = [(40, 100 + 60 * row) for row in range(4)]
LETTER = [(400, 100 + 60 * row) for row in range(5)]


class Engine:
    """Answers with a line a word, as many as it was told."""

    def __init__(self, said: tuple[str, ...], confidence: float = 0.95) -> None:
        self.said, self.confidence, self.asked = said, confidence, 0

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        height, width = gray.shape
        lines = tuple(
            Line((Word(said, Box(10, 10 + 60 * n, 190, 30 + 60 * n), self.confidence),))
            for n, said in enumerate(self.said)
        )
        return PageText(lines, width, height, dpi)


def sheet(ground: int) -> Gray:
    """A band with four lines beside a letter of five."""
    gray = np.full((600, 900), 250, np.uint8)
    gray[:, :BAND] = ground
    for left, top in (*SIDE, *LETTER):
        for start in range(left, left + WIDTH - 8, 16):
            gray[top + 2 : top + HEIGHT - 2, start : start + 9] = 20
    return gray


def letter() -> PageText:
    boxes = [Box(left, top, left + WIDTH, top + HEIGHT) for left, top in LETTER]
    lines = tuple(Line((Word(f"Línea{n}", box, 0.96),)) for n, box in enumerate(boxes))
    return PageText(lines, 900, 600, 300)


SAID = ("Mirlande", "Pasaporte", "PP8074809", "0946334360")


def test_the_band_is_read_before_the_letter() -> None:
    engine = Engine(SAID)
    text = with_tinted_columns(engine, sheet(215), letter())
    assert [line.text for line in text.lines[:5]] == [*SAID, "Línea0"]
    assert text.lines[0].box.right < BAND
    assert len({line.block for line in text.lines[:5]}) == 5
    assert engine.asked == 1


def test_what_lies_on_the_paper_itself_is_left_to_others() -> None:
    """Stamps and what a pen wrote stand on the paper, too."""
    engine, text = Engine(SAID), letter()
    assert with_tinted_columns(engine, sheet(250), text) is text
    assert engine.asked == 0


@pytest.mark.parametrize("engine", [Engine(SAID, 0.5), Engine(())])
def test_what_does_not_read_well_is_left_out(engine: Engine) -> None:
    text = letter()
    assert with_tinted_columns(engine, sheet(215), text) == text


def test_a_page_full_of_such_bands_is_not_read_for_ever() -> None:
    gray = np.full((1800, 2400), 250, np.uint8)
    for left in range(1000, 2300, 320):
        for top in range(40, 1500, 460):
            gray[top : top + 230, left : left + 240] = 225
            for row in range(3):
                for start in range(left + 20, left + 212, 16):
                    gray[top + 22 + 70 * row : top + 42 + 70 * row, start : start + 9] = 20
    engine = Engine(SAID)
    with_tinted_columns(engine, gray, replace(letter(), width=2400, height=1800))
    assert engine.asked == MOST

"""Fields with a box a character: put together where they were read, read without their walls."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.documents import CERTAIN
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Gray, Layout
from intake.reading.sheets.comb_fields import combs_on, with_comb_fields
from intake.reading.words.combs import combed

HEIGHT, PITCH, LEFT, TOP, TALL = 24, 40, 300, 200, 44


def spaced(text: str, pitch: int = PITCH) -> Line:
    """A word a character, a box that is empty where there is a space."""
    boxes = [
        (sign, Box(LEFT + pitch * n, TOP, LEFT + pitch * n + 14, TOP + HEIGHT))
        for n, sign in enumerate(text)
    ]
    return Line(tuple(Word(sign, box, 0.9) for sign, box in boxes if sign != " "))


def words(line: Line) -> list[str]:
    return [word.text for word in combed(line).words]


@pytest.mark.parametrize("text", ["1710034065", "AR123456", "JUAN PEREZ", "17100 34065"])
def test_characters_in_boxes_are_words(text: str) -> None:
    assert words(spaced(text)) == text.split()


def test_a_label_before_them_stays() -> None:
    label = Word("Cédula", Box(20, TOP, 140, TOP + HEIGHT), 0.9)
    assert words(Line((label, *spaced("1710034065").words))) == ["Cédula", "1710034065"]


@pytest.mark.parametrize(
    "line",
    [spaced("a b c d e"[:5]), spaced("1234"), spaced("1710034065", 120)],
    ids=["letters of a list", "four", "too far apart"],
)
def test_other_single_characters_stay_alone(line: Line) -> None:
    assert combed(line) is line


def test_uneven_ones_stay_alone() -> None:
    line = spaced("171003")
    moved = [Word(w.text, w.box.shifted(n * n * 6, 0), 0.9) for n, w in enumerate(line.words)]
    assert len(combed(Line(tuple(moved))).words) == len(moved)


class Engine:
    """Answers a line with what it was told; remembers the pictures."""

    def __init__(self, said: str, confidence: float = 0.95) -> None:
        self.said, self.confidence, self.asked = said, confidence, 0

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        self.asked += 1
        height, width = gray.shape
        word = Word(self.said, Box(30, 30, width - 30, height - 30), self.confidence)
        return PageText((Line((word,)),) if self.said else (), width, height, dpi)


def form(boxes: int, filled: int, tall: int = HEIGHT) -> Gray:
    """A row of boxes, bars in the first of them."""
    gray = np.full((600, 1200), 250, np.uint8)
    for wall in range(boxes + 1):
        gray[TOP : TOP + TALL, LEFT + PITCH * wall : LEFT + PITCH * wall + 3] = 90
    gray[[TOP, TOP + TALL], LEFT : LEFT + PITCH * boxes] = 90
    for number in range(filled):
        left = LEFT + PITCH * number + 12
        low = TOP + 34 - (tall if number % 2 else HEIGHT)
        gray[low : TOP + 34, left : left + 14] = 20
    return gray


def read_badly() -> PageText:
    """What an engine makes of it: a label, and the walls as letters."""
    label = Word("Cédula", Box(60, TOP + 8, 200, TOP + 8 + HEIGHT), 0.96)
    walls = Word("1|7|I0/l", Box(LEFT + 4, TOP + 4, LEFT + 380, TOP + 40), 0.2)
    return PageText((Line((label, walls)),), 1200, 600, 300)


def test_what_stands_in_boxes_is_read_without_them() -> None:
    engine = Engine("1710034065")
    text = with_comb_fields(engine, form(10, 10), read_badly())
    (line,) = text.lines
    assert [word.text for word in line.words] == ["Cédula", "1710034065"]
    assert line.words[1].confidence == 0.95
    assert line.words[1].box.left == pytest.approx(LEFT, abs=3)
    assert engine.asked == 1


def test_boxes_left_empty_say_nothing_and_are_not_read() -> None:
    engine = Engine("1710034065")
    text = with_comb_fields(engine, form(10, 0), read_badly())
    assert [word.text for word in text.words()] == ["Cédula"]
    assert engine.asked == 0


def test_what_does_not_fit_the_boxes_stays_as_it_was() -> None:
    text = read_badly()
    assert with_comb_fields(Engine("171003406"), form(10, 10), text) == text


def read_well(value: str, confidence: float = 0.95) -> PageText:
    """What an engine reads where walls do not disturb it."""
    text = read_badly()
    label, walls = text.words()
    said = Word(value, walls.box, confidence)
    return PageText((Line((label, said)),), text.width, text.height, text.dpi)


@pytest.mark.parametrize("dark", [0, 4])
def test_pale_characters_that_were_read_stay(dark: int) -> None:
    """Worn print and pencils look like empty boxes, all or some of them."""
    gray = form(10, dark)
    pale = (form(10, 10) == 20) & (gray != 20)
    gray[pale] = 190
    text = read_well("1710034065")
    assert with_comb_fields(Engine("1710"), gray, text) == text


def test_of_two_sure_readings_that_differ_none_is_sure() -> None:
    text = with_comb_fields(Engine("1710034068"), form(10, 10), read_well("1710034065"))
    (_, value) = text.words()
    assert value.text == "1710034068"
    assert value.confidence < CERTAIN


def test_characters_of_uneven_height_are_never_sure() -> None:
    """A pen wrote them."""
    text = with_comb_fields(Engine("1710034065"), form(10, 10, tall=12), read_badly())
    (_, value) = text.words()
    assert value.confidence <= 0.5


@pytest.mark.parametrize("boxes", [4, 3])
def test_few_boxes_are_a_table(boxes: int) -> None:
    assert combs_on(form(boxes, boxes), 300, HEIGHT) == []

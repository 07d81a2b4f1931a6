"""Print that the engine passed over: found as ink, read by itself, and taken where it is sure."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Layout
from intake.reading.printed.ink_runs import ink_places, without_rules
from intake.reading.printed.read_twice import ALIKE, ALONE
from intake.reading.printed.unread import READ, with_unread
from tests.specimens.fonts import Face

FONT = Face("DejaVu Sans").size(8, 300)
ROWS = ("VISA", "NOMBRE", "NACIONALIDAD", "PASAPORTE", "VENCE")


class Engine:
    """Reads what it is told."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self.asked = 0

    def read(self, gray: np.ndarray, dpi: int, layout: Layout) -> PageText:
        self.asked += 1
        height, width = gray.shape
        right = width // 2
        box = Box(10, height // 2 - 8, right, height // 2 + 8)
        lines = tuple(Line((Word(word, box, 0.4),)) for word in self.words)
        return PageText(lines, width, height, dpi)


def card(value: str) -> tuple[np.ndarray, PageText, Box]:
    """A card with labels that were read and a value beside the last that was not."""
    image = Image.new("L", (900, 420), 236)
    draw = ImageDraw.Draw(image)
    lines = []
    for row, label in enumerate(ROWS):
        draw.text((40, 40 + 70 * row), label, 40, FONT)
        left, top, right, bottom = (round(v) for v in FONT.getbbox(label))
        box = Box(40 + left, 40 + 70 * row + top, 40 + right, 40 + 70 * row + bottom)
        lines.append(Line((Word(label, box, 0.96),), row))
    draw.text((460, 320), value, 30, FONT)
    left, top, right, bottom = (round(v) for v in FONT.getbbox(value))
    place = Box(460 + left, 320 + top, 460 + right, 320 + bottom)
    return np.asarray(image), PageText(tuple(lines), 900, 420, 300), place


def added(text: PageText) -> list[Word]:
    return [word for word in text.words() if word.text not in ROWS]


def test_a_value_that_the_engine_left_out_is_read_by_both() -> None:
    gray, text, place = card("22-OCT-2027")
    (word,) = added(with_unread(Engine("22-OCT-2027"), gray, text))
    assert (word.text, word.confidence) == ("22-OCT-2027", ALIKE)
    assert word.box.overlap(place) > 0.9


def _with_end(text: PageText, place: Box, share: float, sure: float) -> PageText:
    """The text and `ul`, read where the last letters of the value stand."""
    left = place.right - round(share * place.width)
    end = Word("ul", Box(left, place.top, place.right, place.bottom), sure)
    return replace(text, lines=(*text.lines, Line((end,), len(ROWS))))


def test_the_end_of_a_word_that_was_read_by_itself_belongs_to_the_whole() -> None:
    gray, text, place = card("ÑAHUI")
    (word,) = added(with_unread(Engine("ÑAHUI"), gray, _with_end(text, place, 0.3, 0.77)))
    assert word.text == "ÑAHUI"
    assert word.box.overlap(place) > 0.9


def test_a_word_that_was_read_surely_is_no_end_of_another() -> None:
    gray, text, place = card("ÑAHUI")
    found = added(with_unread(Engine("ÑAHUI"), gray, _with_end(text, place, 0.3, 0.96)))
    assert "ul" in {word.text for word in found}


@pytest.mark.parametrize("said", ["ae OCT 2021", ""])
def test_what_only_our_own_reader_is_sure_of_is_never_certain(said: str) -> None:
    gray, text, _ = card("22-OCT-2027")
    (word,) = added(with_unread(Engine(*said.split()[:1]), gray, text))
    assert (word.text, word.confidence) == ("22-OCT-2027", ALONE)


def test_of_a_copy_on_a_sheet_only_the_part_around_it_is_searched() -> None:
    gray, text, place = card("22-OCT-2027")
    sheet = np.full((3500, 2480), 236, np.uint8)
    sheet[: gray.shape[0], : gray.shape[1]] = gray
    far = sheet[3000 : 3000 + place.height + 20, 1800 : 1800 + place.width + 20]
    far[:] = gray[place.top - 10 : place.bottom + 10, place.left - 10 : place.right + 10]
    whole = replace(text, width=2480, height=3500)
    (word,) = added(with_unread(Engine("22-OCT-2027"), sheet, whole))
    assert word.box.overlap(place) > 0.9


def test_nothing_is_taken_from_scratches() -> None:
    gray, text, _ = card("")
    scratched = gray.copy()
    for step in range(0, 60, 6):
        scratched[330 + step // 4 : 333 + step // 4, 460 + 3 * step : 480 + 3 * step] = 60
    assert added(with_unread(Engine("ae"), scratched, text)) == []


def test_a_zone_and_words_that_were_read_are_not_read_again() -> None:
    gray, text, place = card("P<ECU")
    engine = Engine("P<ECU")
    assert with_unread(engine, gray, text, [place]) is text
    assert engine.asked == 0


def test_a_side_with_hardly_a_word_is_searched_by_the_usual_height_of_print() -> None:
    gray, text, _ = card("22-OCT-2027")
    few = PageText(text.lines[:2], 900, 420, 300)
    hidden = gray.copy()
    hidden[170:400, :400] = 236
    assert [w.text for w in added(with_unread(Engine("22-OCT-2027"), hidden, few))] == [
        "22-OCT-2027"
    ]


def test_a_side_without_a_word_is_left_alone() -> None:
    gray, _, _ = card("22-OCT-2027")
    nothing = PageText((), 900, 420, 300)
    assert with_unread(Engine("22-OCT-2027"), gray, nothing) is nothing


def test_two_readings_of_the_engine_that_differ_are_settled_by_a_third() -> None:
    gray, text, place = card("PASTO")
    seen = PageText((*text.lines, Line((Word("PAST0", place, 0.7),), 9)), 900, 420, 300)
    (word,) = added(with_unread(Engine("PASTO"), gray, seen))
    assert (word.text, word.confidence) == ("PASTO", ALIKE)


def test_a_word_that_was_hardly_read_and_is_read_so_again_is_surer() -> None:
    gray, text, place = card("30887590")
    unsure = Word("30887590", place, 0.4)
    seen = PageText((*text.lines, Line((unsure,), 9)), 900, 420, 300)
    (word,) = added(with_unread(Engine("30887590"), gray, seen))
    assert (word.text, word.box) == ("30887590", place)
    assert word.confidence >= READ


def test_a_word_that_was_misread_gives_way() -> None:
    gray, text, place = card("22-OCT-2027")
    seen = PageText((*text.lines, Line((Word("OSDEGC", place, 0.3),), 9)), 900, 420, 300)
    assert [w.text for w in added(with_unread(Engine("22-OCT-2027"), gray, seen))] == [
        "22-OCT-2027"
    ]


def test_a_word_whose_end_was_lost_is_read_again() -> None:
    gray, text, place = card("LECLERCQ-PERRIN")
    lost = PageText((*text.lines, Line((Word("LECLERCQ-!", place, 0.9),), 9)), 900, 420, 300)
    (word,) = added(with_unread(Engine("LECLERCQ-PERRIN"), gray, lost))
    assert word.text == "LECLERCQ-PERRIN"


def test_a_label_that_the_engine_reads_larger_witnesses_itself() -> None:
    gray, text, place = card("Emi_tido")
    seen = PageText((*text.lines, Line((Word("Emido", place, 0.1),), 9)), 900, 420, 300)
    assert [w.text for w in added(with_unread(Engine("Emitido"), gray, seen))] == ["Emitido"]


def test_rules_are_no_print_and_parts_of_a_line_belong_together() -> None:
    even = np.full((120, 600), 255, np.uint8)
    even[30:50, 40:60] = even[30:50, 75:100] = 0
    even[30:50, 300:330] = 0
    even[55:57, 20:580] = 0
    places = ink_places(even, 20, [])
    assert [(p.left // 10, p.right // 10) for p in places] == [(3, 10), (30, 33)]
    assert ink_places(even, 20, [Box(290, 20, 340, 60)]) == places[:1]


def test_short_strokes_stay_where_rules_go() -> None:
    ink = np.zeros((5, 200), bool)
    ink[1, 10:150] = True
    ink[3, 10:40] = True
    kept = without_rules(ink, 100)
    assert not kept[1].any()
    assert kept[3].sum() == 30

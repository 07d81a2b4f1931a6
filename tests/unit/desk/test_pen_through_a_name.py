"""A name that a coloured pen runs through is looked at without the pen; a number never is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.value_look import ValueSeen, look_again
from intake.domain.boxes import Box
from intake.reading.typed_line.judged import Sight
from tests.specimens.fonts import Face

BLUE, BLACK = (40, 60, 190), (35, 35, 35)


def drawn(path: Path, text: str, pen: tuple[int, int, int], changed: str = "") -> SecondLook:
    """The text in black, and strokes of a pen through its middle.

    Where it is `changed`, the pen writes the letters that are not the same over those of the text.
    """
    font = Face("DejaVu Sans").size(11, 300)
    left, top, right, bottom = (round(n) for n in font.getbbox(text))
    box = Box(100, 100, 100 + right - left, 100 + bottom - top)
    size = (box.right + 100, box.bottom + 100)
    image, strokes = Image.new("RGB", size, "white"), Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((box.left - left, box.top - top), text, (20, 20, 20), font)
    draw = ImageDraw.Draw(strokes)
    for place, (one, other) in enumerate(zip(text, changed, strict=False)):
        if one != other:
            at = (box.left - left + font.getlength(text[:place]), box.top - top)
            draw.text(at, other, pen, font, stroke_width=2)
    for x in range(box.left + 10, box.right - 60, 55) if not changed else ():
        draw.line((x, box.top - 50, x + 45, box.bottom + 25), pen, 5)
        draw.line((x + 45, box.bottom + 25, x + 20, box.top - 40), pen, 5)
    ImageChops.multiply(image, strokes).save(path)
    return SecondLook(PageOrder(str(path), path.name, 1, 300), box, 0, "text")


def seen(look: SecondLook, said: str, expected: str, form: str = "text") -> ValueSeen:
    answer = look_again(SecondLook(look.order, look.box, 0, form, said, expected))
    assert isinstance(answer, ValueSeen)
    return answer


def test_a_name_below_a_blue_signature_is_seen(tmp_path: Path) -> None:
    name = "GABRIELA XIMENA BRAVO"
    look = drawn(tmp_path / "blue.png", name, BLUE)
    assert seen(look, "GABRIA XIMENA BRAVO", name).sight is Sight.EXPECTED


def test_another_name_below_a_blue_signature_is_not(tmp_path: Path) -> None:
    look = drawn(tmp_path / "blue.png", "GABRIELLA XIMENA BRAVO", BLUE)
    assert seen(look, "GABRIA XIMENA BRAVO", "GABRIELA XIMENA BRAVO").sight is not Sight.EXPECTED


@pytest.mark.parametrize(("form", "pen"), [("text", BLACK), ("digits", BLUE)])
def test_black_strokes_and_numbers_stay_open(
    tmp_path: Path, form: str, pen: tuple[int, int, int]
) -> None:
    value = "GABRIELA XIMENA BRAVO" if form == "text" else "0410381545"
    look = drawn(tmp_path / "pen.png", value, pen)
    assert seen(look, value[:4] + value[6:], value, form).sight is Sight.OPEN


@pytest.mark.parametrize("changed", ["JOSE MARLA PERES SOLANO", "JOSE MARIA PERES SOLARO"])
def test_a_letter_that_a_pen_made_another_is_no_letter_of_the_name(
    tmp_path: Path, changed: str
) -> None:
    name = "JOSE MARIA PERES SOLANO"
    look = drawn(tmp_path / "changed.png", name, BLUE, changed)
    assert seen(look, changed, name).sight is not Sight.EXPECTED

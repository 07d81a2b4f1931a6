"""Leaders are wiped off the copy that is read; print is left alone."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.pages.leaders import without_leaders

FONT = "DejaVuSans.ttf"


def page(dpi: int) -> tuple[Image.Image, ImageDraw.ImageDraw, float]:
    """A bare sheet 120 x 60 mm, and pixels in a millimetre."""
    mm = dpi / 25.4
    image = Image.new("L", (round(120 * mm), round(60 * mm)), 245)
    return image, ImageDraw.Draw(image), mm


def text(draw: ImageDraw.ImageDraw, mm: float, x: float, y: float, words: str) -> None:
    draw.text((x * mm, y * mm), words, 30, ImageFont.truetype(FONT, round(4 * mm)))


@pytest.mark.parametrize("dpi", [200, 300])
@pytest.mark.parametrize(("mark", "step"), [(0.4, 1.2), (1.2, 2.0), (2.0, 3.2)])
def test_dots_and_dashes_that_lead_to_a_value_are_wiped(dpi, mark, step):
    image, draw, mm = page(dpi)
    text(draw, mm, 5, 10, "Apellidos")
    text(draw, mm, 75, 10, "QUISHPE")
    bare = np.asarray(image).copy()
    for number in range(int(42 / step)):
        x, y = 31 + number * step, 14.5
        draw.rectangle((x * mm, y * mm, (x + mark) * mm, (y + 0.3) * mm), 60)
    wiped = without_leaders(np.asarray(image), dpi)
    assert np.abs(wiped.astype(int) - bare).max() < 20


@pytest.mark.parametrize("dpi", [200, 300])
def test_print_is_left_alone(dpi):
    image, draw, mm = page(dpi)
    text(draw, mm, 5, 10, "Nro. 12-345-678-9, S.A.S. - B.I.C. . . .")
    text(draw, mm, 5, 20, "iiiiiiiiii - jjjjjj - illicit ----- ñññ")
    draw.line((5 * mm, 40 * mm, 100 * mm, 40 * mm), 30, 3)
    gray = np.asarray(image)
    assert without_leaders(gray, dpi) is gray


def test_a_bare_page_is_left_alone():
    gray = np.full((400, 300), 250, np.uint8)
    assert without_leaders(gray, 200) is gray

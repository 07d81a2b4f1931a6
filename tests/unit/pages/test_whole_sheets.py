"""A letter is a sheet also where something goes all around it: a printed border, a table's top."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from intake.pages.picture import Picture
from intake.pages.regions import objects

DPI = 100
WIDTH, LENGTH = 850, 1100


def _letter() -> Image.Image:
    sheet = Image.new("RGB", (WIDTH, LENGTH), (252, 252, 250))
    draw = ImageDraw.Draw(sheet)
    for row in range(30):
        draw.text((120, 120 + 24 * row), "Por medio de la presente solicito el código " * 2, 0)
    return sheet


def _picture(image: Image.Image) -> Picture:
    return Picture(np.asarray(image), DPI)


def test_a_letter_with_a_border_around_the_page_is_a_sheet() -> None:
    sheet = _letter()
    ImageDraw.Draw(sheet).rectangle((45, 35, 805, 1065), outline=(0, 0, 0), width=3)
    (region,) = objects(_picture(sheet))
    assert region.shape == "sheet"
    assert region.placement.point(0, 0) == (0, 0)  # all of it, also what stands beside the border


def test_a_letter_photographed_on_a_table_is_a_sheet_cut_out() -> None:
    table = Image.new("RGB", (WIDTH + 100, LENGTH + 120), (70, 52, 40))
    table.paste(_letter(), (50, 60))
    (region,) = objects(_picture(table))
    assert region.shape == "sheet"
    left, top = region.placement.point(0, 0)
    assert abs(left - 50) < 12
    assert abs(top - 60) < 12


def test_an_open_passport_on_the_same_table_stays_a_booklet() -> None:
    table = Image.new("RGB", (WIDTH, LENGTH), (70, 52, 40))
    table.paste((226, 232, 240), (150, 100, 150 + 492, 100 + 693))  # 125 mm by 176 mm
    (region,) = objects(_picture(table))
    assert region.shape == "booklet"

"""Zeros and letters O are told apart by their width, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.reading.zeros import Gray, zeros_told


def crop(text: str, font: str, size: int = 42) -> Gray:
    face = ImageFont.truetype(font, size)
    image = Image.new("L", (40 + int(face.getlength(text)), 2 * size), 240)
    ImageDraw.Draw(image).text((20, 10), text, 25, face)
    return np.asarray(image)


@pytest.mark.parametrize("font", ["DejaVuSans.ttf", "LiberationSans-Regular.ttf",
                                  "LiberationSerif-Regular.ttf"])  # fmt: skip
@pytest.mark.parametrize("printed", ["E8O6693", "E806693", "AB1O02938", "22O0835", "PZ400500"])
def test_what_is_printed_is_told(font: str, printed: str) -> None:
    assert zeros_told(crop(printed, font), printed.replace("O", "0")) == printed


def test_where_all_characters_are_as_wide_nothing_is_said() -> None:
    gray = crop("E8O6693", "LiberationMono-Regular.ttf")
    assert zeros_told(gray, "E806693") in ("E806693", "E8O6693")
    assert zeros_told(crop("E806693", "LiberationMono-Regular.ttf"), "E806693") == "E806693"


@pytest.mark.parametrize("value", ["E80", "0000000", "E806693E806693"])
def test_a_crop_that_does_not_fit_the_value_says_nothing(value: str) -> None:
    assert zeros_told(crop("E8O6693", "DejaVuSans.ttf"), value) == value
    assert zeros_told(np.zeros((0, 0), np.uint8), value) == value

"""Print below a pen is found again without the pen."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box, Placement
from intake.domain.words import Line, PageText, Word
from intake.pages.color_crops import ColorCrops
from intake.signatures.stamps.print_below import uncovered
from tests.specimens.fonts import pick

DPI = 300


def page(pen: tuple[int, int, int] | None, words: bool = True) -> np.ndarray:
    picture = Image.new("RGB", (1400, 900), (250, 250, 250))
    draw = ImageDraw.Draw(picture)
    face = pick(random.Random(4), "sans").size(7, DPI)
    for row, text in enumerate(("Documento firmado", "electrónicamente por Quipux")):
        if words:
            draw.text((420, 340 + 44 * row), text, font=face, fill=(20, 20, 20))
    if pen:
        points = [(400 + 6 * k, 380 + round(110 * np.sin(k / 9))) for k in range(90)]
        draw.line(points, fill=pen, width=5)
    return np.asarray(picture)


def gray_of(pixels: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(pixels).convert("L"))


def nothing_read() -> PageText:
    return PageText((), 1400, 900, DPI)


@pytest.mark.parametrize("pen", [(40, 60, 170), (30, 30, 30)])
def test_letters_below_a_pen_are_left_and_the_pen_is_not(pen):
    pixels = page(pen)
    gray = gray_of(pixels)
    found = uncovered(gray, DPI, nothing_read(), ColorCrops(pixels, Placement()), ())
    assert len(found) == 1
    assert found[0].letters >= 9
    assert (found[0].gray < 128).sum() < (gray < 128).sum()


def test_a_pen_on_white_covers_nothing():
    pixels = page((40, 60, 170), words=False)
    crops = ColorCrops(pixels, Placement())
    assert uncovered(gray_of(pixels), DPI, nothing_read(), crops, ()) == []


def test_print_without_a_pen_is_no_matter_of_this():
    assert uncovered(gray_of(page(None)), DPI, nothing_read(), None, ()) == []


def test_words_already_read_and_stamps_already_found_are_left_alone():
    gray = gray_of(page((30, 30, 30)))
    box = Box(380, 250, 1000, 520)
    read = PageText((Line((Word("Documento", box, 0.95),)),), 1400, 900, DPI)
    assert uncovered(gray, DPI, read, None, ()) == []
    assert uncovered(gray, DPI, nothing_read(), None, [Box(0, 0, 1400, 900)]) == []

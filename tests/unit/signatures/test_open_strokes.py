"""Strokes that hide no print, and strokes that may."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.kinds import ReadBy
from intake.domain.words import Line, PageText, Word
from intake.signatures.ink.leftover import Leftover, leftover_of
from intake.signatures.ink.open_strokes import hides_no_print
from tests.specimens.fonts import pick

DPI = 300
INK = Box(400, 700, 1100, 950)
NAMES = ("Rosa Chiluiza Mora", "XU XIAODONG", "Ana de la Paz Ríos")


def page(name: str, strokes: str, face: str, seed: int = 0) -> Leftover:
    """A letter that was read but for what stands below the ink."""
    random_ = random.Random(seed)
    picture = Image.new("L", (1600, 1300), 250)
    draw = ImageDraw.Draw(picture)
    font = pick(random_, face).size(11, DPI)
    words = []
    for row in range(5):
        text, top = "Solicito el código de identificación", 150 + 70 * row
        draw.text((250, top), text, font=font, fill=20)
        left = 250.0
        for word in text.split():
            box = Box(round(left), top, round(left + font.getlength(word)), top + 46)
            words.append(Word(word, box, 0.95))
            left += font.getlength(word + " ")
    draw.text((480, 850), name, font=font, fill=20)
    x = np.linspace(0, 1, 400)
    ways = {
        "loops": (420 + 620 * x, 830 + 90 * np.sin(9 * x) * (1 - 0.4 * x)),
        "dense": (450 + 600 * x, 830 + 60 * np.sin(160 * x)),
    }
    if strokes in ways:
        draw.line([*zip(*(w.tolist() for w in ways[strokes]), strict=True)], fill=40, width=7)
    lines = tuple(Line(tuple(words[n : n + 5])) for n in range(0, len(words), 5))
    text_ = PageText(lines, 1600, 1300, DPI, ReadBy.OCR)
    return leftover_of(np.asarray(picture), DPI, text_)


@pytest.mark.parametrize("face", ["sans", "serif"])
@pytest.mark.parametrize("seed", range(4))
def test_open_loops_hide_nothing(face: str, seed: int) -> None:
    assert hides_no_print(page("", "loops", face, seed), INK)


@pytest.mark.parametrize("face", ["sans", "serif"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("strokes", ["none", "loops", "dense"])
def test_a_name_below_them_is_seen(face: str, name: str, strokes: str) -> None:
    assert not hides_no_print(page(name, strokes, face), INK)


def test_a_dense_scribble_may_hide_a_name() -> None:
    assert not hides_no_print(page("", "dense", "sans"), INK)


def test_a_name_right_beside_them_is_seen() -> None:
    beside = Box(400, 700, 500, 950)
    assert not hides_no_print(page("Rosa Chiluiza Mora", "none", "sans"), beside)


def test_a_piece_smaller_than_a_name_hides_none() -> None:
    assert hides_no_print(page("", "none", "sans"), Box(0, 0, 1, 1))

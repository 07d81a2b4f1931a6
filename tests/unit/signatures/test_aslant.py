"""Type is level on a straight page; hands mostly are not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.signatures.ink.aslant import runs_aslant
from tests.specimens.fonts import Face

NAMES = ("Gabriela Cedeño", "Segundo Naranjo Gómez", "Luis Pérez", "Byron Yánez Quilumba")


def row(text: str, degrees: float, dpi: int = 300) -> tuple[np.ndarray, Box]:
    face = Face("Z003", italic=True).size(15, dpi)
    picture = Image.new("L", (round(5 * dpi), round(1.6 * dpi)), 250)
    ImageDraw.Draw(picture).text((dpi // 3, dpi // 2), text, font=face, fill=30)
    gray = np.asarray(picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=250))
    y, x = np.nonzero(gray < 140)
    box = Box(int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1)
    return np.ascontiguousarray(gray), box


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("degrees", [0.0, 0.3, -0.3])
@pytest.mark.parametrize("dpi", [200, 300])
def test_script_type_is_never_aslant(text: str, degrees: float, dpi: int) -> None:
    assert not runs_aslant(*_asked(text, degrees, dpi))


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("degrees", [3.0, -4.0, 6.0])
def test_a_rising_row_is_aslant(text: str, degrees: float) -> None:
    assert runs_aslant(*_asked(text, degrees, 300))


def _asked(text: str, degrees: float, dpi: int) -> tuple[np.ndarray, int, Box]:
    gray, box = row(text, degrees, dpi)
    return gray, dpi, box


def test_of_a_blot_and_of_nothing_no_slant_is_told() -> None:
    white = np.full((200, 400), 250, np.uint8)
    assert not runs_aslant(white, 300, Box(10, 10, 390, 60))
    assert not runs_aslant(white * 0, 300, Box(10, 10, 390, 60))
    assert not runs_aslant(white, 300, Box(10, 10, 60, 190))
    assert not runs_aslant(white, 300, Box(390, 10, 500, 12))

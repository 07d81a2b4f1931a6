"""Print below a seal: what is paler than it, or coloured, is taken away."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box, Placement
from intake.domain.words import Line, PageText, Word
from intake.pages.color_crops import ColorCrops
from intake.signatures.stamps.print_alone import print_alone, without_paler
from intake.signatures.stamps.stamps import look_for_stamps

WIDTH, HEIGHT = 700, 300
WHOLE = Box(0, 0, WIDTH, HEIGHT)


def letters(dark: int = 30) -> np.ndarray:
    gray = np.full((HEIGHT, WIDTH), 245, np.uint8)
    for row in range(4):
        for column in range(30):
            y, x = 60 + 45 * row, 40 + 20 * column
            gray[y : y + 24, x : x + 9] = dark
    return gray


def ring(gray: np.ndarray, level: int) -> np.ndarray:
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    away = np.hypot(y - 150, x - 350)
    out = gray.copy()
    rim = (away > 120) & (away < 134)
    out[rim] = np.minimum(out[rim], level)
    return out


@pytest.mark.parametrize("level", [145, 165, 180])
def test_a_paler_seal_goes_and_print_stays(level: int) -> None:
    alone = print_alone(ring(letters(), level), None, WHOLE)
    assert alone is not None
    assert np.array_equal(alone < 128, letters() < 128)


@pytest.mark.parametrize(
    "gray", [letters(), letters(120), ring(np.full((300, 700), 245, "u1"), 150)]
)
def test_without_black_print_and_something_paler_nothing_is_done(gray: np.ndarray) -> None:
    assert print_alone(gray, None, WHOLE) is None


def test_a_seal_as_black_as_print_stays() -> None:
    assert print_alone(ring(letters(), 30), None, WHOLE) is None


def test_of_a_coloured_page_the_colour_goes() -> None:
    rgb = np.repeat(letters()[:, :, None], 3, axis=2)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    rim = (np.hypot(y - 150, x - 350) > 120) & (np.hypot(y - 150, x - 350) < 134)
    rgb[rim & (letters() > 128)] = (60, 60, 190)
    colors = ColorCrops(rgb, Placement())
    alone = print_alone(rgb.min(axis=2), colors, WHOLE)
    assert alone is not None
    assert float(((alone < 128) & rim & (letters() > 128)).sum()) == 0


def test_faint_print_alone_is_stretched_to_black() -> None:
    assert (without_paler(letters(150)) < 128).sum() == (letters() < 128).sum()


def test_a_stamp_under_a_paler_seal_is_read() -> None:
    """The engine reads only what no ring crosses, as engines do."""
    page = np.full((2000, 1654), 245, np.uint8)
    page[1000 : 1000 + HEIGHT, 400 : 400 + WIDTH] = ring(letters(), 150)

    def engine(gray: np.ndarray, dpi: int) -> PageText:
        grays = float(((gray > 110) & (gray < 200)).mean())
        said = ("Firmado electrónicamente por:", "ROSA CHILUIZA MORA", "Fecha: 15/07/2026 09:08:55")
        found = []
        for row, text in enumerate(said if grays < 0.02 else ("E ira ECUALOS", "Hs SN")):
            x, words = 60, []
            for word in text.split():
                words.append(
                    Word(word, Box(x, 60 * row + 60, x + 15 * len(word), 60 * row + 90), 0.9)
                )
                x += 15 * len(word) + 15
            found.append(Line(tuple(words)))
        return PageText(tuple(found), gray.shape[1], gray.shape[0], dpi)

    nothing = PageText((), 1654, 2000, 300)
    stamps, _ = look_for_stamps(page, 300, nothing, (), engine)
    assert {stamp.signer for stamp in stamps} == {"ROSA CHILUIZA MORA"}

"""Look-alike characters are told apart by their shape, and only where the shape is plain."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFilter

from intake.reading.shapes import characters, letters_told, marks_told, shapes_told
from intake.reading.zeros import digits_told
from tests.specimens.fonts import Face

FACES = [Face("DejaVu Serif"), Face("DejaVu Sans"), Face("DejaVu Sans Mono")]
SLANTED = [face.slanted for face in FACES]


def printed(text: str, face: Face) -> npt.NDArray[np.uint8]:
    """The text alone, dark on light, a little soft as a scan is."""
    image = Image.new("L", (60 * len(text), 110), 240)
    ImageDraw.Draw(image).text((20, 20), text, font=face.size(10, 300), fill=20)
    return np.asarray(image.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.uint8)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
@pytest.mark.parametrize(
    ("paper", "read"),
    [("L9305575", "19305575"), ("AZ48733", "A248733"), ("L7704850", "I7704850")],
)
def test_a_letter_read_as_a_digit_is_told_by_its_shape(face: Face, paper: str, read: str) -> None:
    assert shapes_told(printed(paper, face), read) == paper


@pytest.mark.parametrize("face", [*FACES, *SLANTED], ids=str)
@pytest.mark.parametrize("paper", ["19305575", "A248733", "E8066901", "I7704S50", "Z2B8L1S5I1"])
def test_what_was_read_rightly_stays(face: Face, paper: str) -> None:
    assert shapes_told(printed(paper, face), paper) == paper


def test_where_characters_cannot_be_parted_nothing_is_said() -> None:
    assert shapes_told(printed("L9305575", FACES[0]), "1930557") == "1930557"
    assert shapes_told(np.empty((0, 0), np.uint8), "19") == "19"
    assert characters(np.full((40, 200), 240, np.uint8)) == []


@pytest.mark.parametrize("face", FACES[:2], ids=lambda face: face.family)
@pytest.mark.parametrize(
    ("paper", "read"),
    [("Agüero", "Agúero"), ("GÜELL", "GÚELL"), ("Bärbel", "Bárbel"), ("AGÜERO", "AGUERO")],
)
def test_two_dots_are_seen_where_an_accent_was_read(face: Face, paper: str, read: str) -> None:
    assert marks_told(printed(paper, face), read) == paper


@pytest.mark.parametrize("face", [*FACES[:2], *SLANTED[:2]], ids=str)
@pytest.mark.parametrize(
    "paper", ["Agúero", "GÚELL", "Bárbel", "SÁENZ", "Ângelo", "João", "AGUERO"]
)
def test_an_accent_stays_an_accent(face: Face, paper: str) -> None:
    assert marks_told(printed(paper, face), paper) == paper


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
@pytest.mark.parametrize("paper", ["162I54155", "2579009I2", "I7704850"])
def test_a_letter_that_agrees_by_a_misreading_is_told(face: Face, paper: str) -> None:
    assert letters_told(printed(paper, face), paper.replace("I", "1")) == paper


@pytest.mark.parametrize("face", [*FACES, *SLANTED, *(f.strong for f in FACES)], ids=str)
@pytest.mark.parametrize("paper", ["1621541550", "2579008128", "E8155218", "AB1852"])
def test_digits_stay_digits(face: Face, paper: str) -> None:
    assert letters_told(printed(paper, face), paper) == paper


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
@pytest.mark.parametrize("paper", ["FWO35FJ24", "M2O84639", "W7O52346"])
def test_a_letter_o_is_never_made_a_zero(face: Face, paper: str) -> None:
    assert digits_told(printed(paper, face), paper) == paper


@pytest.mark.parametrize("family", ["Liberation Sans"])
@pytest.mark.parametrize("paper", ["FW035FJ24", "M2084639"])
def test_a_zero_read_as_a_letter_is_told_by_its_width(family: str, paper: str) -> None:
    read = paper.replace("0", "O")
    assert digits_told(printed(paper, Face(family)), read) == paper
    assert digits_told(printed(read, Face(family)), read) == read

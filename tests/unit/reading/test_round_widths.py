"""O and 0 told by their widths, beside figures of the same face."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.reading.typed_line.judged import Sight, judged_name, judged_noughts
from intake.reading.typed_line.line import TypedLine
from intake.reading.typed_line.round_widths import noughts_told
from tests.specimens import fonts

SIZE, MARGIN = 46, 20


def crop(text: str, family: str, *, slanted: bool = False) -> tuple[np.ndarray, int, int]:
    """A number on white paper, and the rows it stands between."""
    font = ImageFont.truetype(fonts.path_of(family, False, slanted), SIZE)
    box = font.getbbox(text)
    size = (round(box[2]) + 2 * MARGIN, round(box[3] - box[1]) + 2 * MARGIN)
    image = Image.new("L", size, 255)
    ImageDraw.Draw(image).text((MARGIN, MARGIN - box[1]), text, 0, font)
    return np.asarray(image), MARGIN, size[1] - MARGIN


@pytest.mark.parametrize("family", ["Liberation Sans", "Tinos", "Inter", "URW Gothic", "Lato"])
@pytest.mark.parametrize("text", ["G0MW6F832", "GOMW6F832", "W2603850", "WO2385I60"])
def test_each_is_told_whatever_was_read(family: str, text: str) -> None:
    for said in (text.replace("0", "O"), text.replace("O", "0")):
        assert noughts_told(*crop(text, family), said) in (text, "")


def test_many_faces_tell_it() -> None:
    told = [
        noughts_told(*crop("G0MW6F832", family), "GOMW6F832")
        for family in ("Liberation Sans", "Tinos", "Inter", "URW Gothic")
    ]
    assert told == ["G0MW6F832"] * 4


@pytest.mark.parametrize("family", ["Liberation Mono", "Cousine", "DejaVu Sans Mono"])
@pytest.mark.parametrize("slanted", [False, True])
@pytest.mark.parametrize(
    "text", ["V8732419O", "V87.324.19O", "GO8F6832", "W8O2356", "K1O7135289", "BO711192"]
)
def test_no_nought_is_told_in_a_face_of_one_width(family: str, text: str, slanted: bool) -> None:
    assert noughts_told(*crop(text, family, slanted=slanted), text.replace("O", "0")) == ""


def test_figures_alone_tell_no_nought() -> None:
    assert noughts_told(*crop("20356289", "Liberation Sans"), "2O356289") == ""


def test_too_few_figures_tell_nothing() -> None:
    assert noughts_told(*crop("WAH0MK7", "Liberation Sans"), "WAHOMK7") == ""


def test_the_width_settles_what_the_line_leaves_open() -> None:
    gray, top, bottom = crop("G0MW6F832", "Inter")
    line = TypedLine.of(gray, top, bottom)
    assert line is not None
    told = noughts_told(gray, top, bottom, "GOMW6F832")
    assert judged_noughts(line, "GOMW6F832", "G0MW6F832", told) is Sight.EXPECTED
    assert judged_noughts(line, "G0MW6F832", "GOMW6F832", told) is Sight.SAID
    # another digit is no matter of widths
    assert judged_noughts(line, "GOMW6F832", "G0MW6F833", told) is Sight.OPEN
    assert judged_noughts(line, "GOMW6F832", "G0MW6F832", "") is Sight.OPEN


@pytest.mark.parametrize("family", ["C059", "Inter", "Noto Serif", "Liberation Sans"])
def test_a_small_q_is_no_round_character_that_needs_more_than_others(family: str) -> None:
    """An engine that knows Spanish reads `Zhigiang`."""
    seen = []
    for text in ("Liu Zhiqiang", "Liu Zhigiang"):
        line = TypedLine.of(*crop(text, family))
        assert line is not None
        seen.append(judged_name(line, "Liu Zhigiang", "LIU ZHIQIANG")[0])
    assert seen == [Sight.EXPECTED, Sight.SAID]

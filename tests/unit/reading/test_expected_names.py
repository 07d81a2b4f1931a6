"""Printed names that an engine misread and the zone of the paper knows."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.reading.expected_names import with_expected_names


def zone(surnames: str, names: str = "WEI", *, accepted: bool = True) -> Zone:
    said = {"surnames": surnames, "names": names}
    return Zone("TD3", (), Box(0, 350, 600, 400), accepted, fields=said)


def printed(shown: str, read: str, sure: float = 0.6) -> tuple[np.ndarray, PageText]:
    """A picture of one word, and what an engine made of it."""
    picture = Image.new("L", (600, 400), 240)
    face = ImageFont.truetype("LiberationSans-Regular.ttf", 40)
    draw = ImageDraw.Draw(picture)
    draw.text((80, 100), shown, font=face, fill=30)
    left, top, right, bottom = draw.textbbox((80, 100), shown, font=face)
    word = Word(read, Box(round(left), round(top), round(right), round(bottom)), sure)
    return np.asarray(picture), PageText((Line((word,), 0),), 600, 400, 300)


@pytest.mark.parametrize(
    ("shown", "read"), [("XU", "xuU"), ("WU", "wU"), ("ZHANG", "ZHANO"), ("CHEN", "CHEM")]
)
def test_what_the_zone_has_and_the_paper_shows_is_taken(shown: str, read: str) -> None:
    gray, text = printed(shown, read)
    (word,) = with_expected_names(gray, text, [zone(shown)]).words()
    assert word.text == shown
    assert word.confidence >= 0.85


@pytest.mark.parametrize(
    ("shown", "read", "said"),
    [
        pytest.param("XU", "XU", zone("YU"), id="the paper shows something else"),
        pytest.param("XU", "xuU", zone("XU", accepted=False), id="the zone is not sure"),
        pytest.param("ZHANG", "LIBRE", zone("ZHANG"), id="nothing like it was read"),
        pytest.param("ZHANG", "ZHAN6", zone("ZHANG"), id="a word with a digit is no name"),
        pytest.param("ZHANG", "ZHANG", zone("ZHANG"), id="it was read"),
    ],
)
def test_other_words_stay_as_they_were_read(shown: str, read: str, said: Zone) -> None:
    gray, text = printed(shown, read)
    assert with_expected_names(gray, text, [said]) is text

"""Days of which the engine lost or misread a part: our own recogniser hears them, never certain."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.printed.broken_dates import with_broken_dates
from intake.reading.printed.read_twice import PERHAPS
from intake.reading.printed.rough_dates import day_in
from tests.specimens.fonts import Face

FONT = Face("DejaVu Sans").size(9, 300)


def read(printed: str, *words: str, sure: float = 0.9) -> list[Word]:
    """The words of a line whose print says `printed`, each where that word of it stands.

    An empty word was not read; all but the first are as sure as is said.
    """
    image = Image.new("L", (900, 160), 236)
    ImageDraw.Draw(image).text((60, 60), printed, 30, FONT)
    top, bottom = (60 + round(FONT.getbbox("0")[n]) for n in (1, 3))
    found, at = [], 0
    for place, word in zip(printed.split(), words, strict=True):
        left, right = (60 + round(FONT.getlength(printed[:n])) for n in (at, at + len(place)))
        at += len(place) + 1
        confidence = sure if found else 0.9
        found += [Word(word, Box(left, top, right, bottom), confidence)] if word else []
    text = PageText((Line(tuple(found), 0),), 900, 160, 300)
    return list(with_broken_dates(np.asarray(image), text).words())


@pytest.mark.parametrize(
    ("printed", "words"),
    [("22 OCT 1996", ("22", "001", "1996")), ("03 11 2022", ("03", "", "2022")),
     ("17 AGO 2031", ("17", "AC", "2031"))],
)  # fmt: skip
def test_a_day_that_lost_a_part_is_heard_and_never_certain(
    printed: str, words: tuple[str, ...]
) -> None:
    found = read(printed, *words)
    assert [word.text for word in found] == printed.split()
    assert all(word.confidence == PERHAPS for word in found)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("22 OCT 1996", ("22", "OCT", "1996")),
        ("22 OCT 1997", ("22", "001", "1996")),
        ("LEY 24 2010", ("LEY", "24", "2010")),
    ],
)
def test_whole_days_and_what_is_none_stay_as_they_were_read(
    printed: str, words: tuple[str, ...]
) -> None:
    assert [word.text for word in read(printed, *words)] == list(words)


def test_what_was_hardly_read_behind_a_day_is_heard() -> None:
    found = read("17 OCT/OCT2025", "17", "VOR/S202", sure=0.1)
    assert day_in(" ".join(word.text for word in found)) == "2025-10-17"
    stays = read("17 OCT/OCT2025", "17", "VOR/S202")
    assert [word.text for word in stays] == ["17", "VOR/S202"]

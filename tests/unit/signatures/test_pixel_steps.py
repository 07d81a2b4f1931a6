"""A signature printed from a coarse picture shows its pixels; a pen and a coarse scan do not."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.signatures.pasted.facsimile import pasted
from intake.signatures.pasted.pixel_steps import printed_from_pixels
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.specimens.ink import Ink
from tests.specimens.scan import scan

DPI = 300
FOOT = 36.0


def written(seed: int) -> Ink:
    return hands.signature(hands.hand_of(seed, "Ana Paz"), random.Random(seed), DPI, room=60)


def foot_of_a_letter(seed: int) -> Paper:
    """The last lines of a letter with the printed name; the signature goes between."""
    paper, face = Paper(150, 90, DPI), pick(random.Random(seed), "serif")
    paper.text(20, 12, "Sin otro particular, me suscribo de usted", face, 11)
    paper.text(30, 40, "Ana Lucía Paz Barros", face, 11)
    paper.text(30, 45, "C.I. 1712345678", face, 11)
    return paper


def scanned(paper: Paper, level: str) -> np.ndarray:
    picture = scan(paper.picture(), random.Random(4), level, grey=False, warp=False)
    return np.asarray(picture.image.convert("L"))


def with_picture(seed: int, ppi: int, how: Image.Resampling) -> tuple[Paper, Box]:
    """The signature put in as a picture of so many pixels an inch, printed as it is or smoothed."""
    paper, ink = foot_of_a_letter(seed), written(seed).image
    sheet = Image.new("RGBA", ink.size, (255, 255, 255, 255))
    sheet.alpha_composite(ink)
    size = [max(4, round(side * ppi / DPI)) for side in ink.size]
    small = sheet.convert("RGB").resize((size[0], size[1]), Image.Resampling.BOX)
    large = small.resize((round(size[0] * DPI / ppi), round(size[1] * DPI / ppi)), how)
    left, bottom = round(30 / 25.4 * DPI), round(FOOT / 25.4 * DPI)
    paper.image.paste(large, (left, bottom - large.height))
    return paper, Box(left, bottom - large.height, left + large.width, bottom)


@pytest.mark.parametrize("level", ["clean", "office", "poor"])
@pytest.mark.parametrize("seed", range(4))
def test_a_pen_leaves_no_grid(seed: int, level: str) -> None:
    paper, ink = foot_of_a_letter(seed), written(seed)
    box = Box(*ink.on(paper, 30, FOOT - ink.height))
    assert printed_from_pixels(scanned(paper, level), DPI, box) is None


@pytest.mark.parametrize("ppi", [60, 72, 96])
@pytest.mark.parametrize("seed", range(3))
def test_the_pixels_of_a_printed_picture_are_seen_and_measured(seed: int, ppi: int) -> None:
    paper, box = with_picture(seed, ppi, Image.Resampling.NEAREST)
    page = scanned(paper, "clean")
    assert printed_from_pixels(page, DPI, box) == pytest.approx(25.4 / ppi, rel=0.02)
    found = pasted(page, DPI, box, 2)
    assert found is not None
    assert (found.reason, found.box, found.place) == ("pixel_steps", box, 2)


def test_a_picture_printed_smoothly_cannot_be_told_from_ink() -> None:
    paper, box = with_picture(1, 72, Image.Resampling.BICUBIC)
    assert printed_from_pixels(scanned(paper, "clean"), DPI, box) is None


def test_a_scan_that_is_coarse_as_a_whole_accuses_nobody() -> None:
    paper, ink = foot_of_a_letter(2), written(2)
    box = Box(*ink.on(paper, 30, FOOT - ink.height))
    page = Image.fromarray(scanned(paper, "clean"))
    coarse = page.reduce(4).resize(page.size, Image.Resampling.NEAREST)
    assert printed_from_pixels(np.asarray(coarse), DPI, box) is None


@pytest.mark.parametrize("box", [Box(5, 5, 9, 9), Box(0, 0, 300, 200)])
def test_nothing_is_said_of_too_little(box: Box) -> None:
    page = np.full((400, 600), 240, np.uint8)
    page[50:60, 20:40] = 30
    assert printed_from_pixels(page, DPI, box) is None

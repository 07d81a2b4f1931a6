"""Turning, straightening, things on the glass, and quality, on small drawings."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.pages.picture import Picture
from intake.pages.quality import judge
from intake.pages.regions import cut, objects
from intake.pages.upright import upright, upright_as

FONT = "DejaVuSans.ttf"
PROSE = (
    "De mi consideración: solicito se sirva emitir el código de identificación para el extranjero "
    "que labora bajo relación de dependencia desde el mes de noviembre, según el contrato "
    "registrado. Adjunto copia del documento. Atentamente, el representante legal. "
)


def letter(dpi: int = 150, lines: int = 16, *, capitals: bool = False) -> Image.Image:
    page = Image.new("L", (round(8.27 * dpi), round(11.69 * dpi)), 252)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(FONT, round(11 / 72 * dpi))
    text = (PROSE * 8).upper() if capitals else PROSE * 8
    words = text.split()
    at = 0
    for line in range(lines):
        row = " ".join(words[at : at + 9])
        at += 9
        draw.text((dpi, dpi * (1.5 + line * 0.27)), row[:70], 20, font)
    return page


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("lean", [0.0, -2.2, 1.4])
def test_a_letter_is_turned_upright_and_straightened(rotation, lean):
    page = letter().rotate(-lean, Image.Resampling.BILINEAR, fillcolor=252)
    found = upright(Picture(np.asarray(page.rotate(rotation, expand=True)), 150))
    assert found.rotation == rotation
    assert found.certain
    assert abs(found.angle - lean) < 0.2


@pytest.mark.parametrize("told", [0, 90, 180, 270])
@pytest.mark.parametrize("lean", [0.0, 1.4])
def test_a_page_lies_as_a_person_says_also_where_its_lines_say_otherwise(told, lean):
    page = letter().rotate(-lean, Image.Resampling.BILINEAR, fillcolor=252)
    found = upright_as(Picture(np.asarray(page), 150), told)
    assert (found.rotation, found.certain) == (told, True)
    straightened = lean if told % 180 == 0 else 0.0  # lines that stand on end are left standing
    assert abs(abs(found.angle) - straightened) < 0.2


def test_places_lead_back_to_the_picture_as_handed_in():
    page = letter().rotate(2.0, Image.Resampling.BILINEAR, fillcolor=252)
    ImageDraw.Draw(page).rectangle((900, 1500, 910, 1510), 0)
    handed = np.asarray(page.rotate(90, expand=True))
    found = upright(Picture(handed, 150))
    spots = np.argwhere(found.gray[1350:, 700:] < 60)
    y, x = spots.mean(axis=0)
    x0, y0 = found.placement.point(x + 700.5, y + 1350.5)
    assert handed[round(y0 - 0.5), round(x0 - 0.5)] < 60


def test_capitals_are_tried_by_reading():
    asked = []

    def probe(strip: np.ndarray, dpi: int) -> float:
        asked.append((strip.shape, dpi))
        return 0.9 if len(asked) == 2 else 0.3

    page = np.asarray(letter(capitals=True).rotate(180))
    assert upright(Picture(page, 150), probe).rotation in (0, 180)
    assert len(asked) == 2
    assert asked[0][1] == 150


def test_a_page_nobody_can_read_stays_as_it_is():
    page = Picture(np.asarray(letter(capitals=True, lines=4).rotate(180)), 150)
    found = upright(page, lambda _strip, _dpi: 0.2)
    assert (found.rotation, found.certain) == (0, False)


def test_an_empty_page_follows_the_hint_of_the_file():
    page = Picture(np.full((800, 600), 250, np.uint8), 100)
    assert upright(page).rotation == 0
    assert upright(page, hint=90).rotation == 90


def test_color_goes_the_same_way_as_grey():
    page = Image.merge("RGB", [letter().rotate(1.0, fillcolor=252)] * 3).rotate(180)
    found = upright(Picture(np.asarray(page), 150))
    assert found.color.shape == (*found.gray.shape, 3)
    assert np.abs(found.color[:, :, 0].astype(int) - found.gray).max() <= 2


def glass(tint: int, lid: int, *cards: tuple[float, float, float, float, float]) -> Picture:
    dpi = 150
    page = Image.new("L", (1240, 1754), lid)
    draw = random.Random(3)
    for x, y, width, height, angle in cards:
        card = Image.new("L", (round(width / 25.4 * dpi), round(height / 25.4 * dpi)), tint)
        pen = ImageDraw.Draw(card)
        for row in range(3):
            pen.text((160, 40 + row * 60), "EJEMPLO " + str(draw.random()), 30)
        pen.rectangle((20, 40, 130, 190), 120)
        mask = Image.new("L", card.size, 255).rotate(-angle, expand=True)
        place = (round(x / 25.4 * dpi), round(y / 25.4 * dpi))
        page.paste(card.rotate(-angle, Image.Resampling.BILINEAR, expand=True), place, mask)
    return Picture(np.asarray(page), dpi)


@pytest.mark.parametrize(("tint", "lid"), [(225, 250), (235, 40)])
def test_two_cards_on_the_glass(tint, lid):
    page = glass(tint, lid, (30, 30, 85.6, 54, 2.5), (60, 160, 85.6, 54, -3))
    first, second = objects(page)
    assert (first.shape, second.shape) == ("card", "card")
    assert abs(first.width_mm - 85.6) < 3
    assert abs(first.height_mm - 54) < 3
    straight = cut(page, first)
    middle = straight.gray[20:-20, 20:-20]
    assert abs(int(np.median(middle)) - tint) <= 3


def test_a_passport_page_on_the_glass():
    (found,) = objects(glass(228, 252, (40, 60, 125, 88, 1.5)))
    assert found.shape == "booklet"
    assert abs(found.width_mm - 125) < 4


def test_a_letter_with_a_card_shaped_frame_is_one_sheet():
    page = letter()
    ImageDraw.Draw(page).rectangle((300, 1200, 805, 1519), outline=0, width=3)
    (found,) = objects(Picture(np.asarray(page), 150))
    assert found.shape == "sheet"
    picture = Picture(np.asarray(page), 150)
    assert cut(picture, found) is picture


def copied(*, logo: bool) -> Picture:
    """A black and white copy: print alone shows; a passport's, or a short letter under a logo."""
    page = Image.new("L", (1240, 1754), 255) if not logo else letter(lines=12)
    pen = ImageDraw.Draw(page)
    if logo:
        pen.rectangle((150, 60, 260, 140), 20)
        return Picture(np.asarray(page), 150)
    font, zone = ImageFont.truetype(FONT, 20), ImageFont.truetype("DejaVuSansMono.ttf", 26)
    pen.rectangle((320, 460, 500, 700), 30)
    for row in range(7):
        pen.text((540, 450 + 46 * row), "EJEMPLO 1990 QUITO EC", 10, font)
    for row in range(2):
        pen.text(
            (320, 795 + 60 * row), "P<ECUEJEMPLO<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<"[:44], 10, zone
        )
    return Picture(np.asarray(page), 150)


def test_a_copied_passport_shows_by_its_print_and_a_letter_under_a_logo_stays_a_sheet():
    (found,) = objects(copied(logo=False))
    assert found.shape != "sheet"  # which, a copier's factor hides
    left, top = found.placement.point(0, 0)
    assert left < 320
    assert top < 450
    assert objects(copied(logo=True))[0].shape == "sheet"


def noisy(page: Image.Image, strength: float) -> np.ndarray:
    grain = np.random.default_rng(1).normal(0, strength, (page.height, page.width))
    return np.clip(np.asarray(page, dtype=float) + grain, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("strength", [0, 4, 10])
def test_an_empty_back_is_blank_and_one_word_is_not(strength):
    back = Image.new("L", (1240, 1754), 240)
    assert judge(noisy(back, strength), 150).blank
    ImageDraw.Draw(back).text((600, 800), "Visto", 30, ImageFont.truetype(FONT, 22))
    assert not judge(noisy(back, strength), 150).blank


def test_show_through_is_blank_and_pencil_is_not():
    through = letter().filter(ImageFilter.GaussianBlur(2)).point(lambda v: 252 - (252 - v) // 12)
    assert judge(np.asarray(through), 150).blank
    page = Image.new("L", (1240, 1754), 250)
    ImageDraw.Draw(page).line([(400, 900), (480, 850), (520, 940), (640, 860)], 160, 3)
    assert not judge(noisy(page, 3), 150).blank


def test_codes_of_bad_pages():
    page = letter(300)
    assert judge(np.asarray(page), 300).codes == ()
    assert "too_dark" in judge(np.asarray(page.point(lambda v: v // 3)), 300).codes
    assert "too_pale" in judge(np.asarray(page.point(lambda v: 215 + v // 7)), 300).codes
    assert "blurred" in judge(np.asarray(page.filter(ImageFilter.GaussianBlur(6))), 300).codes
    assert judge(np.asarray(letter(120)), 120).codes == ("too_coarse",)

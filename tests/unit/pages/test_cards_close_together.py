"""Cards that nearly touch each other, or lie in a shade of the lid, are told each by itself."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.pages.picture import Picture
from intake.pages.regions import Region, objects

DPI = 200
MM = DPI / 25.4
WIDE, HIGH = round(86 * MM), round(54 * MM)


def glass(lid: int, tint: int, *cards: tuple[float, float, float]) -> Image.Image:
    """Cards on the glass: left and top in millimetres, degrees."""
    image = Image.new("L", (round(210 * MM), round(297 * MM)), lid)
    for left, top, angle in cards:
        card = Image.new("L", (WIDE, HIGH), tint)
        pen = ImageDraw.Draw(card)
        for line in range(6):
            down = round((8 + 7 * line) * MM)
            pen.rectangle((60, down, WIDE // 2, down + 10), fill=20)
        inside = Image.new("L", card.size, 255).rotate(angle, expand=True)
        turned = card.rotate(angle, Image.Resampling.BILINEAR, expand=True)
        image.paste(turned, (round(left * MM), round(top * MM)), inside)
    return image


def told(image: Image.Image) -> list[Region]:
    return objects(Picture(np.asarray(image), DPI))


def are_cards(found: list[Region]) -> bool:
    return all(abs(one.width_mm - 86) < 4 and abs(one.height_mm - 54) < 4 for one in found)


@pytest.mark.parametrize(("lid", "tint"), [(35, 232), (250, 222)])
@pytest.mark.parametrize("gap", [1.5, 2.5])
def test_two_cards_with_a_narrow_gap_between_them(lid: int, tint: int, gap: float) -> None:
    image = glass(lid, tint, (90, 40, 0), (55, 40 + 54 + gap, 0), (40, 200, 2))
    found = told(image)
    assert [one.shape for one in found] == ["card"] * 3
    assert are_cards(found)


def test_a_card_with_a_shade_of_the_lid_at_its_side() -> None:
    image = glass(250, 222, (60, 40, 0), (60, 150, 0))
    shade = (round(48 * MM), round(160 * MM), round(60 * MM), round(180 * MM))
    ImageDraw.Draw(image).rectangle(shade, fill=238)
    found = told(image)
    assert [one.shape for one in found] == ["card"] * 2
    assert are_cards(found)


def test_a_tinted_table_of_no_cards_size_parts_no_letter() -> None:
    image = glass(250, 222, (20, 40, 0), (100, 40, 0))
    pen = ImageDraw.Draw(image)
    for line in range(12):
        down = round((130 + 9 * line) * MM)
        pen.rectangle((round(20 * MM), down, round(180 * MM), down + 12), fill=20)
    assert [one.shape for one in told(image)] == ["sheet"]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("at", [62.0, 140.0])
def test_a_crease_right_across_the_glass_is_no_writing(at: float, across: bool) -> None:
    image = glass(228, 200, (60, 20, 3), (35, 110, -2), (70, 210, 4))
    picture = np.asarray(image.rotate(90, expand=True) if across else image, np.float32)
    away = np.abs(np.arange(picture.shape[1]) / MM - at)
    crease = 9 * np.clip(1 - away / 5, 0, 1) + 22 * np.clip(1 - away / 0.7, 0, 1)
    grain = np.random.default_rng(3).normal(0, 3, picture.shape)
    folded = np.clip(picture - crease + grain, 0, 255).astype(np.uint8)
    found = objects(Picture(folded, DPI))
    assert [one.shape for one in found] == ["card"] * 3

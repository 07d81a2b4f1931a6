"""Cards hardly darker than the lid are told beside plain ones of their size."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from intake.pages.picture import Picture
from intake.pages.regions import objects

DPI = 200
MM = DPI / 25.4
LID, PLAIN, BARELY = (250, 250, 250), (228, 222, 236), (240, 244, 250)
WIDE, HIGH = round(86 * MM), round(54 * MM)


def page(*, third: float) -> Picture:
    """Three cards; `third`: how much of the last one differs from the lid."""
    image = Image.new("RGB", (round(210 * MM), round(297 * MM)), LID)
    draw = ImageDraw.Draw(image)
    for number, (x, y) in enumerate([(40, 30), (60, 120), (30, 210)]):
        left, top = round(x * MM), round(y * MM)
        low = HIGH if number < 2 else round(third * HIGH)
        draw.rectangle((left, top, left + WIDE, top + low), fill=PLAIN if number < 2 else BARELY)
        if number == 2:
            draw.rectangle((left, top, left + round(9 * MM), top + HIGH), fill=BARELY)
        for line in range(6):
            at = top + round((8 + 7 * line) * MM)
            draw.rectangle((left + 60, at, left + WIDE // 2, at + 10), fill=(20, 20, 20))
    return Picture(np.asarray(image), DPI)


def test_a_pale_card_is_told_by_its_size() -> None:
    assert [region.shape for region in objects(page(third=0.6))] == ["card"] * 3


def test_a_card_as_bright_as_the_lid_is_told_by_its_edges_and_print() -> None:
    """No area of it stands apart; what shows of it together is as large as the others."""
    shown = page(third=0.0)
    image = Image.fromarray(shown.pixels)
    left, top = round(30 * MM), round(210 * MM)
    draw = ImageDraw.Draw(image)
    draw.rectangle((left, top, left + WIDE, top + HIGH), fill=LID)
    draw.line((left, top, left + WIDE, top), fill=(239, 239, 239), width=8)
    draw.line((left + WIDE, top, left + WIDE, top + HIGH), fill=(239, 239, 239), width=8)
    for x, y, wide in ((62, 3, 20), (2, 28, 82), (2, 33, 82), (2, 38, 82), (2, 43, 82)):
        at, down = left + round(x * MM), top + round(y * MM)
        draw.rectangle((at, down, at + round(wide * MM), down + round(4 * MM)), fill=(60, 60, 60))
    regions = objects(Picture(np.asarray(image), DPI))
    assert [region.shape for region in regions] == ["card"] * 3


def test_a_note_beside_cards_is_no_card() -> None:
    image = Image.fromarray(page(third=0.0).pixels)
    draw = ImageDraw.Draw(image)
    left, top = round(30 * MM), round(205 * MM)
    draw.rectangle((0, top - 20, image.width, image.height), fill=LID)
    for line in range(8):
        down = top + round(9 * line * MM)
        draw.rectangle((left, down, left + round(150 * MM), down + 14), fill=(30, 30, 30))
    assert [region.shape for region in objects(Picture(np.asarray(image), DPI))] == ["sheet"]

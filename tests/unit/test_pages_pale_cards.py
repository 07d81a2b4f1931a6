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

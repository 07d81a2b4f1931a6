"""A picture that one paper fills is that paper, to its edges: nothing of it is cut off."""

from __future__ import annotations

import random

import numpy as np
from PIL import Image

from intake.domain.boxes import Placement
from intake.pages.picture import Picture
from intake.pages.regions import objects
from tests.specimens.identity import unlike
from tests.specimens.people import cast

DPI = 300


def _passport() -> Image.Image:
    rng = random.Random(4)
    return unlike.stacked(rng, cast(rng, "FRA").foreigner, DPI)[0].image.convert("RGB")


def test_a_passport_that_fills_its_picture_keeps_its_edges() -> None:
    (region,) = objects(Picture(np.asarray(_passport()), DPI))
    assert region.shape == "booklet"
    assert region.placement == Placement()


def test_a_passport_on_a_larger_sheet_is_cut_out() -> None:
    page = _passport()
    sheet = Image.new("RGB", (2480, 3508), (252, 252, 250))
    sheet.paste(page, (400, 300))
    (region,) = objects(Picture(np.asarray(sheet), DPI))
    left, top = region.placement.point(0, 0)
    assert abs(left - 400) < 60
    assert abs(top - 300) < 60

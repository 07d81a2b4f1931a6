"""Small and bad pictures of identity papers, whichever way they lie."""

from __future__ import annotations

import io
from datetime import date

import numpy as np
import pytest
from PIL import Image

from intake.reading.mrz.anyway import turned, zones_any_way
from training.drawn_pictures import DrawnPicture, drawn_picture

TODAY = date(2026, 11, 20)
PLAIN = 500  # a seed whose first trait is `plain`


def gray(drawn: DrawnPicture) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(drawn.data)).convert("L"))


@pytest.fixture(scope="module")
def picture() -> DrawnPicture:
    return drawn_picture(PLAIN, (13, 13.5))


def test_the_same_seed_draws_the_same_picture(picture: DrawnPicture) -> None:
    assert drawn_picture(PLAIN, (13, 13.5)) == picture
    assert drawn_picture(PLAIN + 10, (13, 13.5)).data != picture.data


@pytest.mark.parametrize("way", [0, 90, 180, 270])
def test_a_small_picture_is_read_any_way(picture: DrawnPicture, way: int) -> None:
    upright = gray(picture)
    found, zones = zones_any_way(turned(upright, way), 150, today=TODAY)
    assert tuple(zone.lines for zone in zones) == picture.lines
    assert found == (360 - way) % 360
    height, width = upright.shape
    assert all(0 <= z.box.left < z.box.right <= width for z in zones)
    assert all(0 <= z.box.top < z.box.bottom <= height for z in zones)


def test_there_is_no_zone_in_other_print(picture: DrawnPicture) -> None:
    values = gray(picture)
    (zone,) = zones_any_way(values, 150, today=TODAY)[1]
    above = values[: zone.box.top - 8]
    assert zones_any_way(above, 150, today=TODAY)[1] == ()


def test_blank_paper_lies_as_it_lies() -> None:
    assert zones_any_way(np.full((400, 600), 235, np.uint8), 150) == (0, ())

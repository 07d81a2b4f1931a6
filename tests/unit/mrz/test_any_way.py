"""Small and bad pictures of identity papers, whichever way they lie."""

from __future__ import annotations

import io
from datetime import date

import numpy as np
import pytest
from PIL import Image

from intake.reading.mrz.anyway import turned, zones_any_way
from intake.reading.mrz.patterns import without_pattern
from training.drawn_pictures import DrawnPicture, drawn_picture
from training.drawn_specimens import specimen_picture

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


def waves(height: int, width: int) -> np.ndarray:
    """Fine waves, darker than paper and paler than print."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    along = (y + 6 * np.sin(x / 14)) / 9
    return np.where(np.abs(along % 1 - 0.5) > 0.27, 70.0, 0.0)


def test_a_zone_under_strong_waves_is_found(picture: DrawnPicture) -> None:
    upright = gray(picture).astype(np.float32)
    ground = np.percentile(upright, 70)
    patterned = np.where(upright > 0.6 * ground, upright - waves(*upright.shape), upright)
    shown = np.clip(patterned, 0, 255).astype(np.uint8)
    assert zones_any_way(shown, 150, today=TODAY)[1][0].lines == picture.lines[0]


def test_bare_paper_has_no_print_without_its_pattern() -> None:
    y, x = np.mgrid[0:200, 0:300]
    paper = (215 + 6 * np.sin(x / 3) + 3 * np.cos(y / 4)).astype(np.uint8)
    assert without_pattern(paper).min() > 120


def test_print_stays_black_without_its_pattern() -> None:
    paper = np.full((120, 200), 190, np.uint8)
    paper[:, ::4] = 130
    paper[50:62, 90:92] = 20
    shown = without_pattern(paper)
    assert shown[50:62, 90:92].max() < 90
    assert np.median(shown) > 200


@pytest.mark.parametrize("seed", [2, 12])
def test_a_picture_like_those_of_public_pages_is_read(seed: int) -> None:
    drawn = specimen_picture(seed)
    assert min(Image.open(io.BytesIO(drawn.data)).size) < 700
    zones = zones_any_way(gray(drawn), 150, today=TODAY)[1]
    assert drawn.lines[0] in {zone.lines for zone in zones}

"""Two sheets side by side on one page are two; one large sheet is one."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from intake.pages.picture import Picture
from intake.pages.regions import cut, objects
from intake.pages.two_sheets import two_sheets

DPI = 50
A4 = (585, 413)
Pixels = NDArray[np.uint8]


def sheet(ground: int = 250, margin: int = 45) -> Pixels:
    """A sheet of A4 with lines of print, `margin` pixels of paper around them."""
    pixels = np.full(A4, ground, np.uint8)
    for top in range(margin, A4[0] - margin, 12):
        pixels[top : top + 5, margin : A4[1] - margin : 3] = 30
    return pixels


def beside(*sheets: Pixels) -> Picture:
    return Picture(np.concatenate(sheets, axis=1), DPI)


def test_two_sheets_are_two_regions_left_one_first() -> None:
    picture = beside(sheet(), sheet(240))
    left, right = objects(picture)
    assert (left.shape, right.shape) == ("sheet", "sheet")
    assert left.placement.point(0, 0) == (0, 0)
    assert right.placement.point(0, 0) == (A4[1], 0)
    assert [cut(picture, one).pixels.shape for one in (left, right)] == [A4, A4]
    assert cut(picture, right).pixels.mean() < cut(picture, left).pixels.mean()


def test_the_edge_of_a_sheet_in_the_middle_is_no_print() -> None:
    picture = beside(sheet(), sheet())
    picture.pixels[:, A4[1] - 1 : A4[1] + 1] = 90
    assert two_sheets(picture) is not None


def test_a_bar_from_edge_to_edge_of_one_sheet_joins_no_two() -> None:
    picture = beside(sheet(), sheet())
    picture.pixels[:30, : A4[1]] = 60
    assert two_sheets(picture) is not None


def test_a_passport_on_one_of_them_hides_the_other_no_more() -> None:
    """The other would be lost: on one sheet print beside a booklet is a stray."""
    page = np.full(A4, 250, np.uint8)
    page[150:320, 100:350] = 200
    picture = beside(sheet(), page)
    picture.pixels[200:300:8, A4[1] + 120 : A4[1] + 330 : 3] = 30
    left, right = objects(picture)
    assert (left.shape, right.shape) == ("sheet", "booklet")


def test_lying_on_its_side_the_upper_one_is_first() -> None:
    picture = Picture(np.ascontiguousarray(beside(sheet(), sheet(240)).pixels.T), DPI)
    upper, lower = objects(picture)
    assert upper.placement.point(0, 0) == (0, 0)
    assert lower.placement.point(0, 0) == (0, A4[1])
    assert upper.width_mm > upper.height_mm


@pytest.mark.parametrize(
    "picture",
    [
        Picture(sheet(), DPI),
        beside(sheet(margin=4), sheet(margin=4)),
        beside(sheet(), np.full(A4, 250, np.uint8)),
        Picture(beside(sheet(), sheet()).pixels[:350], DPI),
    ],
    ids=["one sheet", "written over the middle", "one half bare", "of another size"],
)
def test_anything_else_is_one(picture: Picture) -> None:
    assert two_sheets(picture) is None

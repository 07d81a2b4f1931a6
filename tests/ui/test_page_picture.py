"""Pieces of a page: upright whichever way it lies, with as much around a line as it is high."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.ui.parts.page_picture import cut_crops, cut_exactly, load_thumbnail

WIDE, HIGH = 600, 400
LINE = Box(200, 180, 400, 220)
"""A line of text 40 pixels high on a page that lies upright."""


def lying(rotation: int) -> Box:
    """The same line on the page turned so that `rotation` degrees clockwise make it upright."""
    left, top, right, bottom = LINE.left, LINE.top, LINE.right, LINE.bottom
    return {
        0: LINE,
        90: Box(top, WIDE - right, bottom, WIDE - left),
        180: Box(WIDE - right, HIGH - bottom, WIDE - left, HIGH - top),
        270: Box(HIGH - bottom, left, HIGH - top, right),
    }[rotation]


@pytest.fixture(params=[0, 90, 180, 270])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, int]:
    whole = Image.new("RGB", (WIDE, HIGH), "white")
    whole.paste("black", (LINE.left, LINE.top, LINE.right, LINE.bottom))
    path = tmp_path / "page.png"
    whole.rotate(request.param, expand=True).save(path)
    return path, request.param


def test_a_crop_is_as_large_whichever_way_the_page_lies(qapp, page: tuple[Path, int]) -> None:
    path, rotation = page
    crop = cut_crops(path, {"a": (lying(rotation), rotation)})["a"]
    assert (crop.width(), crop.height()) == (200 + 2 * 17, 40 + 2 * 11)
    assert crop.pixelColor(17, 11).name() == "#000000"
    assert crop.pixelColor(16, 11).name() == "#ffffff"


def test_a_piece_cut_exactly_is_the_line_alone(qapp, page: tuple[Path, int]) -> None:
    path, rotation = page
    piece = cut_exactly(path, {"a": lying(rotation)}, rotation)["a"]
    assert (piece.width(), piece.height()) == (200, 40)


def test_a_thumbnail_stands_upright(qapp, page: tuple[Path, int]) -> None:
    path, rotation = page
    small = load_thumbnail(path, rotation, 60)
    assert small.width() == 60
    assert small.height() == 40

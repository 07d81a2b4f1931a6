"""A sheet of little print that reads badly where it lies is read the other way up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.desk.packet import page_examination
from intake.desk.packet.examination import PageOrder
from intake.desk.packet.page_work import examine
from intake.pages.picture import Picture
from intake.pages.upright import Upright, upright_as

WORDS = ("REPUBLICA DEL ECUADOR", "CEDULA DE CIUDADANIA", "APELLIDOS", "PEREZ PAREDES", "NOMBRES")


def as_it_lies(picture: Picture, *_: object) -> Upright:
    """Shapes that tell nothing."""
    return upright_as(picture, 0)


@pytest.mark.parametrize("turned", [0, 180])
def test_reading_tells_how_a_sheet_lies_where_shapes_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, turned: int
) -> None:
    sheet = Image.new("L", (2480, 3508), 255)
    pen = ImageDraw.Draw(sheet)
    for place, words in enumerate(WORDS):
        pen.text((400, 500 + 120 * place), words, fill=20, font=ImageFont.load_default(52))
    path = tmp_path / "sheet.png"
    sheet.rotate(turned).save(path, dpi=(300, 300))
    monkeypatch.setattr(page_examination, "upright", as_it_lies)
    (item,) = examine(PageOrder(str(path), "sheet.png", 1)).items
    assert item.page.rotation == turned
    assert {"APELLIDOS", "NOMBRES"} <= {word.text for word in item.text.words()}

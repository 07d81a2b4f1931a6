"""A name whose words were read as one is looked at on its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.value_look import ValueSeen, look_again
from intake.domain.boxes import Box
from intake.reading.typed_line.judged import Sight
from tests.specimens.fonts import Face


@pytest.mark.parametrize(
    ("printed", "sight"), [("LYU HAO", Sight.EXPECTED), ("LYUHAO", Sight.SAID)]
)
def test_the_page_tells_whether_words_are_apart(tmp_path: Path, printed: str, sight: Sight) -> None:
    sheet = Image.new("L", (800, 400), 245)
    pen, font = ImageDraw.Draw(sheet), Face("Liberation Serif").size(10, 300)
    pen.text((200, 180), printed, 20, font)
    left, top, right, bottom = (round(side) for side in pen.textbbox((200, 180), printed, font))
    path = tmp_path / "record.png"
    sheet.save(path, dpi=(300, 300))
    order = PageOrder(str(path), path.name, 1)
    look = SecondLook(order, Box(left, top, right, bottom), 0, "text", "LYUHAO", "LYU HAO", ())
    assert look_again(look) == ValueSeen(sight)

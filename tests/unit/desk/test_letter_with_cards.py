"""A card copied below a letter is a paper of its own, and its words are none of the letter's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from intake.desk.packet.examination import PageOrder
from intake.desk.packet.page_examination import PageExamination
from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.pages.picture import Picture
from intake.pages.regions import objects_and_cards, without
from intake.reading.engine.ocr import Layout
from intake.reading.items import Shape

Gray = NDArray[np.uint8]
DPI = 150
SHEET = (1754, 1240)
PLACE = (170, 1150, 675, 1470)
"""Left, top, right, bottom of a card of 85.6 x 54 mm."""
LETTER = ("Yo, Luis Manrique Hurtado, pasaporte No. 750568036, por la presente autorizo a",
          "Mauricio Granja Velasteguí, con cédula No. 2109006029, para que a mi nombre",
          "presente la solicitud y retire el certificado. AUTORIZACIÓN A TERCEROS",
          "Atentamente,", "Luis Manrique Hurtado")  # fmt: skip
CARD = ("REPÚBLICA DEL ECUADOR", "CÉDULA DE CIUDADANÍA", "APELLIDOS", "GRANJA VELASTEGUÍ",
        "NOMBRES", "MAURICIO", "N.º 210900602-9")  # fmt: skip


def page(ground: int = 215) -> Picture:
    """A letter of five lines, and below it a card on a ground of its own."""
    gray = np.full(SHEET, 250, np.uint8)
    for line in range(5):
        gray[200 + 60 * line : 218 + 60 * line, 170:1050:5] = 30
    left, top, right, bottom = PLACE
    gray[top:bottom, left:right] = ground
    for line in range(7):
        gray[top + 30 + 38 * line : top + 46 + 38 * line, left + 180 : right - 60 : 5] = 30
    return Picture(gray, DPI)


class Engine:
    """Reads the card's words on pictures as small as a card, else the letter's."""

    def __init__(self, card: tuple[str, ...] = CARD) -> None:
        self.card = card

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        height, width = gray.shape
        small = width / dpi < 5
        said = self.card if small else LETTER
        if not small and layout is not Layout.PAGE:
            return PageText((), width, height, dpi)
        if not small and ((gray > 205) & (gray < 225)).mean() > 0.04:
            said = (*LETTER, *self.card)
        return PageText(tuple(self._lines(said, dpi)), width, height, dpi)

    @staticmethod
    def _lines(said: tuple[str, ...], dpi: int) -> list[Line]:
        high, lines = dpi // 9, []
        for number, text in enumerate(said):
            words, left = [], dpi // 4
            for word in text.split():
                wide = len(word) * high // 2
                top = dpi // 4 + number * 2 * high
                words.append(Word(word, Box(left, top, left + wide, top + high), 0.95))
                left += wide + high // 2
            lines.append(Line(tuple(words), number))
        return lines


def examined(picture: Picture, engine: Engine, folder: Path) -> list[tuple[Shape, str]]:
    path = folder / "page.png"
    Image.new("L", (8, 8)).save(path)  # only asked for its format
    order = PageOrder(str(path), path.name, 1)
    seen = PageExamination(order, picture, engine, lambda _strip, _dpi: "").run(())
    return [(i.shape, " ".join(w.text for w in i.text.words())) for i in seen.items]


def test_its_place_is_found_and_bared() -> None:
    picture = page()
    things, (card,) = objects_and_cards(picture)
    assert card.shape == "card"
    assert card.placement.point(0, 0) == pytest.approx(PLACE[:2], abs=12)
    assert [region.shape for region in things] == ["sheet"]
    bare = without(picture, [card])
    left, top, right, bottom = PLACE
    assert bare.pixels[top:bottom, left:right].min() == 250
    assert np.array_equal(bare.pixels[: top - 30], picture.pixels[: top - 30])


def test_letter_and_card_are_two_papers(tmp_path: Path) -> None:
    letter, card = examined(page(), Engine(), tmp_path)
    assert (letter[0], card[0]) == (Shape.SHEET, Shape.CARD)
    assert "autorizo" in letter[1]
    assert "CIUDADANÍA" not in letter[1]
    assert "CIUDADANÍA" in card[1]


def test_what_is_no_identity_paper_stays_a_part_of_the_letter(tmp_path: Path) -> None:
    """A grey box around the data of somebody."""
    ((shape, said),) = examined(page(), Engine(("Datos", "Teléfono 099", "Quito")), tmp_path)
    assert shape is Shape.SHEET
    assert "Teléfono" in said

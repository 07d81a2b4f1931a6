"""How cards come to lie upright: what reads well where it lies is not turned, and is read once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from intake.desk.packet.card_lying import reads_plainly
from intake.desk.packet.examination import PageOrder
from intake.desk.packet.page_examination import PageExamination
from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.domain.zones import Zone
from intake.pages.picture import Picture
from intake.pages.upright import Upright, upright_as
from intake.reading.engine.ocr import Layout
from intake.reading.items import Shape
from tests.unit.papers.paper_text import paper

Gray = NDArray[np.uint8]
CARD = (1012, 638)
WORDS = ("REPUBLICA", "IDENTIDAD", "APELLIDOS", "GUZMAN", "NOMBRES", "LEONOR", "SEXO", "NACIMIENTO",
         "VENCIMIENTO", "FIRMA")  # fmt: skip
DARK_CORNER = 60


def text_of(shape: tuple[int, int], certainty: float, letters: int = 80) -> PageText:
    words, left = [], letters
    for place, word in enumerate(WORDS):
        shown = word[: max(0, left)]
        left -= len(shown)
        if shown:
            box = Box(60, 40 + 55 * place, 60 + 18 * len(shown), 66 + 55 * place)
            words.append(Line((Word(shown, box, certainty),), place))
    return PageText(tuple(words), shape[1], shape[0], 300)


@dataclass
class Engine:
    """Reads well only where the dark corner of the card is above left."""

    seen: list[bool] = field(default_factory=list)

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        if layout is not Layout.SPARSE:
            return PageText((), gray.shape[1], gray.shape[0], dpi)
        upright = bool(gray[10:DARK_CORNER, 10:DARK_CORNER].mean() < 100)
        self.seen.append(upright)
        return text_of(gray.shape, 0.9 if upright else 0.3)


def glass(turn: int) -> Picture:
    """A tinted card on a white lid."""
    card = Image.new("L", CARD, 205)
    pen = ImageDraw.Draw(card)
    face = ImageFont.load_default(26)
    for place, word in enumerate(WORDS):
        pen.text((360, 60 + 52 * place), word, fill=40, font=face)
    pen.rectangle((0, 0, DARK_CORNER, DARK_CORNER), fill=30)
    lid = Image.new("L", (2480, 3508), 250)
    lid.paste(card.rotate(turn, expand=True), (700, 900))
    return Picture(np.asarray(lid.convert("RGB")), 300)


def examined(turn: int, folder: Path) -> tuple[Engine, int]:
    engine, path = Engine(), folder / "page.png"
    Image.new("L", (8, 8)).save(path)  # only asked for its format
    order = PageOrder(str(path), path.name, 1)
    examination = PageExamination(order, glass(turn), engine, lambda _strip, _dpi: "")
    page = examination.run(())
    (item,) = page.items
    return engine, item.page.rotation


def test_a_card_that_reads_well_as_it_lies_is_read_once(tmp_path: Path) -> None:
    engine, rotation = examined(0, tmp_path)
    assert engine.seen == [True]
    assert rotation == 0


def test_a_card_that_lies_head_down_is_set_right(tmp_path: Path) -> None:
    engine, rotation = examined(180, tmp_path)
    assert rotation == 180
    assert engine.seen[-1]


def test_shapes_are_not_believed_where_the_print_reads_badly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_shapes(
        self: PageExamination, picture: Picture
    ) -> tuple[Upright, None, tuple[Zone, ...]]:
        return replace(self._lying(picture, None), certain=True), None, ()

    monkeypatch.setattr(PageExamination, "_laid_as_read", by_shapes)
    engine, rotation = examined(180, tmp_path)
    assert rotation == 180
    assert engine.seen[-1]


@pytest.mark.parametrize("turn", [90, 270])
def test_a_card_that_was_taken_to_stand_on_end_is_laid_down(
    turn: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_end(self: PageExamination, picture: Picture) -> tuple[Upright, None, tuple[Zone, ...]]:
        return replace(upright_as(picture, 180), certain=False), None, ()

    monkeypatch.setattr(PageExamination, "_laid_as_read", on_end)
    engine, rotation = examined(turn, tmp_path)
    assert rotation == turn
    assert engine.seen[-1]


LETTER = """De mi consideración:

Yo, Gladys Paladines Ochoa, con cédula 1710034065, autorizo a Yulimar Oleas Zurita, con C.C.
0912345675, para que en mi nombre presente la solicitud de código de mi trabajador.

Atentamente,
"""


@dataclass
class LetterEngine:
    """Reads a letter, whatever of the page it is shown."""

    def read(self, gray: Gray, dpi: int, layout: Layout = Layout.PAGE) -> PageText:
        return replace(paper(LETTER), width=gray.shape[1], height=gray.shape[0])


def test_what_reads_as_a_letter_is_the_whole_sheet(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    Image.new("L", (8, 8)).save(path)
    order = PageOrder(str(path), path.name, 1)
    page = PageExamination(order, glass(0), LetterEngine(), lambda _strip, _dpi: "").run(())
    (item,), (signs,) = page.items, page.signs
    assert item.shape is Shape.SHEET
    assert item.text.width > CARD[0]
    assert signs is not None


@pytest.mark.parametrize(
    ("certainty", "letters", "plainly"),
    [(0.9, 80, True), (0.7, 70, True), (0.5, 80, False), (0.95, 30, False)],
)
def test_few_letters_or_doubtful_ones_do_not_tell_how_a_card_lies(
    certainty: float, letters: int, plainly: bool
) -> None:
    assert reads_plainly(text_of((638, 1012), certainty, letters)) is plainly

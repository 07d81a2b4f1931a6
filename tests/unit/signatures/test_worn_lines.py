"""Small print that a coarse scan lets be read badly: read again, or scanned again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.larger import badly_read
from intake.signatures.stamps.small_print import Block, plainly_rows
from intake.signatures.stamps.stamp_hints import lacks_a_word
from intake.signatures.stamps.stamp_search import StampSearch
from intake.signatures.stamps.stamps import look_for_stamps
from intake.signatures.stamps.worn_lines import worn_blocks

WIDTH, HEIGHT = 1654, 2339
LEFT, TOP, STEP = 700, 1700, 15
WORN = ("Famado dialmerse por GABRIELA", "OL sol 0799175", "Moto Soy el user", "Fech 2008 11 21")


def line(text: str, top: int, sure: float, left: int = LEFT, high: int = 11) -> Line:
    x, found = left, []
    for word in text.split():
        wide = len(word) * high // 2
        found.append(Word(word, Box(x, top, x + wide, top + high), sure))
        x += wide + high // 2
    return Line(tuple(found))


def rows(texts: Sequence[str], sure: float) -> list[Line]:
    return [line(text, TOP + STEP * k, sure) for k, text in enumerate(texts)]


def letter(sure: float = 0.5) -> PageText:
    words = "solicito se digne disponer la emisión del código para extranjero"
    large = [line(words, 300 + 40 * k, 0.96, left=180, high=24) for k in range(12)]
    return PageText((*large, *rows(WORN, sure)), WIDTH, HEIGHT, 200)


def page() -> np.ndarray:
    """Marks of the size of small letters where the worn lines stand."""
    gray = np.full((HEIGHT, WIDTH), 240, np.uint8)
    for row in range(len(WORN)):
        for column in range(28):
            y, x = TOP + STEP * row + 2, LEFT + 8 * column
            gray[y : y + 7, x : x + 5] = 60
    return gray


def engine(texts: Sequence[str], sure: float):
    """One that reads these lines in every piece."""

    def read(gray: np.ndarray, dpi: int) -> PageText:
        found = [line(text, 60 + 40 * k, sure, 60, 30) for k, text in enumerate(texts)]
        return PageText(tuple(found), gray.shape[1], gray.shape[0], dpi)

    return read


def test_lines_read_badly_beside_each_other_make_one_block() -> None:
    found = worn_blocks(page(), 200, letter().lines, 24.0)
    assert len(found) == 1
    assert found[0].upright
    assert found[0].box.top < TOP < TOP + 3 * STEP < found[0].box.bottom


def test_lines_aslant_are_as_small_as_their_words() -> None:
    lines = [Line(tuple(fallen(word) for word in one.words)) for one in rows(WORN[:1] * 3, 0.5)]
    assert max(one.box.height for one in lines) > 24
    assert len(worn_blocks(page(), 200, lines, 20.0)) == 1


def fallen(word: Word) -> Word:
    """As on a sheet that lies eight degrees askew."""
    box, down = word.box, (word.box.left - LEFT) // 7
    return replace(word, box=Box(box.left, box.top + down, box.right, box.bottom + down))


@pytest.mark.parametrize("sure", [0.85, 0.95])
def test_what_was_read_well_is_no_such_block(sure: float) -> None:
    assert worn_blocks(page(), 200, letter(sure).lines, 24.0) == []


def test_larger_it_shows_the_stamp() -> None:
    said = ("Firmado digitalmente por: GABRIELA VÉLEZ", "Fecha: 2026.11.21 07:18:07 -05:00")
    stamps, again = look_for_stamps(page(), 200, letter(), (), engine(said, 0.9))
    assert len(stamps) == 1
    assert again == ()


def test_what_stays_illegible_is_scanned_again() -> None:
    stamps, again = look_for_stamps(page(), 200, letter(), (), engine(WORN, 0.55))
    assert stamps == ()
    assert len(again) >= 1


def test_other_words_that_become_legible_are_nothing() -> None:
    said = ("Calle Bolívar y Sucre esquina", "Edificio Mirador piso cuarto", "Cuenca Ecuador sur")
    assert look_for_stamps(page(), 200, letter(), (), engine(said, 0.93)) == ((), ())


@pytest.mark.parametrize(
    ("texts", "sure", "badly"),
    [(WORN, 0.55, True), (WORN, 0.9, False), (WORN, 0.2, False), (WORN[:2], 0.55, False)],
)
def test_rows_of_doubtful_words_are_print_read_badly(
    texts: Sequence[str], sure: float, badly: bool
) -> None:
    assert badly_read(rows(texts, sure), 200) is badly


def test_three_rows_need_not_be_as_sharp_as_two() -> None:
    for lines, sharp in ((2, 0.91), (3, 0.85), (4, 0.79)):
        box = Box(0, 0, 300, 30 * lines)
        assert plainly_rows(Block(box, upright=True, lean=0.0, lines=lines, contrast=sharp), 200)
        less = Block(box, upright=True, lean=0.0, lines=lines, contrast=sharp - 0.03)
        assert not plainly_rows(less, 200)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Assinado via by Truora", True),
        ("Documento firmado electrónicamente Quipux", True),
        ("Enviado via by", False),
        ("Documento generado por la oficina", False),
    ],
)
def test_a_phrase_that_only_stamps_have_is_known_without_one_word(text: str, lacks: bool) -> None:
    assert lacks_a_word(line(text, 100, 0.95)) is lacks


def test_part_of_a_phrase_beside_what_is_illegible_is_scanned_again() -> None:
    said = (*letter().lines[:12], line("Firma electrónica avanzada", 1500, 0.97, 300, 16))
    illegible = line("21/19/2046 MOE cootastatana", 1530, 0.1, 300)
    blank = np.full((HEIGHT, WIDTH), 240, np.uint8)
    reads = engine(("x",), 0.2)
    alone = look_for_stamps(blank, 200, PageText(said, WIDTH, HEIGHT, 200), (), reads)
    assert alone == ((), ())
    page_ = PageText((*said, illegible), WIDTH, HEIGHT, 200)
    stamps, again = look_for_stamps(blank, 200, page_, (), reads)
    assert stamps == ()
    assert len(again) == 1


def test_large_letters_that_are_read_badly_are_not_too_small_for_the_scan() -> None:
    def row(high: int) -> list[Line]:
        return [
            Line((Word("MINISTER1O", Box(100, n * 90, 400, n * 90 + high), 0.5),)) for n in range(3)
        ]

    assert badly_read(row(20), 200)
    assert not badly_read(row(60), 200)


@pytest.mark.parametrize(("second", "asked"), [("GERENTE GENERAL ANDINA", 0), ("Gxr Nlt oprnz", 1)])
def test_print_that_is_read_well_at_last_asks_for_no_finer_scan(second: str, asked: int) -> None:
    readings = [("Gcr Nlt oprmz", 0.5), (second, 0.5 if asked else 0.96)]

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        said, sure = readings.pop(0) if len(readings) > 1 else readings[0]
        rows = [
            Line(
                tuple(
                    Word(word, Box(200 + 250 * n, 60 + 60 * k, 420 + 250 * n, 100 + 60 * k), sure)
                    for n, word in enumerate(said.split())
                )
            )
            for k in range(3)
        ]
        return PageText(tuple(rows), crop.shape[1], crop.shape[0], dpi)

    page = np.full((800, 800), 250, np.uint8)
    search = StampSearch(page, 200, PageText((), 800, 800, 200), closer, None)
    search._doubted(Block(Box(200, 200, 560, 310), True, 0.0, 4, 0.5), (0, 2))
    assert len(search._doubts) == asked


def test_print_down_the_page_is_read_though_words_beside_it_are_legible() -> None:
    """Words of the letter reach into the piece; what was not read of it runs down a margin."""
    known = [Word("EXTRANJEROS", Box(0, 300, 1200, 545), 0.96)]
    readings = [
        ["Señor", "Director", "EXTRANJEROS", *["zq 3S", "$e x1", "oq pz", "0z y4", "8a 5e"]],
        ["Firmado digitalmente por:", "XIMENA PAREDES", "Motivo: Aprobado"],
    ]
    asked = []

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        said = readings[min(len(asked), 1)]
        asked.append(crop.shape)
        rows = [
            Line(tuple(Word(w, Box(80 + 330 * n, 40 + 90 * k, 340 + 330 * n, 100 + 90 * k), 0.95)
                       for n, w in enumerate(text.split())))
            for k, text in enumerate(said)
        ]  # fmt: skip
        return PageText(tuple(rows), crop.shape[1], crop.shape[0], dpi)

    page = np.full((1600, 1200), 250, np.uint8)
    text = PageText(tuple(Line((word,)) for word in known), 1200, 1600, 300)
    search = StampSearch(page, 300, text, closer, None)
    search._read(Block(Box(140, 420, 560, 1200), True, 0.0, 14, 0.5), (0,))
    assert [stamp.tool for stamp in search._found] == ["adobe"]

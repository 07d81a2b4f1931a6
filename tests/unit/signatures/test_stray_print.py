"""Rows of small print above and below a name that was read: alone none of them is a block."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.stamps.small_print import unread_blocks
from intake.signatures.stamps.stamps import look_for_stamps
from intake.signatures.stamps.stray_print import stray_print

DPI, WIDTH, HEIGHT = 300, 1240, 1754
NAME = Box(300, 860, 800, 900)


def row(gray: np.ndarray, top: int, count: int, size: int, left: int = 300) -> None:
    """Marks like letters: bars with a gap between."""
    for n in range(count):
        x = left + round(n * size * 1.1)
        gray[top : top + size, x : x + size // 2] = 40


def page(above: int = 26, below: int = 26) -> np.ndarray:
    gray = np.full((HEIGHT, WIDTH), 240, np.uint8)
    row(gray, 860, 11, 40)
    row(gray, 832, above, 14)
    row(gray, 918, below, 14)
    return gray


def read(*sure: tuple[str, Box]) -> PageText:
    lines = tuple(Line((Word(text, box, 0.96),)) for text, box in sure)
    return PageText(lines, WIDTH, HEIGHT, DPI)


def test_rows_around_a_name_are_one_place() -> None:
    gray, text = page(), read(("CHICAIZA", NAME))
    assert unread_blocks(gray, DPI, text, []) == []
    (place,) = stray_print(gray, DPI, text, [], [])
    assert place.box.overlap(Box(300, 832, 700, 932)) > 0.9


def test_a_few_marks_and_what_was_read_or_tried_are_none() -> None:
    text = read(("CHICAIZA", NAME))
    assert stray_print(page(4, 4), DPI, text, [], []) == []
    (place,) = stray_print(page(), DPI, text, [], [])
    assert stray_print(page(), DPI, text, [], [place.box]) == []
    rows = (("Firmado", Box(290, 828, 720, 850)), ("Validar", Box(290, 914, 720, 936)))
    assert stray_print(page(), DPI, read(("CHICAIZA", NAME), *rows), [], []) == []


@pytest.mark.parametrize(
    ("rows", "stamp"),
    [
        (("Firmado electrónicamente por:", "ANA CHICAIZA", "Validar únicamente con Firma"), True),
        (("Av. Amazonas y Naciones Unidas", "ANA CHICAIZA", "Teléfono 02 245 1234"), False),
    ],
)
def test_what_is_read_there_decides(rows: tuple[str, ...], stamp: bool) -> None:
    asked: list[tuple[int, int]] = []

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        asked.append(crop.shape)
        lines = []
        for k, said in enumerate(rows):
            x, words = 60, []
            for word in said.split():
                box = Box(x, 150 + 90 * k, x + 30 * len(word), 190 + 90 * k)
                words.append(Word(word, box, 0.95))
                x = box.right + 30
            lines.append(Line(tuple(words)))
        return PageText(tuple(lines), crop.shape[1], crop.shape[0], dpi)

    text = read(("CHICAIZA", NAME))
    stamps, doubts = look_for_stamps(page(), DPI, text, (), closer)
    assert asked
    assert [stamp.tool for stamp in stamps] == (["firmaec"] if stamp else [])
    assert doubts == ()

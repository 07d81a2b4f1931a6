from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.stamps.bracket_words import stamps_in_brackets, tool_beside
from intake.signatures.stamps.brackets import brackets
from tests.specimens.canvas import Paper
from tests.specimens.scan import scan
from tests.specimens.stamp_variants import bracket

WHEN = dt.datetime(2026, 11, 20, 10, 30, 5, tzinfo=dt.UTC)
Gray = np.ndarray


def drawn(seed: int, dpi: int = 300, turn: float = 0.0, level: str = "office") -> tuple[Gray, Box]:
    """A page piece with one such stamp, turned clockwise, and where it lies."""
    rng = random.Random(seed)
    ink = bracket("Signed by:", "Rosa Elena Chiluiza", WHEN, rng, dpi)
    sheet = Image.new("RGB", (dpi * 4, dpi * 4), (252, 252, 250))
    stamp = ink.image.rotate(-turn, Image.Resampling.BICUBIC, expand=True)
    at = (dpi * 4 - stamp.width) // 2, (dpi * 4 - stamp.height) // 2
    sheet.paste(stamp, at, stamp if stamp.mode == "RGBA" else None)
    paper = Paper(4 * 25.4, 4 * 25.4, dpi)
    paper.paste(sheet, 0, 0, 4 * 25.4, multiply=True)
    image = scan(paper.picture(), rng, level, grey=True, warp=False).image
    box = Box(at[0], at[1], at[0] + stamp.width, at[1] + stamp.height)
    return np.asarray(image.convert("L")), box


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("dpi", [200, 300])
def test_a_bracket_is_found_however_it_is_turned(quarters: int, dpi: int) -> None:
    gray, box = drawn(quarters, dpi, turn=90.0 * quarters)
    found = [b for b in brackets(gray, dpi) if b.box.overlap(box) > 0.5]
    assert -quarters % 4 in [b.quarters for b in found]
    assert all(len(b.lines) == 2 for b in found if b.lean == 0)


@pytest.mark.parametrize("turn", [3.0, -4.5])
def test_a_bracket_that_lies_aslant_is_found(turn: float) -> None:
    gray, box = drawn(5, turn=turn)
    found = [b for b in brackets(gray, 300) if b.box.overlap(box) > 0.5]
    assert [b.quarters for b in found[:1]] == [0]


def boxes_and_letters(draw: ImageDraw.ImageDraw) -> None:
    for row in range(4):
        for column in range(3):
            at = 100 + column * 300, 100 + row * 120
            draw.rectangle((*at, at[0] + 300, at[1] + 120), outline=0, width=3)
    draw.rectangle((150, 800, 270, 920), outline=0, width=4)


def lines_down(draw: ImageDraw.ImageDraw) -> None:
    for x in (100, 300, 500):
        draw.line((x, 100, x, 300), fill=0, width=4)
    draw.line((100, 600, 900, 600), fill=0, width=4)


def corners(draw: ImageDraw.ImageDraw) -> None:
    for x, y in ((100, 100), (600, 500)):
        draw.line((x, y, x, y + 180), fill=0, width=4)
        draw.line((x, y, x + 40, y), fill=0, width=4)


@pytest.mark.parametrize("what", [boxes_and_letters, lines_down, corners])
def test_boxes_lines_and_corners_are_none(what: Callable[[ImageDraw.ImageDraw], None]) -> None:
    image = Image.new("L", (1200, 1200), 250)
    what(ImageDraw.Draw(image))
    assert brackets(np.asarray(image), 300) == []


def frame_askew(draw: ImageDraw.ImageDraw) -> None:
    draw.polygon([(300, 300), (890, 352), (872, 560), (282, 508)], outline=0, width=8)
    for row in range(3):
        draw.text((340, 330 + 50 * row), "CONTRATO REGISTRADO 2024", fill=20, font_size=36)


def stroke_over_a_line(draw: ImageDraw.ImageDraw) -> None:
    draw.line([(400, 480), (403, 300), (470, 302), (520, 330)], fill=0, width=5, joint="curve")
    draw.line((300, 480, 900, 480), fill=0, width=4)
    draw.text((540, 285), "Ana", fill=20, font_size=36)


def black_edge(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 300, 14, 560), fill=0)
    draw.rectangle((14, 300, 60, 304), fill=0)
    draw.rectangle((14, 556, 60, 560), fill=0)
    draw.rectangle((0, 200, 12, 900), fill=0)
    for y in (280, 536):
        draw.text((70, y), "Quito", fill=20, font_size=36)


@pytest.mark.parametrize("what", [frame_askew, stroke_over_a_line, black_edge])
def test_a_bracket_that_is_part_of_something_larger_is_no_doubt(
    what: Callable[[ImageDraw.ImageDraw], None],
) -> None:
    image = Image.new("L", (1200, 1200), 250)
    what(ImageDraw.Draw(image))
    gray = np.asarray(image)
    assert stamps_in_brackets(gray, 300, [], reading(line("Fim", "x", sure=0.1))) == ([], [])


def line(*words: str, sure: float = 0.9) -> Line:
    return Line(tuple(Word(w, Box(40 * n, 40, 40 * n + 35, 60), sure) for n, w in enumerate(words)))


@pytest.mark.parametrize("said", [("Signed", "by:"), ("Firmado", "por:"), ("0F028E8A7A...",)])
def test_a_label_or_a_number_beside_a_bracket_is_enough(said: tuple[str, ...]) -> None:
    assert tool_beside([line(*said)]) == "docusign"


@pytest.mark.parametrize("said", [("Total", "general"), ("ACEPTADO",), ("12", "de", "mayo")])
def test_other_words_are_not(said: tuple[str, ...]) -> None:
    assert tool_beside([line(*said)]) is None


def reading(*lines: Line) -> Callable[[Gray, int], PageText]:
    def read(crop: Gray, dpi: int) -> PageText:
        return PageText(lines, crop.shape[1], crop.shape[0], dpi)

    return read


def test_what_cannot_be_read_beside_a_bracket_is_a_doubt() -> None:
    gray, box = drawn(1)
    stamps, doubts = stamps_in_brackets(gray, 300, [], reading(line("Fim", "x", sure=0.1)))
    assert stamps == []
    assert any(doubt.overlap(box) > 0.5 for doubt in doubts)


def test_print_that_says_something_else_beside_a_bracket_is_none() -> None:
    gray, _ = drawn(1)
    assert stamps_in_brackets(gray, 300, [], reading(line("Datos", "del", "titular"))) == ([], [])


def test_a_stamp_known_already_is_not_read_again() -> None:
    gray, box = drawn(1)
    assert stamps_in_brackets(gray, 300, [box], reading(line("Signed", "by:"))) == ([], [])


@pytest.mark.parametrize(("upright", "count"), [(True, 1), (False, 0)])
def test_words_that_stand_upright_beside_a_turned_bracket_are_its_own(
    upright: bool, count: int
) -> None:
    gray, _ = drawn(2, turn=90.0)
    middles = [b.box.center for b in brackets(gray, 300)]
    wide, high = (8, 40) if upright else (40, 8)
    words = [
        Box(round(x) - wide, round(y) - high, round(x) + wide, round(y) + high) for x, y in middles
    ]
    stamps, _ = stamps_in_brackets(gray, 300, [], reading(line("Signed", "by:")), words)
    assert len(stamps) == count


def test_the_stamp_is_where_its_bracket_is() -> None:
    gray, box = drawn(2)
    (stamp,), doubts = stamps_in_brackets(gray, 300, [], reading(line("Signed", "by:")))
    assert doubts == []
    assert (stamp.tool, stamp.box.overlap(box) > 0.8) == ("docusign", True)


@pytest.mark.parametrize(
    "said",
    ["C.C. 1699586370", "RUC 1699586370001", "AAB273885", "Pasaporte CC4961234", "0596 123 456"],
)
def test_a_persons_number_beside_what_looks_like_a_bracket_is_no_signature(said: str) -> None:
    assert tool_beside([line(*said.split()), line("TALENTO", "HUMANO")]) is None


@pytest.mark.parametrize("said", ["9F3C2A81B04D4E7...", "9F3C2A81B04D4E7", "AB12CD34EF5A…"])
def test_the_number_of_a_signature_is_one(said: str) -> None:
    assert tool_beside([line(said)]) == "docusign"


@pytest.mark.parametrize("quarters", range(4))
@pytest.mark.parametrize("radius", [1.0, 2.0])
def test_a_bracket_with_round_corners_is_found(quarters: int, radius: float) -> None:
    mm = 300 / 25.4
    sheet = Image.new("L", (1200, 1200), 250)
    pen = ImageDraw.Draw(sheet)
    left, top, low, arm, r = 400, 500, 500 + 13 * mm, 4.5 * mm, radius * mm
    pen.line((left, top + r, left, low - r), fill=40, width=4)
    for y, first, middle in ((top, 180, top + r), (low, 90, low - r)):
        pen.arc((left - 2, middle - r - 2, left + 2 * r, middle + r + 2), first, first + 90, 40, 4)
        pen.line((left + r, y, left + arm, y), fill=40, width=4)
        pen.text((left + arm + 10, y - 10), "Firmado por: Rosa Chiluiza", fill=30, font_size=24)
    gray = np.rot90(np.asarray(sheet), quarters)
    assert [b.quarters for b in brackets(np.ascontiguousarray(gray), 300)] == [quarters]
    half = np.array(sheet)
    half[int(low - r) - 2 : int(low) + 8, left - 8 : left + 60] = 250
    assert brackets(half, 300) == []


def test_the_corner_of_a_code_is_no_bracket() -> None:
    """A stamp may stand right of a code all the same."""
    gray, _ = drawn(1)
    faint = reading(line("Fim", "x", sure=0.1))
    _, (doubt, *_) = stamps_in_brackets(gray, 300, [], faint)
    high = doubt.height
    code = Box(doubt.left, doubt.top, doubt.left + high, doubt.bottom)
    assert stamps_in_brackets(gray, 300, [], faint, codes=[code]) == ([], [])
    beside = Box(max(0, doubt.left - high), doubt.top, doubt.left, doubt.bottom)
    assert stamps_in_brackets(gray, 300, [], faint, codes=[beside])[1][:1] == [doubt]


@pytest.mark.parametrize("quarters", range(4))
def test_a_broken_line_at_the_edge_of_a_page_is_no_bracket(quarters: int) -> None:
    page = np.full((354, 354), 255, np.uint8)
    page[89:237, -2:] = page[236, -1:] = page[237:240, -2] = 0
    page[236, -2] = 255
    assert brackets(np.ascontiguousarray(np.rot90(page, quarters)), 150) == []

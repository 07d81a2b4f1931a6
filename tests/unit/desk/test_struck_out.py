"""Print that a pen has struck out says nothing, and a person is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.second_look import STRUCK
from intake.desk.packet.value_look import look_at_number
from intake.domain.boxes import Box, Placement
from intake.domain.documents import STRUCK_OUT
from intake.domain.kinds import Kind
from intake.domain.words import PageText
from intake.pages.color_crops import ColorCrops
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.recogniser import shipped
from intake.signatures.ink.struck_places import struck_places
from intake.signatures.marks.struck import is_print_struck_out, is_struck_out
from intake.signatures.page_signs import look
from tests.specimens.fonts import Face
from tests.unit.papers.drawn_up import codes, judge, passport, request, sut

TEXTS = ("A37559372", "1712345678", "88888888", "EH958690", "CHUKWUEMEKA OKONKWO", "Ana Illana")


def print_of(text: str, family: str = "DejaVu Sans", dpi: int = 200) -> Image.Image:
    font: ImageFont.FreeTypeFont = Face(family).size(11, dpi)
    left, top, right, bottom = (int(side) for side in font.getbbox(text))
    image = Image.new("L", (right - left, bottom - top), 255)
    ImageDraw.Draw(image).text((-left, -top), text, font=font, fill=20)
    return image


def struck(image: Image.Image, height: float = 0.5, rise: int = 0, width: int = 3) -> Image.Image:
    other = image.copy()
    at = round(height * image.height)
    ImageDraw.Draw(other).line((0, at, image.width, at - rise), fill=40, width=width)
    return other


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("family", ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"])
def test_a_stroke_is_seen_and_print_is_none(text: str, family: str) -> None:
    image = print_of(text, family)
    assert not is_struck_out(np.asarray(image))
    for height, rise in ((0.5, 0), (0.45, 4), (0.6, -3)):
        assert is_struck_out(np.asarray(struck(image, height, rise)))


def test_a_rule_below_a_dark_ground_and_a_stroke_through_a_part_are_none() -> None:
    image = print_of("A37559372")
    assert not is_struck_out(np.asarray(struck(image, 0.97)))
    assert not is_struck_out(255 - np.asarray(image))
    half = image.copy()
    half.paste(struck(image).crop((0, 0, image.width // 2, image.height)), (0, 0))
    assert not is_struck_out(np.asarray(half))


@pytest.mark.parametrize("text", TEXTS[:5])
@pytest.mark.parametrize("family", ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"])
def test_strokes_through_a_row_of_characters_are_told_from_anything_else(
    text: str, family: str
) -> None:
    image = print_of(text, family, 300)
    high, wide = image.height, image.width
    sound = np.asarray(image)
    assert not is_print_struck_out(sound)
    assert is_print_struck_out(np.asarray(struck(image)))
    assert is_print_struck_out(np.asarray(struck(struck(image, 0.35, 2), 0.6, -2)))
    longer = Image.new("L", (wide + 4 * high, high), 255)
    longer.paste(image, (2 * high, 0))
    ImageDraw.Draw(longer).line((0, high // 2 - 2, longer.width, high // 2 + 2), 60, 4)
    assert is_print_struck_out(np.asarray(longer))
    flourish = Image.new("L", (wide + 6 * high, high), 255)
    flourish.paste(image, (0, 0))
    ImageDraw.Draw(flourish).line((0, high // 2, flourish.width, high // 2), 60, 4)
    assert not is_print_struck_out(np.asarray(flourish))
    below = Image.new("L", (wide, high + 12), 255)
    below.paste(image, (0, 0))
    ImageDraw.Draw(below).line((0, high + 8, wide, high + 8), 0, 3)
    assert not is_print_struck_out(np.asarray(below))


def test_a_rule_with_grain_and_letters_that_touch_are_not_struck_out() -> None:
    grain = np.random.default_rng(11)
    rule = 225 + grain.normal(0, 25, (30, 400))
    rule[13:17] -= 190
    assert not is_print_struck_out(rule.clip(0, 255).astype(np.uint8))
    image = np.asarray(print_of("Apellidos", "DejaVu Serif", 200)).astype(int)
    touching = np.minimum(image, np.roll(image, 2, axis=1))
    touching[:, : image.shape[1] // 20] = 255
    assert not is_print_struck_out(touching.astype(np.uint8))


@pytest.mark.parametrize("dpi", [300, 400])
@pytest.mark.parametrize("framed", [False, True])
def test_a_page_tells_where_print_is_struck_out_whatever_was_read(dpi: int, framed: bool) -> None:
    page, text = bare_page(dpi)
    sound, wrong = print_of("A37559372", dpi=dpi), print_of("A37559327", dpi=dpi)
    box = Box(dpi, dpi, dpi + wrong.width, dpi + wrong.height)
    page.paste(wrong, (box.left, box.top))
    page.paste(sound, (box.right + dpi // 2, box.top))
    draw = ImageDraw.Draw(page)
    if framed:
        cell = box.grown(dpi // 8)
        draw.rectangle((cell.left, cell.top, dpi * 5, cell.bottom), outline=30, width=3)
    assert look(np.asarray(page), None, dpi, text, ()).struck == ()
    left = box.left - (dpi // 8 if framed else 8)
    draw.line((left, box.center[1] + 2, box.right + 9, box.center[1] - 2), 60, dpi // 70)
    (place,) = look(np.asarray(page), None, dpi, text, ()).struck
    assert place.overlap(box) > 0.7


@pytest.mark.parametrize("lower", [True, False])
@pytest.mark.parametrize("rise", [0, 10, -14])
def test_the_edge_of_a_stamp_over_print_is_no_stroke(lower: bool, rise: int) -> None:
    page, text = bare_page(300)
    date = print_of("16 de noviembre del 2026", dpi=300)
    page.paste(date, (400, 600))
    middle, far = 600 + date.height // 2, -220 if lower else 220
    left, right = (385, middle + rise), (415 + date.width, middle)
    draw = ImageDraw.Draw(page)
    draw.line((left, right), 60, 5)
    for x, y in (left, right):
        draw.line(((x, y), (x + rise // 4, y + far)), 60, 5)
    assert look(np.asarray(page), None, 300, text, ()).struck == ()


@pytest.mark.parametrize(("above", "below"), [(220, 60), (60, 220), (60, 60), (220, 220)])
def test_a_stroke_from_side_to_side_of_a_cell_is_one(above: int, below: int) -> None:
    page, text = bare_page(300)
    date = print_of("16 de noviembre del 2026", dpi=300)
    page.paste(date, (400, 600))
    middle = 600 + date.height // 2
    cell = (385, middle - above, 415 + date.width, middle + below)
    draw = ImageDraw.Draw(page)
    draw.rectangle(cell, outline=30, width=4)
    draw.line(((385, middle + 3), (415 + date.width, middle - 3)), 60, 5)
    assert look(np.asarray(page), None, 300, text, ()).struck


@pytest.mark.parametrize("ink", ["black", "blue"])
def test_a_note_all_in_the_colour_of_a_pen_is_no_print_that_is_struck_out(ink: str) -> None:
    gray, text = bare_page(300)
    page = Image.new("RGB", gray.size, (250, 250, 250))
    word = struck(print_of("A37559372", dpi=300), width=4)
    dark = Image.new("RGB", word.size, (35, 40, 90) if ink == "blue" else (30, 30, 30))
    page.paste(dark, (300, 300), Image.eval(word, lambda tone: 255 - tone))
    draw = ImageDraw.Draw(page)
    draw.line(
        (292, 300 + word.height // 2, 309 + word.width, 298 + word.height // 2), (35, 40, 90), 4
    )
    colors = ColorCrops(np.asarray(page), Placement())
    found = look(np.asarray(page.convert("L")), colors, 300, text, ()).struck
    assert len(found) == (ink == "black")


@pytest.mark.parametrize(("gap", "count"), [(20, 0), (70, 1)])
def test_a_flourish_through_the_name_right_below_a_signature_strikes_nothing(
    gap: int, count: int
) -> None:
    page, text = bare_page(300)
    name = struck(print_of("LUZ DARY QUIÑONES", dpi=300), width=5)
    page.paste(name, (400, 500))
    gray, signed = np.asarray(page), Box(380, 300, 900, 500 - gap)
    ink = leftover_of(gray, 300, text, (), shipped().pens)
    assert len(struck_places(gray, ink, [])) == 1
    assert len(struck_places(gray, ink, [signed])) == count


@pytest.mark.parametrize(("drawn", "count"), [(0.95, 0), (0.85, 1)])
@pytest.mark.parametrize("beside", [False, True])
def test_a_note_that_a_pen_drew_beside_no_print_strikes_nothing(
    drawn: float, count: int, *, beside: bool
) -> None:
    """Without colours the map of pens tells, and only where nothing is printed in the row."""
    page, text = bare_page(300)
    page.paste(struck(print_of("Ventanilla", dpi=300), width=5), (400, 500))
    gray = np.asarray(page)
    ink = leftover_of(gray, 300, text, (), shipped().pens)
    ink = replace(ink, pen=np.full_like(ink.pen, drawn))
    if beside:
        ink.typed.append(ink.here(Box(100, 500, 380, 530)))
    assert len(struck_places(gray, ink, [])) == (1 if beside else count)


def test_words_between_rules_that_rise_are_not_struck_out() -> None:
    page, text = bare_page(300)
    draw = ImageDraw.Draw(page)
    for row in range(4):
        page.paste(print_of("NACIONALIDAD", dpi=300), (330, 310 + 50 * row))
        draw.line((300, 366 + 50 * row, 1100, 336 + 50 * row), 60, 4)
    draw.rectangle((300, 280, 1100, 560), outline=60, width=4)
    assert look(np.asarray(page), None, 300, text, ()).struck == ()


def bare_page(dpi: int) -> tuple[Image.Image, PageText]:
    size = (6 * dpi, 3 * dpi)
    return Image.new("L", size, 250), PageText((), *size, dpi)


@pytest.mark.parametrize("shape", [(0, 0), (0, 30), (40, 0), (9, 300)])
def test_a_place_of_which_nothing_is_on_the_page_is_not_struck_out(shape: tuple[int, int]) -> None:
    assert not is_struck_out(np.zeros(shape, np.uint8))


@pytest.mark.parametrize("form", ["number", STRUCK])
def test_a_page_is_looked_at_where_the_number_stands(form: str, tmp_path: Path) -> None:
    image = print_of("A37559372", dpi=300)
    box = Box(300, 400, 300 + image.width, 400 + image.height)
    for through in (False, True):
        page = Image.new("L", (1200, 900), 255)
        page.paste(struck(image) if through else image, (box.left, box.top))
        path = tmp_path / f"{through}.png"
        page.save(path, dpi=(300, 300))
        look = SecondLook(PageOrder(str(path), path.name, 1, 300), box, 0, form, "A37559372")
        assert (look_at_number(look) == STRUCK) is through


def test_what_is_struck_out_is_not_said_and_nobody_is_sent_home_for_it() -> None:
    sound = request()
    assert ("content.missing", "review") not in codes(judge(passport(), sut(), sound))
    for kind in (Kind.REQUEST, Kind.SUT_RECORD):
        papers = [
            p.with_struck_out("document_number") if p.kind is kind else p
            for p in (passport(), sut(), sound)
        ]
        found = judge(*papers)
        assert ("content.missing", "review") in codes(found)
        assert ("page.quality", "review") in codes(found)
        assert found.verdict.value == "review"


def test_several_values_struck_out_are_one_reason_to_look() -> None:
    paper = sut().with_struck_out("document_number").with_struck_out("full_name")
    assert paper.quality.count(STRUCK_OUT) == 1

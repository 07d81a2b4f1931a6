"""Print that a pen has struck out says nothing, and a person is asked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.desk.packet.examination import PageOrder, SecondLook
from intake.desk.packet.second_look import STRUCK
from intake.desk.packet.value_look import look_at_number
from intake.domain.boxes import Box
from intake.domain.documents import STRUCK_OUT
from intake.domain.kinds import Kind
from intake.reading.typed_line.struck import is_struck_out
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

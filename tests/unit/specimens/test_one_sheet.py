"""Two letters on one sheet keep their marks, and what does not fit stays apart."""

from __future__ import annotations

import random

import pytest
from PIL import Image, ImageDraw

from tests.specimens.canvas import Mark, Picture
from tests.specimens.one_sheet import stacked
from tests.specimens.packets.draw import Studio
from tests.specimens.packets.holder_cases import sound


def letter(top: int, bottom: int) -> Picture:
    """An A4 sheet at 72 dpi with one dark block and a mark around it."""
    image = Image.new("RGB", (595, 842), (255, 255, 255))
    ImageDraw.Draw(image).rectangle((100, top, 400, bottom - 1), (20, 20, 20))
    corners = ((100, top), (400, top), (400, bottom), (100, bottom))
    return Picture(image, 72, [Mark("full_name", "ANA PAZ", corners)])


def test_marks_go_with_the_ink() -> None:
    page = stacked([(letter(60, 300), "a"), (letter(200, 420), "b")])
    assert page is not None
    (upper,), (lower,) = page.of("a"), page.of("b")
    assert upper.box[3] < lower.box[1]
    for mark in (upper, lower):
        inside = page.image.crop(tuple(mark.box)).convert("L")
        assert inside.getextrema() == (20, 20)


def test_what_does_not_fit_is_not_put_together() -> None:
    assert stacked([(letter(10, 500), "a"), (letter(10, 500), "b")]) is None


@pytest.mark.parametrize("seed", [1, 3])
def test_a_request_and_its_authorisation_share_a_leaf_or_none(seed: int) -> None:
    rng = random.Random(seed)
    case = sound(rng, "code_foreigner", "third_party")
    case.parts = [case.part("request"), case.part("authorization")]
    for part in case.parts:
        part.share = "letters"
    request, grant = Studio(rng, "clean", 72).draw(case)
    together = request.leaves[0] is grant.leaves[0]
    assert together or not set(map(id, request.leaves)) & set(map(id, grant.leaves))
    for document in (request, grant):
        assert document.leaves[0].picture.of(document.key)

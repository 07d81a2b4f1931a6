from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.signatures.pasted.facsimile import pasted
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.specimens.scan import scan

DPI = 300


def page(seed: int, tint: int | None, level: str = "clean") -> tuple[np.ndarray, Box]:
    rng = random.Random(seed)
    paper = Paper(140, 80, DPI)
    ink = hands.signature(hands.hand_of(seed, "Ana Paz"), rng, DPI, room=60)
    if tint is not None:
        paper.box(38, 28, ink.width + 4, ink.height + 4, outline=None, fill=(tint, tint, tint))
    left, top, right, bottom = ink.on(paper, 40, 30)
    scanned = scan(paper.picture(), rng, level, grey=False, warp=False).image.convert("L")
    return np.asarray(scanned), Box(left, top, right, bottom)


@pytest.mark.parametrize("seed", range(6))
def test_ink_on_paper_is_not_pasted(seed):
    for level in ("clean", "office", "poor"):
        gray, box = page(seed, None, level)
        assert pasted(gray, DPI, box, 0) is None


def test_a_tinted_rectangle_around_the_ink_is_a_pasted_picture():
    found = 0
    for seed in range(6):
        gray, box = page(seed, 232)
        seen = pasted(gray, DPI, box, 0)
        if seen:
            found += 1
            assert seen.box.overlap(box) > 0.95
            assert seen.box.width >= box.width
            assert seen.place == 0
    assert found >= 3


def test_ink_at_the_rim_of_the_page_is_not_judged():
    gray = np.full((400, 400), 255, np.uint8)
    assert pasted(gray, DPI, Box(0, 0, 200, 100), None) is None

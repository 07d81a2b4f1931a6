"""Small letters of a felt pen, which run into each other, are seen once they are thinned."""

from __future__ import annotations

import random

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.recogniser import shipped
from intake.signatures.ink.thick_pens import thick
from intake.signatures.marks import darkness
from tests.specimens import hands
from tests.specimens.ink import Ink
from tests.unit.signatures.test_tiny import DPI, NAME, kinds, letter

MARGIN = 20


def thick_mark() -> Ink:
    """A signature of 22 mm by a pen of two millimetres."""
    hand = hands.hand_of(100, NAME, "loops", hands.PENS[8])
    fine = hands.signature(hand, random.Random(0), DPI, room=18, tallest=9).image.getchannel("A")
    ink = Image.new("L", (fine.width + 2 * MARGIN, fine.height + 2 * MARGIN))
    ink.paste(fine, (MARGIN, MARGIN))
    for _ in range(5):
        ink = ink.filter(ImageFilter.MaxFilter(5))
    black = [Image.new("L", ink.size, 20)] * 3
    return Ink.of(Image.merge("RGBA", [*black, ink]), DPI)


def signed() -> list[InkKind]:
    paper, mark = letter(), thick_mark()
    mark.on(paper, 45, 164.0 - mark.height)
    return kinds(paper)


def test_a_thick_signature_is_seen() -> None:
    assert signed() == [InkKind.INK]


def test_it_is_seen_because_it_is_thinned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake.signatures.ink.ink.thick", lambda *_: None)
    assert signed() == [InkKind.NOT_ASSESSED]


def stroke(width: int) -> Patch:
    mask = np.zeros((40, 200), bool)
    mask[4 : 4 + width, 10:190] = True
    return Patch(Box(0, 0, 200, 40), mask)


@pytest.mark.parametrize(("width", "left"), [(2, False), (8, True), (32, False)])
def test_what_is_fine_or_no_pen_is_left_alone(width: int, left: bool) -> None:
    assert (thick(stroke(width).mask) is not None) is left


class Judge(InkJudge):
    """Thinks nothing of the broad strokes, and `thinned` of them once they are thinned."""

    def __init__(self, thinned: float) -> None:
        super().__init__(shipped())
        self.thinned = thinned

    def score(self, page: object, found: object) -> NDArray[np.float64]:
        assert isinstance(found, (list, tuple))
        return np.array([0.02 if p.area_mm > 60 else self.thinned for p in found])


@pytest.mark.parametrize(("thinned", "kind"), [(0.95, InkKind.INK), (0.3, InkKind.NONE)])
def test_a_marker_that_looks_like_no_pen_is_thinned_too(thinned: float, kind: InkKind) -> None:
    image = Image.new("L", (1240, 1754), 255)
    x = np.linspace(400, 680, 200)
    y = 940 + 35 * np.sin(np.linspace(0, 13, 200))
    ImageDraw.Draw(image).line(list(zip(x.tolist(), y.tolist(), strict=True)), 30, 11, "curve")
    page = leftover_of(np.asarray(image), darkness.DPI, PageText((), 1240, 1754, darkness.DPI))
    name = Box(300, 820, 800, 1030)
    place = Place(name, None, ("Ana Paz",), 0.95, last=True, cue="closing", floor=1000)
    assert Judge(thinned).assess(page, [place])[0].kind is kind

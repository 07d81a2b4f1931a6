"""Ink that goes on beyond what is looked at for a place, and what was cut from something larger."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.recogniser import shipped
from intake.signatures.marks.darkness import DPI

WIDE, HIGH = 1240, 1754
NAME_AT = 1000
PLACE = Place(
    Box(300, NAME_AT - 200, 800, NAME_AT + 30), None, ("Ana Paz",), 0.95, last=True, cue="closing",
    floor=NAME_AT,
)  # fmt: skip


class Judge(InkJudge):
    """Says of ink that reaches farther than so many millimetres `large`, of all other `small`."""

    def __init__(self, large: float, small: float, reach: float) -> None:
        super().__init__(shipped())
        self.large, self.small, self.reach = large, small, reach

    def score(self, page: object, found: object) -> NDArray[np.float64]:
        assert isinstance(found, (list, tuple))
        return np.array([self.said(patch) for patch in found])

    def said(self, patch: Patch) -> float:
        return self.large if patch.reach_mm > self.reach else self.small


def answer(judge: InkJudge, image: Image.Image) -> InkKind:
    page = leftover_of(np.asarray(image), DPI, PageText((), WIDE, HIGH, DPI))
    return judge.assess(page, [PLACE])[0].kind


@pytest.mark.parametrize(("sure", "kind"), [(0.7, InkKind.INK), (0.4, InkKind.NOT_ASSESSED)])
def test_a_flourish_that_rises_into_the_text_is_the_hands(sure: float, kind: InkKind) -> None:
    image = Image.new("L", (WIDE, HIGH), 255)
    y = np.linspace(NAME_AT - 300, NAME_AT - 10, 200)
    x = 500 + 60 * np.sin(np.linspace(0, 14, 200)) + np.linspace(0, 40, 200)
    ImageDraw.Draw(image).line(list(zip(x.tolist(), y.tolist(), strict=True)), 30, 3)
    assert answer(Judge(sure, 0.0, 20.0), image) is kind


@pytest.mark.parametrize(("sure", "kind"), [(0.97, InkKind.INK), (0.9, InkKind.NOT_ASSESSED)])
def test_a_hand_that_runs_into_a_stamp_is_cut_from_it(sure: float, kind: InkKind) -> None:
    """An arc of the stamp may look written, but never as surely as this."""
    image = Image.new("L", (WIDE, HIGH), 255)
    brush = ImageDraw.Draw(image)
    x = np.linspace(380, 560, 200)
    t = np.linspace(0, 1, 200)
    y = NAME_AT - 28 + 30 * np.sin(40 * t**1.7) * np.cos(9 * t) ** 2
    brush.line(list(zip(x.tolist(), y.tolist(), strict=True)), 30, 3)
    brush.ellipse((480, NAME_AT - 1, 760, NAME_AT + 160), outline=30, width=3)
    assert answer(Judge(0.1, sure, 36.0), image) is kind


@pytest.mark.parametrize(("deep", "kind"), [(16, InkKind.INK), (90, InkKind.NOT_ASSESSED)])
def test_a_hand_that_runs_into_the_first_letters_of_the_name_is_told_by_itself(
    deep: int, kind: InkKind
) -> None:
    """Black and white, a stroke down to the name makes one mark of both; a stamp goes deeper."""
    image = Image.new("L", (WIDE, HIGH), 255)
    brush = ImageDraw.Draw(image)
    x = np.linspace(400, 520, 200)
    y = NAME_AT - 40 + 22 * np.sin(np.linspace(0, 20, 200))
    brush.line(list(zip(x.tolist(), y.tolist(), strict=True)), 30, 3)
    brush.line([(400, NAME_AT - 40), (398, NAME_AT + 4)], 30, 3)
    for k in range(12):
        left = 390 + 20 * k
        brush.line(
            [(left, NAME_AT + deep), (left + 10, NAME_AT + 1), (left + 20, NAME_AT + deep)], 30, 3
        )
    assert answer(Judge(0.1, 0.85, 30.0), image) is kind


@pytest.mark.parametrize(("seen", "kind"), [(0.3, InkKind.NOT_ASSESSED), (0.15, InkKind.NONE)])
def test_nothing_is_called_empty_where_the_map_of_pens_sees_strokes(
    seen: float, kind: InkKind
) -> None:
    """Pale strokes along the dots of a line scored 0.02."""
    image = Image.new("L", (WIDE, HIGH), 255)
    ImageDraw.Draw(image).line(
        [(400, NAME_AT - 40), (450, NAME_AT - 60), (520, NAME_AT - 30)], 90, 2
    )
    page = leftover_of(np.asarray(image), DPI, PageText((), WIDE, HIGH, DPI))
    page = replace(page, pen=np.full_like(page.pen, seen))
    assert Judge(0.02, 0.02, 0.0).assess(page, [PLACE])[0].kind is kind

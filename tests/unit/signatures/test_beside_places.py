"""Sure handwriting beside the place where somebody signs, or reaching into it from above."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.beside_places import or_beside
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.marks.darkness import DPI

MM = DPI / 25.4
WIDE, HIGH = round(210 * MM), round(297 * MM)
OPEN = InkEvidence(InkKind.NOT_ASSESSED, Box(0, 0, 1, 1), 0.0, 0)


def box(*mm: float) -> Box:
    left, top, right, bottom = (round(n * MM) for n in mm)
    return Box(left, top, right, bottom)


def said(written: InkEvidence, *, last: bool = True) -> InkKind:
    page = leftover_of(np.full((HIGH, WIDE), 255, np.uint8), DPI, PageText((), WIDE, HIGH, DPI))
    place = Place(
        box(30, 150, 100, 168), None, ("Ana Paz",), 0.8, last=last, cue="rule",
        floor=round(164 * MM),
    )  # fmt: skip
    return or_beside(OPEN, place, page, (), [written]).kind


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ((40, 128, 80, 162), InkKind.INK),  # a giant hand that begins at the formula
        ((60, 160, 120, 176), InkKind.INK),
        ((40, 128, 80, 149), InkKind.NOT_ASSESSED),  # it ends above the place
        ((60, 140, 70, 156), InkKind.NOT_ASSESSED),  # too short for a signature
    ],
)
def test_long_ink_that_reaches_into_the_place_signs_there(
    where: tuple[float, ...], kind: InkKind
) -> None:
    ink = InkEvidence(InkKind.OTHER_INK, box(*where), 0.85, None, 0.85)
    assert said(ink) is kind
    assert said(ink, last=False) is InkKind.NOT_ASSESSED

"""A date or a number written beside the place of signature signs nothing."""

from __future__ import annotations

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.ink_or_type import or_type
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.recogniser import shipped

DPI = 200
INK = Box(700, 200, 960, 250)
PAGE = np.full((800, 1200), 255, np.uint8)


def said(read: str, wide: int = 250, ink: Box = INK) -> InkKind:
    """Of surely written ink of which an engine for print reads that, unsurely."""

    def closer(crop: np.ndarray, dpi: int) -> PageText:
        word = Word(read, Box(10, 10, 10 + wide, 50), 0.35)
        return PageText((Line((word,)),), crop.shape[1], crop.shape[0], dpi)

    text = PageText((), PAGE.shape[1], PAGE.shape[0], DPI)
    place = Place(Box(200, 150, 650, 260), None, ("Ana Paz",), 0.98, last=True)
    evidence = InkEvidence(InkKind.INK, ink, 0.97, 0, 0.97)
    page = leftover_of(PAGE, DPI, text)
    return or_type(evidence, [place], PAGE, text, closer, page, (), InkJudge(shipped())).kind


@pytest.mark.parametrize("read", ["14/5-05", "26/5/05", "5-10-7L", "13/2/2023", "12-3-2l"])
def test_a_date_by_hand_is_asked_about(read: str) -> None:
    assert said(read) is InkKind.NOT_ASSESSED


@pytest.mark.parametrize("read", ["Moo oben", "bill", "l1", "Ann3 M4ry 5x0n"])
def test_what_of_a_hand_is_read_is_no_date(read: str) -> None:
    assert said(read) is InkKind.INK


def test_a_hand_beside_a_date_and_a_large_one_stay_ink() -> None:
    assert said("14/5/05", wide=100) is InkKind.INK
    assert said("14/5/05", ink=Box(500, 200, 960, 250)) is InkKind.INK

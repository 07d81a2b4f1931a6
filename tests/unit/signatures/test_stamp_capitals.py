"""What looks written and reads as bold capitals, laid level, may be a rubber stamp."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.aslant import slant_of
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.ink_or_type import or_type
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.legible import capitals_in
from intake.signatures.ink.recogniser import shipped
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick

DPI = 200
INK = Box(300, 200, 620, 300)
PAGE = np.full((800, 1200), 255, np.uint8)


class Reader:
    """Says one word of that width and sureness, and keeps what it was shown."""

    def __init__(self, text: str, wide: int = 260, sure: float = 0.93) -> None:
        self.word = Word(text, Box(20, 20, 20 + wide, 60), sure)
        self.shown: list[tuple[int, ...]] = []

    def __call__(self, crop: np.ndarray, dpi: int) -> PageText:
        self.shown.append(crop.shape)
        return PageText((Line((self.word,)),), crop.shape[1], crop.shape[0], dpi)


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        (Reader("ANULADO"), True),
        (Reader("21-11-2024"), True),
        (Reader("Anulado"), False),
        (Reader("ANULADO", sure=0.6), False),
        (Reader("ANULADO", wide=90), False),
        (Reader("AB"), False),
    ],
)
def test_sure_capitals_over_half_of_the_ink_are_a_stamp(reader: Reader, said: bool) -> None:
    assert (capitals_in(PAGE, DPI, INK, 0.0, reader) is not None) is said


def test_rows_aslant_are_laid_level_before_they_are_read() -> None:
    paper = Paper(110, 60, DPI)
    paper.text(15, 32, "ANULADO", pick(random.Random(3), "sans").strong, 30)
    gray = np.asarray(paper.picture().image.convert("L").rotate(8.0, fillcolor=255))
    y, x = np.nonzero(gray < 128)
    box = Box(int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1)
    slant, _ = slant_of(gray, DPI, box)
    assert slant == pytest.approx(-8.0, abs=1.0)
    level, turned = Reader("ANULADO"), Reader("ANULADO")
    capitals_in(gray, DPI, box, 0.0, level)
    capitals_in(gray, DPI, box, slant, turned)
    assert turned.shown[0] > level.shown[0]
    laid = np.asarray(Image.fromarray(gray).rotate(slant, fillcolor=255)) < 128
    rows = np.flatnonzero(laid.any(axis=1))
    assert np.ptp(rows) < 0.7 * box.height


@pytest.mark.parametrize(("score", "kind"), [(0.7, InkKind.NOT_ASSESSED), (0.97, InkKind.INK)])
def test_only_ink_that_is_not_beyond_doubt_is_asked(score: float, kind: InkKind) -> None:
    place = Place(INK, None, (), 0.9, last=True)
    text = PageText((), PAGE.shape[1], PAGE.shape[0], DPI)
    ink = InkEvidence(InkKind.INK, INK, score, 0, score)
    page = leftover_of(PAGE, DPI, text)
    judge = InkJudge(shipped())
    answer = or_type(ink, [place], PAGE, text, Reader("ANULADO"), page, (), judge)
    assert answer.kind is kind


@pytest.mark.parametrize(("name_top", "kind"), [(280, InkKind.INK), (230, InkKind.NOT_ASSESSED)])
def test_the_name_printed_below_an_aslant_hand_is_no_stamp(
    monkeypatch: pytest.MonkeyPatch, name_top: int, kind: InkKind
) -> None:
    """A loop reaches into the name, and the piece laid level shows its capitals as well."""
    monkeypatch.setattr("intake.signatures.ink.ink_or_type.slant_of", lambda *_: (-5.5, 1.3))

    def reads_what_is_there(crop: np.ndarray, dpi: int) -> PageText:
        words = (Word("ROSA", Box(40, 90, 300, 120), 0.96),) if (crop < 60).any() else ()
        return PageText((Line(words),), crop.shape[1], crop.shape[0], dpi)

    gray = PAGE.copy()
    row = Box(INK.left, name_top, INK.right + 200, name_top + 50)
    gray[row.top : row.bottom, row.left : row.right] = 0
    text = PageText((Line((Word("ROSA", row, 0.96),)),), PAGE.shape[1], PAGE.shape[0], DPI)
    place = Place(INK, None, ("ROSA",), 0.9, last=True)
    ink = InkEvidence(InkKind.INK, INK, 0.9, 0, 0.9)
    page = leftover_of(gray, DPI, text)
    judge = InkJudge(shipped())
    answer = or_type(ink, [place], gray, text, reads_what_is_there, page, (), judge)
    assert answer.kind is kind

"""A pen that runs into the name printed below it: what lies above that name decides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.ink_or_type import or_type
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.recogniser import shipped

DPI = 300
INK = Box(400, 300, 1000, 420)
NAMES = ("C.I. 1710034065", "CHILUIZA MORA ROSA ELENA")
"""The name right below the ink could not be read; it is printed once more further down."""

LOW, HIGH = 380, 320


class Judge(InkJudge):
    """Says of every piece of ink that it is so surely written."""

    def __init__(self, sure: float) -> None:
        super().__init__(shipped())
        self.sure = sure

    def score(self, page: object, found: Sequence[Patch]) -> np.ndarray:
        return np.full(len(found), self.sure)


class Reader:
    """Reads these words where the piece shown to it reaches down to them, at `top` of the page."""

    def __init__(self, top: int, *words: str) -> None:
        self.top, self.words = top, words

    def __call__(self, crop: np.ndarray, dpi: int) -> PageText:
        start = INK.top - 24
        top = self.top - start
        boxes = (Box(40 + 150 * k, top, 180 + 150 * k, top + 30) for k in range(len(self.words)))
        line = Line(tuple(Word(w, b, 0.93) for w, b in zip(self.words, boxes, strict=True)))
        lines = (line,) if crop.shape[0] > top + 10 else ()
        return PageText(lines, crop.shape[1], crop.shape[0], dpi)


def said(reader: Reader, sure: float, score: float = 0.97) -> InkKind:
    gray = np.full((800, 1600), 255, np.uint8)
    y = (340 + 30 * np.sin(np.arange(400, 1000) / 20)).astype(int)
    for k in range(6):
        gray[y + k, np.arange(400, 1000)] = 30
    text = PageText((), gray.shape[1], gray.shape[0], DPI)
    place = Place(INK, None, NAMES, 0.98, last=True)
    ink = InkEvidence(InkKind.INK, INK, score, 0, score)
    page = leftover_of(gray, DPI, text)
    return or_type(ink, [place], gray, text, reader, page, (), Judge(sure)).kind


@pytest.fixture(autouse=True)
def _level(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intake.signatures.ink.ink_or_type.runs_aslant", lambda *_: False)
    monkeypatch.setattr("intake.signatures.ink.ink_or_type.slant_of", lambda *_: (0.0, 1.0))


def test_a_hand_above_the_name_that_it_runs_into_stays_ink() -> None:
    assert said(Reader(LOW, "Rosa", "Elena"), 0.95) is InkKind.INK


def test_capitals_printed_below_make_no_stamp_of_the_hand_above() -> None:
    assert said(Reader(LOW, "ROSA", "ELENA", "MORA"), 0.95, score=0.9) is InkKind.INK


def test_a_name_that_is_the_ink_is_left_to_a_person() -> None:
    assert said(Reader(HIGH, "Rosa", "Elena"), 0.95) is InkKind.NOT_ASSESSED


def test_what_lies_above_must_surely_look_written() -> None:
    assert said(Reader(LOW, "Rosa", "Elena"), 0.6) is InkKind.NOT_ASSESSED


@pytest.mark.parametrize(
    ("left", "kind"), [(40, InkKind.INK), (420, InkKind.NOT_ASSESSED)], ids=["beside it", "in it"]
)
def test_a_label_in_the_row_of_the_ink_is_no_name_in_script_type(left: int, kind: InkKind) -> None:
    """`Firma del solicitante` beside the line that somebody signed on was read again."""
    label = "Firma del solicitante"
    reach = Box(60, INK.top, 1200, INK.bottom)

    def reader(crop: np.ndarray, dpi: int) -> PageText:
        from_left = max(0, left - (reach.left - 24)) if crop.shape[1] > INK.width + 100 else 0
        boxes = (Box(from_left + 110 * k, 40, from_left + 100 + 110 * k, 60) for k in range(3))
        words = tuple(Word(w, b, 0.93) for w, b in zip(label.split(), boxes, strict=True))
        return PageText((Line(words),), crop.shape[1], crop.shape[0], dpi)

    gray = np.full((800, 1600), 255, np.uint8)
    text = PageText((), gray.shape[1], gray.shape[0], DPI)
    place = Place(reach, None, (label,), 0.7, last=True, cue="label")
    ink = InkEvidence(InkKind.INK, INK, 0.97, 0, 0.97)
    page = leftover_of(gray, DPI, text)
    assert or_type(ink, [place], gray, text, reader, page, (), Judge(0.6)).kind is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("Rosa", "Elena", "Chilniza", "Moia"), InkKind.NOT_ASSESSED),
        (("Fosa", "Elene", "Chilniza"), InkKind.NOT_ASSESSED),
        (("Rv", "Ellmm", "Chihhza"), InkKind.INK),
    ],
)
def test_a_name_that_was_read_with_the_page_and_again_below_is_left_to_a_person(
    words: tuple[str, ...], kind: InkKind
) -> None:
    """Script type is read among print that by itself is not; the place then begins above it."""
    gray = np.full((800, 1600), 255, np.uint8)
    above = Line(
        tuple(
            Word(w, Box(420 + 140 * k, 310, 540 + 140 * k, 400), 0.5) for k, w in enumerate(words)
        )
    )
    name = "CHILUIZA MORA ROSA ELENA"
    below = Line(
        tuple(
            Word(w, Box(400 + 160 * k, 430, 540 + 160 * k, 460), 0.95)
            for k, w in enumerate(name.split())
        )
    )
    text = PageText((above, below), gray.shape[1], gray.shape[0], DPI)
    place = Place(INK, None, (above.text, name), 0.98, last=True, floor=310)
    ink = InkEvidence(InkKind.INK, INK, 0.97, 0, 0.97)
    page = leftover_of(gray, DPI, text)
    said = or_type(ink, [place], gray, text, Reader(HIGH), page, (), Judge(0.2))
    assert said.kind is kind

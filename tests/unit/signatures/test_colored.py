"""Coloured pens by themselves: what black print and dots hide is seen, stamps and type are not."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.boxes import Box, Placement
from intake.domain.words import Line, PageText, Word
from intake.pages.color_crops import ColorCrops
from intake.signatures.evidence import InkEvidence, InkKind, Place
from intake.signatures.ink.colored import ColoredPens, colored_alone
from intake.signatures.ink.ink import InkJudge
from intake.signatures.ink.recogniser import shipped
from intake.signatures.larger import Closer, nothing_read
from tests.specimens import hands, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.specimens.ink import Ink
from tests.specimens.scan import scan
from tests.specimens.strokes import Pen

DPI = 300
NAME = "ROSA ELENA CHILUIZA MORA"
BLUE, BLACK = Pen("ball", 0.45, (38, 58, 150)), Pen("ball", 0.45, (28, 28, 30))
OPEN = InkEvidence(InkKind.NOT_ASSESSED, Box(300, 150, 1200, 560), 0.0, 3)
PLACE = Place(OPEN.box, None, (NAME,), 0.9, last=True, floor=470)


def letter(*laid: tuple[Ink, float, float], level: str = "office") -> np.ndarray:
    """A dotted line, a name printed below it, and what was laid over both; (H, W, 3)."""
    rng = random.Random(4)
    paper = Paper(140, 62, DPI)
    paper.text(26, 38, "." * 46, pick(rng, "sans"), 11)
    paper.text(30, 44, NAME, pick(rng, "mono"), 11)
    for ink, x, y in laid:
        ink.on(paper, x, y)
    return np.asarray(scan(paper.picture(), rng, level, grey=False, warp=False).image)


def said(rgb: np.ndarray, closer: Closer = nothing_read) -> InkKind:
    recogniser = shipped()
    pens = ColoredPens(
        rgb.mean(axis=2).astype(np.uint8), ColorCrops(rgb, Placement()),
        PageText((), rgb.shape[1], rgb.shape[0], DPI), (),
        InkJudge(recogniser), recogniser.pens, closer,
    )  # fmt: skip
    found = pens.seen_in(OPEN, PLACE)
    assert found.place == OPEN.place
    return found.kind


def wave(seed: int, pen: Pen = BLUE) -> Ink:
    return hands.signature(hands.hand_of(seed, NAME, "long", pen), random.Random(seed), DPI, 50)


@pytest.mark.parametrize("seed", [11, 12, 13])
@pytest.mark.parametrize("level", ["clean", "office"])
def test_a_blue_hand_through_dots_and_a_printed_name_is_seen(seed: int, level: str) -> None:
    assert said(letter((wave(seed), 34, 38), level=level)) is InkKind.INK


def test_of_a_black_hand_the_colours_say_nothing() -> None:
    assert said(letter((wave(11, BLACK), 34, 38))) is InkKind.NOT_ASSESSED


def test_what_nothing_black_runs_into_is_as_doubtful_as_in_grey() -> None:
    assert said(letter((wave(11), 34, 22))) is InkKind.NOT_ASSESSED


def test_print_alone_has_no_colour() -> None:
    assert colored_alone(letter()) is None
    assert said(letter()) is InkKind.NOT_ASSESSED


@pytest.mark.parametrize("seed", range(6))
def test_coloured_stamps_are_no_hand(seed: int) -> None:
    rng = random.Random(seed)
    stamp = marks.company_stamp("ANDES TRADING S.A.", "1790012345001", rng, DPI)
    assert said(letter((stamp, 40, 15))) is InkKind.NOT_ASSESSED


def test_a_name_that_an_engine_reads_in_the_colour_stays_open() -> None:
    def engine(gray: np.ndarray, dpi: int) -> PageText:
        words = tuple(
            Word(w, Box(40 * k, 0, 40 * k + 30, 20), 0.9) for k, w in enumerate(NAME.split())
        )
        return PageText((Line(words),), gray.shape[1], gray.shape[0], dpi)

    assert said(letter((wave(11), 34, 38)), engine) is InkKind.NOT_ASSESSED


def test_a_tinted_paper_has_the_colour_of_no_pen() -> None:
    rgb = letter((wave(12), 34, 38)).astype(np.float32) * np.array([1.0, 0.93, 0.78])
    assert said(rgb.astype(np.uint8)) is InkKind.INK
    bare = letter().astype(np.float32) * np.array([1.0, 0.93, 0.78])
    assert said(bare.astype(np.uint8)) is InkKind.NOT_ASSESSED

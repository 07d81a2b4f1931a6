from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from intake.domain.traces import Trace
from intake.domain.words import PageText
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.pasted.same_strokes import ALIKE, agreement, strokes_of
from intake.signatures.pasted.traces import same_as_before, same_ink, trace_of
from tests.specimens import hands, isochrone
from tests.specimens.canvas import Paper
from tests.specimens.ink import Ink
from tests.specimens.scan import scan

Mask = np.ndarray


def signed(hand: hands.Hand, writing: int, dpi: int = 200) -> Ink:
    return hands.signature(hand, random.Random(writing), dpi)


def written(
    hand: int, writing: int, scanning: int, *,
    dpi: int = 200, turn: float = 0.0, size: float = 1.0, blur: float = 0.0,
) -> Mask:  # fmt: skip
    """The ink of a signature on paper, scanned."""
    ink = signed(hands.hand_of(hand, "Rosa Chiluiza"), writing, dpi)
    return scanned(ink, scanning, dpi=dpi, turn=turn, size=size, blur=blur)


def scanned(
    ink: Ink, scanning: int, *,
    dpi: int = 200, turn: float = 0.0, size: float = 1.0, blur: float = 0.0,
) -> Mask:  # fmt: skip
    paper = Paper(150, 70, dpi)
    box = ink.on(paper, 20, 20)
    image = scan(paper.picture(), random.Random(scanning), "office", grey=True, warp=False).image
    image = image.rotate(turn, Image.Resampling.BICUBIC, fillcolor="white")
    image = image.filter(ImageFilter.GaussianBlur(blur))
    wide, high = round(image.width * size), round(image.height * size)
    gray = np.asarray(image.resize((wide, high)).convert("L"))
    page = leftover_of(gray, dpi, PageText((), gray.shape[1], gray.shape[0], dpi))
    near = Box(*(round(v * size) for v in Box(*box).grown(12).as_list()))
    here = page.here(near)
    return page.mask[here.top : here.bottom, here.left : here.right]


def strokes(mask: Mask) -> bytes:
    return strokes_of(mask, Box(0, 0, mask.shape[1], mask.shape[0]))


def alike(one: Mask, two: Mask) -> float:
    return agreement(strokes(one), strokes(two))


@pytest.mark.parametrize("hand", [0, 1, 3, 4, 6])
def test_one_picture_printed_twice_is_known(hand: int) -> None:
    other = written(hand, 1, 11, dpi=300, turn=0.6, size=1.01)
    assert alike(written(hand, 1, 10), other) >= ALIKE


def test_a_picture_in_another_size_is_known() -> None:
    assert alike(written(0, 1, 10, dpi=300), written(0, 1, 11, dpi=300, size=0.8)) >= ALIKE


@pytest.mark.parametrize("hand", range(8))
def test_nobody_signs_twice_alike(hand: int) -> None:
    assert alike(written(hand, 1, 10), written(hand, 2, 11)) < ALIKE


@pytest.mark.parametrize("style", ["loops", "legible", "scribble"])
def test_a_steady_hand_is_no_copy_of_itself(style: str) -> None:
    hand = replace(hands.hand_of(77, "Rosa Chiluiza", style), wobble=0.02)
    one, again, third = (scanned(signed(hand, n), 10 + n) for n in (1, 2, 3))
    assert max(alike(one, again), alike(one, third), alike(again, third)) < ALIKE


@pytest.mark.parametrize("hand", range(3))
def test_a_small_hand_that_moves_evenly_is_no_copy_of_itself(hand: int) -> None:
    one, again = (isochrone.signature(hand, n, 200)[0] for n in (1, 2))
    assert alike(scanned(one, 20), scanned(again, 21)) < ALIKE


@pytest.mark.parametrize("hand", [0, 2])
def test_a_blurred_copy_askew_is_known(hand: int) -> None:
    other = written(hand, 1, 11, dpi=300, turn=-1.1, size=1.04, blur=1.2)
    assert alike(written(hand, 1, 10, turn=0.8), other) >= ALIKE


def test_marks_beside_one_of_both_do_not_hide_it() -> None:
    one, two = written(3, 1, 10), written(3, 1, 11)
    marked = np.pad(two, ((0, 0), (0, 60)))
    marked[20:60, -40:-36] = True
    marked[60:64, -40:-10] = True
    assert alike(one, marked) >= ALIKE


@pytest.mark.parametrize("swapped", [False, True])
def test_a_frame_run_into_one_of_both_does_not_hide_it(swapped: bool) -> None:
    one, two = written(3, 1, 10), written(3, 1, 11)
    framed = np.pad(two, ((0, 20), (0, 200)))
    framed[[20, 21, -22, -21], -210:-2] = True
    framed[20:-20, [-210, -209, -4, -3]] = True
    assert alike(*((framed, one) if swapped else (one, framed))) >= ALIKE


def test_nothing_agrees_with_nothing() -> None:
    empty = strokes(np.zeros((30, 60), bool))
    assert empty == b""
    assert agreement(empty, strokes(written(1, 1, 1))) == 0.0


def test_a_whole_page_of_ink_is_no_signature() -> None:
    assert strokes(np.ones((900, 900), bool)) == b""


def test_papers_of_one_case_are_compared_by_strokes() -> None:
    def page(mask: Mask) -> PageSigns:
        box = Box(0, 0, mask.shape[1], mask.shape[0])
        ink = InkEvidence(InkKind.INK, box, 0.9, 0, 0.9, trace_of(mask, box))
        return PageSigns(ink=(ink,))

    marked = np.pad(written(3, 1, 11), ((0, 30), (0, 0)))
    marked[-8:, 40:90] = True
    told = same_ink({
        "letter": [page(written(3, 1, 10))],
        "mandate": [page(marked)],
        "other": [page(written(3, 2, 12))],
    })  # fmt: skip
    assert [p.reason for p in told["letter"][0].pasted] == ["same_ink"]
    assert [p.reason for p in told["mandate"][0].pasted] == ["same_ink"]
    assert told["other"][0].pasted == ()


def traced(mask: Mask) -> Trace:
    return trace_of(mask, Box(0, 0, mask.shape[1], mask.shape[0]))


@pytest.mark.parametrize("hand", [0, 1, 3, 4])
def test_ink_of_an_earlier_case_is_known_by_its_strokes(hand: int) -> None:
    first = traced(written(hand, 1, 10))
    assert same_as_before(traced(written(hand, 1, 11, dpi=300, size=1.01)), first)
    assert not same_as_before(traced(written(hand, 2, 12)), first)
    assert not same_as_before(traced(written(hand + 1, 1, 12)), first)


def test_traces_kept_before_strokes_were_are_still_known() -> None:
    ink = traced(written(3, 1, 10))
    kept = Trace(ink.width, ink.height, ink.grid[:768])
    assert same_as_before(ink, kept)
    assert not same_as_before(traced(written(3, 2, 11)), kept)

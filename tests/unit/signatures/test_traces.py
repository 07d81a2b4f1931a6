from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.domain.traces import Trace
from intake.domain.words import PageText
from intake.signatures.evidence import InkEvidence, InkKind, PageSigns
from intake.signatures.ink.leftover import leftover_of
from intake.signatures.pasted.traces import likeness, same_ink, trace_of
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.specimens.scan import scan

DPI = 200


def traced(hand: int, writing: int, scanning: int, level: str = "office") -> Trace:
    ink = hands.signature(hands.hand_of(hand, "Rosa Chiluiza"), random.Random(writing), DPI)
    paper = Paper(150, 70, DPI)
    box = ink.on(paper, 20, 20)
    image = scan(paper.picture(), random.Random(scanning), level, grey=True, warp=False).image
    gray = np.asarray(image.convert("L"))
    page = leftover_of(gray, DPI, PageText((), gray.shape[1], gray.shape[0], DPI))
    return trace_of(page.mask, page.here(Box(*box).grown(8)))


@pytest.mark.parametrize("hand", range(8))
def test_a_copy_scanned_twice_is_the_same_ink(hand):
    assert likeness(traced(hand, 1, 10), traced(hand, 1, 11)) > 0.92


@pytest.mark.parametrize("hand", range(8))
def test_nobody_signs_twice_alike(hand):
    assert likeness(traced(hand, 1, 10), traced(hand, 2, 11)) < 0.9


def test_hands_of_two_people_are_not_alike():
    found = [likeness(traced(a, 1, 1), traced(a + 1, 1, 2)) for a in range(6)]
    assert max(found) < 0.7


def test_nothing_is_like_nothing():
    nothing = trace_of(np.zeros((20, 40), bool), Box(0, 0, 40, 20))
    assert nothing.grid == b""
    assert likeness(nothing, nothing) == 0.0


def page(trace: Trace, kind: InkKind = InkKind.INK) -> PageSigns:
    return PageSigns(ink=(InkEvidence(kind, Box(0, 0, 90, 40), 0.9, 0, 0.9, trace),))


def test_one_signature_on_two_papers_is_called_pasted_on_both():
    told = same_ink({
        "letter": [page(traced(3, 1, 10))],
        "mandate": [page(traced(3, 1, 11))],
        "other": [page(traced(3, 2, 12))],
    })  # fmt: skip
    assert [p.reason for p in told["letter"][0].pasted] == ["same_ink"]
    assert [p.reason for p in told["mandate"][0].pasted] == ["same_ink"]
    assert told["letter"][0].pasted[0].place == 0
    assert told["other"][0].pasted == ()


def test_marks_that_differ_in_size_alone_are_compared_from_both_sides():
    """A solid bar looks the same on its grid, however large: above a size no strokes are kept."""
    one, two = (page(trace_of(np.ones((high, 1000), bool), Box(0, 0, 1000, high)))
                for high in (400, 410))  # fmt: skip
    told = same_ink({"letter": [one], "mandate": [two]})
    assert set(told) == {"letter", "mandate"}


def test_two_pages_of_one_paper_are_not_compared():
    trace = traced(3, 1, 10)
    told = same_ink({"letter": [page(trace), page(trace)]})
    assert all(p.pasted == () for p in told["letter"])


def test_only_ink_is_compared():
    trace = traced(3, 1, 10)
    told = same_ink({"a": [page(trace)], "b": [page(trace, InkKind.NOT_ASSESSED)]})
    assert told["a"][0].pasted == ()

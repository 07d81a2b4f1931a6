"""Signatures of a centimetre across the line, above bold type: seen once they stand alone."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.signatures import ink as ink_module
from intake.signatures.evidence import InkKind
from intake.signatures.page_signs import look
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.typed_page import body, typed

DPI = 300
NAME = "PATRICIO GUAMAN NARANJO"
ROWS = [
    (25, 30, "Señores"),
    *body(60, 9),
    (25, 130, "Atentamente,"),
    (25, 163, NAME),
    (25, 168, "C.I. 0602345678"),
    (25, 173, "Gerente General"),
]
TEXT = typed(*ROWS)


def kinds(paper: Paper) -> list[InkKind]:
    """What is said of the places of a grainy scan."""
    gray = np.asarray(paper.picture().image.convert("L"), np.float32)
    gray = gray + np.random.default_rng(7).normal(0, 2.5, gray.shape)
    page = np.clip(gray, 0, 255).astype(np.uint8)[: TEXT.height, : TEXT.width]
    return [e.kind for e in look(page, None, DPI, TEXT, ()).ink]


def letter() -> Paper:
    """A letter in bold typewriter type with a line to sign on."""
    paper, face = Paper(210, 297, DPI), pick(random.Random(4), "mono").strong
    for x, y, words in ROWS:
        paper.text(x, y + 2.8, words, face, 11)
    paper.line(25, 161.5, 110, 161.5)
    return paper


def test_a_small_hand_across_the_line_is_seen_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = letter()
    hand = hands.hand_of(5, NAME, "tiny", hands.PENS[8])
    mark = hands.signature(hand, random.Random(5), DPI, room=50)
    mark.on(paper, 45, 164.5 - mark.height)
    assert kinds(paper) == [InkKind.INK]
    monkeypatch.setattr(ink_module, "_ALONE_FROM", 2.0)
    assert kinds(paper) == [InkKind.NOT_ASSESSED]


@pytest.mark.parametrize("words", ["Pmm", "x 2 /"])
def test_print_on_the_line_stays_print_when_seen_by_itself(words: str) -> None:
    paper = letter()
    paper.text(45, 161.0, words, pick(random.Random(4), "mono").strong, 12)
    assert InkKind.INK not in kinds(paper)


def test_an_empty_line_is_empty() -> None:
    assert kinds(letter()) == [InkKind.NONE]

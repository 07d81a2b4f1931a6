"""Signatures of a centimetre across the line, above bold type: seen once they stand alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from intake.domain.boxes import Box
from intake.signatures.evidence import InkKind
from intake.signatures.ink import ink as ink_module
from intake.signatures.ink.leftover import Leftover
from intake.signatures.ink.pale import alone
from intake.signatures.ink.patch_places import mostly_made_of
from intake.signatures.ink.patches import Patch
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


def signed_across() -> Paper:
    """The letter, with a hand of a centimetre across its line."""
    paper = letter()
    hand = hands.hand_of(5, NAME, "tiny", hands.PENS[8])
    mark = hands.signature(hand, random.Random(5), DPI, room=50)
    mark.on(paper, 45, 164.5 - mark.height)
    return paper


def test_a_small_hand_across_the_line_is_seen() -> None:
    assert kinds(signed_across()) == [InkKind.INK]


def test_doubtful_marks_across_the_line_are_seen_by_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever the recogniser says: doubtful among their surroundings, likely without them."""
    pages: list[Leftover] = []

    def noted(*args: Any) -> Leftover:
        pages.append(alone(*args))
        return pages[-1]

    def score(judge: ink_module.InkJudge, page: Leftover, found: Sequence[Patch]) -> np.ndarray:
        return np.full(len(found), 0.8 if any(page is one for one in pages) else 0.2)

    monkeypatch.setattr(ink_module, "alone", noted)
    monkeypatch.setattr(ink_module.InkJudge, "score", score)
    assert kinds(signed_across()) == [InkKind.INK]
    assert pages
    monkeypatch.setattr(ink_module, "_ALONE_FROM", 2.0)
    assert kinds(signed_across()) == [InkKind.NOT_ASSESSED]


@pytest.mark.parametrize("words", ["Pmm", "x 2 /"])
def test_print_on_the_line_stays_print_when_seen_by_itself(words: str) -> None:
    paper = letter()
    paper.text(45, 161.0, words, pick(random.Random(4), "mono").strong, 12)
    assert InkKind.INK not in kinds(paper)


def test_an_empty_line_is_empty() -> None:
    assert kinds(letter()) == [InkKind.NONE]


@pytest.mark.parametrize(("x", "kind"), [(80, InkKind.INK), (120, InkKind.NOT_ASSESSED)])
def test_ink_that_hides_the_line_right_of_its_label_counts_for_it(x: float, kind: InkKind) -> None:
    """`Firma autorizada ______`: nothing of the line is seen; ink far away is another's."""
    text = typed((25, 30, "Señores"), *body(60, 9), (25, 160, "Firma autorizada"))
    paper, face = Paper(210, 297, DPI), pick(random.Random(4), "sans")
    paper.text(25, 162.8, "Firma autorizada", face, 11)
    mark = hands.signature(hands.hand_of(31, NAME, "loops"), random.Random(3), DPI, room=45)
    mark.on(paper, x, 164 - mark.height)
    gray = np.asarray(paper.picture().image.convert("L"))[: text.height, : text.width]
    signs = look(gray, None, DPI, text, ())
    assert [p.cue for p in signs.places] == ["label"]
    assert [e.kind for e in signs.ink] == [kind]


def test_a_patch_is_a_row_of_type_when_most_of_it_lies_in_such_rows() -> None:
    whole = Patch(Box(100, 50, 400, 130), np.ones((80, 300), bool))
    left = Patch(Box(100, 60, 290, 120), np.ones((60, 190), bool))
    right = Patch(Box(300, 60, 400, 120), np.ones((60, 100), bool))
    assert mostly_made_of(whole, [left, right])
    assert not mostly_made_of(whole, [left])
    assert not mostly_made_of(left, [whole])
    assert not mostly_made_of(whole, [])
    short = Patch(Box(100, 50, 180, 130), np.ones((80, 80), bool))
    assert not mostly_made_of(short, [Patch(Box(100, 50, 180, 128), np.ones((78, 80), bool))])

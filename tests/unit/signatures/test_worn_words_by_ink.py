"""Worn words of a stamp under somebody's ink: whatever the ink, a person looks."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.words import PageText
from intake.signatures.evidence import InkKind, PageSigns
from intake.signatures.page_signs import look
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.typed_page import DPI, body, typed

LETTER = (
    *body(40, 16),
    (25, 150, "Atentamente,"),
    (25, 190, "__________________________"),
    (25, 195, "Juan Carlos Pérez Gómez"),
    (25, 200, "C.I. 1710034065"),
)


def signed(words: str, sure: float, at: float) -> PageSigns:
    """A letter signed by hand; small words stand at `at` mm from the top, beside the signature."""
    paper = Paper(210, 297, DPI)
    hand = hands.hand_of(11, "Rosa Chiluiza", "loops")
    ink = hands.signature(hand, random.Random(11), DPI, room=55, tallest=18)
    ink.on(paper, 28, 190 - ink.height)
    paper.line(25, 191, 77, 191, thickness=0.3)
    text = typed(*LETTER)
    page = np.full((text.height, text.width), 255, np.uint8)
    gray = np.asarray(paper.image.convert("L"))[: text.height, : text.width]
    page[: gray.shape[0], : gray.shape[1]] = gray
    small = typed((70, at, words), points=5.0, confidence=sure)
    read = PageText((*text.lines, *small.lines), text.width, text.height, DPI)
    return look(page, None, DPI, read, ())


@pytest.mark.parametrize(
    ("words", "sure", "at", "kind"),
    [
        ("Verrado electr oncamente por", 0.3, 180, InkKind.NOT_ASSESSED),
        ("55eecd/a-eaal-d69c-7403-3ch4489c3003", 0.3, 180, InkKind.NOT_ASSESSED),
        ("Verrado electr oncamente por", 0.3, 80, InkKind.INK),
        ("Avenida Amazonas y Colon", 0.3, 180, InkKind.INK),
        ("Verrado electr oncamente por", 0.97, 180, InkKind.INK),
    ],
)
def test_worn_words_of_a_stamp_by_ink_leave_it_to_a_person(
    words: str, sure: float, at: float, kind: InkKind
) -> None:
    seen = signed(words, sure, at)
    assert [evidence.kind for evidence in seen.ink] == [kind]
    asked = sure < 0.9 and not words.startswith("Avenida")
    assert seen.notes == (("code_unreadable",) if asked else ())
    assert bool(seen.unread) == asked

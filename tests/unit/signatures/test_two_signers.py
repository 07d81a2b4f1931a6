"""Two people sign a contract side by side: each place is judged by its own ink."""

from __future__ import annotations

import random

import numpy as np
import pytest

from intake.domain.boxes import Placement
from intake.domain.kinds import SignatureKind
from intake.signatures.evidence import InkKind, PageSigns
from intake.signatures.page_signs import look
from intake.signatures.verdict import marks
from tests.specimens import hands
from tests.specimens.canvas import Paper
from tests.typed_page import DPI, body, typed

TEXT = typed(
    *body(40, 16),
    (25, 150, "Para constancia firman las partes"),
    (25, 190, "__________________________ | __________________________"),
    (25, 195, "Juan Carlos Pérez Gómez | María José Rodríguez Peña"),
    (25, 200, "C.I. 1710034065 | C.I. 0602345678"),
    (25, 205, "EMPLEADOR | TRABAJADORA"),
)
LEFT, RIGHT = 28.0, 130.0


def contract(*signed: tuple[float, int]) -> PageSigns:
    """The foot of a contract with a signature of a hand at each of these places (mm across)."""
    paper = Paper(210, 297, DPI)
    for x, hand in signed:
        ink = hands.signature(hands.hand_of(hand, "Rosa Chiluiza", "loops"), random.Random(hand),
                              DPI, room=55, tallest=18)  # fmt: skip
        ink.on(paper, x, 190 - ink.height)
    for x in (25.0, 25.0 + 26 * 11 / 72 * 25.4 * 0.5 + 35):
        paper.line(x, 191, x + 52, 191, thickness=0.3)
    gray = np.asarray(paper.image.convert("L"))[: TEXT.height, : TEXT.width]
    page = np.full((TEXT.height, TEXT.width), 255, np.uint8)
    page[: gray.shape[0], : gray.shape[1]] = gray
    return look(page, None, DPI, TEXT, ())


def answers(page: PageSigns) -> list[InkKind]:
    assert [place.last for place in page.places] == [True, True]
    assert page.places[0].box.right <= page.places[1].box.left + DPI // 5
    return [evidence.kind for evidence in page.ink]


def test_both_sign() -> None:
    assert answers(contract((LEFT, 11), (RIGHT, 12))) == [InkKind.INK, InkKind.INK]


@pytest.mark.parametrize("where", [LEFT, RIGHT])
def test_only_one_signs(where: float) -> None:
    page = contract((where, 11))
    expected = [InkKind.INK, InkKind.NONE]
    assert answers(page) == (expected if where == LEFT else expected[::-1])
    told = marks(None, [(1, Placement(), page)])
    assert [mark.kind is SignatureKind.INK for mark in told] == [True, False]


def test_nobody_signs() -> None:
    assert answers(contract()) == [InkKind.NONE, InkKind.NONE]

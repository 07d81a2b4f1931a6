"""A typeface sets every letter alike; a hand never writes one twice."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image

from intake.domain.boxes import Box
from intake.signatures.ink.repeats import NUMBERS, repeats, typeset
from intake.signatures.marks.darkness import DPI, Depth
from tests.specimens import kinetic, typefaces
from tests.specimens.ink import Ink

NAME = "Ana Mariana Banana Manzana"


def laid(ink: Ink) -> tuple[Depth, Box]:
    """The ink on bare paper with some grain, and its box."""
    alpha = np.asarray(ink.image.getchannel("A"), np.float32)
    page = np.zeros((alpha.shape[0] + 60, alpha.shape[1] + 60), np.float32)
    page[30:-30, 30:-30] = alpha
    page += np.random.default_rng(4).normal(0, 6, page.shape).astype(np.float32)
    page = np.clip(page, 0, 255)
    return page, Box(30, 30, 30 + alpha.shape[1], 30 + alpha.shape[0])


@pytest.mark.parametrize("seed", range(6))
def test_a_typed_name_repeats_its_letters(seed):
    face = typefaces.face_of(seed)
    assert typeset(*laid(typefaces.typed(NAME, face, random.Random(seed), DPI, 2.0)))


@pytest.mark.parametrize("seed", range(8))
def test_a_hand_does_not(seed):
    ink, _ = kinetic.signature(seed, seed, DPI, 50, 9)
    assert not typeset(*laid(ink))


def test_a_straight_line_tells_nothing():
    page = np.zeros((60, 300), np.float32)
    page[29:32, 20:280] = 200
    assert not typeset(page, Box(20, 20, 280, 40))


@pytest.mark.parametrize("box", [Box(0, 0, 10, 10), Box(0, 0, 300, 200), Box(5, 5, 200, 8)])
def test_what_is_no_row_of_letters_gives_zeros(box):
    page = np.asarray(Image.new("L", (320, 220), 90), np.float32)
    assert np.array_equal(repeats(page, box), np.zeros(NUMBERS))

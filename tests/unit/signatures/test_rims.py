"""Rims of seals of which only pieces were printed."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.rims import piece_of_rim
from tests.specimens import kinetic

MM = DPI / 25.4
SIDE = round(60 * MM)


def seal_in_pieces(chance: random.Random) -> tuple[np.ndarray, np.ndarray]:
    """One piece of a double rim, and the others with marks of words between them."""
    piece, rest = (Image.new("L", (SIDE, SIDE)) for _ in range(2))
    middle, far = 30 * MM, chance.uniform(14, 20) * MM
    for number, start in enumerate(range(0, 360, 45)):
        brush = ImageDraw.Draw(rest if number else piece)
        for radius in (far, far - 1.0 * MM):
            around = [middle - radius, middle - radius, middle + radius, middle + radius]
            brush.arc(around, start, start + chance.uniform(22, 32), 255, 2)
    brush = ImageDraw.Draw(rest)
    brush.line((middle - 4 * MM, middle, middle + 5 * MM, middle + 1 * MM), 255, 3)
    return np.asarray(piece) > 127, np.asarray(rest) > 127


@pytest.mark.parametrize("seed", range(5))
def test_a_piece_of_a_rim_that_others_go_on_with(seed: int) -> None:
    piece, rest = seal_in_pieces(random.Random(seed))
    assert piece_of_rim(piece, rest)
    assert not piece_of_rim(piece, np.zeros_like(rest))


@pytest.mark.parametrize("seed", range(12))
def test_a_hand_beside_or_over_such_a_seal_is_no_piece_of_it(seed: int) -> None:
    chance = random.Random(seed)
    piece, rest = seal_in_pieces(chance)
    ink, _ = kinetic.signature(910 + seed, seed, DPI, 40, 14)
    hand = np.asarray(ink.image.getchannel("A")) > 110
    hand = hand[:SIDE, :SIDE]
    top, left = (chance.randrange(SIDE - n + 1) for n in hand.shape)
    own = np.zeros_like(piece)
    own[top : top + hand.shape[0], left : left + hand.shape[1]] = hand
    assert not piece_of_rim(own, (piece | rest) & ~own)

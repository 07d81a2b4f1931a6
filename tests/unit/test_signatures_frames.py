"""Rectangular stamps are no signature, worn or askew; hands draw no rectangles."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.signatures.darkness import DPI
from intake.signatures.frames import framed
from intake.signatures.patch_places import in_print
from intake.signatures.patches import Patch
from tests.specimens import hands, isochrone, kinetic

MM = DPI / 25.4


def stamp(turn: float, *, gone: float = 0.0, wide: float = 36, high: float = 14) -> np.ndarray:
    """A frame with a row of words; of its upper side so much has not been printed."""
    image = Image.new("L", (round((wide + 20) * MM), round((high + 20) * MM)))
    draw = ImageDraw.Draw(image)
    box = tuple(round(v * MM) for v in (10, 10, 10 + wide, 10 + high))
    draw.rectangle(box, outline=255, width=3)
    for n in range(9):
        x = box[0] + round((4 + 3 * n) * MM)
        draw.rectangle((x, box[1] + 28, x + 9, box[1] + 44), fill=255)
    draw.rectangle((box[0] + 40, box[1] - 4, box[0] + 40 + gone * (box[2] - box[0]), box[1] + 6), 0)
    return np.asarray(image.rotate(turn, Image.Resampling.BICUBIC)) > 127


@pytest.mark.parametrize("turn", [0.0, 6.5, -12.0])
@pytest.mark.parametrize("gone", [0.0, 0.5])
def test_a_rectangular_stamp_is_a_frame(turn: float, gone: float) -> None:
    assert framed(stamp(turn, gone=gone))


def test_two_sides_are_no_frame() -> None:
    mask = stamp(0.0)
    mask[: mask.shape[0] - 66] = False
    mask[:, mask.shape[1] - 80 :] = False
    assert mask.any()
    assert not framed(mask)


@pytest.mark.parametrize("seed", range(12))
def test_hands_draw_no_frames(seed: int) -> None:
    hand = hands.hand_of(seed, "Rosa Chiluiza")
    inks = (
        hands.signature(hand, random.Random(seed), DPI),
        isochrone.signature(seed, 1, DPI)[0],
        kinetic.signature(seed, 1, DPI)[0],
    )
    assert not any(framed(np.asarray(ink.image.getchannel("A")) > 110) for ink in inks)


def test_too_little_ink_is_none() -> None:
    assert not framed(np.zeros((20, 20), bool))


def patch(box: Box) -> Patch:
    return Patch(box, np.ones((box.height, box.width), bool))


def test_a_small_piece_of_what_looks_printed_is_print() -> None:
    seal, piece = patch(Box(0, 0, 180, 190)), patch(Box(110, 12, 150, 36))
    assert in_print(piece, [seal, piece], np.array([0.01, 0.1]))
    assert not in_print(piece, [seal, piece], np.array([0.4, 0.1]))
    assert not in_print(piece, [patch(Box(200, 0, 380, 190)), piece], np.array([0.01, 0.1]))
    assert not in_print(piece, [patch(Box(100, 0, 160, 40)), piece], np.array([0.01, 0.1]))

"""Rectangular stamps are no signature, worn or askew; hands draw no rectangles."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.signatures.ink.patch_places import in_print, like_a_stamp
from intake.signatures.ink.patches import Patch
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.frames import framed, solid
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


def test_filled_shapes_are_drawn_by_no_pen() -> None:
    image = Image.new("L", (round(30 * MM), round(24 * MM)))
    draw = ImageDraw.Draw(image)
    for x in (2, 6, 10):
        corners = [(x, 22), (x + 6, 2), (x + 9, 22)]
        draw.polygon(
            [(a * MM, b * MM) for a, b in corners], fill=255 if x < 10 else None, outline=9
        )
    draw.line((0, 20 * MM, 29 * MM, 12 * MM), fill=255, width=3)
    assert solid(np.asarray(image) > 127)


@pytest.mark.parametrize("wide", [0.4, 1.2, 2.1])
def test_strokes_are_not_filled_however_thick_the_pen(wide: float) -> None:
    image = Image.new("L", (round(60 * MM), round(24 * MM)))
    peaks = [((4 + 5 * k) * MM, (4 if k % 2 else 19) * MM) for k in range(11)]
    ImageDraw.Draw(image).line(peaks, fill=255, width=round(wide * MM))
    assert not solid(np.asarray(image) > 127)
    assert not solid(np.zeros((4, 9), bool))


def patch(box: Box) -> Patch:
    return Patch(box, np.ones((box.height, box.width), bool))


def test_a_small_piece_of_what_looks_printed_is_print() -> None:
    seal, piece = patch(Box(0, 0, 180, 190)), patch(Box(110, 12, 150, 36))
    assert in_print(piece, [seal, piece], np.array([0.01, 0.1]))
    assert not in_print(piece, [seal, piece], np.array([0.4, 0.1]))
    assert not in_print(piece, [patch(Box(200, 0, 380, 190)), piece], np.array([0.01, 0.1]))
    assert not in_print(piece, [patch(Box(100, 0, 160, 40)), piece], np.array([0.01, 0.1]))


def test_a_marker_that_crosses_its_own_strokes_fills_no_shape() -> None:
    image = Image.new("L", (round(26 * MM), round(30 * MM)))
    peaks = [((5 + 2.2 * k) * MM, (3 if k % 2 else 24) * MM) for k in range(7)]
    line = [*peaks, (23 * MM, 20 * MM), (24 * MM, 22 * MM)]
    ImageDraw.Draw(image).line(line, fill=255, width=round(1.9 * MM), joint="curve")
    assert not solid(np.asarray(image) > 127)


def test_words_in_a_worn_seal_look_like_a_stamp_and_alone_they_do_not() -> None:
    side = round(34 * MM)
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).arc((1, 1, side - 2, side - 2), 150, 400, fill=255, width=4)
    seal = Patch(Box(0, 0, side, side), np.asarray(image) > 127)
    words = patch(Box(60, 70, 120, 110))
    assert like_a_stamp(words, [], [seal, words], np.array([0.01, 0.8]))
    assert not like_a_stamp(words, [], [seal, words], np.array([0.3, 0.8]))
    assert not like_a_stamp(words, [], [words], np.array([0.8]))


def test_words_in_a_small_oval_seal_that_looks_printed_look_like_a_stamp() -> None:
    wide, high = round(30 * MM), round(19 * MM)
    image = Image.new("L", (wide, high))
    ImageDraw.Draw(image).arc((1, 1, wide - 2, high - 2), 150, 400, fill=255, width=4)
    seal = Patch(Box(0, 0, wide, high), np.asarray(image) > 127)
    words = patch(Box(40, 20, 90, 50))
    assert like_a_stamp(words, [], [seal, words], np.array([0.01, 0.6]))
    assert not like_a_stamp(words, [], [seal, words], np.array([0.3, 0.6]))

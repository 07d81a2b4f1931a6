"""Rings around initials, devices drawn with a ruler, a hand that begins in the margin."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from intake.domain.boxes import Box
from intake.signatures.evidence import InkKind
from intake.signatures.ink.patch_places import in_margin
from intake.signatures.ink.patches import Patch
from intake.signatures.ink.ringed import inside_of_ring
from intake.signatures.marks.arcs import one_arc
from intake.signatures.marks.darkness import DPI
from intake.signatures.marks.mirrored import mirrored
from intake.signatures.marks.ruled import straight_only
from tests.specimens import hands, isochrone, kinetic
from tests.specimens.ink import Ink
from tests.unit.signatures.test_ink import answer, seen

MM = DPI / 25.4
Points = list[tuple[float, float]]


def drawn(*paths: Points, wide: float, high: float, pen: float = 0.5, dpi: int = DPI) -> np.ndarray:
    """Paths in millimetres, as a mask."""
    mm = dpi / 25.4
    image = Image.new("L", (round(wide * mm), round(high * mm)))
    for path in paths:
        ImageDraw.Draw(image).line(
            [(x * mm, y * mm) for x, y in path], 255, round(pen * mm), joint="curve"
        )
    return np.asarray(image) > 127


def oval(wide: float, high: float, turns: float = 1.02, *, grows: float = 0.03) -> Points:
    """A ring as a hand draws one: its end meets its beginning a little farther out."""
    angles = np.linspace(0.4, 0.4 + turns * 2 * np.pi, 90)
    far = (1 + grows * (angles - 0.4)) * 0.42
    across, down = wide * (0.5 + far * np.cos(angles)), high * (0.5 + far * np.sin(angles))
    return list(zip(across.tolist(), down.tolist(), strict=True))


LETTERS: list[Points] = [
    [(5, 8), (6.2, 4), (7.4, 8), (6.8, 6.6), (5.4, 6.5)],
    [(9, 8), (9, 4), (11, 4.6), (9.2, 6), (11.4, 8)],
]


@pytest.mark.parametrize(("x", "y"), [(95, 150), (30, 180)])
def test_a_hand_of_few_straight_strokes_beside_a_place_leaves_it_open(x: int, y: int) -> None:
    """`NV` may be somebody's signature, or a device: then nobody is said not to have signed."""
    strokes: list[Points] = [[(5, 18), (8, 3), (18, 18), (21, 3)], [(24, 3), (30, 18), (38, 2)]]
    alpha = drawn(*strokes, wide=60, high=22, dpi=300)
    black = [Image.new("L", (alpha.shape[1], alpha.shape[0]), 25)] * 3
    mark = Ink.of(Image.merge("RGBA", [*black, Image.fromarray(alpha.astype(np.uint8) * 255)]), 300)
    assert answer(seen((mark, x, y))) is InkKind.NOT_ASSESSED


@pytest.mark.parametrize("pen", [0.35, 0.6])
def test_what_stands_in_a_ring_is_left_without_it(pen: float) -> None:
    ring, letters = oval(17, 12), drawn(*LETTERS, wide=17, high=12, pen=pen)
    inner = inside_of_ring(drawn(ring, *LETTERS, wide=17, high=12, pen=pen))
    assert inner is not None
    assert (inner & letters).sum() > 0.7 * letters.sum()
    assert (inner & ~letters).sum() < 0.15 * letters.sum()


def test_an_open_ring_an_empty_one_and_a_seal_are_left_alone() -> None:
    assert inside_of_ring(drawn(oval(17, 12, 0.7), *LETTERS, wide=17, high=12)) is None
    assert inside_of_ring(drawn(oval(17, 12), wide=17, high=12)) is None
    assert inside_of_ring(drawn(oval(34, 34), *LETTERS, wide=34, high=34)) is None


def test_ringed_initials_are_never_called_empty() -> None:
    alpha = drawn(oval(17, 12), *LETTERS, wide=17, high=12, pen=1.0, dpi=300)
    black = [Image.new("L", (alpha.shape[1], alpha.shape[0]), 25)] * 3
    mark = Ink.of(Image.merge("RGBA", [*black, Image.fromarray(alpha.astype(np.uint8) * 255)]), 300)
    assert answer(seen((mark, 30, 152))) is not InkKind.NONE


@pytest.mark.parametrize("pen", [0.3, 0.7, 1.1])
@pytest.mark.parametrize(
    "paths",
    [
        [[(2, 22), (12, 3), (18, 15), (25, 6), (38, 22)]],  # hills
        [[(2, 2), (38, 20)], [(2, 20), (38, 3)]],  # a place that is crossed out
        [[(2, 22), (14, 3), (26, 22), (2, 22)]],
    ],
)
def test_few_straight_lines_are_drawn_with_a_ruler(paths: list[Points], pen: float) -> None:
    assert straight_only(drawn(*paths, wide=40, high=24, pen=pen))


@pytest.mark.parametrize("pen", [0.5, 0.8])
@pytest.mark.parametrize("bow", [2.0, 3.5, -3.0])
def test_initials_of_straight_strokes_over_a_bow_are_not(bow: float, pen: float) -> None:
    letters = [
        [(2, 3), (7, 20), (13, 3)],
        [(18, 2), (18, 18)],
        [(24, 3), (23, 17)],
        [(14, 10), (24, 9)],
    ]
    under = [(2 + 36 * n / 20, 24 + bow * (2 * n / 20 - 1) ** 2 - 3 * n / 20) for n in range(21)]
    mask = drawn(*letters, under, wide=42, high=30, pen=pen)
    assert not straight_only(mask)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("family", [hands, kinetic, isochrone])
def test_hands_are_not(family: object, seed: int) -> None:
    if family is hands:
        hand = hands.hand_of(8_000_000 + seed, "Rosa Elena Mora")
        ink = hands.signature(hand, random.Random(seed), DPI, room=60)
    else:
        ink, _ = family.signature(810 + seed, seed, DPI, 60, 18)  # type: ignore[attr-defined]
    mask = np.asarray(ink.image.getchannel("A")) > 110
    assert not straight_only(mask)
    assert not mirrored(mask)
    assert not one_arc(mask)


class _Typed:
    """A page with print from 25 to 180 mm."""

    mask = np.zeros((10, round(210 * MM)), bool)
    typed = (Box(round(25 * MM), 0, round(180 * MM), 5),)


@pytest.mark.parametrize(
    ("left", "right", "beside"), [(8, 42, False), (16, 30, True), (2, 22, True), (165, 200, False)]
)
def test_a_hand_that_reaches_into_the_print_is_no_tick(
    left: float, right: float, beside: bool
) -> None:
    box = Box(round(left * MM), 0, round(right * MM), 40)
    patch = Patch(box, np.ones((40, box.width), bool))
    assert in_margin(patch, _Typed()) is beside  # type: ignore[arg-type]


def braid(turns: int) -> list[Points]:
    """An ornament between the text and a name: a wave and its mirror image."""
    t = np.linspace(0, 1, 200)
    y = 3 * np.sin(turns * np.pi * t) * np.sin(np.pi * t)
    return [list(zip((2 + 38 * t).tolist(), (6 + k * y).tolist(), strict=True)) for k in (1, -1)]


@pytest.mark.parametrize("turns", [3, 4, 7])
def test_what_is_its_own_mirror_image_is_an_ornament(turns: int) -> None:
    mask = drawn(*braid(turns), wide=42, high=12)
    grain = np.random.default_rng(turns).random(mask.shape)
    assert mirrored(mask & (grain > 0.05))
    assert not mirrored(drawn(braid(turns)[0], oval(12, 9), wide=42, high=12))


@pytest.mark.parametrize("seed", range(4))
def test_an_arc_of_a_ring_that_a_cup_left_is_no_pens(seed: int) -> None:
    """Broken, and as wide here and there as a stain is."""
    chance = random.Random(seed)
    image = Image.new("L", (round(40 * MM), round(40 * MM)))
    far, start = 30 * MM, chance.uniform(5, 20)
    for turn in range(0, 60, 3):
        if chance.random() < 0.85:
            ImageDraw.Draw(image).arc(
                [-far, -far, far, far], start + turn, start + turn + 3.5, 255,
                round(chance.uniform(0.5, 1.8) * MM),
            )  # fmt: skip
    assert one_arc(np.asarray(image) > 127)


def test_a_hand_that_turns_back_is_no_arc() -> None:
    turns = np.linspace(3.6, 5.8, 60)
    bend = [(18 + 16 * np.cos(t), 19 + 16 * np.sin(t)) for t in turns]
    assert one_arc(drawn(bend, wide=36, high=22))
    assert not one_arc(drawn([*bend, (20, 14), (8, 19), (34, 20)], wide=36, high=22))

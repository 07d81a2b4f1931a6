"""Worn rubber stamps are no handwriting; hands that look like them are (drawn with fresh seeds)."""

from __future__ import annotations

import random

import numpy as np

from intake.domain.boxes import Box
from intake.signatures.ink.leftover import Leftover, leftover_of, speckless
from intake.signatures.ink.patches import patches
from intake.signatures.ink.recogniser import shipped
from training.ink import rows_in
from training.rubber import Rubber
from training.scenes import Scene

SEEDS = range(100_100, 100_112)
"""Far from those of the training."""
LEAST_MM = 8.5


def looked_at(scene: Scene) -> Leftover:
    return leftover_of(scene.gray, scene.dpi, scene.text, (), shipped().pens)


def surest(rows: list[np.ndarray]) -> float:
    return float(max(shipped().probability(np.array(rows)), default=0.0)) if rows else 0.0


def stamp_score(seed: int) -> float:
    scene = Rubber().scene(seed, "rubber")
    assert not scene.hand.any()
    page = looked_at(scene)
    mask = speckless(page.mask, rules=page.rules)
    found = patches(mask, Box(0, 0, mask.shape[1], mask.shape[0]))
    depth, height = page.darkness.depth, page.print_height_mm
    return surest([p.numbers(depth, height, page.pen) for p in found if p.reach_mm >= LEAST_MM])


def hand_score(seed: int) -> float | None:
    """None where the scan lost the hand."""
    scene = Rubber().scene(seed, "hand")
    rows = [row[0] for row in rows_in(scene, looked_at(scene), random.Random(seed)) if row[1]]
    return surest(rows) if rows else None


def test_worn_stamps_in_black_and_white_do_not_look_written() -> None:
    assert sum(stamp_score(seed) >= 0.5 for seed in SEEDS) <= 1


def test_ringed_initials_and_capitals_do() -> None:
    scores = [score for score in map(hand_score, SEEDS) if score is not None]
    assert len(scores) >= 6
    assert sum(score < 0.5 for score in scores) <= 1


def test_a_scene_is_drawn_alike_every_time() -> None:
    one, other = (Rubber().scene(SEEDS.start) for _ in range(2))
    assert np.array_equal(one.gray, other.gray)
    assert np.array_equal(one.hand, other.hand)

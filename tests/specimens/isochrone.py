"""Signatures through way points at even times, as the isochrony principle of movement says.

Long strokes take hardly more time than short ones (P. Viviani), and between way points the hand
moves without jerks (T. Flash and N. Hogan). Kept out of training like `kinetic.py`, so that the
benchmark of ink measures two families of hands that no recogniser has seen.
"""

from __future__ import annotations

import math

import numpy as np

from tests.specimens import kinetic
from tests.specimens.ink import Ink

_BASE, _MIDDLE, _HIGH, _LOW = 0.0, 1.0, 2.2, -1.1
# Way points of letters' skeletons: across from the last one, height.
_LETTERS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.3, _MIDDLE), (0.1, _BASE), (0.35, _MIDDLE), (0.1, _BASE)),
    ((0.4, _HIGH), (-0.15, _MIDDLE), (0.1, _BASE)),
    ((0.35, 0.8), (-0.25, _MIDDLE), (-0.1, 0.4), (0.25, _BASE)),
    ((0.4, _MIDDLE), (0.05, _LOW), (-0.3, -0.8), (0.45, 0.2)),
    ((0.5, _MIDDLE), (-0.4, 0.6), (0.05, _BASE), (0.4, 0.7), (0.05, _BASE)),
    ((0.25, 0.9), (0.2, _BASE), (0.25, 0.9)),
    ((0.2, _MIDDLE), (0.1, _BASE), (0.25, 0.95), (0.12, _BASE), (0.25, 0.9), (0.15, _BASE)),
)
_CAPITALS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.0, 2.6), (-0.1, 0.0), (0.1, 2.4), (1.0, 2.0), (-0.8, 1.2), (0.9, 0.0)),
    ((1.0, 2.5), (-0.9, 2.6), (-0.4, 1.2), (0.5, 0.0), (0.9, 0.6)),
    ((0.2, 0.0), (0.6, 2.6), (0.4, 0.0), (-0.7, 1.0), (1.2, 0.9)),
    ((-0.2, 2.4), (0.9, 2.7), (-0.5, 2.4), (-0.1, 0.0), (-0.6, 0.2), (1.1, 0.4)),
    ((0.1, 2.6), (0.0, 0.0), (0.5, 2.0), (0.3, 0.0), (0.4, 2.6)),
    ((0.3, 2.7), (0.5, 1.9), (-0.8, 1.3), (0.9, 0.6), (-1.0, 0.0), (1.3, 0.5)),
)
MANNERS = ("written", "shortened", "monogram", "angular", "trailing", "stacked", "crossed")


def _way(rng: np.random.Generator, manner: str) -> list[list[tuple[float, float]]]:
    """Way points of every stroke, absolute, in letter heights."""
    lines: list[list[tuple[float, float]]] = []
    rows = 2 if manner == "stacked" else 1
    for row in range(rows):
        x, low = rng.uniform(0, 1.5) * row, -2.4 * row
        for _ in range(int(rng.integers(1, 4 if manner == "monogram" else 3))):
            points = [(x, low)]
            for dx, y in _CAPITALS[rng.integers(len(_CAPITALS))]:
                x += dx * rng.uniform(0.7, 1.3)
                points.append((x, low + y * rng.uniform(0.8, 1.2)))
            if rng.random() < 0.4:
                lines.append(points)
                points = [(x + 0.1, low + rng.uniform(0, 0.6))]
            count = {"monogram": 0, "shortened": 3, "angular": 5, "trailing": 2}.get(manner, 7)
            tired = rng.uniform(0.2, 1.0)
            for k in range(int(rng.integers(0, 2)) + count):
                small = 1 - (1 - tired) * k / max(1, count)
                for dx, y in _LETTERS[rng.integers(len(_LETTERS))]:
                    x += dx * rng.uniform(0.6, 1.5)
                    points.append((x, low + y * small * rng.uniform(0.7, 1.2)))
            if manner in ("trailing", "shortened"):
                for _ in range(int(rng.integers(2, 5))):
                    x += rng.uniform(0.8, 2.4)
                    points.append((x, low + rng.normal(0.3, 0.3)))
            lines.append(points)
            x += rng.uniform(-0.6, 0.9)
    if manner == "crossed" or rng.random() < 0.3:
        far, y = max(p[0] for line in lines for p in line), rng.uniform(-1.2, 1.4)
        there = [(far * 1.1, y), (far * 0.5, y + rng.normal(0, 0.5)), (-0.5, y - 0.2)]
        lines.append([*there, (far * 0.6, y - 0.6), (far * 1.2, y)][: int(rng.integers(2, 6))])
    return lines


def _moved(points: list[tuple[float, float]], *, angular: bool) -> np.ndarray:
    """The movement through the points: rows of x, y and speed."""
    p = np.array(points, float)
    if len(p) < 3:
        p = np.vstack([p, p[-1:] + 0.05])
    steps = np.hypot(*np.diff(p, axis=0).T) + 1e-3
    time = np.concatenate([[0], np.cumsum(steps ** (0.75 if angular else 0.3))])
    t = np.linspace(0, time[-1], 26 * len(p))
    slope = np.gradient(p, time, axis=0) * (0.25 if angular else 1.0)
    slope[0] = slope[-1] = 0
    k = np.clip(np.searchsorted(time, t, side="right") - 1, 0, len(p) - 2)
    span = (time[k + 1] - time[k])[:, None]
    u = (t - time[k])[:, None] / span
    path = (
        (2 * u**3 - 3 * u**2 + 1) * p[k] + (u**3 - 2 * u**2 + u) * span * slope[k]
        + (-2 * u**3 + 3 * u**2) * p[k + 1] + (u**3 - u**2) * span * slope[k + 1]
    )  # fmt: skip
    speed = np.hypot(*np.gradient(path, axis=0).T)
    return np.column_stack([path, speed])


def signature(
    seed: int, again: int, dpi: int, room: float = 80.0, tallest: float = 26.0
) -> tuple[Ink, str]:
    """The signature of hand `seed`, written for the `again`-th time, and its manner."""
    habit, now = np.random.default_rng([seed, 19]), np.random.default_rng([seed, again, 19])
    manner = MANNERS[int(habit.integers(len(MANNERS)))]
    ways = _way(habit, manner)
    shaken = [[(x + now.normal(0, 0.04), y + now.normal(0, 0.04)) for x, y in w] for w in ways]
    slant, turn = habit.uniform(-0.15, 0.6), math.radians(float(habit.uniform(-3, 12)))
    paths = []
    for way in shaken:
        path = _moved(way, angular=manner == "angular")
        x, y = path[:, 0] + slant * path[:, 1], path[:, 1]
        path[:, 0] = x * math.cos(turn) - y * math.sin(turn)
        path[:, 1] = -(x * math.sin(turn) + y * math.cos(turn))
        paths.append(path)
    every = np.vstack(paths)[:, :2]
    low, size = every.min(axis=0), np.ptp(every, axis=0)
    wide = float(np.clip(habit.lognormal(3.7, 0.38), 11, room))
    scale = min(wide / max(size[0], 0.4), tallest * habit.uniform(0.4, 1) / max(size[1], 0.4))
    scale = max(scale, 3.5 / max(size[1], 0.4))
    pens = list(kinetic.PENS)
    pen = kinetic.PENS[
        pens[int(habit.choice(len(pens), p=[0.36, 0.14, 0.08, 0.2, 0.12, 0.04, 0.06]))]
    ]
    color = tuple(int(v) for v in habit.choice(
        [(18, 18, 22), (24, 36, 120), (40, 70, 190), (50, 50, 60), (90, 90, 96), (130, 30, 40)],
        p=[0.4, 0.27, 0.14, 0.09, 0.06, 0.04]))  # fmt: skip
    return Ink.of(kinetic.inked(paths, low, size, scale, pen, color, now, dpi), dpi), manner

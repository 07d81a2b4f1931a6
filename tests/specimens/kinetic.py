"""Signatures as the kinematic theory of movement writes them: overlapping lognormal strokes.

R. Plamondon's sigma-lognormal model: each stroke is an arc of a circle run through with a lognormal
speed; strokes begin before the last one ends. Kept out of training, so that the benchmark of ink
measures hands that no recogniser has seen.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from tests.specimens.ink import Ink

_STEP = 0.004

# kind: (words, strokes a word, reach of a stroke, how far it runs on, share of capitals)
KINDS: dict[str, tuple[tuple[int, int], tuple[int, int], float, float, float]] = {
    "full name": ((2, 3), (9, 20), 1.0, 0.42, 1.0),
    "surname": ((1, 1), (12, 28), 1.0, 0.4, 1.0),
    "illegible": ((1, 2), (7, 16), 1.3, 0.55, 0.7),
    "initials": ((2, 3), (3, 6), 1.7, 0.75, 1.0),
    "one sweep": ((1, 1), (5, 9), 2.0, 0.9, 0.8),
    "upright": ((1, 1), (8, 18), 1.5, 0.22, 0.6),
    "flat": ((1, 2), (14, 30), 0.55, 0.5, 1.0),
    "block": ((1, 2), (10, 18), 0.9, 0.5, 0.0),
}
PENS: dict[str, tuple[float, float, float, float]] = {
    # name: (width mm from, to, how much speed thins it, how much of it skips)
    "ball": (0.25, 0.5, 0.25, 0.04),
    "fine": (0.18, 0.28, 0.15, 0.02),
    "dry ball": (0.22, 0.4, 0.3, 0.3),
    "fountain": (0.35, 0.8, 0.7, 0.0),
    "felt": (0.6, 1.0, 0.2, 0.0),
    "marker": (1.0, 1.7, 0.1, 0.0),
    "pencil": (0.25, 0.45, 0.3, 0.12),
}


def _strokes(rng: np.random.Generator, kind: str) -> list[np.ndarray]:
    """Pen paths with the speed at each point, (n, 3), y upwards, in letter heights."""
    words, counts, reach, along, capitals = KINDS[kind]
    slant = rng.uniform(-0.1, 0.6)
    paths: list[np.ndarray] = []
    at = 0.0
    for _ in range(int(rng.integers(words[0], words[1] + 1))):
        count = int(rng.integers(counts[0], counts[1] + 1))
        plan, start = [], 0.0
        for i in range(count):
            tall = reach * (rng.uniform(1.6, 3.0) if i < 3 and rng.random() < capitals else 1.0)
            tall *= rng.uniform(0.45, 1.15) * (2.0 if rng.random() < 0.15 else 1.0)
            up = i % 2 == 0
            angle = (
                math.pi / 2 - slant - rng.normal(along, 0.35)
                if up
                else (-math.pi / 2 - slant + rng.normal(along * 0.6, 0.35))
            )
            bend = rng.normal(0.0, 0.9) + (rng.choice((-1.4, 1.4)) if rng.random() < 0.5 else 0)
            plan.append((start, tall, angle - bend / 2, angle + bend / 2, rng.uniform(0.16, 0.4)))
            start += rng.uniform(0.06, 0.17)
        paths += _cut(_run(plan), rng, 0.35 if kind == "block" else 0.06)
        far = max(float(p[:, 0].max()) for p in paths)
        move = far + rng.uniform(-0.8, 1.2) - at
        at += move
        if at:
            paths = [*paths, np.array([[at, 0.0, -1.0]])]
    return _joined(paths)


def _run(plan: list[tuple[float, float, float, float, float]]) -> np.ndarray:
    """Sums the strokes' velocities and integrates them."""
    end = plan[-1][0] + 0.9
    t = np.arange(0.0, end, _STEP)
    vx, vy = np.zeros_like(t), np.zeros_like(t)
    for start, size, first, last, wide in plan:
        mu = -1.75
        u = np.maximum(t - start, 1e-9)
        z = (np.log(u) - mu) / wide
        speed = np.where(t > start, size / (wide * math.sqrt(2 * math.pi) * u)
                         * np.exp(-0.5 * z * z), 0.0)  # fmt: skip
        done = np.array([0.5 * (1 + math.erf(v / math.sqrt(2))) for v in z])
        angle = first + (last - first) * np.where(t > start, done, 0.0)
        vx += speed * np.cos(angle)
        vy += speed * np.sin(angle)
    x, y = np.cumsum(vx) * _STEP, np.cumsum(vy) * _STEP
    speed = np.hypot(vx, vy)
    done = np.cumsum(speed) / max(float(speed.sum()), 1e-9)
    y -= y[-1] * done  # people come back to the line
    return np.column_stack([x, y, speed])[(done > 0.002) & (done < 0.995)]


def _cut(path: np.ndarray, rng: np.random.Generator, share: float) -> list[np.ndarray]:
    """The pen lifted now and then."""
    parts, begin = [], 0
    for k in range(30, len(path) - 30, 12):
        if rng.random() < share:
            parts.append(path[begin:k])
            begin = k + int(rng.integers(4, 14))
    parts.append(path[begin:])
    return [p for p in parts if len(p) > 5]


def _joined(paths: list[np.ndarray]) -> list[np.ndarray]:
    """Words behind each other: a row with speed -1 says where the next one begins."""
    out, shift = [], 0.0
    for path in paths:
        if path[0, 2] < 0:
            shift = float(path[0, 0])
        else:
            out.append(path + (shift, 0.0, 0.0))
    return out


def signature(
    seed: int, again: int, dpi: int, room: float = 80.0, tallest: float = 26.0,
    kind: str | None = None, pen: str | None = None,
) -> tuple[Ink, str]:  # fmt: skip
    """The signature of hand `seed`, written for the `again`-th time, and what kind it is."""
    habit, now = np.random.default_rng([seed, 7]), np.random.default_rng([seed, again])
    kind = kind or str(habit.choice(list(KINDS), p=[0.2, 0.16, 0.2, 0.12, 0.08, 0.06, 0.1, 0.08]))
    pen = pen or str(habit.choice(list(PENS), p=[0.36, 0.14, 0.08, 0.2, 0.12, 0.04, 0.06]))
    paths = _strokes(habit, kind)
    if habit.random() < 0.4:
        paths.append(_sweep(habit, max(float(p[:, 0].max()) for p in paths)))
    wide = float(np.clip(habit.lognormal(3.75, 0.35), 12, room))
    color = tuple(int(v) for v in habit.choice(
        [(18, 18, 22), (24, 36, 120), (40, 70, 190), (50, 50, 60), (90, 90, 96)],
        p=[0.42, 0.28, 0.14, 0.1, 0.06]))  # fmt: skip
    turn = math.radians(float(habit.uniform(-4, 14)))
    moved = []
    for p in paths:
        q = p.copy()
        q[:, :2] += now.normal(0, 0.03, 2)
        q[:, 0], q[:, 1] = (
            p[:, 0] * math.cos(turn) - p[:, 1] * math.sin(turn),
            -(p[:, 0] * math.sin(turn) + p[:, 1] * math.cos(turn)),
        )
        moved.append(q)
    every = np.vstack(moved)
    low, size = every[:, :2].min(axis=0), np.ptp(every[:, :2], axis=0)
    scale = min(wide / max(size[0], 0.4), tallest * habit.uniform(0.45, 1) / max(size[1], 0.4))
    scale = max(scale, 5.0 / max(size[1], 0.4) if size[1] * scale < 3.5 else scale)
    image = inked(moved, low, size, scale, PENS[pen], color, now, dpi)
    return Ink.of(image, dpi), kind


def _sweep(rng: np.random.Generator, far: float) -> np.ndarray:
    """A paraph: one wide stroke under or through the name, perhaps there and back."""
    low = rng.uniform(-1.4, 0.4)
    plan = [
        (0.0, far * rng.uniform(0.8, 1.3), rng.uniform(-0.2, 0.25), rng.uniform(-0.5, 0.3), 0.3)
    ]
    if rng.random() < 0.5:
        plan.append((0.2, far, math.pi - 0.2, math.pi + rng.uniform(-0.3, 0.3), 0.3))
        plan.append((0.4, far * 0.9, -0.3, rng.uniform(0, 0.5), 0.3))
    return _run(plan) + (0.0, low, 0.0)


def inked(
    paths: list[np.ndarray], low: np.ndarray, size: np.ndarray, scale: float,
    pen: tuple[float, float, float, float], color: tuple[int, ...], rng: np.random.Generator,
    dpi: int,
) -> Image.Image:  # fmt: skip
    over, px = 2, dpi / 25.4 * 2
    edge = 3.0
    w, h = (int((n * scale + 2 * edge) * px) // over * over + over for n in size)
    alpha = Image.new("L", (w, h), 0)
    pencil = ImageDraw.Draw(alpha)
    wide = rng.uniform(pen[0], pen[1])
    usual = float(np.median(np.concatenate([p[:, 2] for p in paths]))) + 1e-6
    for path in paths:
        spot = ((path[:, :2] - low) * scale + edge) * px
        thin = 1 - pen[2] * np.clip(path[:, 2] / usual - 0.4, 0, 1.6) / 1.6
        width = np.clip(wide * thin * px, 1.0, None)
        skip = np.interp(np.arange(len(path)), np.linspace(0, len(path), max(3, len(path) // 9)),
                         rng.random(max(3, len(path) // 9)))  # fmt: skip
        for i in range(len(spot) - 1):
            if skip[i] < pen[3]:
                continue
            r = width[i] / 2
            (x0, y0), (x1, y1) = spot[i], spot[i + 1]
            pencil.line([x0, y0, x1, y1], fill=255, width=max(1, round(width[i])))
            if r > 1:
                pencil.ellipse([x1 - r, y1 - r, x1 + r, y1 + r], fill=255)
    alpha = alpha.reduce(over)
    grain = rng.uniform(0.0, 0.25) + pen[3]
    rough = np.clip(1 - np.abs(rng.normal(0, grain, (alpha.height, alpha.width))), 0, 1) * 255
    alpha = ImageChops.multiply(alpha, Image.fromarray(rough.astype(np.uint8)))
    box = alpha.getbbox() or (0, 0, 4, 4)
    image = Image.new("RGBA", alpha.size, (*color, 0))
    image.putalpha(alpha)
    return image.crop(box)

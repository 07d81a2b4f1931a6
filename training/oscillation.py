"""Cursive hands as coupled oscillations of hand and wrist (J. M. Hollerbach, 1981), for training.

Across and up the pen swings at one pace; letters come from the swings' heights and phases, which
change from stroke to stroke while the hand drifts to the right.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw

COLORS = ((18, 18, 22), (24, 36, 120), (40, 70, 190), (55, 55, 62), (100, 100, 106), (120, 30, 40))


def _word(rng: np.random.Generator) -> list[np.ndarray]:
    """One word, (n, 3) with x, y upwards and speed, in letter heights."""
    swings = int(rng.integers(3, 18))
    per, drift = 26, rng.uniform(0.1, 0.75)
    wide, lean = rng.uniform(0.15, 0.7), rng.uniform(-0.2, 0.7)
    calm = rng.uniform(0.1, 0.9)
    high = np.where(rng.random(swings) < 0.25, rng.uniform(1.5, 3.4, swings),
                    rng.uniform(0.4, 1.2, swings))  # fmt: skip
    high *= np.linspace(1, rng.uniform(0.25, 1.1), swings)
    low = np.where(rng.random(swings) < 0.15, -rng.uniform(0.6, 1.8, swings),
                   rng.normal(0, 0.08, swings))  # fmt: skip
    if rng.random() < 0.7:
        high[0] = rng.uniform(2.0, 3.6)
    phase = np.interp(np.arange(swings * per) / per, np.arange(swings),
                      rng.uniform(-1.8, 1.8, swings) * calm + rng.uniform(-1, 1.6))  # fmt: skip
    t = np.arange(swings * per)
    swing = (1 - np.cos(2 * math.pi * t / per)) / 2
    which = np.minimum(t // per, swings - 1)
    nextlow = low[np.minimum(which + (t % per >= per // 2), swings - 1)]
    y = nextlow + (high[which] - nextlow) * swing
    sway = np.repeat(rng.uniform(0.5, 1.5, swings), per) * wide
    x = drift * t / per + sway * np.sin(2 * math.pi * t / per + phase) + lean * y
    speed = np.hypot(np.gradient(x), np.gradient(y))
    path = np.column_stack([x, y, speed])
    parts, begin = [], 0
    lifts = rng.uniform(0, 0.25)
    for k in range(1, swings):
        if rng.random() < lifts:
            parts.append(path[begin : k * per])
            begin = k * per + int(rng.integers(0, 6))
    return [*parts, path[begin:]]


def _flourish(rng: np.random.Generator, far: float) -> np.ndarray:
    """A wide oval, a loop back, or a nearly straight stroke."""
    a = np.linspace(0, rng.uniform(0.8, 7.5), 70) + rng.uniform(0, 6.28)
    tall, tilt = rng.uniform(0.05, 1.3), rng.uniform(-0.2, 0.2)
    x = far / 2 + far * rng.uniform(0.4, 0.8) * np.cos(a)
    y = rng.uniform(-0.8, 0.8) + tall * np.sin(a) + tilt * (x - far / 2)
    return np.column_stack([x, y, np.full(len(a), 0.4)])


def signature(rng: np.random.Generator) -> list[np.ndarray]:
    """One to three words, perhaps a flourish and dots."""
    paths: list[np.ndarray] = []
    at = 0.0
    for _ in range(int(rng.choice((1, 2, 3), p=(0.45, 0.45, 0.1)))):
        word = _word(rng)
        paths += [p + (at, rng.normal(0, 0.15), 0) for p in word]
        at = max(float(p[:, 0].max()) for p in paths) + rng.uniform(-0.9, 1.0)
    far = max(at, 1.5)
    for _ in range(int(rng.choice((0, 1, 2), p=(0.55, 0.35, 0.1)))):
        paths.append(_flourish(rng, far))
    for _ in range(int(rng.integers(0, 3))):
        x, y = rng.uniform(0, far), rng.uniform(1, 2)
        paths.append(np.array([[x, y, 0.1], [x + 0.1, y + 0.05, 0.1], [x + 0.15, y, 0.1]]))
    return paths


def draw(paths: list[np.ndarray], rng: np.random.Generator, dpi: int, width: float) -> Image.Image:
    """The paths as transparent ink, about `width` mm wide."""
    turn = math.radians(float(rng.uniform(-6, 16)))
    turned = [
        np.column_stack([
            p[:, 0] * math.cos(turn) - p[:, 1] * math.sin(turn),
            -p[:, 0] * math.sin(turn) - p[:, 1] * math.cos(turn), p[:, 2],
        ])
        for p in paths
    ]  # fmt: skip
    every = np.vstack(turned)[:, :2]
    low, size = every.min(axis=0), np.ptp(every, axis=0)
    scale = min(width / max(size[0], 0.5), rng.uniform(9, 30) / max(size[1], 0.5))
    over, edge = 2, 2.5
    px = dpi / 25.4 * over
    w, h = (int((n * scale + 2 * edge) * px) // over * over + over for n in size)
    alpha = Image.new("L", (w, h), 0)
    pencil = ImageDraw.Draw(alpha)
    pen = float(rng.choice((0.2, 0.28, 0.35, 0.45, 0.6, 0.8, 1.1, 1.6),
                           p=(0.1, 0.18, 0.22, 0.2, 0.13, 0.09, 0.05, 0.03)))  # fmt: skip
    thin, skips = rng.uniform(0, 0.75), float(rng.choice((0.0, 0.05, 0.15, 0.3)))
    usual = float(np.median(np.concatenate([p[:, 2] for p in turned]))) + 1e-6
    for path in turned:
        spot = ((path[:, :2] - low) * scale + edge) * px
        wide = pen * (1 - thin * np.clip(path[:, 2] / usual - 0.5, 0, 1.5) / 1.5) * px
        count = max(3, len(path) // 8)
        gap = np.interp(np.arange(len(path)), np.linspace(0, len(path), count), rng.random(count))
        for i in range(len(spot) - 1):
            if gap[i] >= skips:
                ends = [*spot[i], *spot[i + 1]]
                pencil.line(ends, fill=255, width=max(1, round(float(wide[i]))))
                r = wide[i] / 2
                if r > 1:
                    x, y = spot[i + 1]
                    pencil.ellipse([x - r, y - r, x + r, y + r], fill=255)
    alpha = alpha.reduce(over)
    flow = float(rng.choice((1.0, 0.85, 0.6, 0.42), p=(0.5, 0.25, 0.15, 0.1)))
    rough = flow * np.clip(1 - np.abs(rng.normal(0, rng.uniform(0, 0.4), alpha.size[::-1])), 0, 1)
    alpha = ImageChops.multiply(alpha, Image.fromarray((rough * 255).astype(np.uint8)))
    image = Image.new("RGBA", alpha.size, (*COLORS[int(rng.integers(len(COLORS)))], 0))
    image.putalpha(alpha)
    return image.crop(alpha.getbbox() or (0, 0, 4, 4))

"""Pen strokes: a path through points becomes a drawn line with speed, pressure and ink."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageDraw

Point = tuple[float, float]
Stroke = list[Point]


@dataclass(frozen=True)
class Pen:
    """What a person writes with: width in mm, colour, and how the ink behaves.

    `pressure` is how much the width follows speed (0 a marker, 0.6 a fountain pen), `flow` how
    dark the ink lies (1 full), `grain` how rough it is (a ball pen skips, a gel pen does not).
    """

    name: str
    width: float
    color: tuple[int, int, int]
    pressure: float = 0.35
    flow: float = 1.0
    grain: float = 0.15


PENS = (
    Pen("ball blue", 0.42, (28, 52, 148), 0.35, 0.92, 0.25),
    Pen("ball black", 0.40, (30, 30, 36), 0.35, 0.90, 0.25),
    Pen("ball dark blue", 0.45, (20, 32, 96), 0.30, 0.95, 0.20),
    Pen("gel blue", 0.55, (18, 48, 170), 0.15, 1.0, 0.05),
    Pen("gel black", 0.55, (16, 16, 18), 0.15, 1.0, 0.05),
    Pen("fountain", 0.60, (16, 28, 84), 0.60, 0.98, 0.05),
    Pen("felt", 0.85, (20, 20, 30), 0.20, 1.0, 0.05),
    Pen("marker", 1.35, (12, 14, 40), 0.10, 1.0, 0.02),
    Pen("pencil", 0.45, (96, 96, 100), 0.45, 0.75, 0.45),
    Pen("dark red", 0.45, (120, 20, 32), 0.30, 0.95, 0.15),
    Pen("faint ball", 0.34, (70, 84, 150), 0.40, 0.62, 0.45),
    Pen("worn black", 0.36, (84, 84, 92), 0.45, 0.66, 0.50),
)
_COMMON = (12, 10, 8, 5, 5, 3, 2, 1, 1, 1, 2, 2)


def any_pen(rng: random.Random) -> Pen:
    """A pen as people carry them: mostly ball pens, now and then a marker or a worn one."""
    return rng.choices(PENS, weights=_COMMON)[0]


def blue_or_black(rng: random.Random) -> Pen:
    """An ordinary, legible office pen."""
    return rng.choice(PENS[:6])


def spline(points: Stroke, step: float) -> np.ndarray:
    """A smooth curve through the points (Catmull-Rom), about `step` apart: rows of x, y."""
    if len(points) < 2:
        return np.array(points * 2, dtype=float)
    p = np.array([points[0], *points, points[-1]], dtype=float)
    parts = []
    for i in range(1, len(p) - 2):
        a, b, c, d = p[i - 1], p[i], p[i + 1], p[i + 2]
        n = max(2, int(np.hypot(*(c - b)) / step))
        t = np.linspace(0.0, 1.0, n, endpoint=False)[:, None]
        parts.append(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
        )
    parts.append(p[-2:-1])
    return np.concatenate(parts)


def _curvature(path: np.ndarray) -> np.ndarray:
    """How sharply the path turns, 0 straight to 1 sharp; a hand slows down where it turns."""
    if len(path) < 12:
        return np.zeros(len(path))
    d = np.gradient(path, axis=0)
    angle = np.unwrap(np.arctan2(d[:, 1], d[:, 0]))
    turn = np.abs(np.gradient(angle))
    kernel = np.ones(9) / 9
    turn = np.convolve(turn, kernel, mode="same")
    return np.clip(turn / (np.percentile(turn, 90) + 1e-6), 0, 1)


def draw(
    strokes: list[Stroke], pen: Pen, rng: random.Random, dpi: int, margin: float = 1.0
) -> tuple[Image.Image, Point]:
    """The strokes (mm, y downwards) as a transparent picture, and the mm of its top left corner."""
    ss = 2
    scale = dpi / 25.4 * ss
    every = np.array([p for s in strokes for p in s], dtype=float)
    reach = margin + pen.width
    low, high = every.min(axis=0) - reach * 2, every.max(axis=0) + reach * 2
    size = np.ceil((high - low) * dpi / 25.4).astype(int) * ss
    mask = Image.new("L", (int(size[0]), int(size[1])), 0)
    pencil = ImageDraw.Draw(mask)
    for stroke in strokes:
        _draw_one(pencil, (np.array(stroke, dtype=float) - low) * scale, pen, rng, scale)
    box = mask.getbbox() or (0, 0, ss, ss)
    pad = ss * 2
    box = (
        max(0, box[0] - pad) // ss * ss,
        max(0, box[1] - pad) // ss * ss,
        min(mask.width, box[2] + pad) // ss * ss,
        min(mask.height, box[3] + pad) // ss * ss,
    )
    mask = mask.crop(box).reduce(ss)
    alpha = np.asarray(mask, dtype=np.float32)
    noise = np.random.default_rng(rng.getrandbits(32))
    if pen.grain:
        rough = noise.normal(0.0, pen.grain, alpha.shape).astype(np.float32)
        alpha = alpha * np.clip(1.0 - np.abs(rough), 0.15, 1.0)
    out = Image.new("RGBA", mask.size, (*pen.color, 0))
    out.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    corner = low + np.array(box[:2]) / scale
    return out, (float(corner[0]), float(corner[1]))


def _draw_one(
    pencil: ImageDraw.ImageDraw, points: np.ndarray, pen: Pen, rng: random.Random, scale: float
) -> None:
    base = pen.width * scale
    path = spline([tuple(p) for p in points], max(1.2, base * 0.22))
    n = len(path)
    slow = _curvature(path)
    wave = np.interp(
        np.arange(n), np.linspace(0, n, 12), [rng.uniform(-0.5, 0.5) for _ in range(12)]
    )
    weight = 1.0 + pen.pressure * (slow - 0.45 + wave * 0.5)
    ramp = np.minimum(np.arange(n), np.arange(n)[::-1]) / max(4.0, base * 1.5)
    weight *= np.clip(0.45 + ramp * 0.55, 0.45, 1.0)
    dark = np.clip(pen.flow * (0.82 + 0.18 * slow + 0.25 * pen.grain * wave), 0.2, 1.0) * 255
    radius = np.maximum(weight * base / 2, 0.6)
    for (x, y), r, k in zip(path.tolist(), radius.tolist(), dark.astype(int).tolist(), strict=True):
        pencil.ellipse((x - r, y - r, x + r, y + r), fill=k)


def place(
    strokes: list[Stroke], scale: float, dx: float = 0.0, dy: float = 0.0, slant: float = 0.0
) -> list[Stroke]:
    """Strokes with y upwards in letter heights become mm with y downwards, slanted."""
    return [[(dx + (x + slant * y) * scale, dy - y * scale) for x, y in s] for s in strokes]


def shaken(strokes: list[Stroke], amount: float, rng: random.Random) -> list[Stroke]:
    """The same strokes written once more: nobody signs twice alike."""
    return [[(x + rng.gauss(0, amount), y + rng.gauss(0, amount)) for x, y in s] for s in strokes]


def lighter(pen: Pen, flow: float) -> Pen:
    """The same pen running dry."""
    return replace(pen, flow=pen.flow * flow, grain=min(0.6, pen.grain + 0.2))

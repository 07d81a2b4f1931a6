"""Hands of many manners for training: long and flat, one sweep, initials, scribbles, stacked names.

The other families (`strokes`, `oscillation`, the specimens' letters) write names; people also sign
with a line that hardly moves, with a knot, with two letters, or across half the page. Pens are
drawn too: a nib that is broad in one direction, felt that runs out, a ball that skips.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from training import oscillation, strokes

Paths = list[np.ndarray]
"""Each (n, 2), x to the right and y upwards, in letter heights."""

COLORS = (
    (18, 18, 22), (12, 12, 14), (24, 36, 120), (40, 70, 190), (60, 60, 66), (96, 96, 104),
    (120, 30, 40), (170, 30, 40), (20, 80, 60), (70, 40, 110),
)  # fmt: skip


def _smooth(points: np.ndarray) -> np.ndarray:
    return strokes.curve([(float(x), float(y)) for x, y in points])


def _flat(r: np.random.Generator) -> Paths:
    """A capital, or none, and a long line that hardly rises."""
    wide, n = r.uniform(7, 22), int(r.integers(5, 34))
    x = np.linspace(0, wide, n) + r.normal(0, wide / n / 3, n)
    high = r.uniform(0.05, 0.8) * np.linspace(1, r.uniform(0.1, 1.2), n)
    y = high * r.uniform(-1, 1, n) + r.uniform(-0.05, 0.08) * x
    paths = [_smooth(np.column_stack([x, y]))]
    if r.random() < 0.65:
        size = r.uniform(0.5, 1.2)
        paths += [_smooth(np.array(s) * size - (r.uniform(0, 1.2), 0)) for s in strokes.capital(r)]
    return paths


def _sweep(r: np.random.Generator) -> Paths:
    """One movement with few turns, wide loops among them."""
    n, at, heading = int(r.integers(5, 16)), np.zeros(2), r.uniform(-0.6, 1.4)
    turn, points = r.normal(0, 1.1), []
    for _ in range(n):
        points.append(at.copy())
        if r.random() < 0.35:
            turn = r.normal(0.25, 1.3)
        heading += turn
        at = at + r.uniform(0.4, 2.2) * np.array(
            [math.cos(heading) * 1.3 + 0.45, math.sin(heading)]
        )
    return [_smooth(np.array(points))]


def _initials(r: np.random.Generator) -> Paths:
    """Two or three capitals, apart or through each other, a stroke under or through them."""
    paths, x = [], 0.0
    for _ in range(int(r.integers(1, 4))):
        tall = r.uniform(0.7, 1.5)
        paths += [_smooth(np.array(s) * tall + (x, r.normal(0, 0.2))) for s in strokes.capital(r)]
        x += r.uniform(0.5, 2.4)
    if r.random() < 0.55:
        paths += [_smooth(np.array(s)) for s in strokes.flourish(r, max(1.5, x))]
    return paths


def _scribble(r: np.random.Generator) -> Paths:
    """Dense movement to and fro that moves along or stays."""
    n, along = int(r.integers(12, 60)), r.uniform(0, 0.35)
    lean, tall = r.uniform(-0.4, 0.9), r.uniform(0.6, 2.4)
    y = np.where(np.arange(n) % 2 == 0, 1, -1) * tall * r.uniform(0.2, 1, n)
    x = np.arange(n) * along + r.normal(0, r.uniform(0.05, 0.7), n) + lean * y
    paths = [_smooth(np.column_stack([x, y]))]
    if r.random() < 0.4:
        paths += _sweep(r)
    return paths


def _peaks(r: np.random.Generator) -> Paths:
    """Sharp or round peaks that become lower, and a tail."""
    n = int(r.integers(3, 14))
    step = r.uniform(0.25, 1.0, 2 * n)
    x = np.cumsum(step) * r.uniform(0.5, 1.3)
    fade = np.linspace(1, r.uniform(0.1, 0.9), 2 * n)
    up = r.uniform(0.5, 3.2) * fade * r.uniform(0.4, 1, 2 * n)
    y = np.where(np.arange(2 * n) % 2 == 0, r.uniform(-0.4, 0.2, 2 * n), up)
    tail = [[x[-1] + r.uniform(0.5, 5), r.uniform(-0.5, 1.0)]] if r.random() < 0.7 else []
    points = np.array([*np.column_stack([x, y]), *tail])
    if r.random() < 0.35:
        return [points]  # corners as they are
    return [_smooth(points)]


def _round(r: np.random.Generator) -> Paths:
    """Ovals over each other, or one around what was written."""
    turns, n = r.uniform(1.1, 6), 14
    a = np.linspace(0, turns * 2 * math.pi, int(turns * n)) + r.uniform(0, 6.28)
    k = 1 + r.normal(0, 0.12, len(a)) + np.linspace(0, r.uniform(-0.7, 0.9), len(a))
    wide, tall = r.uniform(0.8, 4), r.uniform(0.4, 1.8)
    x = wide * k * np.cos(a) + np.linspace(0, r.uniform(0, 5), len(a))
    paths = [_smooth(np.column_stack([x, tall * k * np.sin(a)]))]
    return paths + (_initials(r) if r.random() < 0.5 else [])


def _name(r: np.random.Generator) -> Paths:
    """A name of letters that swing, in one or two lines."""
    paths = [p[:, :2] for p in oscillation.signature(r)]
    if r.random() < 0.25:
        second = [p[:, :2] for p in oscillation.signature(r)]
        paths += [p * r.uniform(0.6, 1.1) + (r.uniform(-1, 2), -r.uniform(1.4, 3)) for p in second]
    return paths


def _joined(r: np.random.Generator) -> Paths:
    """Waves of small letters after a capital, the pen lifted now and then."""
    paths = [_smooth(np.array(s)) for s in strokes.signature(r) if len(s) > 1]
    if r.random() < 0.3:
        paths += [p + (0, r.uniform(-1.5, 1.5)) for p in _flat(r)]
    return paths


MANNERS: dict[str, tuple[Callable[[np.random.Generator], Paths], float]] = {
    "flat": (_flat, 0.18), "sweep": (_sweep, 0.14), "initials": (_initials, 0.12),
    "scribble": (_scribble, 0.11), "peaks": (_peaks, 0.13), "round": (_round, 0.08),
    "name": (_name, 0.12), "joined": (_joined, 0.12),
}  # fmt: skip


def signature(r: np.random.Generator) -> tuple[Paths, str]:
    """One signature of a hand that writes no second one, and its manner."""
    names = list(MANNERS)
    manner = names[int(r.choice(len(names), p=[MANNERS[n][1] for n in names]))]
    return MANNERS[manner][0](r), manner


def draw(paths: Paths, r: np.random.Generator, dpi: int, wide: float) -> Image.Image:
    """The paths as transparent ink, about `wide` mm across."""
    slant, turn = r.uniform(-0.2, 0.6), math.radians(float(r.normal(4, 7)))
    turned = []
    for p in paths:
        x, y = p[:, 0] + slant * p[:, 1], p[:, 1]
        turned.append(np.column_stack([x * math.cos(turn) - y * math.sin(turn),
                                       -x * math.sin(turn) - y * math.cos(turn)]))  # fmt: skip
    every = np.vstack(turned)
    low, size = every.min(axis=0), np.ptp(every, axis=0)
    scale = min(wide / max(size[0], 0.3), r.uniform(9, 40) / max(size[1], 0.3))
    over, edge = 2, 3.0
    px = dpi / 25.4 * over
    w, h = (int((n * scale + 2 * edge) * px) // over * over + over for n in size)
    alpha = Image.new("L", (w, h), 0)
    pencil = ImageDraw.Draw(alpha)
    pen = float(np.clip(r.lognormal(math.log(0.42), 0.45), 0.16, 1.8))
    nib = r.uniform(0, math.pi) if r.random() < 0.2 else None
    thin, skips = r.uniform(0, 0.7), float(r.choice((0.0, 0.0, 0.04, 0.12, 0.3)))
    for path in turned:
        spot = ((path - low) * scale + edge) * px
        _stroke(pencil, spot, r, pen * px, nib, thin, skips)
    alpha = alpha.reduce(over)
    if r.random() < 0.2:
        alpha = alpha.filter(ImageFilter.GaussianBlur(r.uniform(0.3, 0.9) * dpi / 200))
    flow = float(r.choice((1.0, 0.85, 0.62, 0.45, 0.3), p=(0.46, 0.22, 0.15, 0.1, 0.07)))
    rough = flow * np.clip(1 - np.abs(r.normal(0, r.uniform(0, 0.45), alpha.size[::-1])), 0, 1)
    alpha = ImageChops.multiply(alpha, Image.fromarray((rough * 255).astype(np.uint8)))
    image = Image.new("RGBA", alpha.size, (*COLORS[int(r.integers(len(COLORS)))], 0))
    image.putalpha(alpha)
    return image.crop(alpha.getbbox() or (0, 0, 4, 4))


def _stroke(
    pencil: ImageDraw.ImageDraw, spot: np.ndarray, r: np.random.Generator, pen: float,
    nib: float | None, thin: float, skips: float,
) -> None:  # fmt: skip
    """One path with speed (straight parts are fast), pressure at its ends, and gaps of the ball."""
    if len(spot) < 24:
        at = np.linspace(0, len(spot) - 1, 24)
        spot = np.column_stack([np.interp(at, np.arange(len(spot)), c) for c in spot.T])
    step = np.diff(spot, axis=0)
    angle = np.unwrap(np.arctan2(step[:, 1], step[:, 0]))
    bend = np.abs(np.gradient(angle))
    slow = np.clip(
        np.convolve(bend, np.ones(7) / 7, "same") / (np.percentile(bend, 90) + 1e-6), 0, 1
    )
    count = max(3, len(step) // 9)
    wave = np.interp(np.arange(len(step)), np.linspace(0, len(step), count), r.random(count))
    wide = pen * (1 - thin * (1 - slow) * 0.8) * (0.85 + 0.3 * wave)
    if nib is not None:
        wide *= 0.35 + 0.9 * np.abs(np.sin(angle - nib))
    ends = np.minimum(np.arange(len(step)), np.arange(len(step))[::-1])
    wide *= np.clip(0.4 + ends / 9, 0.4, 1)
    hidden = wave < skips
    for i in range(len(step)):
        if hidden[i]:
            continue
        x0, y0, x1, y1 = *spot[i], *spot[i + 1]
        pencil.line([x0, y0, x1, y1], fill=255, width=max(1, round(float(wide[i]))))
        a = wide[i] / 2
        if a > 1:
            pencil.ellipse([x1 - a, y1 - a, x1 + a, y1 + a], fill=255)

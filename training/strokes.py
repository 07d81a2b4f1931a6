"""Strokes of many synthetic hands, drawn for training, with speed, pressure and lifts."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

Points = list[tuple[float, float]]


def curve(points: Points, step: float = 0.06) -> np.ndarray:
    """A cubic B-spline near the points: the hand cuts corners the faster it goes."""
    p = np.array([points[0], points[0], *points, points[-1], points[-1]], float)
    out = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False):
        n = max(3, int(np.hypot(*(c - b)) / step))
        t = np.linspace(0, 1, n, endpoint=False)[:, None]
        out.append(
            ((1 - t) ** 3 * a + (3 * t**3 - 6 * t**2 + 4) * b
             + (-3 * t**3 + 3 * t**2 + 3 * t + 1) * c + t**3 * d) / 6
        )  # fmt: skip
    return np.vstack(out)


def garland(rng: np.random.Generator) -> list[Points]:
    """Waves or loops that run along, high and low as letters are."""
    n, x, out = int(rng.integers(4, 16)), 0.0, []
    tall, loop = rng.uniform(0.5, 1.2), rng.uniform(-0.4, 0.9)
    decay = rng.uniform(0.0, 0.9)
    for i in range(n):
        h = (
            tall
            * (1 - decay * i / n)
            * rng.choice([0.5, 0.6, 1.0, 1.8, -0.9], p=[0.3, 0.3, 0.2, 0.12, 0.08])
        )
        w = rng.uniform(0.25, 0.8)
        out += [
            (x, 0.0),
            (x + w * 0.6 + loop * 0.3, h),
            (x + w * 0.2 - loop * 0.2, h * rng.uniform(0.8, 1.1)),
        ]
        x += w
    strokes = [out]
    if rng.random() < 0.4:
        cut = int(rng.integers(3, max(4, len(out) - 3)))
        strokes = [out[:cut], out[cut + 1 :] or out[-2:]]
    return strokes


def capital(rng: np.random.Generator) -> list[Points]:
    """A large first letter: a stem and one or two bows, or a spiral."""
    h = rng.uniform(1.2, 3.0)
    if rng.random() < 0.35:
        turns, r0 = rng.uniform(1.2, 2.6), rng.uniform(0.5, 1.3)
        ratio = rng.uniform(0.5, 1.6)
        a = np.linspace(0, turns * 2 * math.pi, int(turns * 9))
        r = r0 * (1 - rng.uniform(0.2, 0.8) * a / a[-1])
        return [
            [
                (float(k * math.cos(b)), float(h / 2 + ratio * k * math.sin(b)))
                for k, b in zip(r, a, strict=True)
            ]
        ]
    stem = [
        (0.2, h),
        (0.1 + rng.uniform(-0.2, 0.2), h / 2),
        (rng.uniform(-0.2, 0.2), rng.uniform(-0.6, 0.0)),
    ]
    bow = [
        (rng.uniform(-0.6, 0.2), h * rng.uniform(0.7, 1.0)),
        (0.5, h * 1.1),
        (rng.uniform(0.7, 1.5), h * 0.8),
        (rng.uniform(0.1, 0.5), h * 0.5),
        (rng.uniform(0.6, 1.6), h * 0.25),
        (rng.uniform(-0.2, 1.8), rng.uniform(-0.3, 0.2)),
    ]
    return [stem, bow] if rng.random() < 0.6 else [stem + bow[1:]]


def zigzag(rng: np.random.Generator) -> list[Points]:
    """Sharp strokes up and down."""
    n, out, x = int(rng.integers(3, 11)), [], 0.0
    for i in range(n):
        out.append((x, rng.uniform(0.6, 1.8) if i % 2 else rng.uniform(-0.6, 0.3)))
        x += rng.uniform(0.1, 0.6)
    return [out]


def flourish(rng: np.random.Generator, wide: float) -> list[Points]:
    """A sweep under, over or through the name, with or without a loop back."""
    y, bend = rng.uniform(-1.0, 0.6), rng.uniform(-0.5, 0.5)
    sweep = [
        (wide * 1.05, y + 0.5),
        (wide * 0.5, y + bend),
        (-0.3, y),
        (-0.1, y - 0.25),
        (wide * 0.6, y - 0.2 + bend),
        (wide * rng.uniform(0.7, 1.4), y + rng.uniform(-0.3, 0.5)),
    ]
    return [sweep[: int(rng.integers(3, 7))]]


def knot(rng: np.random.Generator) -> list[Points]:
    """Loops over each other, as hurried people sign."""
    n = int(rng.integers(6, 22))
    return [[(float(rng.normal(0.02 * i, 0.7)), float(rng.normal(0.4, 0.5))) for i in range(n)]]


def letters(rng: np.random.Generator) -> list[Points]:
    """Separate letters, printed by hand."""
    out, x = [], 0.0
    for _ in range(int(rng.integers(3, 10))):
        w, h = rng.uniform(0.4, 0.8), rng.uniform(0.7, 1.6)
        for _ in range(int(rng.integers(1, 3))):
            n = int(rng.integers(2, 5))
            out.append([(x + float(rng.uniform(0, w)), float(rng.uniform(0, h))) for _ in range(n)])
        x += w + rng.uniform(0.1, 0.5)
    return out


def _moved(strokes: list[Points], dx: float, dy: float = 0.0) -> list[Points]:
    return [[(x + dx, y + dy) for x, y in s] for s in strokes]


def signature(rng: np.random.Generator) -> list[Points]:
    """One signature of one of many hands, in units of a letter's height, y upwards."""
    kind = rng.choice(
        ["name", "two", "knot", "zigzag", "print", "initial", "wave"],
        p=[0.3, 0.2, 0.12, 0.12, 0.08, 0.1, 0.08],
    )
    strokes: list[Points] = []
    if kind in ("name", "two"):
        strokes = capital(rng) + _moved(garland(rng), rng.uniform(0.6, 1.4))
        if kind == "two":
            far = max(x for s in strokes for x, _ in s)
            strokes += _moved(
                capital(rng) + _moved(garland(rng), 1.0), far + rng.uniform(-0.5, 1.0)
            )
    elif kind == "knot":
        strokes = knot(rng)
    elif kind == "zigzag":
        strokes = zigzag(rng) + (capital(rng) if rng.random() < 0.5 else [])
    elif kind == "print":
        strokes = letters(rng)
    elif kind == "initial":
        strokes = capital(rng) + _moved(capital(rng), rng.uniform(0.6, 1.6))
    else:
        strokes = garland(rng)
    wide = max(x for s in strokes for x, _ in s)
    if rng.random() < 0.45:
        strokes += flourish(rng, max(wide, 1.0))
    for _ in range(int(rng.integers(0, 3))):
        x = float(rng.uniform(0, max(wide, 0.5)))
        strokes.append([(x, 1.6), (x + 0.05, 1.7)])
    return strokes


def draw(strokes: list[Points], rng: np.random.Generator, dpi: int, width_mm: float) -> Image.Image:
    """The strokes as transparent ink, `width_mm` wide."""
    slant, turn = rng.uniform(-0.15, 0.55), math.tan(math.radians(rng.uniform(-6, 14)))
    paths = []
    for s in strokes:
        if len(s) < 2:
            continue
        q = curve(s)
        x, y = q[:, 0] + slant * q[:, 1], q[:, 1]
        paths.append(np.column_stack([x, -(y + turn * x)]))
    every = np.vstack(paths)
    low, size = every.min(axis=0), np.ptp(every, axis=0)
    scale = width_mm / max(size[0], 0.3)
    scale = min(scale, rng.uniform(14, 34) / max(size[1], 0.3))
    pen = float(
        rng.choice(
            [0.25, 0.32, 0.38, 0.45, 0.55, 0.7, 1.0], p=[0.1, 0.2, 0.25, 0.2, 0.13, 0.08, 0.04]
        )
    )
    pressure, flow = (
        rng.uniform(0.05, 0.6),
        float(rng.choice([1.0, 0.9, 0.7, 0.5, 0.38], p=[0.4, 0.25, 0.17, 0.11, 0.07])),
    )
    color = [(20, 30, 110), (25, 25, 30), (30, 60, 170), (60, 60, 66), (15, 70, 60), (110, 20, 40)][
        int(rng.choice(6, p=[0.3, 0.35, 0.15, 0.12, 0.04, 0.04]))
    ]
    px, over = dpi / 25.4, 2
    edge = 3 * px
    w, h = (int(n * scale * px + 2 * edge) + 1 for n in size)
    alpha = Image.new("L", (w * over, h * over), 0)
    pencil = ImageDraw.Draw(alpha)
    for q in paths:
        p = (q - low) * scale * px + edge
        speed = np.hypot(*np.gradient(p, axis=0).T) if len(p) > 2 else np.ones(len(p))
        slow = 1 - speed / (speed.max() + 1e-6)
        ends = np.minimum(
            1, np.minimum(np.arange(len(p)), np.arange(len(p))[::-1]) / 6 + rng.uniform(0.2, 1)
        )
        widths = pen * px * over * (1 - pressure + pressure * slow) * ends
        skip = rng.uniform(0, 0.12) if flow < 0.95 else 0.0
        dark = np.clip(255 * flow * (1 - 0.35 * pressure * (1 - slow)), 0, 255)
        hidden = rng.random(len(p)) < skip
        for i in range(len(p) - 1):
            if hidden[i]:
                continue
            a, b = p[i] * over, p[i + 1] * over
            r = widths[i] / 2
            fill = int(dark[i])
            pencil.line([tuple(a), tuple(b)], fill=fill, width=max(1, round(widths[i])))
            if r > 1:
                pencil.ellipse([b[0] - r, b[1] - r, b[0] + r, b[1] + r], fill=fill)
    alpha = alpha.resize((w, h), Image.Resampling.BOX)
    image = Image.new("RGBA", (w, h), (*color, 0))
    image.putalpha(alpha)
    return image


def bent(image: Image.Image, rng: np.random.Generator, amount: float) -> Image.Image:
    """An elastic copy: a typeface cut after a hand becomes a hand again."""
    w, h = image.size
    data = np.asarray(image)
    nx, ny = max(3, w // 60), max(3, h // 40)
    field = []
    for _ in range(2):
        coarse = Image.fromarray(rng.normal(0, amount, (ny, nx)).astype(np.float32))
        field.append(np.asarray(coarse.resize((w, h), Image.Resampling.BICUBIC)))
    y, x = np.mgrid[0:h, 0:w]
    return Image.fromarray(
        data[
            np.clip(y + field[0], 0, h - 1).astype(int), np.clip(x + field[1], 0, w - 1).astype(int)
        ]
    )

"""Signatures unlike those of the other hands: hardly any ink, too much of it, tiny, printed, long.

What people sign with when the pen is bad or the hand unusual. Their strokes are Lissajous curves
and polygons on purpose, so that they share nothing with the hands of the training.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.specimens.ink import Ink

Path = np.ndarray
_BLOCK = {
    "A": "0 0 3 8 6 0|1.2 3 4.8 3",
    "B": "0 0 0 8 4 8 5 6 4 4 0 4|4 4 5.5 2 4 0 0 0",
    "C": "5.5 7 3 8 0 6 0 2 3 0 5.5 1",
    "D": "0 0 0 8 3 8 5.5 5 5.5 3 3 0 0 0",
    "E": "5 8 0 8 0 0 5 0|0 4 4 4",
    "G": "5.5 7 3 8 0 6 0 2 3 0 5.5 1 5.5 4 3.5 4",
    "I": "2 0 2 8",
    "J": "4 8 4 1.5 2.5 0 .5 1",
    "L": "0 8 0 0 5 0",
    "M": "0 0 0 8 3 3 6 8 6 0",
    "N": "0 0 0 8 5 0 5 8",
    "O": "3 8 0 6 0 2 3 0 5.5 2 5.5 6 3 8",
    "P": "0 0 0 8 4 8 5.5 6 4 4 0 4",
    "R": "0 0 0 8 4 8 5.5 6 4 4 0 4|2.5 4 5.5 0",
    "S": "5 7 3 8 .5 6.5 5 2 3 0 0 1",
    "T": "0 8 6 8|3 8 3 0",
    "U": "0 8 0 2 2.5 0 5 2 5 8",
    "V": "0 8 3 0 6 8",
    "Z": "0 8 5 8 0 0 5 0",
}


def _waves(rng: random.Random, long: float, tall: float) -> list[Path]:
    """A running Lissajous curve whose height changes, with a second stroke at times."""
    t = np.linspace(0, 1, 700)
    turns, ratio = rng.uniform(5, 13), rng.choice((1.0, 1.0, 2.0, 0.5))
    swell = sum(
        rng.uniform(0.2, 0.6) * np.sin(2 * math.pi * (k * t + rng.random())) for k in (1, 2, 3)
    )
    high = tall * (0.45 + 0.4 * np.abs(swell)) * (1 - rng.uniform(0, 0.6) * t)
    bend = 2 * math.pi * turns * (t + 0.1 * np.sin(2 * math.pi * (t + rng.random())))
    x = long * t + rng.uniform(0.05, 0.22) * tall * np.cos(ratio * bend + rng.uniform(0, 6))
    y = -0.5 * high * np.sin(bend) + rng.uniform(-0.15, 0.05) * long * t
    paths = [np.column_stack([x + rng.uniform(0, 0.4) * -y, y])]
    if rng.random() < 0.6:
        far = np.linspace(rng.uniform(-0.1, 0.3), rng.uniform(0.7, 1.25), 120) * long
        paths.append(
            np.column_stack([far, rng.uniform(-0.2, 0.5) * tall + 0.05 * tall * np.sin(far)])
        )
    return paths


def _flourish(rng: random.Random, long: float, tall: float) -> list[Path]:
    """A few large loops, and one line that goes on through whatever stands beside them."""
    t = np.linspace(0, 2 * math.pi * rng.uniform(1.5, 3), 400)
    shrink = np.linspace(1, rng.uniform(0.2, 0.6), 400)
    x = 0.25 * long + 0.2 * long * shrink * np.cos(t) + 0.02 * long * t
    y = 0.45 * tall * shrink * np.sin(t + rng.uniform(-0.5, 0.5))
    end = np.linspace(0, 1, 260)
    tail = np.column_stack([
        x[-1] + (long - x[-1]) * end, y[-1] + tall * (rng.uniform(0.1, 0.6) * end
        + 0.12 * np.sin(end * rng.uniform(3, 9))),
    ])  # fmt: skip
    return [np.concatenate([np.column_stack([x, y]), tail])]


def _block(rng: random.Random, long: float, tall: float) -> list[Path]:
    """Separate capitals, as people print who hardly write."""
    letters = rng.choices(sorted(_BLOCK), k=rng.randint(4, 9))
    paths, at = [], 0.0
    for letter in letters:
        lift, grow = rng.gauss(0, 0.5), rng.uniform(0.85, 1.15)
        for part in _BLOCK[letter].split("|"):
            n = np.array([float(v) for v in part.split()]).reshape(-1, 2) * grow
            n += np.array([[rng.gauss(0, 0.25), rng.gauss(0, 0.25)] for _ in n])
            steps = [np.linspace(a, b, 14) for a, b in itertools.pairwise(n)]
            path = np.concatenate(steps)
            paths.append(np.column_stack([path[:, 0] + at, -path[:, 1] + lift]))
        at += rng.uniform(6.6, 8.2)
    scale = min(long / at, tall / 8)
    return [p * scale for p in paths]


def ink_of(
    paths: list[Path], rng: random.Random, dpi: int, pen: float, dark: float,
    color: tuple[int, int, int], rough: float = 0.0,
) -> Ink:  # fmt: skip
    """The paths (mm) drawn with a pen of that width; `dark` 1 full, `rough` as on paper's grain."""
    over, px = 3, dpi / 25.4
    every = np.concatenate(paths)
    low = every.min(axis=0) - 2 * pen
    w, h = (np.ceil((np.ptp(every, axis=0) + 4 * pen) * px).astype(int) + 1).tolist()
    mask = Image.new("L", (w * over, h * over), 0)
    pencil = ImageDraw.Draw(mask)
    reach = max(0.6, pen * px * over / 2)
    for path in paths:
        line = [tuple(p) for p in ((path - low) * px * over).tolist()]
        pencil.line(line, fill=255, width=max(1, round(2 * reach)), joint="curve")
        for x, y in (line[0], line[-1]):
            pencil.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    alpha = np.asarray(mask.reduce(over), np.float32) * dark
    if rough:
        fine = np.random.default_rng(rng.getrandbits(32))
        grain = np.clip(128 + 60 * fine.normal(0, 1, (h, w)), 0, 255).astype(np.uint8)
        soft = np.asarray(Image.fromarray(grain).filter(ImageFilter.GaussianBlur(0.6)), np.float32)
        alpha *= np.clip(1 + rough * (soft - 128) / 25, 0.1, 1.3)
    image = Image.new("RGBA", (w, h), (*color, 0))
    image.putalpha(Image.fromarray(np.clip(alpha, 0, 255).astype(np.uint8)))
    return Ink.of(image, dpi)


_BLUE, _BLACK, _LEAD = (25, 45, 140), (22, 22, 26), (85, 85, 90)


def pencil(rng: random.Random, dpi: int) -> Ink:
    """So pale that one looks twice."""
    paths = _waves(rng, rng.uniform(35, 60), rng.uniform(8, 14))
    return ink_of(paths, rng, dpi, rng.uniform(0.3, 0.5), rng.uniform(0.28, 0.5), _LEAD, 0.5)


def felt(rng: random.Random, dpi: int) -> Ink:
    """A felt pen of one to two millimetres."""
    paths = _waves(rng, rng.uniform(30, 60), rng.uniform(10, 18))
    return ink_of(paths, rng, dpi, rng.uniform(1.0, 2.0), 1.0, _BLACK)


def tiny(rng: random.Random, dpi: int) -> Ink:
    """Two or three small letters that are somebody's whole signature."""
    paths = _waves(rng, rng.uniform(8, 13), rng.uniform(4, 6))
    return ink_of(paths, rng, dpi, rng.uniform(0.3, 0.45), 0.95, rng.choice((_BLUE, _BLACK)))


def block_letters(rng: random.Random, dpi: int) -> Ink:
    """Printed by hand, as a child or somebody who hardly writes."""
    paths = _block(rng, rng.uniform(35, 55), rng.uniform(5, 8))
    return ink_of(paths, rng, dpi, rng.uniform(0.35, 0.6), 0.95, rng.choice((_BLUE, _BLACK)))


def long_flourish(rng: random.Random, dpi: int) -> Ink:
    """Large loops with a tail that crosses what stands below."""
    paths = _flourish(rng, rng.uniform(60, 95), rng.uniform(14, 26))
    return ink_of(paths, rng, dpi, rng.uniform(0.3, 0.6), 0.95, rng.choice((_BLUE, _BLACK)))


def plain(rng: random.Random, dpi: int) -> Ink:
    """An ordinary pen."""
    paths = _waves(rng, rng.uniform(30, 60), rng.uniform(8, 16))
    return ink_of(paths, rng, dpi, rng.uniform(0.3, 0.5), 0.95, rng.choice((_BLUE, _BLACK)))


def dotted_line(rng: random.Random, dpi: int) -> Ink:
    """A ball pen that writes every second millimetre."""
    paths = []
    for path in _waves(rng, rng.uniform(30, 55), rng.uniform(8, 14)):
        parts = np.array_split(path, max(2, len(path) // rng.randint(14, 30)))
        paths += [p[: max(2, round(len(p) * rng.uniform(0.35, 0.9)))] for p in parts if len(p) > 2]
    return ink_of(paths, rng, dpi, rng.uniform(0.25, 0.4), 0.8, _BLUE, 0.3)


HANDS: dict[str, Callable[[random.Random, int], Ink]] = {
    "pencil": pencil, "felt": felt, "tiny": tiny, "block letters": block_letters,
    "long flourish": long_flourish, "plain": plain, "skipping ball pen": dotted_line,
}  # fmt: skip

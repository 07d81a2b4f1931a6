"""Script typefaces that exist nowhere: letters of a hand, drawn once and then always alike.

People type their name in such a face under a letter instead of signing it. Each seed is another
face: other letters, slant, width, joined or apart, of one even stroke or of a broad nib.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw

from tests.specimens.ink import Ink
from tests.specimens.script import GLYPHS, JOINED, folded
from tests.specimens.strokes import Stroke, spline

Glyph = list[Stroke]
COLORS = ((0, 0, 0), (0, 0, 0), (20, 20, 24), (16, 24, 110), (60, 60, 66))


@dataclass(frozen=True)
class ScriptFace:
    """One face.

    Attributes:
        joined: small letters run into each other.
        slant, wide, gap: of the letters, in x-heights.
        stroke: mm at an x-height of 2 mm.
        contrast: 0 one even stroke, 1 as of a broad nib.
        odd: how far its letters are from the school's.
    """

    seed: int
    joined: bool
    slant: float
    wide: float
    gap: float
    stroke: float
    contrast: float
    odd: float
    capitals: float

    def glyph(self, char: str) -> Glyph | None:
        """The letter, the same every time; None for one that the face lacks."""
        strokes = GLYPHS.get(char)
        if strokes is None:
            return None
        rng = random.Random(f"face {self.seed} {char}")
        tall = self.capitals if char.isupper() else 1.0
        return [
            [(x * tall + rng.gauss(0, self.odd), y * tall + rng.gauss(0, self.odd)) for x, y in s]
            for s in strokes
        ]

    def lines(self, text: str) -> list[Stroke]:
        """The text as strokes in x-heights, y upwards."""
        out: list[Stroke] = []
        later: list[Stroke] = []
        run: Stroke = []
        x = 0.0
        for char in folded(text) + " ":
            glyph = self.glyph(char)
            if glyph is None or not (self.joined and char in JOINED):
                out += [run, *later]
                run, later = [], []
            if glyph is None:
                x += 0.7
                continue
            moved = [[(x + px * self.wide, py) for px, py in s] for s in glyph]
            if self.joined and char in JOINED:
                run += moved[0]
                later += moved[1:]
            else:
                out += moved
            x += max(px for s in GLYPHS[char] for px, _ in s) * self.wide + self.gap
        return [[(px + self.slant * py, py) for px, py in s] for s in out if len(s) > 1]


def face_of(seed: int) -> ScriptFace:
    """The face with that number."""
    rng = random.Random(f"typeface {seed}")
    joined = rng.random() < 0.65
    return ScriptFace(
        seed, joined, rng.uniform(-0.05, 0.6), rng.uniform(0.75, 1.2),
        rng.uniform(-0.05, 0.06) if joined else rng.uniform(0.1, 0.3), rng.uniform(0.14, 0.55),
        rng.choice((0.0, 0.0, 0.0, 0.4, 0.8)), rng.uniform(0.0, 0.1), rng.uniform(0.85, 1.4),
    )  # fmt: skip


def typed(name: str, face: ScriptFace, rng: random.Random, dpi: int, height: float = 2.0) -> Ink:
    """The name set in the face, its small letters `height` mm tall."""
    over, px = 3, dpi / 25.4
    scale = height * px * over
    paths = [spline([(x * scale, -y * scale) for x, y in s], 1.0) for s in face.lines(name)]
    every = np.concatenate(paths)
    thick = max(1.0, face.stroke * height / 2.0 * px * over)
    low = every.min(axis=0) - 2 * thick
    size = np.ceil((np.ptp(every, axis=0) + 4 * thick) / over).astype(int) + 1
    mask = Image.new("L", (int(size[0]) * over, int(size[1]) * over), 0)
    pencil = ImageDraw.Draw(mask)
    reach = thick * (1 - 0.8 * face.contrast) / 2
    nib = np.array([math.cos(-0.7), math.sin(-0.7)]) * max(0.0, thick / 2 - reach)
    for path in paths:
        for at in path - low:
            for x, y in (at - nib, at, at + nib) if face.contrast else (at,):
                pencil.ellipse((x - reach, y - reach, x + reach, y + reach), fill=255)
    color = rng.choice(COLORS)
    image = Image.new("RGBA", (int(size[0]), int(size[1])), (*color, 0))
    image.putalpha(mask.reduce(over))
    return Ink.of(image, dpi)

"""Drawn handwriting: a person's signature, initials, notes, dates and ticks, never twice alike."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.specimens.ink import Ink
from tests.specimens.script import folded, written
from tests.specimens.strokes import (
    PENS,
    Pen,
    Stroke,
    any_pen,
    blue_or_black,
    draw,
    lighter,
    place,
    shaken,
)


@dataclass(frozen=True)
class Hand:
    """How one person writes: the same seed gives the same signature, newly written every time."""

    seed: int
    name: str
    pen: Pen
    style: str
    slant: float
    size: float
    wobble: float

    def rng(self) -> random.Random:
        """The habits of this hand, from the start."""
        return random.Random(f"hand {self.seed}")


Shape = Callable[[random.Random, str], list[Stroke]]


def _capital(rng: random.Random, letter: str, x: float, height: float) -> list[Stroke]:
    strokes, _ = written(letter, rng, 0.05, joined=False)
    return [[(x + px * height / 2, py * height / 2) for px, py in s] for s in strokes]


def _words(name: str) -> list[str]:
    return [w for w in folded(name).split() if len(w) > 2] or ["Ana", "Paz"]


def _loops(rng: random.Random, name: str) -> list[Stroke]:
    out = _capital(rng, _words(name)[0][0].upper(), 0, rng.uniform(2.6, 4.2))
    n, path = rng.randint(4, 9), [(1.6, 0.2)]
    x, height = 1.8, rng.uniform(1.4, 2.4)
    for i in range(n):
        h = height * (1 - 0.55 * i / n) * rng.uniform(0.7, 1.25)
        w = rng.uniform(0.5, 0.9)
        path += [(x + w, h * 0.6), (x + w * 0.6, h), (x + w * 0.1, h * 0.5), (x + w * 0.5, 0)]
        x += w * rng.uniform(0.8, 1.15)
    path += [(x + 1.4, rng.uniform(-0.3, 0.7)), (x + rng.uniform(2, 4), rng.uniform(0, 1.2))]
    return [*out, path]


def _zigzag(rng: random.Random, name: str) -> list[Stroke]:
    x, path = 0.0, [(0.0, 0.0)]
    tall = rng.uniform(2.2, 3.6)
    for i in range(rng.randint(6, 13)):
        fade = 1 - i / 18
        x += rng.uniform(0.15, 0.45)
        path.append((x, tall * fade * rng.uniform(0.55, 1.0)))
        x += rng.uniform(0.1, 0.4)
        path.append((x, rng.uniform(-0.6, 0.4)))
    path += [(x + rng.uniform(1, 2.5), rng.uniform(0.2, 1.2))]
    crossed = [(x * 0.15, tall * 0.35), (x * 1.05, tall * rng.uniform(0.2, 0.5))]
    return [path, crossed] if rng.random() < 0.5 else [path]


def _initials_flourish(rng: random.Random, name: str) -> list[Stroke]:
    words = _words(name)
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [words[0][0]]
    out: list[Stroke] = []
    for i, letter in enumerate(letters):
        out += _capital(rng, letter.upper(), i * rng.uniform(1.2, 1.7), rng.uniform(2.8, 3.8))
    end = rng.uniform(4.5, 7.5)
    swoosh = [
        (1.8, 0.4),
        (end * 0.7, 0.9),
        (end, 0.4),
        (end * 0.6, -0.4),
        (-0.6, -0.7),
        (0.2, -1.1),
        (end * 0.9, -0.8),
    ]
    return [*out, swoosh[: rng.choice((5, 7))]]


def _legible(rng: random.Random, name: str) -> list[Stroke]:
    words = _words(name)
    text = " ".join(w.capitalize() for w in (words[0], words[-1] if len(words) < 3 else words[2]))
    strokes, length = written(text, rng, 0.09, rng.uniform(0.85, 1.1))
    if rng.random() < 0.5:
        strokes.append([(length, 0.2), (length + 1.2, -0.5), (length * 0.2, -0.8)])
    return strokes


def _cursive_initial(rng: random.Random, name: str) -> list[Stroke]:
    words = _words(name)
    first = _capital(rng, words[0][0].upper(), 0, 3.4)
    strokes, length = written(words[-1].capitalize(), rng, 0.12, 0.95)
    moved = [[(px + 1.5, py) for px, py in s] for s in strokes]
    trail = [(length + 1.4, 0.15), (length + 2.6, 0.5), (length + 4.2, 0.1)]
    return [*first, *moved, trail]


def _underlined(rng: random.Random, name: str) -> list[Stroke]:
    strokes = _cursive_initial(rng, name)
    far = max(x for s in strokes for x, _ in s)
    y = -rng.uniform(0.7, 1.2)
    strokes.append([(0.2, y), (far * 0.5, y + 0.2), (far, y + rng.uniform(0, 0.5))])
    if rng.random() < 0.6:
        strokes.append([(far * 0.9, y - 0.1), (far * 0.4, y - 0.4), (far * 0.8, y - 0.5)])
    for at in range(rng.choice((0, 0, 2))):
        strokes.append([(far * 0.6 + at * 0.5, y - 0.9), (far * 0.6 + at * 0.5 + 0.1, y - 0.8)])
    return strokes


def _knot(rng: random.Random, name: str) -> list[Stroke]:
    path = []
    cx, cy = 0.0, 0.0
    turns = rng.randint(3, 6)
    a = rng.uniform(0, 6)
    for i in range(turns * 8):
        r = rng.uniform(0.85, 1.1) * (1.2 + 0.6 * math.sin(i * 0.37 + a))
        path.append((cx + 2.1 * r * math.cos(a + i * 0.8), cy + r * math.sin(a + i * 0.8)))
        cx += 0.06
    path += [(4.5, rng.uniform(-1, 1)), (6.0, rng.uniform(-0.5, 1.5))]
    return [path]


def _encircled(rng: random.Random, name: str) -> list[Stroke]:
    strokes = _initials_flourish(rng, name)[:-1]
    far = max(x for s in strokes for x, _ in s)
    oval = [
        (far / 2 + (far / 2 + 1.0) * math.cos(t), 0.9 + 2.4 * math.sin(t))
        for t in [0.4 + i * 0.45 for i in range(16)]
    ]
    oval += [(far + 2.4, 0.2), (far + 4.2, -0.2)]
    return [*strokes, oval]


def _tall(rng: random.Random, name: str) -> list[Stroke]:
    path: Stroke = [(0, 0)]
    x = 0.0
    for _ in range(rng.randint(3, 5)):
        h = rng.uniform(3.8, 6.0)
        path += [(x + 0.5, h * 0.7), (x + 0.35, h), (x + 0.15, h * 0.5), (x + 0.4, -0.8)]
        x += rng.uniform(0.45, 0.7)
    path += [(x + 0.8, 1.0), (x + 1.6, 0.4)]
    return [path]


def _flat(rng: random.Random, name: str) -> list[Stroke]:
    out = _capital(rng, _words(name)[0][0].upper(), 0, 1.9)
    x, path = 1.4, [(1.2, 0.3)]
    for _ in range(rng.randint(10, 18)):
        x += rng.uniform(0.3, 0.6)
        path.append((x, rng.uniform(0.25, 0.75)))
        x += rng.uniform(0.2, 0.4)
        path.append((x, rng.uniform(-0.1, 0.2)))
    return [*out, path]


def _wave(rng: random.Random, name: str) -> list[Stroke]:
    n = rng.randint(5, 8)
    path = [
        (i * 0.9, (1.9 - 1.5 * i / (2 * n)) * (1 if i % 2 else -0.25) * rng.uniform(0.6, 1.1))
        for i in range(2 * n)
    ]
    far = path[-1][0]
    back = [(far + 1.6, 0.5), (far * 0.5, 0.35), (-0.5, 0.1), (far * 0.6, -0.6)]
    return [path + back[: rng.choice((1, 4))]]


def _tiny(rng: random.Random, name: str) -> list[Stroke]:
    out = _capital(rng, _words(name)[0][0].upper(), 0, 2.0)
    path: Stroke = [(1.0, 0.3)]
    for i in range(rng.randint(2, 4)):
        path += [(1.3 + i * 0.7, 0.9), (1.6 + i * 0.7, 0.05)]
    return [*out, path]


def _scribble(rng: random.Random, name: str) -> list[Stroke]:
    path: Stroke = []
    for i in range(rng.randint(14, 24)):
        t = i / 24
        path.append(
            (rng.uniform(0, 0.8) + t * 4, rng.uniform(1.0, 2.2) if i % 2 else rng.uniform(-1, 0.3))
        )
    path.append((7.0, 0.3))
    loop = [(0.5, -0.4), (3, -1.2), (6.5, -0.4), (4, 0.1), (1.4, -0.9)]
    return [path, loop] if rng.random() < 0.6 else [path]


# style: (shape, width in mm from, to)
STYLES: dict[str, tuple[Shape, float, float]] = {
    "loops": (_loops, 32, 62),
    "zigzag": (_zigzag, 28, 52),
    "initials": (_initials_flourish, 30, 58),
    "legible": (_legible, 38, 66),
    "cursive": (_cursive_initial, 40, 68),
    "underlined": (_underlined, 40, 64),
    "knot": (_knot, 26, 46),
    "encircled": (_encircled, 32, 52),
    "tall": (_tall, 14, 26),
    "flat": (_flat, 44, 72),
    "long": (_wave, 64, 92),
    "tiny": (_tiny, 11, 17),
    "scribble": (_scribble, 28, 48),
}
_STYLE_WEIGHTS = (5, 4, 5, 4, 6, 5, 3, 3, 2, 3, 2, 2, 3)
_TALLEST = 27.0
_LOWEST = 4.0


def hand_of(seed: int, name: str, style: str | None = None, pen: Pen | None = None) -> Hand:
    """The hand of an invented person; pen and style follow from the seed unless said."""
    rng = random.Random(f"habit {seed}")
    return Hand(
        seed=seed,
        name=name,
        pen=pen or any_pen(rng),
        style=style or rng.choices(list(STYLES), weights=_STYLE_WEIGHTS)[0],
        slant=rng.uniform(-0.12, 0.45),
        size=rng.random(),
        wobble=rng.uniform(0.02, 0.07),
    )


def _ink(strokes: list[Stroke], pen: Pen, rng: random.Random, dpi: int) -> Ink:
    image, _ = draw(strokes, pen, rng, dpi)
    return Ink.of(image, dpi)


def signature(
    hand: Hand, rng: random.Random, dpi: int, room: float = 95.0, tallest: float = _TALLEST
) -> Ink:
    """The person's signature, written once more; at most `room` mm wide and `tallest` mm tall."""
    shape, low, high = STYLES[hand.style]
    strokes = shaken(shape(hand.rng(), hand.name), hand.wobble, rng)
    flat = [(x + hand.slant * y, y) for s in strokes for x, y in s]
    wide = max(x for x, _ in flat) - min(x for x, _ in flat)
    tall = max(y for _, y in flat) - min(y for _, y in flat)
    width = min(room, (low + (high - low) * hand.size) * rng.uniform(0.93, 1.07))
    scale = width / max(wide, 0.5)
    scale = min(scale, min(tallest, _TALLEST) / max(tall, 0.5))
    scale = max(scale, _LOWEST / max(tall, 0.5))
    turn = math.tan(math.radians(rng.uniform(-3, 9)))
    placed = [[(x, y - x * turn) for x, y in s] for s in place(strokes, scale, slant=hand.slant)]
    return _ink(placed, hand.pen, rng, dpi)


def initials(hand: Hand, rng: random.Random, dpi: int, height: float = 6.0) -> Ink:
    """Initials as people put them in a margin: one or two capitals and a hook."""
    own = hand.rng()
    words = _words(hand.name)
    strokes = _capital(own, words[0][0].upper(), 0, 2.0)
    strokes += _capital(own, words[-1][0].upper(), 0.9, 2.0)
    strokes.append([(0.2, -0.3), (1.8, 0.1), (2.6, own.uniform(-0.4, 0.8))])
    placed = place(shaken(strokes, hand.wobble, rng), height / 2.8, slant=hand.slant)
    return _ink(placed, hand.pen, rng, dpi)


def note(
    text: str, rng: random.Random, dpi: int, height: float = 2.4, pen: Pen | None = None
) -> Ink:
    """A handwritten line of words or digits; `height` is the x-height in mm."""
    slant, joined = rng.uniform(-0.05, 0.4), rng.random() < 0.7
    strokes, _ = written(text, rng, 0.07, rng.uniform(0.85, 1.15), joined=joined)
    turn = math.tan(math.radians(rng.uniform(-1.5, 2.5)))
    placed = [[(x, y - x * turn) for x, y in s] for s in place(strokes, height, slant=slant)]
    return _ink(placed, pen or blue_or_black(rng), rng, dpi)


def tick(rng: random.Random, dpi: int, size: float = 5.0) -> Ink:
    """A tick or a cross as reviewers leave beside a line."""
    if rng.random() < 0.75:
        strokes: list[Stroke] = [
            [(0, 0.5), (0.3, 0.0), (0.5, 0.3), (1.0, rng.uniform(1.0, 1.5)), (1.1, 1.5)]
        ]
    else:
        strokes = [[(0, 0), (0.5, 0.5), (1, 1)], [(0, 1), (0.5, 0.5), (1, 0)]]
    return _ink(place(shaken(strokes, 0.03, rng), size), any_pen(rng), rng, dpi)


def pen_line(rng: random.Random, dpi: int, length: float = 30.0) -> Ink:
    """A stray or underlining pen stroke, which is no signature."""
    strokes: list[Stroke] = [[(0, 0), (0.5, rng.gauss(0, 0.01)), (1.0, rng.gauss(0, 0.02))]]
    return _ink(place(strokes, length), blue_or_black(rng), rng, dpi)


def typed_script(name: str, rng: random.Random, dpi: int, height: float = 3.2) -> Ink:
    """A name in a computer's script typeface: looks written, is printed (every stroke alike)."""
    strokes, _ = written(name, random.Random(7), 0.0, 0.95)
    pen = Pen("print", 0.32, (0, 0, 0), pressure=0.0, flow=1.0, grain=0.0)
    return _ink(place(strokes, height, slant=0.28), pen, rng, dpi)


def sumilla(hand: Hand, date: str, rng: random.Random, dpi: int) -> Ink:
    """The legal unit's endorsement: a short handwritten note, a date and a rubric."""
    words = rng.choice(("Revisado", "Conforme", "Validado ok", "Visto bueno", "Revisado AJ"))
    first, length = written(words, rng, 0.07)
    second, _ = written(date, rng, 0.06, joined=False)
    rubric = _zigzag(hand.rng(), hand.name) if rng.random() < 0.5 else _loops(hand.rng(), hand.name)
    far = max(x for s in rubric for x, _ in s)
    rubric = [[(x * length * 0.8 / far, y * 1.3 - 8.5) for x, y in s] for s in rubric]
    second = [[(x, y - 3.2) for x, y in s] for s in second]
    strokes = place([*first, *second, *rubric], rng.uniform(2.2, 3.0), slant=hand.slant)
    return _ink(strokes, hand.pen, rng, dpi)


__all__ = [
    "PENS",
    "STYLES",
    "Hand",
    "Ink",
    "hand_of",
    "initials",
    "lighter",
    "note",
    "pen_line",
    "signature",
    "sumilla",
    "tick",
    "typed_script",
]

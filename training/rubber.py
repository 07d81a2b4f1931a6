"""Scenes of worn rubber stamps, and of the hands that look most like them.

Rows of letters, dates and numbers without a frame, names with a role and a number, ovals, rings
and frames of which a part is missing: pressed aslant, nearly dry, struck twice, with ink at the
edges of the letters alone, and brought to black and white. Beside them initials with a ring around
them, capitals printed by hand and signatures of a centimetre, on the same scans, so that neither a
ring nor letters apart make a stamp.
"""

from __future__ import annotations

import math
import random

import numpy as np
from PIL import Image, ImageFilter

from tests.specimens.canvas import Paper
from tests.specimens.fonts import pick
from tests.specimens.ink import Ink, lifted
from training import drawn_hands, strokes
from training.fields import Fields, copied
from training.scenes import NAMES, Scene

FIRMS = (
    "COMERCIAL EJEMPLO S.A.", "ANDINA DE MUESTRAS CIA. LTDA.", "HARTWELL & SONS",
    "HACIENDA LA PRUEBA", "CENTRO MEDICO EJEMPLAR", "THE BRANFORD COMPANY", "LICEO DEL VALLE",
    "Ferretería El Modelo",
)  # fmt: skip
WORDS = (
    "RECIBIDO", "COPIA", "PAGADO", "ORIGINAL", "ANULADO", "RECEIVED", "FILE", "CONFORME",
    "VISTO BUENO", "GERENCIA", "SECRETARIA", "TALENTO HUMANO", "ENTREGADO", "Fiel copia",
    "CERTIFIED", "URGENTE",
)  # fmt: skip
ROLES = ("GERENTE GENERAL", "Contadora", "MEDICO OCUPACIONAL", "Rep. Legal", "NOTARIO", "DIRECTORA")
KINDS = ("rows", "rows", "name", "date", "date", "number", "word", "oval", "ring", "frame", "frame")
MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DIC")


class Rubber(Fields):
    """Draws such scenes."""

    def scene(self, seed: int, kind: str | None = None) -> Scene:
        """One scene; `kind` `hand` or `rubber`, or by chance."""
        rng, fine = random.Random(f"rubber {seed}"), np.random.default_rng([seed, 23])
        dpi = rng.choice((300, 200, 200, 200, 240, 150))
        kind = kind or ("hand" if rng.random() < 0.42 else "rubber")
        paper = Paper(rng.uniform(95, 140), rng.uniform(55, 80), dpi)
        words, usual = self._print(paper, rng)
        layer = Image.new("L", paper.image.size, 0)
        x, y = rng.uniform(4, paper.width * 0.4), rng.uniform(5, paper.height * 0.45)
        what = kind
        if kind == "hand":
            ink, what = self._like_a_stamp(rng, fine, dpi)
            self._lay(paper, layer, ink, x, y)
            if rng.random() < 0.25:
                stamp(rng, fine, dpi).on(paper, x + ink.width + rng.uniform(2, 9), y)
        else:
            for _ in range(rng.choice((1, 1, 2))):
                stamp(rng, fine, dpi).on(paper, x, y)
                x, y = x + rng.uniform(-8, 30), y + rng.uniform(14, 30)
        scene = self._scanned(paper, layer, words, usual, rng, what, kind)
        gray = copied(copied(scene.gray, rng, fine), rng, fine)
        return Scene(gray, scene.dpi, scene.hand, scene.text, what, kind)

    def _like_a_stamp(
        self, rng: random.Random, fine: np.random.Generator, dpi: int
    ) -> tuple[Ink, str]:
        """A hand of those that are easily taken for a stamp, or any other one."""
        chance = rng.random()
        if chance < 0.4:
            return self._hand(rng, fine, dpi)
        manner = "ringed" if chance < 0.7 else "capitals" if chance < 0.88 else "small"
        if manner == "capitals":
            paths, wide = capitals(fine), rng.uniform(14, 55)
        elif manner == "ringed":
            paths, wide = ringed(fine), rng.uniform(9, 30)
        else:
            paths, wide = drawn_hands.signature(fine)[0], rng.uniform(7, 13)
        return Ink.of(drawn_hands.draw(paths, fine, dpi, wide), dpi), manner


def ringed(r: np.random.Generator) -> drawn_hands.Paths:
    """One to three capitals, or a small scribble, with a ring of one sweep around them."""
    paths, x = [], 0.0
    for _ in range(int(r.integers(1, 4))):
        tall = r.uniform(0.7, 1.3)
        paths += [
            strokes.curve([(float(a), float(b)) for a, b in np.array(s) * tall + (x, 0)])
            for s in strokes.capital(r)
        ]
        x += r.uniform(0.4, 1.3)
    if r.random() < 0.2:
        paths = drawn_hands.signature(r)[0]
    every = np.vstack(paths)
    low, high = every.min(axis=0), every.max(axis=0)
    middle, half = (low + high) / 2, (high - low) / 2 * r.uniform(1.0, 1.9) + r.uniform(0.1, 0.5)
    begin, turns = r.uniform(0, 2 * math.pi), r.uniform(0.85, 1.7) * r.choice((-1, 1))
    a = begin + np.linspace(0, turns * 2 * math.pi, 15)
    k = 1 + np.cumsum(r.normal(0, 0.03, 15)) + np.linspace(0, r.uniform(-0.15, 0.25), 15)
    ring = middle + half * k[:, None] * np.column_stack([np.cos(a), np.sin(a)])
    if r.random() < 0.4:  # it runs out in a tail
        ring = np.vstack([ring, ring[-1] + half * r.uniform(-0.5, 1.5, 2)])
    return [*paths, strokes.curve([(float(u), float(v)) for u, v in ring])]


def capitals(r: np.random.Generator) -> drawn_hands.Paths:
    """A name printed by hand: capitals apart, on a line that is not quite one."""
    paths, x, slope = [], 0.0, r.normal(0, 0.05)
    uneven = r.uniform(0.03, 0.22)
    for _ in range(int(r.integers(4, 15))):
        if r.random() < 0.12:
            x += 0.8
        tall = 1 + r.normal(0, uneven)
        for stroke in strokes.capital(r):
            s = np.array(stroke) * (r.uniform(0.6, 0.9), tall)
            s = s + (x, slope * x + r.normal(0, uneven))
            paths.append(strokes.curve([(float(a), float(b)) for a, b in s]))
        x += r.uniform(0.75, 1.25)
    return paths


def stamp(rng: random.Random, fine: np.random.Generator, dpi: int) -> Ink:
    """One rubber stamp as it came out."""
    paper = _drawn(rng, dpi)
    image = _pressed(lifted(paper.image), rng, fine, dpi)
    image = image.rotate(
        rng.choice((0, rng.gauss(0, 3), rng.uniform(-16, 16))),
        Image.Resampling.BICUBIC,
        expand=True,
    )
    return Ink.of(image, dpi)


def _drawn(rng: random.Random, dpi: int) -> Paper:
    """The rubber itself, in full."""
    kind = rng.choice(KINDS)
    face = pick(rng, "sans", "serif", "narrow", "mono")
    face = face.strong if rng.random() < 0.7 else face
    lines, points = _rows(rng, kind)
    probe = Paper(10, 10, dpi)
    wide = max(probe.text_width(t, face, p) for t, p in zip(lines, points, strict=True))
    step = [p * rng.uniform(0.38, 0.5) for p in points]
    shade = (rng.randint(10, 110),) * 3
    around = kind in ("oval", "ring", "frame")
    edge = rng.uniform(2, 6) if around else 1.0
    width, height = wide + 2 * edge, sum(step) + 2 * edge
    if kind == "ring":
        width = height = max(wide * 1.05, 24.0) + 2 * edge
    elif kind == "oval":
        width, height = width * 1.25, max(height * 1.5, 16)
    paper = Paper(width + 2, height + 2, dpi)
    middle = paper.width / 2
    left = 1 + edge if kind in ("rows", "name") and rng.random() < 0.5 else None
    y = paper.height / 2 - sum(step) / 2
    for text, size, high in zip(lines, points, step, strict=True):
        y += high
        at, align = (middle, "center") if left is None else (left, "left")
        paper.text(at, y - 0.2 * high, text, face, size, align=align, color=shade)
    if around:
        _surround(paper, rng, kind, shade)
    return paper


def _rows(rng: random.Random, kind: str) -> tuple[list[str], list[float]]:
    """The words on the rubber, and their sizes in points."""
    day, year = rng.randint(1, 28), rng.randint(1988, 2026)
    date = rng.choice((
        f"{day:02d} {rng.choice(MONTHS)} {year}", f"{rng.choice(MONTHS)} {day}, {year}",
        f"{day:02d}/{rng.randint(1, 12):02d}/{year}",
        f"{day:02d} {rng.randint(1, 12):02d} {year % 100:02d}",
    ))  # fmt: skip
    number = f"{rng.randint(10**4, 10**8)}"
    if kind in ("number", "word"):
        return [number if kind == "number" else rng.choice(WORDS)], [rng.uniform(12, 32)]
    if kind == "date":
        lines = [rng.choice(WORDS), date, f"{rng.randint(7, 17)}:{rng.randint(0, 59):02d}"]
        first = rng.randint(0, 1)
        lines = lines[first : first + rng.randint(1, 2)]
        return lines, [rng.uniform(10, 20)] * len(lines)
    if kind == "name":
        lines = [rng.choice((rng.choice(NAMES), rng.choice(NAMES).upper())), rng.choice(ROLES)]
        lines += [rng.choice((f"C.I. {number}", f"Mat. {number}", f"RUC 17{number}001"))]
        lines = lines[: rng.randint(2, 3)]
    else:
        every = [
            rng.choice(FIRMS),
            rng.choice(WORDS),
            date,
            f"RUC 17{number}001",
            rng.choice(ROLES),
        ]
        lines = rng.sample(every, rng.randint(1, 4))
    return lines, [rng.uniform(7, 12) for _ in lines]


def _surround(paper: Paper, rng: random.Random, kind: str, shade: tuple[int, int, int]) -> None:
    """One or two frames, ovals or rings."""
    x, y = paper.width / 2, paper.height / 2
    for inset in (0.6, 1.8)[: rng.randint(1, 2)]:
        thick = rng.uniform(0.2, 0.8)
        if kind == "frame":
            paper.box(
                inset, inset, 2 * (x - inset), 2 * (y - inset), outline=shade, thickness=thick
            )
        else:
            paper.ellipse(x, y, x - inset, y - inset, outline=shade, thickness=thick)


def _pressed(
    image: Image.Image, rng: random.Random, fine: np.random.Generator, dpi: int
) -> Image.Image:
    """What of the rubber reached the paper."""
    alpha = np.asarray(image.getchannel("A"), np.float32) / 255
    high, wide = alpha.shape
    wear = rng.choice((0.0, 0.3, 0.6, 0.9, 1.2))
    fields = [(_noise(fine, high, wide, mm * dpi / 25.4), share)
              for mm, share in ((14.0, 0.9), (3.0, 0.5), (0.7, 0.5), (0.25, 0.4))]  # fmt: skip
    down, across = np.mgrid[-1 : 1 : high * 1j, -1 : 1 : wide * 1j]
    turn = rng.uniform(0, 2 * math.pi)
    touch = (
        1.1
        - wear * 0.35
        + wear * rng.uniform(0, 0.6) * (math.cos(turn) * across + math.sin(turn) * down)
    )
    for field, share in fields:
        touch = touch + wear * share * (field - 0.5)
    if rng.random() < 0.15:  # ink gathers at the edges
        soft = image.getchannel("A").filter(ImageFilter.GaussianBlur(0.25 * dpi / 25.4))
        touch = touch - rng.uniform(0.3, 0.9) * np.clip(
            np.asarray(soft, np.float32) / 255 - 0.6, 0, 1
        )
    hard = rng.uniform(1, 5)
    alpha = alpha * np.clip((touch - 0.5) * hard + 0.5, 0, 1)
    if rng.random() < 0.12:  # struck twice
        shift = (rng.randint(-1, 1) * dpi // 60, rng.randint(-1, 1) * dpi // 60)
        alpha = np.maximum(alpha, rng.uniform(0.4, 1) * np.roll(alpha, shift, (0, 1)))
    out = image.copy()
    out.putalpha(Image.fromarray((np.clip(alpha, 0, 1) * 255).astype(np.uint8)))
    return out


def _noise(fine: np.random.Generator, high: int, wide: int, grain: float) -> np.ndarray:
    """Soft noise of 0 to 1 with spots of so many pixels."""
    size = (max(2, int(wide / grain) + 1), max(2, int(high / grain) + 1))
    raw = Image.fromarray((fine.random(size[::-1]) * 255).astype(np.uint8))
    return np.asarray(raw.resize((wide, high), Image.Resampling.BICUBIC), np.float32) / 255

"""Scenes of more variety: more hands, ink across print and stamps, shapes, black and white copies.

What `training/scenes.py` draws is laid over each other here and sent through worse machines.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from intake.domain.boxes import Box
from tests.specimens import hands, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import Face, families, pick
from tests.specimens.ink import Ink, lifted
from training import drawn_hands, oscillation, strokes
from training.scenes import NAMES, OTHERS, Scene, Scenes

FAMILIES = ("oscillation", "specimens", "bent", "splines", "manners")
"""Families of hands; none of them is the one that `benchmarks/ink.py` measures with."""

SHARES = {"oscillation": 0.22, "specimens": 0.16, "bent": 0.1, "splines": 0.14, "manners": 0.38}

ENGLISH = (
    "Sincerely,", "Very truly yours,", "Best regards,", "President", "Vice President", "cc: Files",
    "Director of Research", "Authorized Signature", "Date", "By:", "Title:", "Enclosure", "RLW/dk",
    "John H. Sawyer", "Margaret O'Neill", "JORGE SALAZAR M.", "Dr. Alan P. Frost", "Signature",
)  # fmt: skip
MORE = (
    *OTHERS, "shape", "shape", "shape", "device", "device", "device", "big type", "table",
    "letterhead", "letterhead", "edge", "shadow", "oval", "oval", "blot", "bar code", "italic",
)  # fmt: skip
CROSSING = ("stamp", "seal", "oval", "rules", "print", "rectangle", "device", "table", "shadow")


class Fields(Scenes):
    """Draws scenes; the families of hands can be chosen, to hold one out."""

    def __init__(
        self,
        typefaces: Path | None = None,
        families_of_hands: tuple[str, ...] = FAMILIES,
    ) -> None:
        super().__init__(typefaces, "both")
        self._families = families_of_hands

    def scene(self, seed: int, kind: str | None = None) -> Scene:
        """One scene; `kind` `hand`, or one of `MORE`, or by chance."""
        rng, fine = random.Random(seed), np.random.default_rng(seed)
        dpi = rng.choice((300, 200, 200, 200, 240))
        kind = kind or ("hand" if rng.random() < 0.58 else rng.choice(MORE))
        paper = Paper(rng.uniform(80, 130), rng.uniform(50, 75), dpi)
        words, usual = self._print(paper, rng)
        face, points = pick(rng, "mono", "serif", "sans"), rng.uniform(9, 12)
        for _ in range(rng.randint(0, 4)):
            at = rng.uniform(4, paper.width * 0.6), rng.uniform(6, paper.height - 3)
            words += self._line(paper, rng.choice(ENGLISH), *at, face, points)
        layer = Image.new("L", paper.image.size, 0)
        x, y = rng.uniform(4, paper.width * 0.45), rng.uniform(5, paper.height * 0.55)
        what = kind
        if kind == "hand":
            ink, what = self._hand(rng, fine, dpi)
            self._lay(paper, layer, ink, x, y)
            if rng.random() < 0.4:
                beside = (x + rng.uniform(-12, ink.width), y + rng.uniform(-8, ink.height))
                words += self._other(paper, rng, rng.choice(CROSSING), *beside)
        else:
            words += self._other(paper, rng, kind, x, y)
            for _ in range(rng.choice((0, 0, 1, 2))):
                beside = (x + rng.uniform(-10, 50), y + rng.uniform(-20, 30))
                words += self._other(paper, rng, rng.choice(MORE), *beside)
        if rng.random() < 0.3:
            marks.dirt(paper, rng)
        if rng.random() < 0.12:
            marks.staple(paper, rng)
        scene = self._scanned(paper, layer, words, usual, rng, what, kind)
        return Scene(copied(scene.gray, rng, fine), scene.dpi, scene.hand, scene.text, what, kind)

    def _hand(self, rng: random.Random, fine: np.random.Generator, dpi: int) -> tuple[Ink, str]:
        able = [f for f in self._families if f != "bent" or self._written]
        family = rng.choices(able, [SHARES[f] for f in able])[0]
        if family == "manners":
            wide = float(np.clip(fine.lognormal(3.5, 0.5), 7, 95))
            paths, manner = drawn_hands.signature(fine)
            return Ink.of(drawn_hands.draw(paths, fine, dpi, wide), dpi), manner
        rng.random()  # the pieces that the shipped net learned from were drawn so
        if family == "oscillation":
            wide = float(np.clip(fine.lognormal(3.6, 0.45), 9, 85))
            return Ink.of(
                oscillation.draw(oscillation.signature(fine), fine, dpi, wide), dpi
            ), family
        if family == "bent":
            return self._bent(rng, fine, dpi), family
        if family == "splines":
            wide = float(np.clip(fine.lognormal(3.55, 0.45), 9, 85))
            return Ink.of(strokes.draw(strokes.signature(fine), fine, dpi, wide), dpi), family
        hand = hands.hand_of(rng.randint(0, 10**6), rng.choice(NAMES))
        if rng.random() < 0.08:
            return hands.initials(hand, rng, dpi), "initials"
        return hands.signature(hand, rng, dpi), f"hands.{hand.style}"

    def _other(
        self, paper: Paper, rng: random.Random, kind: str, x: float, y: float
    ) -> list[tuple[str, Box]]:
        dpi = paper.dpi
        if kind in ("oval", "rectangle"):
            firm = rng.choice(("HARTWELL & SONS", "COMERCIAL EJEMPLO", "THE BRANFORD COMPANY"))
            ink = (
                marks.oval_stamp(
                    firm, rng.choice(("RUC 1790085783001", "NEW YORK")), "OFFICE", rng, dpi
                )
                if kind == "oval"
                else marks.rectangular_stamp([firm, "RECEIVED", "NOV 20 1998"][rng.randint(0, 1) :],
                                             rng, dpi)
            )  # fmt: skip
            ink.on(paper, x, y)
            return []
        drawn = {
            "shape": _shapes, "device": _device, "big type": _big_type, "table": _table,
            "letterhead": _letterhead, "blot": _blot, "bar code": _bars, "italic": _italic,
        }.get(kind)  # fmt: skip
        if drawn is not None:
            drawn(rng, dpi).on(paper, x, y)
            return []
        if kind in ("edge", "shadow"):
            _dark(paper, rng, kind)
            return []
        return super()._other(paper, rng, kind, x, y)


def copied(gray: np.ndarray, rng: random.Random, fine: np.random.Generator) -> np.ndarray:
    """Black and white with speckle, as copiers and fax machines give, by chance."""
    if rng.random() > 0.45:
        return gray
    image = Image.fromarray(gray)
    if rng.random() < 0.4:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.1)))
    values = np.asarray(image)
    paper = float(np.percentile(values, 90))
    black = values < paper * rng.uniform(0.5, 0.85)
    black ^= fine.random(values.shape) < rng.choice((0.0, 0.0, 0.0003, 0.001, 0.004))
    if rng.random() < 0.15:  # toner gone or run together
        image = Image.fromarray(np.where(black, 0, 255).astype(np.uint8))
        image = image.filter(rng.choice((ImageFilter.MinFilter(3), ImageFilter.MedianFilter(3))))
        return np.asarray(image)
    return np.where(black, 0, 255).astype(np.uint8)


def _shapes(rng: random.Random, dpi: int) -> Ink:
    """Circles, arcs, polygons, arrows, braces: drawn with a ruler or by a machine."""
    paper = Paper(rng.uniform(12, 45), rng.uniform(10, 30), dpi)
    thick = rng.uniform(0.15, 0.9)
    for _ in range(rng.randint(1, 5)):
        kind, w, h = rng.randrange(4), paper.width, paper.height
        x, y = rng.uniform(0.2, 0.8) * w, rng.uniform(0.2, 0.8) * h
        if kind == 0:
            r = rng.uniform(1.5, h / 2)
            paper.ellipse(x, y, r * rng.uniform(0.8, 2), r, thickness=thick)
        elif kind == 1:
            count, turn = rng.randint(3, 9), rng.uniform(0, 6.28)
            r, inner = rng.uniform(3, h / 2), rng.choice((1.0, 1.0, 0.45))
            points = [
                (x + r * (inner if k % 2 else 1) * math.cos(turn + k * math.pi / count),
                 y + r * (inner if k % 2 else 1) * math.sin(turn + k * math.pi / count))
                for k in range(2 * count + 1)
            ]  # fmt: skip
            paper.polyline(points, thickness=thick)
        elif kind == 2:
            end = x + rng.uniform(-15, 15), y + rng.uniform(-8, 8)
            paper.line(x, y, *end, thickness=thick)
        else:
            paper.box(x / 2, y / 2, w / 3, h / 3, thickness=thick, radius=rng.choice((0, 0, 2)))
    return Ink.of(lifted(paper.image), dpi)


def _device(rng: random.Random, dpi: int) -> Ink:
    return marks.logo(rng, dpi, rng.uniform(8, 30))


def _big_type(rng: random.Random, dpi: int) -> Ink:
    """Large letters of any face, outlined or heavy, turned at times."""
    group = rng.choice(("serif", "sans", "script", "narrow"))
    face = Face(rng.choice(families(group)), bold=rng.random() < 0.5, italic=rng.random() < 0.5)
    text = rng.choice(
        ("COPY", "FAX", "DRAFT", "Lorimer", "B&W", "M.A.", "Inc.", "Memo", "Urgent", "87")
    )
    paper = Paper(90, 30, dpi)
    paper.text(3, 20, text, face, rng.uniform(18, 52))
    ink = Ink.of(lifted(paper.image.crop(paper.image.convert("L").point(lambda v: 255 - v).getbbox()
                                         or (0, 0, 9, 9))), dpi)  # fmt: skip
    return ink.turned(rng.choice((0, 0, 0, 90, 8, -12)), dpi)


def _italic(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(80, 12, dpi)
    face = pick(rng, "serif", "sans").slanted
    paper.text(2, 8, f"{rng.choice(('/s/ ', '', ''))}{rng.choice(NAMES)}", face, rng.uniform(9, 20))
    return Ink.of(lifted(paper.image), dpi)


def _letterhead(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(90, 24, dpi)
    face = pick(rng, "serif", "sans", "script")
    paper.text(45, 9, rng.choice(("Hartwell & Sons", "ANDES TRADING CORP.", "Oakdale University")),
               face.strong, rng.uniform(13, 24), align="center")  # fmt: skip
    paper.text(
        45, 15, "120 Main Street · Boston, Mass. 02110", face, rng.uniform(6, 9), align="center"
    )
    return Ink.of(lifted(paper.image), dpi)


def _table(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(rng.uniform(40, 80), rng.uniform(14, 36), dpi)
    rows, columns = rng.randint(2, 6), rng.randint(2, 6)
    face = pick(rng, "sans", "mono")
    for r in range(rows):
        for c in range(columns):
            w, h = paper.width / columns, paper.height / rows
            paper.box(c * w, r * h, w, h, thickness=0.2)
            if rng.random() < 0.7:
                paper.text(c * w + 1, (r + 0.7) * h, f"{rng.uniform(0, 99):.1f}", face, 7)
    return Ink.of(lifted(paper.image), dpi)


def _blot(rng: random.Random, dpi: int) -> Ink:
    """Smears, thumbs, coffee: soft and shapeless."""
    fine = np.random.default_rng(rng.getrandbits(32))
    w, h = rng.randint(40, 260) * dpi // 200, rng.randint(30, 160) * dpi // 200
    coarse = Image.fromarray((fine.random((7, 9)) * 255).astype(np.uint8)).resize((w, h))
    soft = np.asarray(coarse.filter(ImageFilter.GaussianBlur(4))).astype(float)
    alpha = np.clip((soft - rng.uniform(130, 190)) * 4, 0, rng.randint(60, 255))
    image = Image.new("RGBA", (w, h), (40, 40, 40, 0))
    image.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return Ink.of(image, dpi)


def _bars(rng: random.Random, dpi: int) -> Ink:
    paper = Paper(40, 12, dpi)
    x = 1.0
    while x < 38:
        wide = rng.choice((0.3, 0.6, 0.9))
        paper.box(x, 1, wide, 10, outline=None, fill=(0, 0, 0))
        x += wide + rng.choice((0.3, 0.6, 0.9))
    return Ink.of(lifted(paper.image), dpi)


def _dark(paper: Paper, rng: random.Random, kind: str) -> None:
    """The black edge of a copy, or the shadow of a fold."""
    image = np.asarray(paper.image).astype(np.float32)
    along = np.arange(image.shape[1 if rng.random() < 0.5 else 0])
    upright = len(along) == image.shape[1]
    if kind == "edge":
        wide = rng.uniform(2, 8) / 25.4 * paper.dpi
        light = np.where(along < wide, rng.uniform(0.1, 0.6), 1.0)
    else:
        middle, soft = rng.uniform(0.2, 0.8) * len(along), rng.uniform(2, 30)
        light = 1 - rng.uniform(0.1, 0.45) * np.exp(-(((along - middle) / soft) ** 2))
    image *= light[None, :, None] if upright else light[:, None, None]
    paper.image.paste(Image.fromarray(image.astype(np.uint8)))

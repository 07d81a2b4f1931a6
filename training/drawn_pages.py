"""Pieces of pages with every manner of hand in them, to learn where on a page a pen has been.

Handwriting of all kinds counts as such here, signatures, notes and filled-in fields alike: what
signs is decided by where it stands. Print, stamps, seals, devices, script type, rules, dirt, codes
and what shines through from the back lie around, under and over it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from intake.domain.boxes import Box
from intake.signatures.marks.darkness import darkness_of
from tests.specimens import hands, marks
from tests.specimens.canvas import Paper
from tests.specimens.fonts import families, pick
from training.fields import CROSSING, ENGLISH, MORE, Fields, copied
from training.scenes import NAMES, degraded

HARD = (
    "script", "script", "italic", "big type", "stamp", "oval", "rectangle", "seal", "seal",
    "device", "shape", "shape", "logo", "rules", "dotted", "letterhead", "through", "bar code",
)  # fmt: skip
FIELDS = ("Fecha:", "Nombre:", "C.I.:", "Date:", "Title:", "Firma", "Signature", "Cargo:", "Lugar:")


@dataclass(frozen=True)
class Piece:
    """A piece of a page as scanned, and the spots on which a pen has been."""

    gray: np.ndarray
    dpi: int
    pen: np.ndarray
    what: str


class Pages(Fields):
    """Draws pieces of pages."""

    def piece(self, seed: int) -> Piece:
        """One piece; every fourth has no handwriting."""
        rng, fine = random.Random(f"piece {seed}"), np.random.default_rng([seed, 11])
        dpi = rng.choice((300, 200, 200, 200, 240, 150))
        paper = Paper(rng.uniform(80, 112), rng.uniform(50, 70), dpi)
        layer = Image.new("L", paper.image.size, 0)
        what = "print"
        if rng.random() < 0.12:
            self._through(paper, rng, fine)
        crowded = rng.random() < 0.5
        if rng.random() < 0.9:
            self._print(paper, rng)
        face, points = pick(rng, "mono", "serif", "sans", "narrow"), rng.uniform(6, 13)
        for _ in range(rng.randint(0, 6 if crowded else 2)):
            at = rng.uniform(2, paper.width * 0.7), rng.uniform(6, paper.height - 3)
            self._line(paper, rng.choice((*ENGLISH, *NAMES, *FIELDS)), *at, face, points)
        if rng.random() < 0.3:
            self._lines(paper, rng)
        rng.random(), rng.random()  # the pieces that the shipped net learned from were drawn so
        if rng.random() < 0.74:
            what = self._signed(paper, layer, rng, fine)
        if rng.random() < 0.2:
            self._filled(paper, layer, rng)
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            at = rng.uniform(0, paper.width * 0.8), rng.uniform(0, paper.height * 0.8)
            self._other(paper, rng, rng.choice((*HARD, *MORE)), *at)
        if rng.random() < 0.3:
            marks.dirt(paper, rng)
        level = rng.choice(("clean", "office", "office", "poor"))
        gray, pen = degraded(paper.image, layer, level, rng.uniform(-0.6, 0.6), rng, dpi)
        return Piece(copied(gray, rng, fine), dpi, pen, what)

    def _signed(
        self, paper: Paper, layer: Image.Image, rng: random.Random, fine: np.random.Generator
    ) -> str:
        """One signature or two, and perhaps something over the last of them."""
        what, spot = "print", (0.0, 0.0)
        for _ in range(rng.choice((1, 1, 1, 2))):
            x, y = rng.uniform(2, paper.width * 0.5), rng.uniform(3, paper.height * 0.6)
            ink, what = self._hand(rng, fine, paper.dpi)
            self._lay(paper, layer, ink, x, y)
            spot = (x + rng.uniform(-12, ink.width), y + rng.uniform(-8, ink.height))
        if rng.random() < 0.4:
            self._other(paper, rng, rng.choice(CROSSING), *spot)
        return what

    def _other(
        self, paper: Paper, rng: random.Random, kind: str, x: float, y: float
    ) -> list[tuple[str, Box]]:
        if kind == "dotted":
            face = pick(rng, "sans", "serif")
            paper.text(x, y, rng.choice((".", "_", "·", "-")) * rng.randint(12, 60), face, 10)
            return []
        if kind == "through":
            self._through(paper, rng, np.random.default_rng(rng.getrandbits(32)))
            return []
        if kind == "script" and not self._typed and families("script"):
            kind = "italic"
        return super()._other(paper, rng, kind, x, y)

    def _lines(self, paper: Paper, rng: random.Random) -> None:
        """Lines to sign or write on, a box, a row of cells."""
        for _ in range(rng.randint(1, 3)):
            x, y = rng.uniform(2, paper.width * 0.5), rng.uniform(8, paper.height - 4)
            wide, thick = rng.uniform(20, 75), rng.uniform(0.1, 0.5)
            kind = rng.randrange(4)
            if kind == 0:
                paper.box(x, y - 8, wide, rng.uniform(6, 22), thickness=thick)
            elif kind == 1:
                for k in range(rng.randint(4, 14)):
                    paper.box(x + 5 * k, y - 5, 5, 6, thickness=thick)
            else:
                paper.line(x, y, x + wide, y + rng.uniform(-0.2, 0.2), thickness=thick)

    def _filled(self, paper: Paper, layer: Image.Image, rng: random.Random) -> None:
        """A date, a name or a number written into a field."""
        text = rng.choice((
            f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{rng.randint(19, 26)}", rng.choice(NAMES),
            f"{rng.randint(10**8, 10**9)}", "Quito", "ok", "Recibido", "File", "see me",
        ))  # fmt: skip
        ink = hands.note(text, rng, paper.dpi, rng.uniform(1.4, 3.4))
        self._lay(paper, layer, ink, rng.uniform(2, paper.width * 0.7),
                  rng.uniform(2, paper.height - 8))  # fmt: skip

    def _through(self, paper: Paper, rng: random.Random, fine: np.random.Generator) -> None:
        """What was written or printed on the back, mirrored, soft and pale."""
        back = Paper(paper.width, paper.height, paper.dpi)
        if rng.random() < 0.5:
            ink, _ = self._hand(rng, fine, paper.dpi)
            ink.on(back, rng.uniform(0, 40), rng.uniform(0, 30))
        else:
            face = pick(rng, "serif", "sans")
            for k in range(rng.randint(2, 9)):
                back.text(4, 8 + 6 * k, " ".join(rng.sample(NAMES, 3)), face, 11)
        soft = ImageOps.mirror(back.image.convert("L")).filter(
            ImageFilter.GaussianBlur(paper.px(rng.uniform(0.25, 0.6)))
        )
        pale = 255 - (255 - np.asarray(soft, np.float32)) * rng.uniform(0.05, 0.22)
        front = np.asarray(paper.image, np.float32) * pale[:, :, None] / 255
        paper.image.paste(Image.fromarray(front.astype(np.uint8)))


def seen(piece: Piece, height: int, width: int, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """How dark the piece is at the scale of ink, and the cells in which a pen has been.

    Args:
        height, width: pixels at `darkness.DPI`; what lies beyond is cut, what lacks is bare.
        cell: pixels of one cell.

    Returns:
        (height, width) bytes, darkness 0 to 255; (height / cell, width / cell) true or false.
    """
    found = np.clip(darkness_of(piece.gray, piece.dpi).depth, 0, 255).astype(np.uint8)
    size = (found.shape[1], found.shape[0])
    share = Image.fromarray((piece.pen * 255).astype(np.uint8)).resize(size, Image.Resampling.BOX)
    depth, pen = np.zeros((height, width), np.uint8), np.zeros((height, width), bool)
    high, wide = min(height, size[1]), min(width, size[0])
    depth[:high, :wide] = found[:high, :wide]
    pen[:high, :wide] = (np.asarray(share) > 80)[:high, :wide]
    return depth, pen.reshape(height // cell, cell, width // cell, cell).any(axis=(1, 3))

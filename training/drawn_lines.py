"""Lines of OCR-B as scanners and cameras see them, cut into cells with their truth."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.reading.mrz.recognise import (
    ALPHABET,
    CELL_WIDTH,
    PITCH,
    STRIP_HEIGHT,
    cells_of,
)
from training.worn_paper import filed, ground, overprinted, published

FONTS = Path("/usr/share/fonts/opentype/ocr-b")
OTHER = ("DejaVuSans.ttf", "DejaVuSerif.ttf", "DejaVuSans-Bold.ttf", "LiberationSans-Regular.ttf")
EVEN = ("LiberationMono-Regular.ttf", "DejaVuSansMono.ttf", "LiberationMono-Bold.ttf")
CHARACTERS = 24
BESIDE = 2
"""Cells of no print that are taken at both ends of a line."""
CELLS = CHARACTERS + 2 * BESIDE
NONE = len(ALPHABET)
"""The class of what is no character of a zone."""
SIZE = 48  # pixels a character while drawing
ADVANCE = 0.7229  # of the font's size
TURNED = list("ABCDEFGJKLPQRTUVY2347<<<<<<<<<<<<")
"""Characters that are no others when they stand on their heads."""


def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), SIZE / ADVANCE)


class Drawer:
    """Draws lines with one random generator, so that a seed gives the same cells again."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        self.fonts = [_font("OCRB.otf"), _font("OCRB.otf"), _font("OCRBS.otf")]
        self.even = [ImageFont.truetype(name, SIZE / 0.6) for name in EVEN]
        self.other = [ImageFont.truetype(name, SIZE) for name in OTHER]

    def text(self) -> str:
        """Random characters, half of the lines with runs of fillers as real zones have them."""
        r = self.random
        letters = list(r.choice(list(ALPHABET), CHARACTERS))
        if r.random() < 0.6:
            for _ in range(r.integers(1, 4)):
                start, length = r.integers(0, CHARACTERS), r.integers(1, 10)
                letters[start : start + length] = ["<"] * len(letters[start : start + length])
        return "".join(letters)

    def line(self, text: str) -> Image.Image:
        """Black on white, three cells of margin at both sides, sheared and worn."""
        r = self.random
        font = self.fonts[r.integers(len(self.fonts))]
        if r.random() < 0.04:
            font = self.even[r.integers(len(self.even))]
        height = 3 * SIZE
        picture = Image.new("L", ((len(text) + 6) * SIZE, height), 255)
        draw = ImageDraw.Draw(picture)
        wobble = r.choice([0.0, 0.5, 1.5])
        bold = int(r.choice([0, 0, 0, 1, 2, 3]))
        for place, letter in enumerate(text):
            x = (place + 3) * SIZE + r.normal(0, wobble)
            y = height / 2 + 0.43 * SIZE + r.normal(0, wobble)
            draw.text((x, y), letter, font=font, fill=0, anchor="ls", stroke_width=bold)
        if r.random() < 0.08:
            self._beside(draw, picture.size)
        if r.random() < 0.25:
            picture = picture.filter(ImageFilter.MaxFilter(int(r.choice([3, 3, 5]))))
        stretch, slant = np.exp(r.normal(0, 0.08)), r.normal(0, 0.03)
        if r.random() < 0.2:
            slant += r.normal(0, 0.1)
        middle = height / 2
        return picture.transform(
            picture.size,
            Image.Transform.AFFINE,
            (1, slant, -slant * middle, 0, 1 / stretch, middle - middle / stretch),
            Image.Resampling.BILINEAR,
            fillcolor=255,
        )

    def _beside(self, draw: ImageDraw.ImageDraw, size: tuple[int, int]) -> None:
        """Print above or below, or the edges of a frame at the ends."""
        r, font = self.random, self.other[self.random.integers(len(self.other))]
        width, height = size
        if r.random() < 0.5:
            words = " ".join("".join(r.choice(list("ABDEMNORSaeinorst"), 6)) for _ in range(9))
            y = r.choice([-0.1, 0.95]) * SIZE + (0 if r.random() < 0.5 else 1.2 * SIZE)
            draw.text((r.uniform(0, 200), y), words, font=font, fill=int(r.uniform(0, 150)))
        for x in (r.uniform(0.3, 2.7) * SIZE, width - r.uniform(0.3, 2.7) * SIZE):
            if r.random() < 0.5:
                draw.line((x, 0, x, height), fill=int(r.uniform(0, 150)), width=r.integers(2, 12))

    def junk(self) -> Image.Image:
        """What is no line of a zone: one on its head, other print, nothing."""
        r = self.random
        kind = r.random()
        if kind < 0.4:
            return self.line("".join(r.choice(TURNED, CHARACTERS))).rotate(180)
        picture = Image.new("L", ((CHARACTERS + 6) * SIZE, 3 * SIZE), 255)
        if kind < 0.9:
            draw = ImageDraw.Draw(picture)
            letters = list("abcdefghijklmnopqrstuvwxyzáéíñó/.,:-()   aeiorsntl")
            size = int(SIZE * r.uniform(0.7, 1.6))
            font = ImageFont.truetype(str(r.choice(OTHER)), size)
            words = "".join(r.choice(letters, 80))
            draw.text((r.uniform(-20, 100), 1.5 * SIZE), words, font=font, fill=0, anchor="lm")
        return picture

    def seen(self, drawn: Image.Image, pitch: float) -> np.ndarray:
        """The line at `pitch` pixels a character on paper, through optics, sensor and files."""
        r = self.random
        first = pitch * (r.uniform(1, 3) if pitch < 16 and r.random() < 0.6 else 1)
        size = _scaled(drawn, first)
        blur = abs(r.normal(0, 0.05)) * SIZE
        if r.random() < 0.5:
            drawn = drawn.filter(ImageFilter.GaussianBlur(min(blur, 0.11 * SIZE)))
        small = np.asarray(drawn.resize(size, Image.Resampling.BOX), np.float32) / 255
        paper = ground(r, size[1], size[0], first)
        contrast = r.uniform(60, 240)
        if r.random() < 0.1:
            contrast = r.uniform(30, 60)
        ink = 1 - small
        if r.random() < 0.15:
            rough = r.normal(0, 1, (size[1] // 2 + 1, size[0] // 2 + 1)).astype(np.float32)
            rough = np.kron(rough, np.ones((2, 2), np.float32))[: size[1], : size[0]]
            ink *= np.clip(1 + 0.35 * rough, 0.15, 1)
        grey = paper - np.minimum(contrast, paper - 5) * ink
        grey = overprinted(r, grey, first)
        grey += r.normal(0, r.choice([0, 2, 5, 10, 18]), grey.shape)
        if r.random() < 0.05:
            grey = np.where(grey < grey.mean() - r.uniform(10, 40), 0.0, 255.0)
        picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
        if r.random() < 0.5:
            picture = filed(r, picture)
        if first != pitch:
            picture = published(r, picture, _scaled(picture, pitch * SIZE / first))
        if r.random() < 0.2:
            picture = picture.filter(ImageFilter.GaussianBlur(r.uniform(0.3, 0.05 * pitch + 0.3)))
        return np.asarray(picture)

    def strip(
        self, seen: np.ndarray, pitch: float, off: tuple[float, float] = (0, 0)
    ) -> np.ndarray:
        """What the finder cuts out: scaled to PITCH, a little off in place, angle and scale.

        Args:
            seen: the line as `seen` gives it.
            pitch: its pixels a character.
            off: pitches to the right and down by which the cut misses the print.
        """
        r = self.random
        scale = pitch / PITCH * np.exp(r.normal(0, 0.002))
        across = scale
        upright = scale * np.exp(r.normal(0, 0.04))
        angle = r.normal(0, 0.006)
        begin = (3 - BESIDE + off[0]) * pitch
        x0 = begin - scale * (CELL_WIDTH - PITCH) / 2 + r.normal(0, 0.06) * pitch
        middle = seen.shape[0] / 2 + (r.normal(0, 0.06) + off[1]) * pitch
        half = CELLS * PITCH / 2
        top = middle - upright * STRIP_HEIGHT / 2 - angle * scale * half
        width = CELLS * PITCH + CELL_WIDTH - PITCH
        picture = Image.fromarray(seen)
        if scale > 1.6:
            shrink = int(scale / 0.8)
            picture = picture.reduce(shrink)
            x0, top = x0 / shrink, top / shrink
            across, upright, scale = across / shrink, upright / shrink, scale / shrink
        coefficients = (across, 0, x0, angle * scale, upright, top)
        cut = picture.transform(
            (width, STRIP_HEIGHT), Image.Transform.AFFINE, coefficients, Image.Resampling.BICUBIC
        )
        return np.asarray(cut)

    def cells(self) -> tuple[np.ndarray, np.ndarray]:
        """One line's cells as the recogniser gets them (float16) and their classes."""
        r = self.random
        low, high = (6.5, 14.0) if r.random() < 0.55 else (12.0, 40.0)
        pitch = float(np.exp(r.uniform(np.log(low), np.log(high))))
        classes = np.full(CELLS, NONE, np.int64)
        off = (0.0, 0.0)
        kind = r.random()
        if kind < 0.08:
            drawn = self.junk()
        else:
            text = self.text()
            drawn = self.line(text)
            if kind < 0.11:
                off = (float(r.uniform(0.4, 0.6)), 0.0)
            elif kind < 0.13:
                off = (0.0, float(r.choice([-1, 1]) * r.uniform(0.55, 0.9)))
            else:
                classes[BESIDE:-BESIDE] = [ALPHABET.index(letter) for letter in text]
        strip = self.strip(self.seen(drawn, pitch), pitch, off)
        return cells_of(strip, CELLS).astype(np.float16), classes


def _scaled(picture: Image.Image, pitch: float) -> tuple[int, int]:
    return (
        max(8, round(picture.width * pitch / SIZE)),
        max(8, round(picture.height * pitch / SIZE)),
    )


def drawn_cells(seed: int, lines: int) -> tuple[np.ndarray, np.ndarray]:
    """Cells of so many lines: (n, STRIP_HEIGHT, CELL_WIDTH) float16 and their classes (n,)."""
    drawer = Drawer(seed)
    parts = [drawer.cells() for _ in range(lines)]
    return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])

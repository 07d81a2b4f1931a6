"""Lines of OCR-B as scanners and cameras see them, cut into cells with their truth."""

from __future__ import annotations

import io
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

FONTS = Path("/usr/share/fonts/opentype/ocr-b")
CHARACTERS = 24
SIZE = 48  # pixels a character while drawing
ADVANCE = 0.7229  # of the font's size


def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / name), SIZE / ADVANCE)


class Drawer:
    """Draws lines with one random generator, so that a seed gives the same cells again."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        self.fonts = [_font("OCRB.otf"), _font("OCRB.otf"), _font("OCRBS.otf")]

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
        height = 3 * SIZE
        picture = Image.new("L", ((len(text) + 6) * SIZE, height), 255)
        draw = ImageDraw.Draw(picture)
        wobble = r.choice([0.0, 0.5, 1.5])
        bold = int(r.choice([0, 0, 0, 1, 2]))
        for place, letter in enumerate(text):
            x = (place + 3) * SIZE + r.normal(0, wobble)
            y = height / 2 + 0.43 * SIZE + r.normal(0, wobble)
            draw.text((x, y), letter, font=font, fill=0, anchor="ls", stroke_width=bold)
        if r.random() < 0.25:
            picture = picture.filter(ImageFilter.MaxFilter(3))
        stretch, slant = np.exp(r.normal(0, 0.06)), r.normal(0, 0.03)
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

    def background(self, height: int, width: int, pitch: float) -> np.ndarray:
        """Paper: light, gradient, fine waves, rules, remains of other print."""
        r = self.random
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        paper = np.full((height, width), r.uniform(150, 255), np.float32)
        paper += r.normal(0, 12) * (y / height - 0.5) + r.normal(0, 25) * (x / width - 0.5)
        if r.random() < 0.6:
            for _ in range(r.integers(1, 4)):
                length = pitch * np.exp(r.uniform(np.log(0.15), np.log(3)))
                angle = r.uniform(0, np.pi)
                phase = (x * np.cos(angle) + y * np.sin(angle)) / length
                bend = np.sin(x / pitch * r.uniform(0.2, 1.5)) * r.uniform(0, 0.6)
                wave = np.sin(2 * np.pi * (phase + bend))
                if r.random() < 0.5:
                    wave = (wave > r.uniform(0, 0.9)) * 2.0
                paper -= wave * r.uniform(2, 22)
        if r.random() < 0.12:
            picture = Image.fromarray(np.clip(paper, 0, 255).astype(np.uint8))
            draw = ImageDraw.Draw(picture)
            for _ in range(r.integers(1, 4)):
                ends = [tuple(r.uniform(0, 1, 2) * (width, height)) for _ in range(2)]
                draw.line(ends, fill=int(r.uniform(60, 200)), width=int(r.integers(1, 3)))
            paper = np.asarray(picture, np.float32)
        return paper

    def seen(self, drawn: Image.Image, pitch: float) -> np.ndarray:
        """The line at `pitch` pixels a character on paper, through optics, sensor and JPEG."""
        r = self.random
        size = (
            max(8, round(drawn.width * pitch / SIZE)),
            max(8, round(drawn.height * pitch / SIZE)),
        )
        blur = abs(r.normal(0, 0.05)) * SIZE
        if r.random() < 0.5:
            drawn = drawn.filter(ImageFilter.GaussianBlur(min(blur, 0.11 * SIZE)))
        small = np.asarray(drawn.resize(size, Image.Resampling.BOX), np.float32) / 255
        paper = self.background(size[1], size[0], pitch)
        contrast = r.uniform(60, 240)
        if r.random() < 0.1:
            contrast = r.uniform(30, 60)
        ink = 1 - small
        if r.random() < 0.15:
            rough = r.normal(0, 1, (size[1] // 2 + 1, size[0] // 2 + 1)).astype(np.float32)
            rough = np.kron(rough, np.ones((2, 2), np.float32))[: size[1], : size[0]]
            ink *= np.clip(1 + 0.35 * rough, 0.15, 1)
        grey = paper - np.minimum(contrast, paper - 5) * ink
        grey += r.normal(0, r.choice([0, 2, 5, 10, 18]), grey.shape)
        if r.random() < 0.06:
            grey = np.where(grey < grey.mean() - r.uniform(10, 40), 0.0, 255.0)
        picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
        if r.random() < 0.5:
            buffer = io.BytesIO()
            picture.save(buffer, "JPEG", quality=int(r.uniform(25, 95)))
            picture = Image.open(io.BytesIO(buffer.getvalue()))
        if r.random() < 0.2:
            picture = picture.filter(ImageFilter.GaussianBlur(r.uniform(0.3, 0.06 * pitch + 0.3)))
        return np.asarray(picture)

    def strip(self, seen: np.ndarray, pitch: float) -> np.ndarray:
        """What the finder cuts out: scaled to PITCH, a little off in place, angle and scale."""
        r = self.random
        scale = pitch / PITCH * np.exp(r.normal(0, 0.002))
        across = scale
        upright = scale * np.exp(r.normal(0, 0.04))
        angle = r.normal(0, 0.006)
        x0 = 3 * pitch - scale * (CELL_WIDTH - PITCH) / 2 + r.normal(0, 0.05) * pitch
        middle = seen.shape[0] / 2 + r.normal(0, 0.05) * pitch
        half = CHARACTERS * PITCH / 2
        top = middle - upright * STRIP_HEIGHT / 2 - angle * scale * half
        width = CHARACTERS * PITCH + CELL_WIDTH - PITCH
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
        text = self.text()
        pitch = float(np.exp(self.random.uniform(np.log(7.5), np.log(40))))
        strip = self.strip(self.seen(self.line(text), pitch), pitch)
        classes = np.array([ALPHABET.index(letter) for letter in text], np.int64)
        return cells_of(strip, CHARACTERS).astype(np.float16), classes


def drawn_cells(seed: int, lines: int) -> tuple[np.ndarray, np.ndarray]:
    """Cells of so many lines: (n, STRIP_HEIGHT, CELL_WIDTH) float16 and their classes (n,)."""
    drawer = Drawer(seed)
    parts = [drawer.cells() for _ in range(lines)]
    return np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts])

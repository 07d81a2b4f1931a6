"""A mark that is laid on a paper: its picture and its true size."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops

from tests.specimens.canvas import Paper


@dataclass(frozen=True)
class Ink:
    """Transparent picture at a dpi, with the size in mm that it has on paper."""

    image: Image.Image
    width: float
    height: float

    @classmethod
    def of(cls, image: Image.Image, dpi: int) -> Ink:
        return cls(image, image.width * 25.4 / dpi, image.height * 25.4 / dpi)

    def on(self, paper: Paper, x: float, y: float) -> list[int]:
        """Lays it with its top left at x, y (mm); what lies below shows through. Its box in px."""
        return paper.paste(self.image, x, y, multiply=True)

    def turned(self, degrees: float, dpi: int) -> Ink:
        """The mark put down askew."""
        image = self.image.rotate(degrees, Image.Resampling.BICUBIC, expand=True)
        return Ink.of(image, dpi)


def lifted(image: Image.Image) -> Image.Image:
    """A drawing on white as transparent ink."""
    rgb = np.asarray(image.convert("RGB"), dtype=np.float32)
    alpha = 255.0 - rgb.min(axis=2)
    safe = np.maximum(alpha, 1.0)[..., None]
    color = np.clip((rgb - (255.0 - alpha)[..., None]) * 255.0 / safe, 0, 255)
    return Image.fromarray(np.dstack([color, alpha]).astype(np.uint8), "RGBA")


def worn(image: Image.Image, rng: random.Random, strength: float) -> Image.Image:
    """Rubber-stamp ink: patches where it took badly, and speckle."""
    w, h = image.size
    noise = np.random.default_rng(rng.getrandbits(32))
    coarse = noise.uniform(1 - strength * 1.2, 1.15, (max(2, h // 40), max(2, w // 40)))
    patches = Image.fromarray((np.clip(coarse, 0.1, 1) * 255).astype(np.uint8)).resize(
        (w, h), Image.Resampling.BICUBIC
    )
    speck = np.clip(noise.normal(1 - strength * 0.3, strength * 0.6, (h, w)), 0, 1)
    speckle = Image.fromarray((speck * 255).astype(np.uint8))
    out = image.copy()
    alpha = ImageChops.multiply(ImageChops.multiply(image.getchannel("A"), patches), speckle)
    out.putalpha(alpha)
    return out

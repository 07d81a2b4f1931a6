"""What lies under and over a line of print: paper, guilloches, overprints, light, camera, files."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

OVERPRINTS = ("SPECIMEN", "MUESTRA", "VOID", "SAMPLE", "COPIA", "MODELO")
FILTERS = (
    Image.Resampling.BICUBIC, Image.Resampling.BICUBIC, Image.Resampling.LANCZOS,
    Image.Resampling.LANCZOS, Image.Resampling.BOX, Image.Resampling.BILINEAR,
    Image.Resampling.NEAREST,
)  # fmt: skip


def ground(r: np.random.Generator, height: int, width: int, pitch: float) -> np.ndarray:
    """Paper: light, gradient, fine waves as of guilloches, rules, remains of other print."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = np.full((height, width), r.uniform(140, 255), np.float32)
    paper += r.normal(0, 12) * (y / height - 0.5) + r.normal(0, 25) * (x / width - 0.5)
    if r.random() < 0.65:
        for _ in range(r.integers(1, 5)):
            length = pitch * np.exp(r.uniform(np.log(0.12), np.log(3)))
            angle = r.uniform(0, np.pi)
            phase = (x * np.cos(angle) + y * np.sin(angle)) / length
            bend = np.sin(x / pitch * r.uniform(0.2, 1.5)) * r.uniform(0, 0.8)
            wave = np.sin(2 * np.pi * (phase + bend))
            if r.random() < 0.5:
                wave = (wave > r.uniform(0, 0.9)) * 2.0
            paper -= wave * r.uniform(2, 20)
    if r.random() < 0.15:
        picture = Image.fromarray(np.clip(paper, 0, 255).astype(np.uint8))
        draw = ImageDraw.Draw(picture)
        for _ in range(r.integers(1, 4)):
            ends = [tuple(r.uniform(0, 1, 2) * (width, height)) for _ in range(2)]
            draw.line(ends, fill=int(r.uniform(60, 200)), width=int(r.integers(1, 3)))
        paper = np.asarray(picture, np.float32)
    return paper


def overprinted(r: np.random.Generator, grey: np.ndarray, pitch: float) -> np.ndarray:
    """Large pale letters across, holes punched in rows, patches of light, shadow."""
    height, width = grey.shape
    kind = r.random()
    if kind < 0.1:
        layer = Image.new("L", (width, height), 0)
        font = ImageFont.truetype("DejaVuSans-Bold.ttf", max(6, round(pitch * r.uniform(1.5, 7))))
        draw = ImageDraw.Draw(layer)
        for _ in range(r.integers(1, 4)):
            place = (r.uniform(-0.1, 0.9) * width, r.uniform(-1.2, 0.6) * height)
            draw.text(place, str(r.choice(OVERPRINTS)), font=font, fill=255)
        layer = layer.rotate(float(r.choice([0, r.uniform(-40, 40)])))
        return grey + np.asarray(layer, np.float32) / 255 * r.choice([-1, 1]) * r.uniform(10, 60)
    if kind < 0.14:
        layer = Image.new("L", (width, height), 0)
        draw = ImageDraw.Draw(layer)
        size = pitch * r.uniform(0.08, 0.2)
        for _ in range(r.integers(10, 80)):
            x, y = r.uniform(0, width), r.uniform(0, height)
            draw.ellipse((x - size, y - size, x + size, y + size), fill=255)
        return grey + np.asarray(layer, np.float32) / 255 * r.choice([-1, 1]) * r.uniform(20, 90)
    if kind < 0.24:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        middle = r.uniform(0, 1, 2) * (height, width)
        reach = pitch * np.exp(r.uniform(0, 2.5))
        spot = np.exp(-((y - middle[0]) ** 2 + (x - middle[1]) ** 2) / reach**2)
        lit = spot * r.uniform(0.2, 0.8)
        return grey + (r.choice([255, 255, 90]) - grey) * lit
    return grey


def filed(r: np.random.Generator, picture: Image.Image) -> Image.Image:
    """Through a JPEG file."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=int(r.uniform(20, 95)))
    return Image.open(io.BytesIO(buffer.getvalue())).convert("L")


def published(r: np.random.Generator, picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Made smaller (or larger) for the web, sharpened or softened, saved again."""
    if picture.size != size:
        picture = picture.resize(size, FILTERS[r.integers(len(FILTERS))])
    if r.random() < 0.2:
        picture = picture.filter(
            ImageFilter.UnsharpMask(r.uniform(0.5, 2), int(r.uniform(50, 200)), 1)
        )
    return filed(r, picture) if r.random() < 0.5 else picture

"""Small and bad pictures of identity papers, as people send them and the web shows them."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

from intake.reading.mrz.formats import FORMATS
from training.drawn_documents import PITCH, Paper, front, reverse
from training.worn_paper import FILTERS

TRAITS = (
    "plain", "photo", "composed", "turned", "skewed", "cropped", "mono", "full", "web", "shadow",
)  # fmt: skip


@dataclass(frozen=True)
class DrawnPicture:
    """A picture file with its truth.

    Attributes:
        data: a JPEG file.
        lines: of each zone that it shows.
        pitch: pixels a character, on the average.
        traits: what makes it hard.
    """

    data: bytes
    lines: tuple[tuple[str, ...], ...]
    pitch: float
    traits: tuple[str, ...]


def drawn_picture(seed: int, pitches: tuple[float, float] = (10, 15)) -> DrawnPicture:
    """One picture; every second trait in turn, a second one by chance."""
    r = np.random.default_rng(seed)
    traits = {TRAITS[seed % len(TRAITS)], str(r.choice(TRAITS))} - {"plain"}
    form = FORMATS[int(r.choice(5, p=[0.4, 0.1, 0.1, 0.1, 0.3]))]
    papers = [front(form, r, full="full" in traits)]
    if "composed" in traits:
        other = FORMATS[int(r.integers(5))]
        papers.append(front(other, r) if r.random() < 0.35 else reverse(form, r))
        if r.random() < 0.7:
            papers.reverse()
    scene = _scene(papers, r, cropped="cropped" in traits)
    pitch = float(r.uniform(*pitches))
    if "photo" in traits:
        scene = lit(in_hand(scene, r), r)
    if "skewed" in traits:
        scene = rotated(scene, float(r.uniform(-10, 10)), r)
    if "shadow" in traits:
        scene = lit(scene, r)
    if "turned" in traits:
        scene = scene.rotate(int(r.choice([90, 180, 270])), expand=True)
    return DrawnPicture(
        saved(scene, r, pitch, traits),
        tuple(paper.lines for paper in papers if paper.lines),
        pitch,
        tuple(sorted(traits)),
    )


def _tone(r: np.random.Generator) -> tuple[int, int, int]:
    bright = r.random() < 0.6
    red, green, blue = (int(v) for v in r.integers(*((215, 256) if bright else (20, 170)), 3))
    return red, green, blue


def _scene(papers: list[Paper], r: np.random.Generator, *, cropped: bool) -> Image.Image:
    """Papers below one another or side by side on a table; alone, sometimes cut off."""
    pictures = [paper.picture for paper in papers]
    if len(pictures) == 1 and (cropped or r.random() < 0.4):
        only = pictures[0]
        rim = [int(r.uniform(0, 0.5) * PITCH) for _ in range(4)] if cropped else [0] * 4
        top = int(r.uniform(0, 0.95) * papers[0].base - PITCH) if cropped else 0
        return only.crop((rim[0], max(0, top), only.width - rim[2], only.height - rim[3]))
    gap = int(r.uniform(0.2, 4) * PITCH)
    across = len(pictures) > 1 and r.random() < 0.25
    if across:
        size = (sum(p.width for p in pictures) + 3 * gap, max(p.height for p in pictures) + 2 * gap)
    else:
        size = (max(p.width for p in pictures) + 2 * gap, sum(p.height for p in pictures) + 3 * gap)
    scene = Image.new("RGB", size, _tone(r))
    x = y = gap
    for picture in pictures:
        scene.paste(picture, (x, y))
        x, y = (x + picture.width + gap, y) if across else (x, y + picture.height + gap)
    return scene


def rotated(scene: Image.Image, angle: float, r: np.random.Generator) -> Image.Image:
    return scene.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=_tone(r))


def in_hand(scene: Image.Image, r: np.random.Generator) -> Image.Image:
    """Perspective of a camera that was not held straight above."""
    width, height = scene.size
    pad = 0.08
    scene_corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], float)
    inner = np.array([(pad, pad), (1 - pad, pad), (1 - pad, 1 - pad), (pad, 1 - pad)])
    seen = (inner + r.uniform(-0.05, 0.05, (4, 2))) * (width, height)
    rows, known = [], []
    for (x, y), (u, v) in zip(seen, scene_corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        known += [u, v]
    coefficients = np.linalg.solve(np.array(rows), np.array(known))
    return scene.transform(
        scene.size, Image.Transform.PERSPECTIVE, tuple(coefficients), Image.Resampling.BICUBIC,
        fillcolor=_tone(r),
    )  # fmt: skip


def lit(scene: Image.Image, r: np.random.Generator) -> Image.Image:
    """Uneven light, a shadow's edge, sometimes the flash on the laminate."""
    width, height = scene.size
    y, x = np.mgrid[0:height:4, 0:width:4].astype(np.float32)
    angle = r.uniform(0, 2 * np.pi)
    along = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle)
    light = 1 - r.uniform(0.1, 0.45) / (1 + np.exp(-along * r.choice([4, 8, 40])))
    light = np.asarray(Image.fromarray(light.astype(np.float32)).resize(scene.size))
    values = np.asarray(scene, np.float32) * light[:, :, None]
    if r.random() < 0.5:
        cx, cy, reach = r.uniform(0, width), r.uniform(0, height), r.uniform(0.05, 0.2) * width
        spot = np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / reach**2).astype(np.float32)
        spot = np.asarray(Image.fromarray(spot).resize(scene.size))[:, :, None]
        values += (255 - values) * spot * r.uniform(0.3, 0.75)
    return Image.fromarray(np.uint8(np.clip(values, 0, 255)))


def saved(scene: Image.Image, r: np.random.Generator, pitch: float, traits: set[str]) -> bytes:
    scale = pitch / PITCH
    size = (round(scene.width * scale), round(scene.height * scale))
    blur = r.uniform(0, 0.055) * PITCH * (1.3 if "photo" in traits else 1)
    scene = scene.filter(ImageFilter.GaussianBlur(blur))
    if "web" in traits:
        buffer = io.BytesIO()
        between = r.uniform(1, 1.6)
        middle = (round(size[0] * between), round(size[1] * between))
        scene.resize(middle, Image.Resampling.LANCZOS).save(buffer, "JPEG", quality=75)
        scene = Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")
    scene = scene.resize(size, FILTERS[r.integers(len(FILTERS) - 1)])
    if "web" in traits and r.random() < 0.5:
        scene = scene.filter(ImageFilter.UnsharpMask(1, int(r.uniform(50, 150)), 1))
    values = np.asarray(scene, np.float32) + r.normal(0, r.choice([0, 2, 4, 7]), (*size[::-1], 1))
    scene = Image.fromarray(np.uint8(np.clip(values, 0, 255)))
    if "mono" in traits:
        scene = _mono(scene, r)
    buffer = io.BytesIO()
    scene.save(buffer, "JPEG", quality=int(r.uniform(45, 92)), subsampling=int(r.choice([0, 1, 2])))
    return buffer.getvalue()


def _mono(scene: Image.Image, r: np.random.Generator) -> Image.Image:
    """Grey, or black and white as fax machines and copiers make it, or a printer's raster."""
    grey, kind = scene.convert("L"), r.random()
    if kind < 0.5:
        return grey
    values = np.asarray(grey, np.float32)
    local = np.asarray(grey.filter(ImageFilter.BoxBlur(grey.width // 25)), np.float32)
    if kind < 0.75:
        return Image.fromarray(np.uint8(np.where(values < local - r.uniform(12, 30), 0, 255)))
    y, x = np.mgrid[0 : grey.height, 0 : grey.width]
    raster = np.sin((x + y) * r.uniform(1.2, 2.2)) * np.sin((x - y) * r.uniform(1.2, 2.2))
    return Image.fromarray(np.uint8(np.clip(values + 25 * raster, 0, 255)))

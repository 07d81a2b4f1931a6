"""What a scanner at the window makes of a sheet: three levels, any turn, copies."""

from __future__ import annotations

import random
from functools import cache

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from tests.specimens.canvas import Mark, Picture

LEVELS = ("clean", "office", "poor")
QUALITY = {"clean": 92, "office": 80, "poor": 50}
"""JPEG quality with which a picture of that level is saved."""


def scan(
    picture: Picture,
    rng: random.Random,
    level: str = "office",
    *,
    rotation: int = 0,
    photocopy: bool = False,
    grey: bool | None = None,
    warp: bool | None = None,
) -> Picture:
    """The picture as scanned, same dpi, with its marks moved along.

    `rotation` 0, 90, 180 or 270: the picture handed in must be turned by so many degrees clockwise
    to be upright. `photocopy`: hard black and white. `grey`, `warp`: by chance when None.
    """
    image, marks = picture.image, picture.marks
    if grey is None:
        grey = rng.random() < {"clean": 0.1, "office": 0.3, "poor": 0.4}[level]
    if grey or photocopy:
        image = image.convert("L")
    skew = {"clean": 0.25, "office": 1.2, "poor": 3.0}[level] * rng.uniform(-1, 1)
    if warp is None:
        warp = level == "poor" and rng.random() < 0.35
    image, marks = _turn(image, marks, skew, rng, warp)
    if photocopy:
        image = _copy(image, rng)
    if level != "clean":
        # Turning has softened the print already; many office scanners add nothing to that.
        if level == "poor":
            image = image.filter(ImageFilter.BoxBlur(rng.uniform(0.5, 0.9)))
        elif rng.random() < 0.4:
            image = image.filter(ImageFilter.BoxBlur(rng.uniform(0.2, 0.45)))
        image = _shade(image, rng, level)
    image, marks = _quarter(image, marks, rotation)
    return Picture(image, picture.dpi, marks, (picture.rotation + rotation) % 360)


def _turn(
    image: Image.Image, marks: list[Mark], degrees: float, rng: random.Random, warp: bool
) -> tuple[Image.Image, list[Mark]]:
    w, h = image.size
    a = np.deg2rad(degrees)
    scale = rng.uniform(0.997, 1.003)
    c, s = np.cos(a) * scale, np.sin(a) * scale
    dx, dy = rng.uniform(-6, 6), rng.uniform(-6, 6)
    forward = np.array(
        [[c, -s, w / 2 - c * w / 2 + s * h / 2 + dx], [s, c, h / 2 - s * w / 2 - c * h / 2 + dy]]
    )
    square = np.vstack([forward, [0, 0, 1]])
    back = np.linalg.inv(square)
    paper = image.getpixel((2, 2))  # what lies beyond the sheet looks like its corner
    if not warp:
        turned = image.transform(
            (w, h), Image.Transform.AFFINE, tuple(back[:2].ravel()),
            Image.Resampling.BILINEAR, fillcolor=paper,
        )  # fmt: skip
        return turned, [m.moved(forward) for m in marks]
    # A sheet that does not lie flat: a slow wave along the page, a few pixels high.
    amplitude, phase = rng.uniform(1.5, 4.0) * w / 2480, rng.uniform(0, 6.28)
    wave = rng.uniform(0.6, 1.3)

    def source(x: float, y: float) -> tuple[float, float]:
        u, v, _ = back @ (x, y, 1.0)
        return u + amplitude * np.sin(phase + wave * 6.28 * v / h), v

    mesh = []
    step_x, step_y = w / 4, h / 12
    for i in range(4):
        for j in range(12):
            box = (round(i * step_x), round(j * step_y), round((i + 1) * step_x),
                   round((j + 1) * step_y))  # fmt: skip
            l, t, r, b = box  # noqa: E741
            quad = (*source(l, t), *source(l, b), *source(r, b), *source(r, t))
            mesh.append((box, quad))
    turned = image.transform(
        (w, h), Image.Transform.MESH, mesh, Image.Resampling.BILINEAR, fillcolor=paper
    )
    moved = []
    for mark in marks:
        corners = []
        for x, y in mark.corners:
            bent = x - amplitude * np.sin(phase + wave * 6.28 * y / h)
            corners.append(tuple(forward @ (bent, y, 1.0)))
        moved.append(Mark(mark.name, mark.value, tuple(corners), mark.signature, mark.paper))
    return turned, moved


@cache
def _grain(strength: int) -> Image.Image:
    side, times = 1051, 4
    values = np.random.default_rng(strength).standard_normal((side, side), dtype=np.float32)
    tile = np.clip(128 + strength * values, 0, 255).astype(np.uint8)
    return Image.fromarray(np.tile(tile, (times, times)))


def _tile(size: tuple[int, int], rng: random.Random, strength: int) -> Image.Image:
    """A piece of noise of that size around the middle value 128."""
    grain = _grain(strength)
    w, h = size
    if grain.width < w or grain.height < h:
        return grain.resize(size, Image.Resampling.NEAREST)
    x, y = rng.randint(0, grain.width - w), rng.randint(0, grain.height - h)
    return grain.crop((x, y, x + w, y + h))


def _shade(image: Image.Image, rng: random.Random, level: str) -> Image.Image:
    """Uneven light, a darker fold, weaker contrast, the cast of an old lamp, noise."""
    n = 64
    y, x = np.mgrid[0:n, 0:n] / n
    depth = 8 if level == "office" else rng.uniform(15, 60)
    light = 255 - depth * (
        rng.uniform(0, 0.6) * np.abs(x - rng.random())
        + rng.uniform(0, 0.6) * np.abs(y - rng.random())
    )
    if level == "poor" and rng.random() < 0.6:
        place, along = rng.uniform(0.3, 0.7), rng.random() < 0.7
        distance = (y if along else x) - place
        light -= rng.uniform(15, 45) * np.exp(-((distance / rng.uniform(0.01, 0.05)) ** 2))
    if level == "poor" and rng.random() < 0.5:
        edge = rng.choice([x, 1 - x, y, 1 - y])
        light -= rng.uniform(40, 120) * np.exp(-((edge / 0.03) ** 2))
    mask = Image.fromarray(np.clip(light, 0, 255).astype(np.uint8)).resize(
        image.size, Image.Resampling.BILINEAR
    )
    low = rng.randint(0, 12) if level == "office" else rng.randint(5, 55)
    high = rng.randint(245, 255) if level == "office" else rng.randint(205, 255)
    curve = [round(low + (high - low) * i / 255) for i in range(256)]
    grain = _tile(image.size, rng, 3 if level == "office" else rng.choice([6, 9, 12]))
    cast = [rng.uniform(0.97, 1.0) for _ in range(3)] if image.mode == "RGB" else [1.0]
    bands = []
    for band, share in zip(image.split(), cast, strict=True):
        lit = ImageChops.multiply(band.point([round(v * share) for v in curve]), mask)
        bands.append(ImageChops.add(lit, grain, 1, -128))
    return Image.merge("RGB", bands) if len(bands) == 3 else bands[0]


def _copy(image: Image.Image, rng: random.Random) -> Image.Image:
    """An office copier: steep contrast, toner specks; middle greys break up."""
    middle, steep = rng.uniform(120, 165), rng.uniform(3.0, 7.0)
    curve = [round(255 / (1 + np.exp(-(i - middle) * steep / 64))) for i in range(256)]
    image = image.convert("L").point(curve)
    specks = rng.randint(0, 60)
    for _ in range(specks):
        x, y = rng.randrange(image.width - 4), rng.randrange(image.height - 4)
        image.paste(rng.randint(0, 90), (x, y, x + rng.randint(1, 3), y + rng.randint(1, 3)))
    return image


def _quarter(
    image: Image.Image, marks: list[Mark], rotation: int
) -> tuple[Image.Image, list[Mark]]:
    w, h = image.size
    if rotation == 0:
        return image, marks
    # To be turned clockwise by 90 to be upright, the picture was turned counter-clockwise by 90.
    how, matrix = {
        90: (Image.Transpose.ROTATE_90, [[0, 1, 0], [-1, 0, w]]),
        180: (Image.Transpose.ROTATE_180, [[-1, 0, w], [0, -1, h]]),
        270: (Image.Transpose.ROTATE_270, [[0, -1, h], [1, 0, 0]]),
    }[rotation]
    forward = np.array(matrix, dtype=float)
    return image.transpose(how), [m.moved(forward) for m in marks]

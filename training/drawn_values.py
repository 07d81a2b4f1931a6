"""Typed lines as offices write them and scanners see them, with the place of every character."""

from __future__ import annotations

import io
import random
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.reading.typed_line.alphabet import ALPHABET
from intake.reading.typed_line.line_frame import REACH
from tests.specimens import fonts

HELD_OUT = ("Lato", "C059", "Noto Serif", "Liberation Sans Narrow", "Cousine", "Inter Display")
"""Families that are never drawn for training: what is reached on them is the honest figure."""
FAMILIES = {
    "sans": (
        "Liberation Sans", "DejaVu Sans", "Inter", "Noto Sans", "Arimo", "Nimbus Sans",
        "URW Gothic", "Noto Sans Display", "Nimbus Sans Narrow", "DejaVu Sans Condensed",
    ),
    "serif": (
        "Liberation Serif", "DejaVu Serif", "Tinos", "P052", "Nimbus Roman", "URW Bookman",
        "Noto Serif Display", "DejaVu Serif Condensed",
    ),
    "mono": ("Liberation Mono", "DejaVu Sans Mono", "Nimbus Mono PS"),
}  # fmt: skip
"""Families that are drawn for training, by group; each group as often as it is met."""
GROUP_WEIGHTS = {"sans": 5, "serif": 4, "mono": 3}

LOOK_ALIKE = {
    "0": "ODQ", "O": "0QDC", "1": "ILT7", "I": "1LTJ", "L": "1IE", "2": "Z7", "Z": "27",
    "5": "S6", "S": "58", "6": "G8B", "G": "6C", "8": "B3S", "B": "8R3", "3": "8B", "7": "1T",
    "4": "A", "A": "4", "U": "VJ", "V": "UY", "M": "NH", "N": "MH", "C": "GO", "E": "FB",
    "F": "EP", "P": "RF", "R": "PB", "Q": "O0", "D": "0O", "9": "g8", "T": "7Y", "Y": "V4",
    "K": "XH", "X": "K", "H": "NM", "J": "I1", "W": "VM",
}  # fmt: skip
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class DrawnValue:
    """A crop as the desk cuts it.

    Attributes:
        gray: upright crop with paper around the value.
        top, bottom: rows between which an engine would say that it stands.
        text: what stands there.
        spans: of every character its first and last pixel in the crop.
    """

    gray: np.ndarray
    top: int
    bottom: int
    text: str
    spans: tuple[tuple[float, float], ...]


@cache
def _names() -> tuple[str, ...]:
    path = Path(fonts.__file__).with_name("names.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8")).values()
    return tuple(
        word for row in rows for key in ("surnames", "male", "female") for word in row.get(key, ())
    )


@lru_cache(maxsize=900)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def number_of(rng: random.Random) -> str:
    """A number in any form that papers carry; look-alikes stand where nobody expects them."""
    form = rng.random()
    if form < 0.2:
        text = "".join(rng.choices("0123456789", k=rng.choice((8, 9, 10, 10, 13))))
    elif form < 0.6:
        text = "".join(rng.choices(CAPITALS, k=rng.randint(1, 3)))
        text += "".join(rng.choices("0123456789", k=rng.randint(5, 8)))
    elif form < 0.75:
        text = "".join(rng.choices(CAPITALS + "0123456789" * 3, k=rng.randint(7, 11)))
    elif form < 0.82:
        n = "".join(rng.choices("0123456789", k=8))
        text = rng.choice(("V-", "E-", "", "V")) + f"{n[:2]}.{n[2:5]}.{n[5:]}"
    elif form < 0.88:
        text = f"{rng.randint(1, 31):02d}{rng.choice('/-.')}{rng.randint(1, 12):02d}/20"
        text += f"{rng.randint(10, 26)}"
    else:
        text = "".join(rng.choices("0OQD1IL5S8B2Z6GT7", k=rng.randint(5, 10)))
    share = rng.choice((0.0, 0.05, 0.25))
    return "".join(
        rng.choice(LOOK_ALIKE[c]).upper() if c in LOOK_ALIKE and rng.random() < share else c
        for c in text
    )


def _other_letter(rng: random.Random, letter: str) -> str:
    """Another letter, or the same with another mark, in the same case."""
    plain = unicodedata.normalize("NFD", letter)[0]
    if rng.random() < 0.5:
        marked = [
            c for c in ALPHABET
            if unicodedata.normalize("NFD", c)[0] == plain and c.isupper() == letter.isupper()
        ]  # fmt: skip
        return rng.choice(marked or [letter])
    pool = CAPITALS if letter.isupper() else CAPITALS.lower()
    return rng.choice(LOOK_ALIKE.get(letter, "") + pool) if letter.isupper() else rng.choice(pool)


def name_of(rng: random.Random) -> str:
    """A name whose letters cannot be guessed from their neighbours."""
    words = [rng.choice(_names()) for _ in range(rng.choice((1, 1, 2, 2, 3)))]
    text = rng.choice((" ", " ", " ", " ", "-", ", ")).join(words)
    if rng.random() < 0.55:
        text = text.upper()
    share = rng.choice((0.0, 0.15, 0.4))
    out = [
        _other_letter(rng, c) if c.isalpha() and c in ALPHABET and rng.random() < share else c
        for c in text
    ]
    return "".join(c for c in out if c in ALPHABET)[: rng.choice((12, 20, 28))].strip()


def text_of(rng: random.Random) -> str:
    """A number, a name or a few words."""
    kind = rng.random()
    if kind < 0.52:
        return number_of(rng) + ("" if rng.random() < 0.85 else rng.choice(".,"))
    return name_of(rng) or number_of(rng)


def face_of(rng: random.Random, families: tuple[str, ...] | None = None) -> str:
    """The file of a face."""
    if families is None:
        group = rng.choices(list(GROUP_WEIGHTS), list(GROUP_WEIGHTS.values()))[0]
        families = FAMILIES[group]
    family = rng.choice(families)
    return fonts.path_of(family, rng.random() < 0.3, rng.random() < 0.08)


def drawn_value(
    rng: random.Random, text: str | None = None, families: tuple[str, ...] | None = None
) -> DrawnValue:
    """One line by chance."""
    text = text or text_of(rng)
    dpi = rng.choice((150, 200, 200, 200, 300, 300, 300, 400))
    size = max(13, round(rng.uniform(7.5, 13.5) * dpi / 72))
    font = _font(face_of(rng, families), size)
    spacing = rng.choice((0, 0, 0, 0, 0, rng.uniform(-0.03, 0.15))) * size
    stretch = 1.0 if rng.random() < 0.6 else rng.uniform(0.82, 1.2)
    degrees = rng.choice((0.0, rng.uniform(-0.5, 0.5), rng.uniform(-1.2, 1.2), rng.uniform(-3, 3)))
    tilt = float(np.tan(np.deg2rad(degrees)))
    fall = abs(tilt) * (font.getlength(text) + spacing * len(text)) / 2
    image, spans, rows = _typed(rng, text, font, size, spacing, fall)
    if stretch != 1.0:
        image = image.resize((round(image.width * stretch), image.height), Image.Resampling.BICUBIC)
        spans = [(a * stretch, b * stretch) for a, b in spans]
    image = _askew(rng, image, rows, tilt)
    gray = worn(rng, image, size)
    rows = (rows[0] - round(fall * stretch), rows[1] + round(fall * stretch))
    return _cut(rng, gray, text, spans, rows)


def _typed(
    rng: random.Random,
    text: str,
    font: ImageFont.FreeTypeFont,
    size: int,
    spacing: float,
    fall: float,
) -> tuple[Image.Image, list[tuple[float, float]], tuple[int, int]]:
    """The line on wide paper, with what stands around it; character places; its rows of ink."""
    pad_x, pad_y = round(0.9 * size), round(0.9 * size + 1.6 * fall)
    length = font.getlength(text) + spacing * len(text)
    image = Image.new("L", (int(length) + 2 * pad_x, 2 * pad_y + size), 255)
    draw = ImageDraw.Draw(image)
    base = pad_y + round(0.8 * size)
    x = float(pad_x) + rng.random()
    spans: list[tuple[float, float]] = []
    if spacing:
        for c in text:
            draw.text((x, base), c, 0, font, anchor="ls")
            wide = font.getlength(c)
            spans.append((x, x + wide))
            x += wide + spacing
    else:
        draw.text((x, base), text, 0, font, anchor="ls")
        for n in range(len(text)):
            end = font.getlength(text[: n + 1])
            spans.append((x + end - font.getlength(text[n]), x + end))
    if not spacing and rng.random() < 0.04:  # a bad ribbon or toner types twice
        draw.text((x + 0.6, base), text, 0, font, anchor="ls")
    box = draw.textbbox((pad_x, base), text, font, anchor="ls")
    _around(rng, draw, font, size, base, (pad_x, pad_x + length), image.size)
    return image, spans, (int(box[1]), int(box[3]))


def _around(
    rng: random.Random, draw: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont, size: int,
    base: int, ends: tuple[float, float], canvas: tuple[int, int],
) -> None:  # fmt: skip
    """Lines above and below, words beside, rules, dotted rules and boxes."""
    tone = rng.choice((0, 0, 0, 90, 150))
    for side in (-1, 1):
        if rng.random() < 0.45:
            other = name_of(rng) + " " + number_of(rng) + " " + name_of(rng)
            shift = side * size * rng.uniform(1.05, 1.7)
            draw.text((rng.uniform(-1, 1) * size, base + shift), other, tone, font, anchor="ls")
    if rng.random() < 0.3:
        beside = rng.choice(("No.", "N°", "número", ":", "nombre", "de", "CI", "(", "Pasaporte:"))
        draw.text((ends[0] - size * rng.uniform(0.28, 0.7), base), beside, tone, font, anchor="rs")
    if rng.random() < 0.3:
        after = rng.choice((",", "de", "y", "con", ")", ";", "nacionalidad", "|", "."))
        gap = 0 if after in ",;.)" else rng.uniform(0.28, 0.7)
        draw.text((ends[1] + size * gap, base), after, tone, font, anchor="ls")
    thick = max(1, round(size * rng.uniform(0.03, 0.09)))
    if rng.random() < 0.16:
        y = base + size * rng.uniform(0.1, 0.35)
        draw.line((0, y, canvas[0], y), rng.choice((0, 60, 130)), thick)
    if rng.random() < 0.08:
        y = base + size * rng.uniform(0.02, 0.3)
        for x in range(0, canvas[0], max(3, round(size * rng.uniform(0.15, 0.4)))):
            draw.rectangle((x, y, x + thick, y + thick), 40)
    if rng.random() < 0.1:
        y = base - size * rng.uniform(0.95, 1.5)
        draw.line((0, y, canvas[0], y), rng.choice((0, 60, 130)), thick)
    if rng.random() < 0.12:
        x = rng.choice((ends[0] - size * rng.uniform(0.2, 0.6), ends[1] + size * 0.4))
        draw.line((x, 0, x, canvas[1]), rng.choice((0, 60, 130)), thick)


def _askew(
    rng: random.Random, image: Image.Image, rows: tuple[int, int], tilt: float
) -> Image.Image:
    lean = rng.choice((0.0, 0.0, 0.0, rng.uniform(-0.08, 0.08)))
    if not tilt and not lean:
        return image
    cx, cy = image.width / 2, (rows[0] + rows[1]) / 2
    return image.transform(
        image.size, Image.Transform.AFFINE,
        (1, lean - tilt, (tilt - lean) * cy, tilt, 1, -tilt * cx), Image.Resampling.BICUBIC,
        fillcolor=255,
    )  # fmt: skip


def worn(rng: random.Random, image: Image.Image, size: int) -> np.ndarray:
    """Through printer, copier and scanner."""
    noise = np.random.default_rng(rng.getrandbits(32))
    paper = rng.uniform(175, 255)
    image = _softened(rng, _inked(rng, noise, image, size, paper), size)
    values = np.asarray(image, np.float32)
    values = values + noise.normal(0, rng.choice((0, 3, 3, 6, 9, 13)), values.shape)
    how = rng.random()
    if how < 0.1:  # a copier
        middle, steep = rng.uniform(110, 170), rng.uniform(3.0, 8.0)
        values = 255 / (1 + np.exp(-(values - middle) * steep / 64))
    elif how < 0.15:  # black and white
        values = np.where(values < paper * rng.uniform(0.5, 0.75), 0.0, 255.0)
    image = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if rng.random() < 0.75:
        stream = io.BytesIO()
        image.save(stream, "JPEG", quality=rng.choice((40, 50, 50, 65, 80, 92)))
        image = Image.open(stream).convert("L")
    return np.asarray(image)


def _inked(
    rng: random.Random, noise: np.random.Generator, image: Image.Image, size: int, paper: float
) -> Image.Image:
    """Ink that spreads or lacks, of any tone, on paper in uneven light."""
    if rng.random() < 0.2:
        spread = ImageFilter.MinFilter(3) if rng.random() < 0.65 else ImageFilter.MaxFilter(3)
        if size > 26 or isinstance(spread, ImageFilter.MinFilter):
            image = Image.blend(image, image.filter(spread), rng.uniform(0.2, 0.9))
    ink = rng.uniform(0, 95)
    values = np.asarray(image, np.float32) / 255
    if rng.random() < 0.12:  # worn toner, dry ribbon: the ink has holes
        rough = noise.normal(0, 1, (image.height // 2 + 1, image.width // 2 + 1)).astype(np.float32)
        rough = np.kron(rough, np.ones((2, 2), np.float32))[: image.height, : image.width]
        values = values + np.clip(rough - 0.9, 0, 1) * 0.5 * (1 - values)
    values = ink + (paper - ink) * np.clip(values, 0, 1)
    if rng.random() < 0.3:
        y, x = np.mgrid[0 : image.height, 0 : image.width].astype(np.float32)
        values -= rng.uniform(-25, 25) * x / image.width + rng.uniform(-25, 25) * y / image.height
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def _softened(rng: random.Random, image: Image.Image, size: int) -> Image.Image:
    kind = rng.random()
    if kind < 0.45:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.045 * size)))
    elif kind < 0.75:
        image = image.filter(ImageFilter.BoxBlur(rng.uniform(0.2, 1.0)))
    share = rng.uniform(0.55, 0.9) if rng.random() < 0.15 else 1.0
    if size * share <= 15 or share == 1.0:
        return image
    # Scanned coarser, handed in finer.
    small = (max(8, round(image.width * share)), max(8, round(image.height * share)))
    coarse = image.resize(small, Image.Resampling.BILINEAR)
    return coarse.resize(image.size, Image.Resampling.BICUBIC)


def _cut(
    rng: random.Random, gray: np.ndarray, text: str, spans: list[tuple[float, float]],
    rows: tuple[int, int],
) -> DrawnValue:  # fmt: skip
    """The crop around the box that an engine would give, with its errors."""
    tall = min(rows[1] - rows[0], 40)
    off = 0.07 * tall
    top = max(0, round(rows[0] + rng.gauss(0, off)))
    bottom = min(gray.shape[0], round(rows[1] + rng.gauss(0, off)))
    if rng.random() < 0.1:
        bottom = min(gray.shape[0], bottom + round(0.3 * tall))
    margin = round(REACH * max(6, bottom - top))
    side = max(2, round(0.3 * tall))
    left = max(0, round(spans[0][0] - side + rng.gauss(0, 0.06 * tall)))
    right = min(gray.shape[1], round(spans[-1][1] + side + rng.gauss(0, 0.06 * tall)))
    first, last = max(0, top - margin), min(gray.shape[0], bottom + margin)
    return DrawnValue(
        np.ascontiguousarray(gray[first:last, left:right]), top - first, bottom - first, text,
        tuple((a - left, b - left) for a, b in spans),
    )  # fmt: skip

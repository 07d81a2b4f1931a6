"""Identity papers of invented people in colour: guilloches, portrait, fields, overprints, zone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.reading.mrz.formats import Format
from training.drawn_zones import FONT, NAMES, SURNAMES, zone_lines

PITCH = 24
"""Pixels a character of the zone while drawing."""
MM = PITCH / 2.54
SIZES = {
    "TD3": (125, 88),
    "MRV-A": (120, 80),
    "TD2": (105, 74),
    "MRV-B": (105, 74),
    "TD1": (86, 54),
}
LABELS = ("Surname / Apellidos", "Given names", "Nationality", "Date of birth", "Sex", "Place")
SHARP = FONT.with_name("OCRBS.otf")


@dataclass(frozen=True)
class Paper:
    """One side of a document in RGB; `lines` are empty where it bears no zone.

    Attributes:
        base: height in pixels of the top of the zone's first line.
    """

    picture: Image.Image
    lines: tuple[str, ...]
    form: str
    base: float = 0.0


def front(form: Format, r: np.random.Generator, *, full: bool = False) -> Paper:
    """The side with the zone."""
    lines = zone_lines(form, r, full=full)
    width, height = (round(side * MM) for side in SIZES[form.name])
    ground, calm = _ground(r, height, width), r.random() < 0.35
    picture = Image.fromarray(ground)
    draw = ImageDraw.Draw(picture)
    spacing = _spacing(r, len(lines))
    bottom = height - r.uniform(2.5, 6) * MM
    top = bottom - (len(lines) - 1) * spacing - 3.4 * MM
    if calm:
        band = tuple(int(v) for v in r.integers(225, 256, 3))
        draw.rectangle((0, top - 2 * MM, width, height), fill=band)
    _fields(draw, r, top, portrait=len(lines) == 2 or r.random() < 0.3)
    if r.random() < 0.3:
        draw.rectangle((3, 3, width - 4, height - 4), outline=(90, 90, 90), width=3)
    picture = _overprinted(picture, r) if r.random() < 0.35 else picture
    _zone(picture, r, lines, bottom, spacing)
    picture = _overprinted(picture, r) if r.random() < 0.3 else picture
    return Paper(picture, lines, form.name, top)


def reverse(form: Format, r: np.random.Generator) -> Paper:
    """A side of the same size without a zone."""
    width, height = (round(side * MM) for side in SIZES[form.name])
    picture = Image.fromarray(_ground(r, height, width))
    _fields(ImageDraw.Draw(picture), r, height - 3 * MM, portrait=True)
    return Paper(picture, (), form.name)


def _spacing(r: np.random.Generator, lines: int) -> float:
    if lines == 3:
        return float(r.uniform(4.2, 5.6)) * MM
    return float(r.uniform(4.6, 6.6) if r.random() < 0.8 else r.uniform(6.6, 9.5)) * MM


def _zone(
    picture: Image.Image,
    r: np.random.Generator,
    lines: tuple[str, ...],
    bottom: float,
    spacing: float,
) -> None:
    """Prints the lines, more or less black, fat, worn."""
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    path = str(SHARP if r.random() < 0.3 else FONT)
    font = ImageFont.truetype(path, PITCH / 0.7229 * r.uniform(0.94, 1.04))
    fat = int(r.choice([0, 0, 0, 1]))
    left = (picture.width - len(lines[0]) * PITCH) / 2 * r.uniform(0.5, 1.3)
    for row, line in enumerate(lines):
        y = bottom - (len(lines) - 1 - row) * spacing
        for column, letter in enumerate(line):
            x = left + column * PITCH
            draw.text((x, y), letter, font=font, fill=255, anchor="ls", stroke_width=fat)
    strength = np.asarray(layer, np.float32) / 255 * r.uniform(0.65, 1)
    if r.random() < 0.2:
        worn = r.normal(1, 0.4, (picture.height // 3 + 1, picture.width // 3 + 1))
        worn = np.kron(worn, np.ones((3, 3)))[: picture.height, : picture.width]
        strength *= np.clip(worn, 0.1, 1)
    ink = Image.new("RGB", picture.size, tuple(int(v) for v in r.integers(0, 70, 3)))
    picture.paste(ink, (0, 0), Image.fromarray(np.uint8(np.clip(strength, 0, 1) * 255)))


def _fields(
    draw: ImageDraw.ImageDraw, r: np.random.Generator, height: float, *, portrait: bool
) -> None:
    head = ImageFont.truetype("DejaVuSans-Bold.ttf", round(3.4 * MM))
    small = ImageFont.truetype("DejaVuSans.ttf", round(1.5 * MM))
    plain = ImageFont.truetype("LiberationSans-Regular.ttf", round(2.8 * MM))
    tone = tuple(int(v) for v in r.integers(20, 140, 3))
    draw.text((4 * MM, 2.5 * MM), "REPUBLICA  PASAPORTE  PASSPORT", font=head, fill=tone)
    left = 4 * MM
    if portrait:
        edge = min(height * 0.75, 36 * MM)
        box = (4 * MM, 9 * MM, 4 * MM + edge * 0.78, 9 * MM + edge)
        draw.rectangle(box, fill=tuple(int(v) for v in r.integers(170, 235, 3)))
        middle = (box[0] + box[2]) / 2
        skin, hair = (tuple(int(v) for v in r.integers(*span, 3)) for span in ((90, 220), (20, 90)))
        draw.ellipse((middle - 7 * MM, box[3] - 9 * MM, middle + 7 * MM, box[3] + 4), fill=hair)
        draw.ellipse(
            (middle - 5 * MM, box[1] + 4 * MM, middle + 5 * MM, box[3] - 6 * MM), fill=skin
        )
        left = box[2] + 4 * MM
    y = 9 * MM
    while y < height - 6 * MM:
        draw.text((left, y), str(r.choice(LABELS)), font=small, fill=tone)
        words = f"{r.choice(SURNAMES)} {r.choice(NAMES)}".replace("<", " ")
        draw.text((left, y + 2 * MM), words, font=plain, fill=(25, 25, 25))
        y += r.uniform(5.5, 8) * MM


def _ground(r: np.random.Generator, height: int, width: int) -> np.ndarray:
    """Two pastel colours and fine curved lines in others."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    one, two = r.uniform(185, 255, 3), r.uniform(185, 255, 3)
    angle = r.uniform(0, np.pi)
    along = (x * np.cos(angle) / width + y * np.sin(angle) / height + 1) / 2
    ground = one + (two - one) * along[:, :, None]
    for _ in range(r.integers(0, 4)):
        tone, spacing = r.uniform(90, 230, 3), r.uniform(0.35, 2.5) * MM
        turn, bow = r.uniform(0, np.pi), r.uniform(0, 3) * MM
        phase = x * np.cos(turn) + y * np.sin(turn) + bow * np.sin(x / r.uniform(2, 20) / MM * 2)
        phase += bow * np.cos(y / r.uniform(2, 20) / MM * 2)
        line = np.abs((phase / spacing) % 1 - 0.5) * 2 > 1 - r.uniform(0.15, 0.5)
        ground = np.where(line[:, :, None], ground + (tone - ground) * r.uniform(0.15, 0.6), ground)
    return np.clip(ground, 0, 255).astype(np.uint8)


def _overprinted(picture: Image.Image, r: np.random.Generator) -> Image.Image:
    """SPECIMEN across, holes, a hologram, embossed letters."""
    kind = r.integers(4)
    width, height = picture.size
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    font = ImageFont.truetype("DejaVuSans-Bold.ttf", round(r.uniform(5, 16) * MM))
    if kind in (0, 3):
        place = (r.uniform(0, 0.4) * width, r.uniform(0.1, 0.85) * height)
        draw.text(
            place, str(r.choice(["SPECIMEN", "MUESTRA", "SAMPLE", "VOID"])), font=font, fill=255
        )
        layer = layer.rotate(float(r.choice([0, r.uniform(-35, 35)])))
    elif kind == 1:
        for _ in range(r.integers(8, 40)):
            x, y, size = r.uniform(0, width), r.uniform(0.3, 1) * height, r.uniform(0.3, 0.6) * MM
            draw.ellipse((x - size, y - size, x + size, y + size), fill=255)
    else:
        for _ in range(r.integers(1, 5)):
            x, y, size = r.uniform(0, width), r.uniform(0, height), r.uniform(4, 14) * MM
            draw.ellipse(
                (x - size, y - size, x + size, y + size), outline=255, width=round(0.5 * MM)
            )
    strength = np.asarray(layer, np.float32)[:, :, None] / 255
    values = np.asarray(picture, np.float32)
    if kind == 3:
        relief = np.asarray(layer.filter(ImageFilter.EMBOSS), np.float32)[:, :, None] - 128
        return Image.fromarray(np.uint8(np.clip(values + relief * r.uniform(0.2, 0.5), 0, 255)))
    tone = r.uniform(60, 255, 3)
    made = values + (tone - values) * strength * r.uniform(0.1, 0.42)
    return Image.fromarray(np.uint8(np.clip(made, 0, 255)))

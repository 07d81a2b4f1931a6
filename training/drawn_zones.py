"""Whole machine readable zones of invented people, drawn on pages at three levels of scanning."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.reading.mrz.formats import DIGITS, FORMATS, LETTERS, Format, check_digit

FONT = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
LEVELS = ("clean", "office", "poor")
SURNAMES = (
    "RODRIGUEZ<PENA", "QUISPE<MAMANI", "WANG", "NGUYEN", "OCONNOR", "DE<LA<CRUZ<VERA", "MUELLER",
    "ZHANG", "KOWALSKI", "FERNANDEZ<DE<CORDOBA<MONTERO", "BUXXENDIA", "SILVA<E<SOUZA", "YU",
    "GUTIERREZ<ZAMBRANO", "KIKUKAWA", "HJALMARSSON", "ORDONXXEZ<VELEZ", "FIX", "JACKSON",
)  # fmt: skip
NAMES = (
    "MARIA<JOSE", "WEI", "ANNE<MARIE", "JUAN<CARLOS<ALBERTO", "KATARZYNA", "XIAOYU", "DIEGO",
    "YULEISY<DEL<CARMEN", "KIM", "MAXIMILIANO<ALEJANDRO<JESUS", "", "JEROME", "GLORIA<VIVIANA",
)  # fmt: skip
COUNTRIES = ("COL", "VEN", "PER", "CUB", "CHN", "USA", "ESP", "D", "ARG", "GBR", "MEX", "XXB")


@dataclass(frozen=True)
class Drawn:
    """A page with one zone: grey picture, its resolution, format and true lines."""

    gray: np.ndarray
    dpi: int
    form: str
    lines: tuple[str, ...]


def zone_lines(form: Format, random: np.random.Generator, *, full: bool = False) -> tuple[str, ...]:
    """True lines of an invented person's document; `full`: hardly a filler anywhere."""
    lines = [["<"] * form.width for _ in range(form.height)]

    def put(name: str, text: str) -> None:
        span = form.span(name)
        if span is not None:
            text = text[: span.end - span.start].ljust(span.end - span.start, "<")
            lines[span.line][span.start : span.end] = list(text)

    country = str(random.choice(COUNTRIES))
    second = {
        "V": "V" + str(random.choice(["<", "C", "B"])),
        "P": "P" + str(random.choice(["<", "O"])),
    }
    code = form.codes[0]
    put("document_code", second.get(code, code + "D"[: random.integers(0, 2)]))
    put("issuing_country", country)
    put("nationality", country if random.random() < 0.8 else str(random.choice(COUNTRIES)))
    letters = "".join(random.choice(list("ABCDEFGHJKLMNPQRSTUVWXYZ"), random.integers(0, 4)))
    figures = "".join(random.choice(list("0123456789"), random.integers(6, 10)))
    put("document_number", (letters + figures)[:9])
    born = (random.integers(0, 100), random.integers(1, 13), random.integers(1, 29))
    put("birth_date", "".join(f"{part:02d}" for part in born))
    ends = (random.integers(20, 40), random.integers(1, 13), random.integers(1, 29))
    put("expiry_date", "".join(f"{part:02d}" for part in ends))
    put("sex", str(random.choice(list("MF<"), p=[0.48, 0.48, 0.04])))
    if full or random.random() < 0.4:
        length = 15 if full else random.integers(5, 9)
        for optional in ("optional", "optional_2"):
            if full or optional == "optional":
                put(optional, "".join(random.choice(list("0123456789"), length)))
    name = f"{random.choice(SURNAMES)}<<{random.choice(NAMES)}".rstrip("<")
    if full:
        put("document_number", "".join(random.choice(list("ABCDEFGHJKLM0123456789"), 9)))
        put("sex", str(random.choice(list("MF"))))
        name += "<MAXIMILIANO<ALEJANDRO<JESUS<FERNANDO"
    put("name", name)
    for check in form.checks:
        joined = ["".join(line) for line in lines]
        covered = "".join(span.of(tuple(joined)) for span in check.covers)
        empty = check.may_be_filler and not covered.strip("<") and random.random() < 0.5
        lines[check.line][check.column] = "<" if empty else check_digit(covered)
    return tuple("".join(line) for line in lines)


def altered_lines(
    form: Format, lines: tuple[str, ...], random: np.random.Generator
) -> tuple[str, ...]:
    """One false check digit, or one character under a check digit made another.

    Not one of those that the check digit cannot tell from it (values equal modulo 10).
    """
    check = form.checks[int(random.integers(len(form.checks)))]
    places = [(check.line, check.column)]
    if random.random() < 0.5:
        places = [place for span in check.covers for place in span.places()]
    printed = [(line, column) for line, column in places if lines[line][column] != "<"]
    line, column = printed[int(random.integers(len(printed)))] if printed else places[0]
    old = lines[line][column]
    value = 0 if old == "<" else int(old, 36)
    others = DIGITS if old.isdigit() or old == "<" else LETTERS
    usable = [c for c in others if c != "<" and (int(c, 36) - value) % 10]
    new = str(random.choice(usable))
    made = [list(text) for text in lines]
    made[line][column] = new
    return tuple("".join(text) for text in made)


def drawn_zone(
    seed: int, level: str, form: Format | None = None, dpi: int = 300, *, altered: bool = False
) -> Drawn:
    """A booklet, card or label lying on an A4 glass; `altered`: with a zone that cannot be true."""
    r = np.random.default_rng(seed)
    chosen = form or FORMATS[int(r.integers(len(FORMATS)))]
    lines = zone_lines(chosen, r)
    if altered:
        lines = altered_lines(chosen, lines, r)
    pitch = 2.54 / 25.4 * dpi
    millimetre = dpi / 25.4
    size = {30: (86, 54), 36: (105, 74), 44: (125, 88)}[chosen.width]
    paper = Image.fromarray(_paper(r, round(size[1] * millimetre), round(size[0] * millimetre)))
    draw = ImageDraw.Draw(paper)
    small = ImageFont.truetype("DejaVuSans.ttf", round(2.4 * millimetre))
    for row in range(min(int(r.integers(4, 9)), 5 if len(lines) == 3 else 9)):
        words = " ".join(str(r.choice(SURNAMES)).replace("<", " ") for _ in range(2))
        draw.text((0.36 * paper.width, (5 + 4.5 * row) * millimetre), words, font=small, fill=40)
    font = ImageFont.truetype(str(FONT), pitch / 0.7229)
    spacing = (
        r.uniform(4.6, 6.6) * millimetre if len(lines) == 2 else r.uniform(4.2, 5.6) * millimetre
    )
    left = (paper.width - chosen.width * pitch) / 2 * r.uniform(0.5, 1.4)
    ink = int(r.integers(0, 70))
    for row, line in enumerate(reversed(lines)):
        for column, letter in enumerate(line):
            y = paper.height - 4.5 * millimetre - row * spacing
            draw.text((left + column * pitch, y), letter, font=font, fill=ink, anchor="ls")
    glass = Image.new("L", (round(210 * millimetre), round(297 * millimetre)), 246)
    turned = paper.rotate(
        float(r.uniform(-3, 3)) if level != "clean" else float(r.uniform(-1, 1)),
        Image.Resampling.BICUBIC, expand=True, fillcolor=246,
    )  # fmt: skip
    place = [int(r.uniform(0, g - t)) for g, t in zip(glass.size, turned.size, strict=True)]
    glass.paste(turned, (place[0], place[1]))
    return Drawn(_scanned(glass, level, r), dpi, chosen.name, lines)


def _paper(r: np.random.Generator, height: int, width: int) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    paper = np.full((height, width), r.uniform(190, 245), np.float32)
    for _ in range(3):
        length, angle = r.uniform(5, 60), r.uniform(0, np.pi)
        bend = np.sin(x / r.uniform(40, 200)) * r.uniform(0, 2)
        wave = np.sin(2 * np.pi * ((x * np.cos(angle) + y * np.sin(angle)) / length + bend))
        paper -= wave * r.uniform(1, 9)
    return np.clip(paper, 0, 255).astype(np.uint8)


def _scanned(page: Image.Image, level: str, r: np.random.Generator) -> np.ndarray:
    blur, noise, quality = {"clean": (0.5, 2, 92), "office": (1.0, 5, 75), "poor": (1.7, 11, 50)}[
        level
    ]
    page = page.filter(ImageFilter.GaussianBlur(blur * r.uniform(0.7, 1.3)))
    values = np.asarray(page, np.float32)
    if level != "clean":
        shade = np.linspace(1, r.uniform(0.75, 1), values.shape[1], dtype=np.float32)
        values = values * shade
    if level == "poor":
        values = 128 + (values - 128) * r.uniform(0.5, 0.9)
    tile = r.standard_normal((512, 512), np.float32)
    times = [size // 512 + 1 for size in values.shape]
    values = values + noise * np.tile(tile, times)[: values.shape[0], : values.shape[1]]
    picture = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(io.BytesIO(buffer.getvalue())))

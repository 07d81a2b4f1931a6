"""Marks of an office on paper that are no signature: rubber stamps, seals, holes, folds, dirt."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageChops, ImageDraw

from tests.specimens.canvas import Color, Paper
from tests.specimens.fonts import Face, pick
from tests.specimens.ink import Ink, lifted, worn

STAMP_COLORS: tuple[Color, ...] = (
    (38, 60, 150), (90, 40, 130), (150, 30, 40), (24, 100, 60), (30, 30, 36),
)  # fmt: skip


def _inked(paper: Paper, rng: random.Random, dpi: int, tilt: float = 7.0) -> Ink:
    image = worn(lifted(paper.image), rng, rng.uniform(0.1, 0.55))
    image = image.rotate(rng.uniform(-tilt, tilt), Image.Resampling.BICUBIC, expand=True)
    return Ink.of(image, dpi)


def rectangular_stamp(lines: list[str], rng: random.Random, dpi: int) -> Ink:
    """Some lines of capitals in one or two frames."""
    face, color = pick(rng, "sans", "serif").strong, rng.choice(STAMP_COLORS)
    points = rng.uniform(7, 11)
    probe = Paper(10, 10, dpi)
    width = max(probe.text_width(t, face, points) for t in lines) + 8
    step = points * 0.46
    height = step * len(lines) + 5
    paper = Paper(width, height, dpi)
    paper.box(0.5, 0.5, width - 1, height - 1, outline=color, thickness=0.5)
    if rng.random() < 0.5:
        paper.box(1.4, 1.4, width - 2.8, height - 2.8, outline=color, thickness=0.2)
    for i, text in enumerate(lines):
        y = 2.2 + step * (i + 0.8)
        paper.text(width / 2, y, text, face, points, align="center", color=color)
    return _inked(paper, rng, dpi)


def received_stamp(rng: random.Random, dpi: int, who: str, date: str) -> Ink:
    """RECIBIDO with date, hour and a place for initials."""
    hour = f"{rng.randint(8, 16):02d}:{rng.randint(0, 59):02d}"
    word = rng.choice(("RECIBIDO", "RECIBIDO", "RECEPCIÓN DE DOCUMENTOS", "INGRESADO"))
    lines = [who.upper()[:38], word, f"{date}   {hour}"]
    if rng.random() < 0.5:
        lines.append("FIRMA: ..................")
    return rectangular_stamp(lines, rng, dpi)


def _around(
    paper: Paper, text: str, face: Face, points: float, radius: float, middle: float, color: Color
) -> None:
    """Letters on a circle around the paper's middle; `middle` is the angle of the text's centre."""
    font = paper.font(face, points)
    r = paper.px(radius)
    cx, cy = paper.image.width / 2, paper.image.height / 2
    total = font.getlength(text) * 1.12
    angle = middle - total / r / 2
    below = math.sin(middle) > 0.5
    if below:
        angle = middle + total / r / 2
    for char in text:
        step = font.getlength(char) * 1.12 / r
        at = angle + step / 2 if not below else angle - step / 2
        size = int(font.size * 2.2)
        tile = Image.new("L", (size, size), 0)
        ImageDraw.Draw(tile).text((size / 2, size / 2), char, 255, font, anchor="mm")
        turn = math.degrees(at) + 90 if not below else math.degrees(at) - 90
        tile = tile.rotate(-turn, Image.Resampling.BICUBIC)
        x, y = cx + r * math.cos(at) - size / 2, cy + r * math.sin(at) - size / 2
        paper.image.paste(color, (round(x), round(y)), tile)
        angle += step if not below else -step


def round_seal(
    upper: str, lower: str, center: list[str], rng: random.Random, dpi: int, radius: float = 17.0
) -> Ink:
    """A round seal: text along the rim above and below, a device or lines in the middle."""
    color = rng.choice(STAMP_COLORS)
    side = radius * 2 + 3
    paper = Paper(side, side, dpi)
    c = side / 2
    paper.ellipse(c, c, radius, radius, outline=color, thickness=0.5)
    paper.ellipse(c, c, radius - 5.2, radius - 5.2, outline=color, thickness=0.25)
    if rng.random() < 0.5:
        paper.ellipse(c, c, radius - 0.9, radius - 0.9, outline=color, thickness=0.2)
    face = pick(rng, "sans", "serif").strong
    points = min(8.5, 2.2 * radius * 72 / 25.4 / max(8, len(upper)) * 1.25)
    _around(paper, upper, face, points, radius - 3.2, -math.pi / 2, color)
    _around(paper, lower, face, min(points, 7.5), radius - 3.2, math.pi / 2, color)
    if center:
        for i, line in enumerate(center):
            y = c + 1 + (i - (len(center) - 1) / 2) * 3.4
            room = (radius - 6) * 2
            paper.text(c, y, line, face, 7, align="center", color=color, max_width=room)
    else:
        _device(paper, c, c, radius - 7, rng, color)
    return _inked(paper, rng, dpi, 25.0)


def oval_stamp(upper: str, lower: str, middle: str, rng: random.Random, dpi: int) -> Ink:
    """A company's oval stamp."""
    color = rng.choice(STAMP_COLORS)
    paper = Paper(50, 28, dpi)
    paper.ellipse(25, 14, 24, 13, outline=color, thickness=0.5)
    paper.ellipse(25, 14, 22.6, 11.8, outline=color, thickness=0.2)
    face = pick(rng, "sans", "serif").strong
    for text, y, points in ((upper, 8.5, 8.0), (middle, 15, 9.0), (lower, 20.5, 7.5)):
        paper.text(25, y, text, face, points, align="center", color=color, max_width=36)
    return _inked(paper, rng, dpi)


def notary_seal(rng: random.Random, dpi: int, notary: str, canton: str) -> Ink:
    """A notary's round seal with a device in the middle."""
    return round_seal(
        f"{notary.upper()}", f"{canton.upper()} - ECUADOR", [], rng, dpi, rng.uniform(15, 20)
    )


def _device(paper: Paper, x: float, y: float, r: float, rng: random.Random, color: Color) -> None:
    """A star, a shield or rays: something heraldic."""
    kind = rng.choice(("star", "rays", "shield", "scales"))
    if kind == "star":
        points = [
            (x + r * k * math.cos(a), y + r * k * math.sin(a))
            for a, k in (
                (-math.pi / 2 + i * math.pi / 5, 1.0 if i % 2 == 0 else 0.42) for i in range(11)
            )
        ]
        paper.polyline(points, color=color, thickness=0.3)
    elif kind == "rays":
        for i in range(24):
            a = i * math.pi / 12
            paper.line(x + r * 0.5 * math.cos(a), y + r * 0.5 * math.sin(a),
                       x + r * math.cos(a), y + r * math.sin(a), color=color)  # fmt: skip
        paper.ellipse(x, y, r * 0.45, r * 0.45, outline=color, thickness=0.3)
    elif kind == "shield":
        shape = [(-0.6, -0.8), (0.6, -0.8), (0.6, 0.2), (0, 0.95), (-0.6, 0.2), (-0.6, -0.8)]
        paper.polyline([(x + a * r, y + b * r) for a, b in shape], color=color, thickness=0.4)
        paper.line(x - 0.6 * r, y - 0.2 * r, x + 0.6 * r, y - 0.2 * r, color=color)
        paper.line(x, y - 0.2 * r, x, y + 0.9 * r, color=color)
    else:
        paper.line(x, y - r, x, y + r * 0.8, color=color, thickness=0.4)
        paper.line(x - r * 0.8, y - r * 0.6, x + r * 0.8, y - r * 0.6, color=color, thickness=0.4)
        for side in (-1, 1):
            paper.ellipse(x + side * r * 0.8, y, r * 0.3, r * 0.12, outline=color, thickness=0.3)
        paper.line(x - r * 0.5, y + r * 0.8, x + r * 0.5, y + r * 0.8, color=color, thickness=0.5)


def company_stamp(company: str, ruc: str | None, rng: random.Random, dpi: int) -> Ink:
    """The stamp that a company puts beside its signature."""
    short = company.upper()
    number = f"RUC {ruc}" if ruc else "ECUADOR"
    role = rng.choice(("GERENCIA", "GERENTE GENERAL", "TALENTO HUMANO", "ADMINISTRACIÓN"))
    kind = rng.random()
    if kind < 0.4:
        return rectangular_stamp([short[:34], number, role], rng, dpi)
    if kind < 0.75:
        return oval_stamp(short[:30], number, role, rng, dpi)
    return round_seal(short[:30], number, [role.split()[0]], rng, dpi, 15)


def logo(rng: random.Random, dpi: int, size: float = 16.0) -> Ink:
    """A company's device in one or two colours."""
    colors = [tuple(rng.randint(10, 190) for _ in range(3)) for _ in range(2)]
    a, b = colors[0], colors[1]
    paper = Paper(size, size, dpi)
    kind, c = rng.randrange(5), size / 2
    if kind == 0:
        for i in range(3):
            paper.ellipse(c - 3 + i * 3, c, c * 0.5, c * 0.5, outline=(a, b, a)[i], thickness=0.8)
    elif kind == 1:
        paper.box(1, 1, size - 2, size - 2, outline=None, fill=a, radius=size * 0.2)
        paper.polyline(
            [(3, size - 4), (c, 4), (size - 3, size - 4)], color=(255, 255, 255), thickness=1.4
        )
    elif kind == 2:
        for i in range(5):
            h = size * (0.25 + 0.14 * i)
            paper.box(
                1 + i * size / 5.5, size - h, size / 7, h - 1, outline=None, fill=a if i % 2 else b
            )
    elif kind == 3:
        _device(paper, c, c, c * 0.9, rng, a)
    else:
        paper.ellipse(c, c, c * 0.9, c * 0.9, outline=None, fill=a)
        paper.ellipse(c * 1.25, c * 0.9, c * 0.6, c * 0.6, outline=None, fill=(255, 255, 255))
        paper.ellipse(c * 1.3, c * 1.1, c * 0.35, c * 0.35, outline=None, fill=b)
    return Ink.of(lifted(paper.image), dpi)


# ---- what happens to paper ------------------------------------------------------------------
def punch_holes(paper: Paper, rng: random.Random) -> None:
    """Two holes at the left edge, dark as the lid behind them."""
    x, y = rng.uniform(7, 11), paper.height / 2 + rng.uniform(-6, 6)
    shade = rng.randint(60, 190)
    for dy in (-40, 40):
        paper.ellipse(x, y + dy, 2.8, 2.8, outline=(150, 150, 150), fill=(shade, shade, shade))


def staple(paper: Paper, rng: random.Random) -> None:
    """A staple, or its two holes, in the top left corner."""
    x, y = rng.uniform(8, 16), rng.uniform(6, 13)
    a = rng.uniform(-0.9, 0.2)
    dx, dy = 11 * math.cos(a) / 2, 11 * math.sin(a) / 2
    if rng.random() < 0.6:
        paper.line(x - dx, y - dy, x + dx, y + dy, color=(120, 122, 128), thickness=0.55)
        paper.line(x - dx, y - dy + 0.4, x + dx, y + dy + 0.4, color=(205, 205, 205), thickness=0.3)
    for side in (-1, 1):
        paper.ellipse(x + side * dx, y + side * dy, 0.4, 0.4, outline=None, fill=(90, 90, 90))


def fold(paper: Paper, rng: random.Random) -> None:
    """A letter folded in two or three: a faint grey crease, under the print."""
    for part in (1, 2) if rng.random() < 0.6 else (1.5,):
        y = round(paper.px(paper.height * part / 3 + rng.uniform(-4, 4)))
        deep = max(2, round(paper.px(0.5)))
        strip = paper.image.crop((0, y, paper.image.width, y + deep))
        shade = Image.new("RGB", strip.size, (rng.randint(205, 235),) * 3)
        paper.image.paste(ImageChops.multiply(strip, shade), (0, y))


def dirt(paper: Paper, rng: random.Random) -> None:
    """Specks and a smear or two."""
    for _ in range(rng.randint(3, 20)):
        x, y = rng.uniform(2, paper.width - 2), rng.uniform(2, paper.height - 2)
        r = rng.uniform(0.04, 0.18)
        k = rng.randint(60, 190)
        paper.ellipse(x, y, r, r * rng.uniform(0.6, 1.4), outline=None, fill=(k, k, k))


def used(paper: Paper, rng: random.Random) -> None:
    """What a paper has been through on its way to the window, by chance."""
    for chance, happen in ((0.12, punch_holes), (0.2, staple), (0.25, fold), (0.3, dirt)):
        if rng.random() < chance:
            happen(paper, rng)

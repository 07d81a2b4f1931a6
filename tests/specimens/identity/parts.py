"""Parts that identity papers share: grounds, faces, seals, zones, dates, country names."""

from __future__ import annotations

import math
import random
import unicodedata
from dataclasses import dataclass

import numpy as np
import qrcode
from PIL import Image, ImageDraw, ImageFilter

from tests.specimens.canvas import Color, Paper
from tests.specimens.fonts import OCRB, Face

MONTHS = {
    "es": ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"],
    "en": ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    "fr": ["JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEP", "OCT", "NOV", "DÉC"],
    "pt": ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"],
    "de": ["JAN", "FEB", "MÄR", "APR", "MAI", "JUN", "JUL", "AUG", "SEP", "OKT", "NOV", "DEZ"],
    "it": ["GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC"],
}
LONG_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

COUNTRIES: dict[str, tuple[str, str, str, str]] = {
    # code: (state in its own words, state in English, nationality of a man, of a woman)
    "VEN": ("REPÚBLICA BOLIVARIANA DE VENEZUELA", "VENEZUELA", "VENEZOLANO", "VENEZOLANA"),
    "COL": ("REPÚBLICA DE COLOMBIA", "COLOMBIA", "COLOMBIANO", "COLOMBIANA"),
    "PER": ("REPÚBLICA DEL PERÚ", "PERU", "PERUANO", "PERUANA"),
    "CUB": ("REPÚBLICA DE CUBA", "CUBA", "CUBANO", "CUBANA"),
    "CHN": ("PEOPLE'S REPUBLIC OF CHINA", "CHINA", "CHINO", "CHINA"),
    "USA": ("UNITED STATES OF AMERICA", "UNITED STATES", "ESTADOUNIDENSE", "ESTADOUNIDENSE"),
    "ESP": ("REINO DE ESPAÑA", "SPAIN", "ESPAÑOL", "ESPAÑOLA"),
    "DEU": ("BUNDESREPUBLIK DEUTSCHLAND", "GERMANY", "ALEMÁN", "ALEMANA"),
    "BRA": ("REPÚBLICA FEDERATIVA DO BRASIL", "BRAZIL", "BRASILEÑO", "BRASILEÑA"),
    "ITA": ("REPUBBLICA ITALIANA", "ITALY", "ITALIANO", "ITALIANA"),
    "FRA": ("RÉPUBLIQUE FRANÇAISE", "FRANCE", "FRANCÉS", "FRANCESA"),
    "ARG": ("REPÚBLICA ARGENTINA", "ARGENTINA", "ARGENTINO", "ARGENTINA"),
    "CHL": ("REPÚBLICA DE CHILE", "CHILE", "CHILENO", "CHILENA"),
    "MEX": ("ESTADOS UNIDOS MEXICANOS", "MEXICO", "MEXICANO", "MEXICANA"),
    "BOL": ("ESTADO PLURINACIONAL DE BOLIVIA", "BOLIVIA", "BOLIVIANO", "BOLIVIANA"),
    "IDN": ("REPUBLIC OF INDONESIA", "INDONESIA", "INDONESIO", "INDONESIA"),
    "IND": ("REPUBLIC OF INDIA", "INDIA", "INDIO", "INDIA"),
    "UKR": ("UKRAINE", "UKRAINE", "UCRANIANO", "UCRANIANA"),
    "HTI": ("RÉPUBLIQUE D'HAÏTI", "HAITI", "HAITIANO", "HAITIANA"),
    "ECU": ("REPÚBLICA DEL ECUADOR", "ECUADOR", "ECUATORIANO", "ECUATORIANA"),
}


OWN_NATIONALITY = {
    "DEU": "DEUTSCH", "FRA": "Française", "BRA": "BRASILEIRO(A)", "CHN": "CHINESE",
    "USA": "UNITED STATES OF AMERICA", "ITA": "ITALIANA", "IND": "INDIAN", "IDN": "INDONESIA",
    "UKR": "UKRAINE", "HTI": "HAÏTIENNE",
}  # fmt: skip


def own_nationality(country: str, sex: str) -> str:
    """How the state's own papers say it."""
    return OWN_NATIONALITY.get(country) or nationality_word(country, sex)


def caps(text: str, accents: bool = True) -> str:
    """Capitals; without accents Ñ stays, as most registries print it."""
    text = text.upper()
    if accents:
        return text
    kept = unicodedata.normalize("NFD", text.replace("Ñ", "\0"))
    return "".join(c for c in kept if not unicodedata.combining(c)).replace("\0", "Ñ")


def nationality_word(country: str, sex: str) -> str:
    """VENEZOLANA and the like."""
    return COUNTRIES[country][3 if sex == "F" else 2]


def date(iso: str, form: str) -> str:
    """An ISO date in a printed form: any strftime-like pattern.

    `{d}` `{m}` `{y}` `{yy}` are numbers, `{es}` `{en}` `{fr}` `{pt}` `{de}` `{it}` months in
    letters, `{long}` the Spanish month in full.
    """
    y, m, d = iso.split("-")
    months = {k: v[int(m) - 1] for k, v in MONTHS.items()}
    return form.format(y=y, yy=y[2:], m=m, d=d, long=LONG_MONTHS[int(m) - 1], **months)


@dataclass
class Fields:
    """Labels with their values in one manner: label `above`, `below` or `beside` the value.

    `step`: mm between the baselines of label and value; `beside`: mm from the label's beginning
    to the value's.
    """

    paper: Paper
    label: Face
    value: Face
    label_points: float = 5.0
    points: float = 9.0
    label_color: Color = (40, 40, 60)
    color: Color = (18, 18, 22)
    place: str = "above"
    step: float = 4.0
    beside: float = 24.0

    def put(
        self,
        x: float,
        y: float,
        label: str,
        text: str,
        name: str | None = None,
        value: str | None = None,
        *,
        width: float | None = None,
        points: float | None = None,
        beside: float | None = None,
        label_width: float | None = None,
    ) -> None:
        """Puts one; with `name` the value's ink is a fact worth `value` (or the text itself)."""
        at_label, at_value = (x, y), (x, y + self.step)
        if self.place == "below":
            at_label, at_value = (x, y + self.step), (x, y)
        elif self.place == "beside":
            at_value = (x + (self.beside if beside is None else beside), y)
        self.paper.text(*at_label, label, self.label, self.label_points, color=self.label_color,
                        max_width=label_width)  # fmt: skip
        self.paper.text(*at_value, text, self.value, points or self.points, color=self.color,
                        name=name, value=value, max_width=width)  # fmt: skip


def tint(rng: random.Random, light: int = 225) -> Color:
    """A pale colour for a ground."""
    return tuple(rng.randint(light, 250) for _ in range(3))  # type: ignore[return-value]


def guilloche(
    paper: Paper, rng: random.Random, colors: list[Color], *, lines: int = 26, weight: float = 0.12
) -> None:
    """Wavy security lines over the whole paper, a family for each colour, pale or strong."""
    w, h = paper.image.size
    strong = rng.choice([0.8, 1.0, 1.3, 1.8])
    colors = [tuple(max(90, round(255 - (255 - c) * strong)) for c in k) for k in colors]
    x = np.linspace(-5, w + 5, 70)
    for color in colors:
        a1, a2 = rng.uniform(0.02, 0.08) * h, rng.uniform(0.01, 0.05) * h
        f1, f2 = rng.uniform(1, 3), rng.uniform(3, 8)
        slope = rng.uniform(-0.15, 0.15)
        for i in range(lines):
            phase = i * rng.uniform(0.08, 0.2)
            y = (
                h * (i + 0.5) / lines * 1.2 - 0.1 * h
                + a1 * np.sin(2 * math.pi * f1 * x / w + phase)
                + a2 * np.sin(2 * math.pi * f2 * x / w - phase * 2)
                + slope * x
            )  # fmt: skip
            pen = max(1, round(paper.px(weight)))
            paper.draw.line(list(np.column_stack([x, y]).ravel()), color, pen)


def rosette(paper: Paper, x: float, y: float, radius: float, color: Color, petals: int = 7) -> None:
    """A flower of thin lines around x, y (mm), as on bank notes."""
    t = np.linspace(0, 2 * math.pi, 260)
    for k in range(5):
        r = radius * (0.55 + 0.09 * k + 0.12 * np.sin(petals * t + k * 0.6))
        paper.polyline(list(zip(x + r * np.cos(t), y + r * np.sin(t), strict=True)), color=color,
                       thickness=0.1)  # fmt: skip


def portrait(
    rng: random.Random, width: int, height: int, *, grey: bool = False, ground: Color | None = None
) -> Image.Image:
    """A drawn face that is nobody's: ovals for head, hair and shoulders; `rng` makes the face."""
    scale = 2
    w, h = width // scale, height // scale
    ground = ground or (rng.randint(200, 245),) * 3
    image = Image.new("RGB", (w, h), ground)
    draw = ImageDraw.Draw(image)
    skin = rng.choice(
        [(224, 182, 150), (196, 148, 112), (150, 104, 74), (110, 74, 52), (240, 205, 180)]
    )
    hair = rng.choice([(30, 24, 22), (60, 40, 28), (120, 84, 50), (150, 150, 150), (20, 20, 20)])
    dark = tuple(int(v * 0.72) for v in skin)
    cx, top = w * rng.uniform(0.48, 0.52), h * rng.uniform(0.14, 0.2)
    fw, fh = w * rng.uniform(0.22, 0.26), h * rng.uniform(0.25, 0.29)
    shirt = tuple(rng.randint(20, 230) for _ in range(3))
    draw.ellipse((cx - w * 0.46, h * 0.76, cx + w * 0.46, h * 1.4), shirt)
    if rng.random() < 0.5:  # long hair
        draw.ellipse((cx - fw * 1.35, top - h * 0.05, cx + fw * 1.35, top + fh * 2.6), hair)
    draw.rectangle((cx - fw * 0.42, top + fh * 1.6, cx + fw * 0.42, h * 0.84), dark)
    draw.ellipse((cx - fw * 1.1, top - h * 0.04, cx + fw * 1.1, top + fh * 1.4), hair)
    draw.ellipse((cx - fw, top + fh * 0.15, cx + fw, top + fh * 2.1), skin)
    for side in (-1, 1):
        ex, ey = cx + side * fw * 0.42, top + fh * 1.0
        draw.ellipse(
            (ex - fw * 0.17, ey - fh * 0.06, ex + fw * 0.17, ey + fh * 0.06), (245, 245, 245)
        )
        draw.ellipse((ex - fw * 0.07, ey - fh * 0.06, ex + fw * 0.07, ey + fh * 0.06), (40, 28, 20))
        draw.arc((ex - fw * 0.25, ey - fh * 0.24, ex + fw * 0.25, ey), 200, 340, hair, 2)
    draw.line(
        (cx, top + fh * 1.05, cx - fw * 0.1, top + fh * 1.4, cx + fw * 0.1, top + fh * 1.42),
        dark,
        2,
    )
    draw.arc(
        (cx - fw * 0.35, top + fh * 1.45, cx + fw * 0.35, top + fh * 1.75),
        20,
        160,
        (150, 70, 70),
        2,
    )
    image = image.filter(ImageFilter.GaussianBlur(1.2)).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    return image.convert("L").convert("RGB") if grey else image


def photo(
    paper: Paper,
    holder: str,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    grey: bool = False,
    frame: Color | None = None,
    ghost: bool = False,
    ground: Color | None = None,
) -> None:
    """A portrait at x, y (mm), the same for the same `holder`; `ghost`: the pale second one."""
    size = round(paper.px(w)), round(paper.px(h))
    image = portrait(random.Random(holder), *size, grey=grey or ghost, ground=ground)
    if ghost:
        left, top = round(paper.px(x)), round(paper.px(y))
        below = paper.image.crop((left, top, left + size[0], top + size[1]))
        image = Image.blend(below, image, 0.28)
    paper.paste(image, x, y)
    if frame:
        paper.box(x, y, w, h, outline=frame, thickness=0.25)


def seal(
    paper: Paper,
    rng: random.Random,
    x: float,
    y: float,
    radius: float,
    color: Color,
    words: str = "",
) -> None:
    """A round coat of arms that belongs to no state: rings, rays, a shield; words on a circle."""
    paper.ellipse(x, y, radius, radius, outline=color, thickness=0.3)
    paper.ellipse(x, y, radius * 0.72, radius * 0.72, outline=color, thickness=0.15)
    rays = rng.randint(8, 20)
    for i in range(rays):
        a = 2 * math.pi * i / rays
        paper.line(x + radius * 0.45 * math.cos(a), y + radius * 0.45 * math.sin(a),
                   x + radius * 0.68 * math.cos(a), y + radius * 0.68 * math.sin(a), color=color,
                   thickness=0.15)  # fmt: skip
    s = radius * 0.36
    shield = [(x - s, y - s), (x + s, y - s), (x + s, y + s * 0.3), (x, y + s), (x - s,
                                                                                 y + s * 0.3),
              (x - s, y - s)]  # fmt: skip
    paper.polyline(shield, color=color, thickness=0.25)
    paper.line(x - s, y - s * 0.3, x + s, y - s * 0.3, color=color)
    if words:
        ring(
            paper, x, y, radius * 0.86, words, Face("DejaVu Sans", bold=True), radius * 0.42, color
        )


def ring(
    paper: Paper,
    x: float,
    y: float,
    radius: float,
    words: str,
    face: Face,
    points: float,
    color: Color,
) -> None:
    """Letters along a circle, each turned to stand on it."""
    font = face.size(points, paper.dpi)
    cell = max(8, int(font.getlength("M") * 2))
    step = 2 * math.pi / max(1, len(words))
    for i, character in enumerate(words):
        tile = Image.new("L", (cell, cell), 0)
        ImageDraw.Draw(tile).text((cell / 2, cell / 2), character, 255, font, anchor="mm")
        angle = -math.pi / 2 + i * step
        tile = tile.rotate(-math.degrees(angle) - 90, Image.Resampling.BILINEAR)
        cx, cy = paper.px(x + radius * math.cos(angle)), paper.px(y + radius * math.sin(angle))
        paper.image.paste(color, (round(cx - cell / 2), round(cy - cell / 2)), tile)


def zone(
    paper: Paper,
    lines: list[str],
    x: float,
    y: float,
    *,
    pitch: float = 2.54,
    leading: float = 6.35,
) -> None:
    """A machine readable zone in OCR-B; x, y: left end and baseline of the first line (mm)."""
    from tests.specimens.canvas import around

    box: list[float] | None = None
    for i, line in enumerate(lines):
        box = around(box, paper.fixed(x, y + i * leading, line, OCRB, pitch))
    assert box is not None
    paper.mark("mrz", "\n".join(lines), box)


def scribble(
    paper: Paper,
    rng: random.Random,
    x: float,
    y: float,
    w: float,
    h: float,
    color: Color = (20, 20, 60),
) -> None:
    """The holder's printed signature: loops that run to the right (no fact)."""
    t = np.linspace(0, 1, 220)
    loops, swing = rng.uniform(3, 6), rng.uniform(0.05, 0.12)
    fade = np.exp(-rng.uniform(0.5, 2.5) * t)
    xs = x + w * (0.08 + 0.84 * t + swing * np.sin(2 * math.pi * loops * t))
    ys = y + h * (0.5 + 0.42 * fade * np.cos(2 * math.pi * loops * t + rng.uniform(0, 1.5))
                  + 0.12 * np.sin(2 * math.pi * rng.uniform(0.5, 1.6) * t))  # fmt: skip
    points = list(zip(xs, ys, strict=True))
    paper.polyline(points, color=color, thickness=rng.uniform(0.25, 0.45))
    if rng.random() < 0.5:
        paper.line(x, y + h * 0.9, x + w, y + h * rng.uniform(0.7, 1.0), color=color, thickness=0.3)


def qr(text: str, side: int, color: Color = (0, 0, 0)) -> Image.Image:
    """A QR code of `side` pixels with its quiet zone."""
    code = qrcode.QRCode(border=2, error_correction=qrcode.constants.ERROR_CORRECT_M)
    code.add_data(text)
    matrix = np.array(code.get_matrix(), dtype=bool)
    small = Image.fromarray(np.where(matrix[..., None], np.array(color), 255).astype(np.uint8))
    return small.resize((side, side), Image.Resampling.NEAREST)


def barcode(
    paper: Paper,
    rng: random.Random,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    stacked: bool = False,
) -> None:
    """Bars that look like a linear or stacked code (they say nothing)."""
    rows = max(3, round(h / 0.7)) if stacked else 1
    unit = 0.25
    for row in range(rows):
        at = x
        while at < x + w:
            width = unit * rng.randint(1, 4)
            if rng.random() < 0.5:
                paper.box(at, y + row * h / rows, min(width, x + w - at), h / rows, outline=None,
                          fill=(15, 15, 15))  # fmt: skip
            at += width


def worn(paper: Paper, rng: random.Random, amount: float) -> None:
    """Wears the print: scratches and lost spots in a pale colour over everything."""
    for _ in range(int(amount * 25)):
        x, y = rng.uniform(0, paper.width), rng.uniform(0, paper.height)
        tone = rng.randint(205, 240)
        length = rng.uniform(1, 9)
        a = rng.uniform(0, 6.28)
        paper.line(x, y, x + length * math.cos(a), y + length * math.sin(a), color=(tone,) * 3,
                   thickness=rng.uniform(0.04, 0.1))  # fmt: skip

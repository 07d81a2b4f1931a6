"""Pictures like those of papers on public pages: narrow, overprinted, held in hand, on screens."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.reading.mrz.formats import FORMATS
from training.drawn_documents import MM, PITCH, Paper, front, reverse
from training.drawn_pictures import DrawnPicture, in_hand, lit, rotated, saved
from training.worn_paper import OVERPRINTS

TRAITS = (
    "plain", "overprint", "guilloche", "hand", "glare", "cut", "opening", "scanned", "tilted",
    "tiled", "punched", "screen",
)  # fmt: skip
WIDTHS = (300, 700)
"""Pixels of the width of a picture."""

LEAST_PITCH = 7.5
"""Pixels a character below which nobody reads a zone; narrower pictures are drawn wider."""


def specimen_picture(seed: int) -> DrawnPicture:
    """One picture; the traits in turn, a second one by chance."""
    r = np.random.default_rng([seed, 77])
    traits = {TRAITS[seed % len(TRAITS)], str(r.choice(TRAITS))} - {"plain"}
    form = FORMATS[int(r.choice(5, p=[0.35, 0.1, 0.1, 0.1, 0.35]))]
    paper = front(form, r)
    picture = paper.picture
    if "guilloche" in traits:
        picture = _waves(picture, r)
    if "overprint" in traits:
        picture = _marked(picture, r)
    if "tiled" in traits:
        picture = _tiled(picture, r)
    if "punched" in traits:
        picture = _punched(picture, paper.base, r)
    papers = [Paper(picture, paper.lines, paper.form, paper.base)]
    if "opening" in traits:
        papers.insert(0, reverse(form, r))
    scene = _scene(papers, r, cut="cut" in traits)
    if "hand" in traits:
        scene = lit(in_hand(scene, r), r)
    if "tilted" in traits:
        scene = rotated(scene, float(r.uniform(-9, 9)), r)
    if "glare" in traits:
        scene = _glare(scene, r)
    if "screen" in traits:
        scene = _on_screen(scene, r)
    wide = r.uniform(*WIDTHS)
    pitch = float(max(LEAST_PITCH, PITCH * wide / scene.width))
    kinds = {"web"} if "scanned" not in traits else set()
    data = saved(scene, r, pitch, kinds)
    return DrawnPicture(data, (paper.lines,), pitch, tuple(sorted(traits)))


def _scene(papers: list[Paper], r: np.random.Generator, *, cut: bool) -> Image.Image:
    """Sides of an opening on a table, or the side alone, its rim cut off."""
    if len(papers) == 1:
        only = papers[0].picture
        rim = [int(r.uniform(0, 0.8 if cut else 0.1) * PITCH) for _ in range(4)]
        return only.crop((rim[0], rim[1], only.width - rim[2], only.height - rim[3]))
    wide = max(paper.picture.width for paper in papers)
    gap = int(r.uniform(0, 0.6) * PITCH)
    high = sum(paper.picture.height for paper in papers) + gap
    tone = tuple(int(v) for v in r.integers(60, 250, 3))
    scene = Image.new("RGB", (wide, high), tone)
    y = 0
    for paper in papers:
        scene.paste(paper.picture, (0, y))
        y += paper.picture.height + gap
    return scene


def _waves(picture: Image.Image, r: np.random.Generator) -> Image.Image:
    """Fine coloured waves over all of the paper, also under its zone."""
    height, width = picture.height, picture.width
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    values = np.asarray(picture, np.float32)
    for _ in range(int(r.integers(1, 4))):
        turn, spacing = r.uniform(0, np.pi), r.uniform(0.5, 1.8) * MM
        bow = r.uniform(0.5, 3) * MM * np.sin(x / r.uniform(4, 18) / MM)
        along = (x * np.cos(turn) + y * np.sin(turn) + bow) / spacing
        line = np.abs(along % 1 - 0.5) * 2 > 1 - r.uniform(0.15, 0.4)
        tone = r.uniform(110, 235, 3)
        share = line[:, :, None] * r.uniform(0.15, 0.45)
        # Print is opaque: what is dark already stays so.
        share = share * (values.mean(axis=2, keepdims=True) > 110)
        values = values + (tone - values) * share
    return Image.fromarray(np.uint8(np.clip(values, 0, 255)))


def _marked(picture: Image.Image, r: np.random.Generator) -> Image.Image:
    """SPECIMEN in large letters across, often over the zone, red or grey or as an outline."""
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    font = ImageFont.truetype("DejaVuSans-Bold.ttf", round(r.uniform(9, 20) * MM))
    outline = bool(r.random() < 0.3)
    for _ in range(int(r.integers(1, 3))):
        place = (r.uniform(-0.05, 0.3) * picture.width, r.uniform(0.05, 0.8) * picture.height)
        word = str(r.choice(OVERPRINTS))
        if outline:
            draw.text(place, word, font=font, fill=0, stroke_width=4, stroke_fill=255)
        else:
            draw.text(place, word, font=font, fill=255)
    layer = layer.rotate(float(r.choice([0, r.uniform(-38, 38)])))
    tone = np.array([(200, 20, 30), (120, 120, 120), (30, 60, 160)][int(r.integers(3))], np.float32)
    values = np.asarray(picture, np.float32)
    share = np.asarray(layer, np.float32)[:, :, None] / 255 * r.uniform(0.15, 0.45)
    return Image.fromarray(np.uint8(np.clip(values + (tone - values) * share, 0, 255)))


def _tiled(picture: Image.Image, r: np.random.Generator) -> Image.Image:
    """The small pale words of an archive all over the picture, between lines of the zone too."""
    layer = Image.new("L", picture.size, 0)
    draw = ImageDraw.Draw(layer)
    font = ImageFont.truetype("DejaVuSerif.ttf", round(r.uniform(2, 5) * MM))
    word = str(r.choice(("archivo.example", "SAMPLE", "© colección", "muestra.test")))
    apart = draw.textlength(word, font=font) * r.uniform(1.2, 1.8)
    for row, y in enumerate(np.arange(0, picture.height, apart * r.uniform(0.3, 0.6))):
        for x in np.arange(-apart * (row % 2) / 2, picture.width, apart):
            draw.text((x, y), word, font=font, fill=255)
    layer = layer.rotate(float(r.uniform(-35, 35)))
    tone = np.array([(150, 150, 150), (230, 230, 230), (90, 90, 130)][int(r.integers(3))])
    share = np.asarray(layer, np.float32)[:, :, None] / 255 * r.uniform(0.2, 0.5)
    values = np.asarray(picture, np.float32)
    return Image.fromarray(np.uint8(np.clip(values + (tone - values) * share, 0, 255)))


def _punched(picture: Image.Image, base: float, r: np.random.Generator) -> Image.Image:
    """A word of punched holes over the zone's upper rim, as papers are made void."""
    small = Image.new("L", (picture.width // 12, 16), 0)
    font = ImageFont.truetype("DejaVuSans-Bold.ttf", 11)
    ImageDraw.Draw(small).text((r.uniform(2, small.width / 2), 2), "VOID", font=font, fill=255)
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    top = base - r.uniform(13, 18) * 12
    for y, x in zip(*np.nonzero(np.asarray(small) > 128), strict=True):
        left, up = int(x) * 12 + 3, top + int(y) * 12
        draw.ellipse((left, up, left + 7, up + 7), fill=(40, 40, 40))
    return picture


def _on_screen(scene: Image.Image, r: np.random.Generator) -> Image.Image:
    """The picture in the page of a browser: an address above, lines of text below."""
    wide = round(scene.width * r.uniform(1.05, 1.4))
    bar, low = wide // 12, round(scene.height * r.uniform(0.1, 0.6))
    dark = r.random() < 0.3
    paper, ink = ((32, 33, 36), (215, 215, 215)) if dark else ((255, 255, 255), (35, 35, 35))
    page = Image.new("RGB", (wide, bar + scene.height + low), paper)
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, wide, bar // 2), fill=(70, 72, 78) if dark else (222, 225, 230))
    font = ImageFont.truetype("DejaVuSans.ttf", wide // 50)
    draw.text((wide / 8, bar / 8), "https://ejemplo.test/wiki/Pasaporte", font=font, fill=ink)
    page.paste(scene, ((wide - scene.width) // 2, bar))
    words = "The zone of this booklet is described in part 4; see the picture above. "
    for y in np.arange(bar + scene.height + wide / 40, page.height, wide / 30):
        draw.text((wide / 20, y), words, font=font, fill=ink)
    return page


def _glare(scene: Image.Image, r: np.random.Generator) -> Image.Image:
    """A band or spot of light on the laminate; print shows through it."""
    width, height = scene.size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = r.uniform(0, np.pi)
    middle = r.uniform(0.2, 0.8, 2) * (width, height)
    across = (x - middle[0]) * np.cos(angle) + (y - middle[1]) * np.sin(angle)
    along = (y - middle[1]) * np.cos(angle) - (x - middle[0]) * np.sin(angle)
    reach = r.uniform(0.05, 0.15) * width
    spot = np.exp(-((across / reach) ** 2) - (along / reach / r.uniform(1, 5)) ** 2)
    share = spot[:, :, None] * r.uniform(0.3, 0.7)
    values = np.asarray(scene, np.float32)
    values = values + (255 - values) * share
    return Image.fromarray(np.uint8(values)).filter(ImageFilter.GaussianBlur(0.3))

"""What lies on the glass: cards and booklets, crooked, alone or together, on white or dark."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.specimens.canvas import Mark, Paper, Picture
from tests.specimens.truth import TrueDocument, TrueFact, TruePage, TrueSignature

A4 = (210.0, 297.0)
Item = tuple[Picture, str]
"""A picture and the name under which its marks are kept in the picture of the whole glass."""


def lay(
    items: Sequence[Item],
    rng: random.Random,
    *,
    lid: str | None = None,
    angle: float = 3.0,
    enlarge: float = 1.0,
    size: tuple[float, float] = A4,
    margin: float = 9.0,
) -> Picture:
    """Items on one sheet of glass, each turned by up to ±`angle` degrees, none over another.

    Args:
        items: upright pictures of one dpi, with the names of their papers.
        lid: `white`, `dark`, or by chance.
        enlarge: the factor of a copier; the sheet is then white paper with the copy on it.
        margin: mm kept free at the edges, so that the skew of the scan cuts nothing off.

    Raises:
        ValueError: they do not fit.
    """
    dpi = items[0][0].dpi
    lid = lid or ("dark" if rng.random() < 0.15 and enlarge == 1.0 else "white")
    tone = rng.randint(246, 255) if lid == "white" else rng.randint(25, 70)
    w, h = round(size[0] / 25.4 * dpi), round(size[1] / 25.4 * dpi)
    page = Image.new("RGB", (w, h), (tone, tone, max(0, tone - rng.randint(0, 3))))
    turned = [_turned(p, rng.uniform(-angle, angle), enlarge) for p, _ in items]
    marks: list[Mark] = []
    places = _places([t[0].size for t in turned], (w, h), rng, 4 / 25.4 * dpi, margin / 25.4 * dpi)
    for (image, mask, matrix), (picture, paper), (x, y) in zip(turned, items, places, strict=True):
        if lid == "white" and enlarge == 1.0:
            drop = rng.randint(2, 5)
            shadow = mask.point([round(v * 0.35) for v in range(256)])
            shadow = shadow.resize((mask.width // 4, mask.height // 4)).filter(
                ImageFilter.BoxBlur(1)
            )
            page.paste((90, 90, 90), (x + drop, y + drop), shadow.resize(mask.size))
        page.paste(image, (x, y), mask)
        there = np.array(matrix)
        there[:, 2] += (x, y)
        marks += [m.moved(there, paper or m.paper) for m in picture.marks]
    return Picture(page, dpi, marks)


def _turned(
    picture: Picture, degrees: float, enlarge: float
) -> tuple[Image.Image, Image.Image, np.ndarray]:
    """The item turned, its mask, and the matrix from its own pixels to the turned picture's."""
    image = picture.image.convert("RGB")
    w, h = image.size
    mask = Image.new("L", (w, h), 0)
    card = picture.size_mm[0] < 95 and picture.size_mm[1] < 95
    radius = 3.1 / 25.4 * picture.dpi if card else 0
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, w - 1, h - 1), radius, 255)
    a = np.deg2rad(degrees)
    c, s = np.cos(a) * enlarge, np.sin(a) * enlarge
    nw = int(np.ceil(abs(w * c) + abs(h * s)))
    nh = int(np.ceil(abs(w * s) + abs(h * c)))
    forward = np.array(
        [[c, -s, nw / 2 - c * w / 2 + s * h / 2], [s, c, nh / 2 - s * w / 2 - c * h / 2]]
    )
    back = tuple(np.linalg.inv(np.vstack([forward, [0, 0, 1]]))[:2].ravel())
    how = Image.Transform.AFFINE
    out = image.transform((nw, nh), how, back, Image.Resampling.BICUBIC)
    return out, mask.transform((nw, nh), how, back, Image.Resampling.BILINEAR), forward


def _places(
    sizes: Sequence[tuple[int, int]],
    page: tuple[int, int],
    rng: random.Random,
    gap: float,
    margin: float,
) -> list[tuple[int, int]]:
    """Top left corners: one below another, or side by side where that fits and chance says so."""
    room = (page[0] - 2 * margin, page[1] - 2 * margin)
    gaps = gap * (len(sizes) - 1)
    wide, high = sum(w for w, _ in sizes) + gaps, sum(h for _, h in sizes) + gaps
    rows_fit = high <= room[1] and max(w for w, _ in sizes) <= room[0]
    columns_fit = wide <= room[0] and max(h for _, h in sizes) <= room[1]
    if not rows_fit and not columns_fit:
        msg = "the items do not fit on the glass"
        raise ValueError(msg)
    across = columns_fit and (not rows_fit or rng.random() < 0.25)
    spare = room[0] - wide if across else room[1] - high
    cuts = sorted(rng.uniform(0, spare) for _ in sizes)
    out, at = [], margin
    for (w, h), cut in zip(sizes, cuts, strict=True):
        other = margin + rng.uniform(0, room[1] - h if across else room[0] - w)
        x, y = (at + cut, other) if across else (other, at + cut)
        out.append((round(x), round(y)))
        at += (w if across else h) + gap
    return out


def stick(paper: Paper, item: Picture, x: float, y: float, degrees: float) -> list[Mark]:
    """Sticks a picture on a paper at x, y (mm), a little turned; gives its marks there."""
    image, mask, matrix = _turned(item, degrees, 1.0)
    left, top = round(paper.px(x)), round(paper.px(y))
    paper.image.paste(image, (left, top), mask)
    there = np.array(matrix)
    there[:, 2] += (left, top)
    return [m.moved(there) for m in item.marks]


def cut_out(picture: Picture, rng: random.Random, lid: str | None = None) -> Picture:
    """A scan cropped to one item, a few millimetres of glass around it."""
    w, h = picture.size_mm
    size = (w + rng.uniform(8, 18) + h * 0.06, h + rng.uniform(8, 18) + w * 0.06)
    return lay([(picture, "")], rng, lid=lid, size=size, margin=3.0)


def sheets(
    sides: Sequence[Picture],
    rng: random.Random,
    *,
    paper: str = "",
    together: bool | None = None,
    lid: str | None = None,
    enlarge: float = 1.0,
) -> list[Picture]:
    """The sides of one paper on one sheet, or a sheet for each; full pages stay as they are."""
    full = [s for s in sides if s.size_mm[0] > 180 and s.size_mm[1] > 200]
    if full:
        return [
            Picture(s.image, s.dpi, [m.moved(np.eye(3)[:2], paper) for m in s.marks]) for s in sides
        ]
    if together is None:
        together = rng.random() < 0.6
    if together:
        try:
            return [lay([(s, paper) for s in sides], rng, lid=lid, enlarge=enlarge)]
        except ValueError:
            pass
    return [lay([(s, paper)], rng, lid=lid, enlarge=enlarge) for s in sides]


def true_document(
    kind: str,
    layout: str,
    pages: Sequence[tuple[Picture, str, int]],
    paper: str = "",
) -> TrueDocument:
    """What is true about a paper whose pages were saved as (picture, file, page of the file)."""
    document = TrueDocument(kind, layout)
    for number, (picture, file, file_page) in enumerate(pages, start=1):
        w, h = picture.image.size
        document.pages.append(TruePage(file, file_page, picture.rotation, w, h, picture.dpi))
        for mark in picture.of(paper):
            l, t, r, b = mark.box  # noqa: E741
            box = [max(0, l), max(0, t), min(w, r), min(h, b)]
            if mark.signature:
                document.signatures.append(TrueSignature(mark.name, number, box))
            elif document.value(mark.name) is None:
                document.facts.append(TrueFact(mark.name, mark.value, number, box))
    return document

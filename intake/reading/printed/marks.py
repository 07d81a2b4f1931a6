"""Accents over capitals and cedillas under them, seen on the picture: Ü is no Ú, Ò no Ó.

The OCR language knows the accents of Spanish only, and in small print it drops them. Whatever
stands over a capital in a name is therefore looked at once more, by a small network of our own
(`training/marks.py`; figures in `docs/adr`). `spelling.py` weighs what it says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from intake.domain.words import Word
from intake.pages.levels import percentile
from intake.resources import resource

Gray = NDArray[np.uint8]
Floats = NDArray[np.float32]

WIDE, TALL = 20, 18
"""Pixels of a patch around a mark."""

MARKS = ("", "\u0301", "\u0300", "\u0302", "\u0303", "\u0308", "\u030a")
"""None, acute, grave, circumflex, tilde, diaeresis, ring: combining characters."""

CEDILLA = "\u0327"
BEARERS = {
    "\u0301": "AEIOUY",
    "\u0300": "AEIOU",
    "\u0302": "AEIOU",
    "\u0303": "ANO",
    "\u0308": "AEIOUY",
    "\u030a": "A",
    CEDILLA: "C",
}
REACH = 0.62
"""How far over and under a word is looked, in heights of its box."""


@dataclass(frozen=True, slots=True)
class Speck:
    """Ink over or under a word.

    Attributes:
        x: its middle, from the left end of the word, in widths of the word.
        patch: (TALL, WIDE), 0 paper to 1 ink, the letter's edge below; cedillas upside down.
        under: it stands below the word.
    """

    x: float
    patch: Floats
    under: bool


def taken_apart(letter: str) -> tuple[str, str]:
    """A letter and its mark, each "" where there is none."""
    if not letter:
        return "", ""
    apart = unicodedata.normalize("NFD", letter)
    return apart[0], apart[1:]


def bearer(text: str, x: float, mark: str) -> int | None:
    """Which letter of the word stands there and can bear the mark."""
    widths = [letter_width(c) for c in text]
    total = sum(widths) or 1.0
    at, best, least = 0.0, None, 0.0
    for place, width in enumerate(widths):
        middle = (at + width / 2) / total
        at += width
        if taken_apart(text[place])[0] not in BEARERS[mark]:
            continue
        away = abs(middle - x) * total / max(width, 0.5)
        if away < 0.8 and (best is None or away < least):
            best, least = place, away
    return best


@cache
def _model() -> dict[str, Floats]:
    with resource("models", "marks.npz").open("rb") as file:
        stored = np.load(file)
        return {name: stored[name].astype(np.float32) for name in stored.files}


def letter_width(letter: str) -> float:
    """Usual width of a capital in widths of an N."""
    plain = unicodedata.normalize("NFD", letter)[0]
    widths = _model()["widths"]
    return float(widths[ord(plain) - 65]) if "A" <= plain <= "Z" else 0.35


def named(speck: Speck) -> tuple[str, float]:
    """The mark that it is, and how surely."""
    model = _model()
    name = "under" if speck.under else "over"
    inner = np.maximum(0, speck.patch.ravel() @ model[f"{name}1"] + model[f"{name}1_bias"])
    outer = inner @ model[f"{name}2"] + model[f"{name}2_bias"]
    shares = np.exp(outer - outer.max())
    shares /= shares.sum()
    best = int(np.argmax(shares))
    marks = ("", CEDILLA) if speck.under else MARKS
    return marks[best], float(shares[best])


def specks(gray: Gray, word: Word) -> list[Speck]:
    """What stands over and under the letters of a word in capitals."""
    box = word.box
    reach = max(3, round(REACH * box.height))
    top, bottom = max(0, box.top - reach), min(gray.shape[0], box.bottom + reach)
    left, right = max(0, box.left - 2), min(gray.shape[1], box.right + 2)
    if right - left < 6 or bottom - top < 8:
        return []
    ink = _ink(gray[top:bottom, left:right])
    body = _body(ink, box.top - top, box.bottom - top)
    if body is None:
        return []
    first, last = body
    width = (box.left - left, box.right - box.left)
    found = list(_band(ink, first, last, width, under=False))
    found += _band(np.ascontiguousarray(ink[::-1]), len(ink) - 1 - last, len(ink) - 1 - first,
                   width, under=True)  # fmt: skip
    return found


def _ink(crop: Gray) -> Floats:
    """0 paper to 1 ink, by the paper and the darkest strokes around."""
    paper = percentile(crop, 70)
    dark = percentile(crop, 4)
    scale = max(25.0, paper - dark)
    return np.asarray(np.clip((paper - crop.astype(np.float32)) / scale, 0, 1), np.float32)


def _body(ink: Floats, top: int, bottom: int) -> tuple[int, int] | None:
    """First and last row of the capitals themselves, without marks."""
    rows = (ink > 0.45).sum(axis=1).astype(np.float32)
    middle = rows[top + (bottom - top) // 3 : bottom]
    if not middle.size:
        return None
    usual = float(np.median(middle))
    if usual < 2:
        return None
    full = rows > 0.38 * usual
    seed = _seed(full, top, bottom)
    if seed is None:
        return None
    first = last = seed
    while first > 0 and full[first - 1]:
        first -= 1
    while last + 1 < len(full) and full[last + 1]:
        last += 1
    tall = last - first + 1
    return (first, last) if tall >= 7 and tall >= LEAST_BODY * (bottom - top) else None


LEAST_BODY = 0.4
"""Share of a word's box that its capitals fill at least; a line under them may be in the box."""


def _seed(full: NDArray[np.bool_], top: int, bottom: int) -> int | None:
    """A row in the capitals: in the lower middle of the box, else in the highest run of rows."""
    usual = top + 2 * (bottom - top) // 3
    if usual < len(full) and full[usual]:
        return usual
    inside = full[top:bottom]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inside.astype(np.int8), [0]))))
    runs = [(int(b - a), int(a)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return top + max(runs)[1] if runs else None


def _band(
    ink: Floats, first: int, last: int, width: tuple[int, int], *, under: bool
) -> Iterable[Speck]:
    """Ink in the rows before `first`: runs of columns, each a mark perhaps."""
    tall = last - first + 1
    high = max(0, first - round(0.42 * tall))
    low = first - max(1, round(0.04 * tall))
    if low - high < 2:
        return
    band = ink[high:low]
    columns = band.max(axis=0) > 0.4
    least = max(2.0, 0.06 * tall)
    for start, end in _runs(columns, round(0.2 * tall)):
        amount = float(band[:, start:end].sum())
        if amount < least or end - start > 1.15 * tall:
            continue
        beyond = ink[max(0, high - max(2, round(0.12 * tall))) : high, start:end]
        reaches = bool((band[: max(1, round(0.04 * tall)), start:end] > 0.4).any())
        further = beyond.size and (beyond.max(axis=0) > 0.4).sum() >= max(1, 0.12 * (end - start))
        if reaches and further:
            continue  # it goes on above: the foot of another line's letters
        middle = (start + end) / 2
        yield Speck((middle - width[0]) / max(1, width[1]), _patch(ink, middle, first, tall), under)


def _runs(columns: NDArray[np.bool_], near: int) -> list[tuple[int, int]]:
    """Runs of set columns; two nearer than `near` are one (a diaeresis)."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], columns.astype(np.int8), [0]))))
    found: list[tuple[int, int]] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if found and start - found[-1][1] <= near:
            found[-1] = (found[-1][0], int(end))
        else:
            found.append((int(start), int(end)))
    return found


def _patch(ink: Floats, middle: float, first: int, tall: int) -> Floats:
    """The surroundings of a mark, a capital's height wide, the letter's edge in the lower third."""
    half = 0.5 * tall
    box = (middle - half, first - 0.5 * tall, middle + half, first + 0.3 * tall)
    image = Image.fromarray((ink * 255).astype(np.uint8))
    patch = image.transform((WIDE, TALL), Image.Transform.EXTENT, box, Image.Resampling.BILINEAR)
    return np.asarray(np.asarray(patch, np.float32) / np.float32(255))

"""Small print below the strokes of a pen: the strokes taken away, what is left can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.pages.color_crops import ColorCrops
from intake.pages.pooling import darkest
from intake.signatures.marks.blobs import blobs, grown

Gray = npt.NDArray[np.uint8]
_DARK, _PROFILE_DPI = 0.68, 150
_LONGEST, _LONG, _SHORT, _FILLED = 150.0, 15.0, 4.0, 0.3
_LETTER, _LOWEST, _THIN = 4.6, 0.7, 0.15
_WORD, _LOW = 30.0, 3.6
_MOST_PLACES, _LEAST_LETTERS = 4, 9
_BESIDE_MM, _ABOVE_MM = 10.0, 3.0
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A piece of the page without strokes.

    Attributes:
        box: pixels of the page.
        gray: the piece.
        letters: how many marks of the size of letters show that were not read.
    """

    box: Box
    gray: Gray
    letters: int


def uncovered(
    gray: Gray, dpi: int, text: PageText, colors: ColorCrops | None, known: Sequence[Box]
) -> list[Uncovered]:
    """Where long strokes lie over print that was not read, most letters first.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        text: what was read of it.
        colors: pieces in colour, where the page has any.
        known: codes and stamps found already.
    """
    read = [
        w.box
        for line in text.lines
        for w in line.words
        if w.confidence >= _SURE and len(w.text) > 2
    ]
    found = []
    for box in _strokes(gray, dpi):
        if any(box.overlap(other) > 0.5 or other.overlap(box) > 0.5 for other in known):
            continue
        piece = colors.print_alone(box) if colors is not None else None
        if piece is None:
            piece = gray[box.top : box.bottom, box.left : box.right]
        alone, marks = cleared(piece, dpi)
        letters = sum(
            not any(r.left <= box.left + x <= r.right and r.top <= box.top + y <= r.bottom
                    for r in read)
            for x, y in marks
        )  # fmt: skip
        if letters >= _LEAST_LETTERS:
            found.append(Uncovered(box, alone, letters))
    return sorted(found, key=lambda piece: -piece.letters)


def _strokes(gray: Gray, dpi: int) -> list[Box]:
    """Boxes of what a pen may have drawn, with some room around."""
    factor = max(1, round(dpi / _PROFILE_DPI))
    marks = blobs(darkest(gray, factor) < _DARK * float(np.median(gray[::16, ::16])))
    mm = 25.4 / dpi * factor
    size = (marks.boxes[:, 2:] - marks.boxes[:, :2]) * mm
    long, short = size.max(axis=1, initial=0), size.min(axis=1, initial=999)
    filled = marks.areas * mm * mm / np.maximum(long * short, 1e-6)
    fits = (long >= _LONG) & (long <= _LONGEST) & (short >= _SHORT) & (filled < _FILLED)
    places: list[Box] = []
    for left, top, right, bottom in marks.boxes[fits]:
        box = Box(*(int(v) * factor for v in (left, top, right, bottom)))
        box = box.grown(round(_BESIDE_MM / 25.4 * dpi), round(_ABOVE_MM / 25.4 * dpi)).clipped(
            gray.shape[1], gray.shape[0]
        )
        if not any(box.overlap(other) > 0.6 for other in places):
            places.append(box)
    places.sort(key=lambda b: -b.width * b.height)
    return places[:_MOST_PLACES]


def cleared(piece: Gray, dpi: int) -> tuple[Gray, list[tuple[float, float]]]:
    """The piece without marks larger than letters and low words, and middles of the letters."""
    paper = np.percentile(piece, 85)
    marks = blobs(piece < _DARK * paper)
    if not marks.count:
        return piece, []
    mm = 25.4 / dpi
    size = (marks.boxes[:, 2:] - marks.boxes[:, :2]) * mm
    wide, high = size[:, 0], size[:, 1]
    long, short = np.maximum(wide, high), np.minimum(wide, high)
    filled = marks.areas * mm * mm / np.maximum(wide * high, 1e-6)
    word = (long <= _WORD) & (short <= _LOW) & (filled > 0.18)
    large = (long > _LETTER) & ~word
    away = grown(marks.mask(large, piece.shape), 1, 1)
    without = piece.copy()
    without[away] = int(paper)
    letters = ~large & (long >= _LOWEST) & (short >= _THIN)
    boxes = marks.boxes[letters]
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    return without, [(float(x), float(y)) for x, y in middles]

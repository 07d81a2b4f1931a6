"""A value that is doubtful is read again, larger, before anyone is accused."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import takewhile

import numpy as np
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Gray, Layout, OcrEngine
from intake.reading.words.numbers import compact


class Form(StrEnum):
    """What a value is made of; words that cannot be a part of it are left out of the answer."""

    DIGITS = "digits"
    NUMBER = "number"
    TEXT = "text"


CAPITALS = (24, 32, 44)
"""Pixels that the capitals are brought to: what Tesseract reads best; larger is read worse."""

NUMBER_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""What numbers of papers are made of: engines that know no others put in no dashes for dust."""

RESOLUTIONS = (340, 450)
"""Dots per inch that names are brought to."""

LARGEST = 4.0
"""How many times a crop is enlarged at most."""

MARGIN = 24
"""White pixels around the enlarged crop: Tesseract misreads letters that touch the edge."""


def read_value_again(
    gray: Gray, dpi: int, engines: Sequence[OcrEngine], form: Form
) -> tuple[PageText, ...]:
    """Readings of a small upright crop at the sizes that the engines read best.

    Args:
        gray: the crop, a single line; of a name also two.
        dpi: its resolution.
        engines: each reads it.
        form: what the value is made of.

    Returns:
        One answer per engine and size, boxes in pixels of the crop; each may be empty. They are
        no independent witnesses: what they agree on is likelier, not proven.
    """
    if form is not Form.TEXT:
        gray = line_alone(gray)
    answers = []
    for scale in _scales(gray, dpi, form):
        larger = enlarged(gray, scale)
        # A name may go on in the next line, and a crop holds slivers of the lines around it.
        layout = Layout.BLOCK if form is Form.TEXT else Layout.LINE
        for engine in engines:
            text = engine.read(larger, round(dpi * scale), layout)
            answers.append(_restricted(text, gray, dpi, scale, form))
    return tuple(answers)


def line_alone(gray: Gray) -> Gray:
    """The crop without slivers of the lines above and below: rows of ink that touch its edge."""
    if gray.size == 0:
        return gray
    dark, light = np.percentile(gray, (1, 90))
    inked = [bool(row.any()) for row in gray < (float(dark) + float(light)) / 2]
    height = len(inked)
    clean = gray.copy()
    for rows in (range(height // 3), range(height - 1, height - 1 - height // 3, -1)):
        touching = list(takewhile(inked.__getitem__, rows))
        if len(touching) < height // 3:  # more is the line itself
            clean[touching] = round(float(light))
    return clean


def _scales(gray: Gray, dpi: int, form: Form) -> list[float]:
    """How many times larger a crop is read: as its print, or its resolution, asks for."""
    if form is Form.TEXT:
        return [min(LARGEST, resolution / dpi) for resolution in RESOLUTIONS]
    return [min(LARGEST, capitals / print_height(gray)) for capitals in CAPITALS]


def print_height(gray: Gray) -> int:
    """Height in pixels of the line of print in a crop; its own height where none is seen."""
    if gray.size == 0:
        return 1
    dark, light = np.percentile(gray, (1, 90))
    inked = (gray < (float(dark) + float(light)) / 2).sum(axis=1)
    if not inked.any():
        return max(8, int(gray.shape[0]))
    rows = np.nonzero(inked > 0.25 * np.percentile(inked[inked > 0], 75))[0]
    return max(8, int(rows[-1]) - int(rows[0]) + 1) if rows.size else max(8, int(gray.shape[0]))


def enlarged(gray: Gray, scale: float) -> Gray:
    """The crop `scale` times larger, with a margin of its own paper around it."""
    height, width = gray.shape
    image = Image.fromarray(gray).resize(
        (max(1, round(width * scale)), max(1, round(height * scale))), Image.Resampling.LANCZOS
    )
    paper = int(np.percentile(gray, 90)) if gray.size else 255
    return np.pad(np.asarray(image, dtype=np.uint8), MARGIN, constant_values=paper)


def _restricted(text: PageText, gray: Gray, dpi: int, scale: float, form: Form) -> PageText:
    lines = []
    for line in text.lines:
        words = [word for word in line.words if _fits(word.text, form)]
        if words:
            lines.append(Line(tuple(_smaller(word, scale) for word in words), line.block))
    return PageText(tuple(lines), gray.shape[1], gray.shape[0], dpi, text.read_by)


def _fits(text: str, form: Form) -> bool:
    value = compact(text)
    if form is Form.TEXT:
        return bool(text.strip())
    digits = sum(c.isdigit() for c in value)
    if form is Form.DIGITS:
        return bool(value) and digits >= len(value) / 2
    return digits > 0 or (0 < len(value) <= 3 and value.isalpha() and text.strip(".:-").isupper())


def _smaller(word: Word, scale: float) -> Word:
    def back(value: int) -> int:
        return round((value - MARGIN) / scale)

    box = word.box
    return Word(
        word.text,
        Box(back(box.left), back(box.top), back(box.right), back(box.bottom)),
        word.confidence,
    )

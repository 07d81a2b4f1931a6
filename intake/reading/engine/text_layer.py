"""The words of a born-digital page, put into lines and blocks; nothing is guessed from pixels."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from intake.domain.boxes import Box
from intake.domain.kinds import ReadBy
from intake.domain.words import Line, PageText, Word
from intake.pages.pdf import is_born_digital, page_words
from intake.pages.picture import Picture, Pixels


def text_layer(path: Path, page: int, picture: Picture) -> PageText | None:
    """The text of a born-digital page, or None where the page must be read by OCR.

    Args:
        path: a PDF file.
        page: counts from 1.
        picture: the page as rasterised; boxes are in its pixels.

    Raises:
        FileError: as `intake.pages.pdfium.opened_page`.
    """
    if not is_born_digital(path, page):
        return None
    words = page_words(path, page, picture.dpi)
    lettered = (box for word, box in words if any(c.isalnum() for c in word))
    if not all(_shows(box, picture.pixels) for box in lettered):
        return None
    lines = lines_of_words(words)
    return PageText(lines, picture.width, picture.height, picture.dpi, ReadBy.TEXT_LAYER)


def _shows(box: Box, pixels: Pixels) -> bool:
    """Whether anything is to be seen where a word stands: white on white, or below a patch, not.

    What nobody sees says nothing, and what lies on it must be read.
    """
    seen = box.grown(EDGE).clipped(pixels.shape[1], pixels.shape[0])
    part = pixels[seen.top : seen.bottom, seen.left : seen.right]
    if not part.size:
        return False
    colors = part.reshape(-1, 1 if part.ndim == 2 else part.shape[2])
    return bool((np.ptp(colors, axis=0) > PALEST).any())


EDGE, PALEST = 1, 16
"""Pixels around a word that are looked at; by how much print and paper differ at least, of 255."""


def lines_of_words(words: Sequence[tuple[str, Box]]) -> tuple[Line, ...]:
    """Words in reading order as lines; a block ends where the next line is far away."""
    rows: list[list[Word]] = []
    for text, box in words:
        if not text.strip():
            continue
        word = Word(text, box, 1.0)
        if rows and _same_line(rows[-1][-1].box, box):
            rows[-1].append(word)
        else:
            rows.append([word])
    if not rows:
        return ()
    height = statistics.median(word.box.height for row in rows for word in row)
    lines: list[Line] = []
    margin = max((row[-1].box.right for row in rows if len(row) >= PROSE), default=0)
    block = 0
    for row in rows:
        line = Line(tuple(row), block)
        if (
            lines
            and _apart(lines[-1].box, line.box, height)
            and not _goes_on(lines[-1], line, height, margin)
        ):
            block += 1
            line = Line(tuple(row), block)
        lines.append(line)
    return tuple(lines)


def _same_line(before: Box, after: Box) -> bool:
    shared = min(before.bottom, after.bottom) - max(before.top, after.top)
    small = max(1, min(before.height, after.height))
    return shared > 0.5 * small and after.left >= before.left


def _apart(before: Box, after: Box, height: float) -> bool:
    gap = after.top - before.bottom
    beside = after.left > before.right or after.right < before.left
    return gap > 1.1 * height or gap < -0.5 * height or beside


PROSE = 5
"""Words of a line of running text."""
SPACED = 2.0
"""Heights of a letter between lines of running text that are set wide apart, at most."""


def _goes_on(before: Line, after: Line, height: float, margin: int) -> bool:
    """Whether a full line of prose goes on below it: capitals are low, their lines far apart."""
    full = (
        len(before.words) >= PROSE and before.box.right > margin - after.words[0].box.width - height
    )
    gap = after.box.top - before.box.bottom
    return full and 0 < gap < SPACED * height and abs(after.box.left - before.box.left) < height

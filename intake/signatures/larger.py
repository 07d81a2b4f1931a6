"""Reads a piece of a page once more, enlarged and turned upright."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from statistics import median

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.pages.levels import percentile
from intake.signatures.stamp_lines import runs

Gray = npt.NDArray[np.uint8]
Closer = Callable[[Gray, int], PageText]
"""Reads a crop: grey and the resolution to be told to the engine."""

_TOLD_DPI = 300
_FINEST = 900
_CUT = 0.5
_MOST_PIXELS = 2_600_000
_STROKES, _STROKE_LETTERS, _GUESSED, _READ = 3, 14, 0.6, 2
"""Words that strokes of a pen are read as; how sure a word is, and how many make print."""

_THE_SAME = 0.5
"""How much of a word lies where another was read that is the same word."""

_CERTAIN, _LETTERS = 0.85, 3
_ROWS, _ROW_LETTERS, _STROKES_READ, _BADLY, _SMALL_MM = 3, 6, 0.3, 0.75, 3.2
"""Rows of letters, the mean certainty between strokes of a pen and print that is read well, and
millimetres that words of eight points are high at most."""


def read_larger(
    gray: Gray, dpi: int, box: Box, closer: Closer, quarters: int = 0, lean: float = 0.0
) -> tuple[list[Line], list[Line]]:
    """The lines of a piece, set in type as small as three points.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        box: the piece.
        closer: the engine.
        quarters: quarter turns clockwise that make the piece upright.
        lean: degrees by which its lines then fall to the right.

    Returns:
        Lines with boxes in pixels of the page; those of a turned piece lie in the turned piece,
        at the resolution of the page, so that sizes and neighbours are right. Then those that the
        edge of the piece cuts: what touches it goes on beyond, and half a sentence proves nothing.
    """
    crop = np.rot90(gray[box.top : box.bottom, box.left : box.right], -quarters % 4)
    scale = min(_FINEST / dpi, (_MOST_PIXELS / max(1, crop.size)) ** 0.5)
    size = (max(1, round(crop.shape[1] * scale)), max(1, round(crop.shape[0] * scale)))
    large = Image.fromarray(np.ascontiguousarray(crop)).resize(size, Image.Resampling.BICUBIC)
    paper = int(percentile(crop, 90))
    if lean:
        large = large.rotate(lean, Image.Resampling.BICUBIC, fillcolor=paper)
    margin = 24
    framed = Image.new("L", (size[0] + 2 * margin, size[1] + 2 * margin), paper)
    framed.paste(large, (margin, margin))
    text = closer(np.asarray(framed), _TOLD_DPI)
    near = _CUT * scale * dpi / 25.4
    edges, rows = (margin + near, margin + size[0] - near), (margin + 1, margin + size[1] - 1)
    upright = quarters % 4 == 0
    left, top = (box.left, box.top) if upright else (0, 0)
    whole: list[Line] = []
    cut: list[Line] = []
    for line in (run for read in text.lines for run in runs(read)):
        words = (replace(w, box=_back(w.box, margin, scale, left, top)) for w in line.words)
        if line.confidence < _GUESSED and not rows[0] < line.box.top <= line.box.bottom < rows[1]:
            continue  # half a row of letters is read as others
        inside = line.box.left > edges[0] and line.box.right < edges[1]
        kept = whole if inside or len(text.lines) == 1 else cut
        kept.append(Line(tuple(words), line.block))
    return whole, cut


def _back(box: Box, margin: int, scale: float, left: int, top: int) -> Box:
    x0, y0 = (box.left - margin) / scale, (box.top - margin) / scale
    x1, y1 = (box.right - margin) / scale, (box.bottom - margin) / scale
    return Box(int(x0) + left, int(y0) + top, round(x1) + left, round(y1) + top)


def nothing_read(crop: Gray, dpi: int) -> PageText:
    """A reader where no engine is at hand."""
    return PageText((), crop.shape[1], crop.shape[0], dpi)


def without_words(gray: Gray, words: Iterable[Word]) -> Gray:
    """A page with paper in place of words that were read for certain as it stands."""
    page, paper = np.array(gray), np.median(gray[::16, ::16])
    for word in words:
        b = word.box
        if b.width > b.height and word.confidence >= _CERTAIN and len(word.text) >= _LETTERS:
            page[max(0, b.top) : b.bottom, max(0, b.left) : b.right] = paper
    return page


def legible(lines: Sequence[Line]) -> bool:
    """Words enough and read surely enough: print that stands upright."""
    words = [word for line in lines for word in line.words if len(word.text) >= 3]
    sure = sum(word.confidence for word in words) / max(1, len(words))
    return len(words) >= 3 and sure > 0.7


def next_to_none(lines: Sequence[Line]) -> bool:
    """Strokes of a pen: words that stand on their head are more, though they make no sense.

    Or they are few and long: `¿£861149507063L0p`.
    """
    words = [word for line in lines for word in line.words]
    letters = sum(c.isalnum() for word in words for c in word.text)
    return len(words) <= _STROKES and letters <= _STROKE_LETTERS


def new_in(lines: Sequence[Line], before: Sequence[Word]) -> list[Line]:
    """The lines without the words that were read before."""
    rest = (
        [w for w in line.words if not any(w.box.overlap(b.box) > _THE_SAME for b in before)]
        for line in lines
    )
    return [Line(tuple(words)) for words in rest if words]


def has_words(lines: Sequence[Line], before: Sequence[Word] = ()) -> bool:
    """Whether some words at least were read, more or less surely, that were not read before."""
    new = (word for line in new_in(lines, before) for word in line.words)
    words = (word for word in new if word.confidence >= _GUESSED)
    return sum(len(word.text) >= 4 and word.text.isalnum() for word in words) >= _READ


def badly_read(lines: Sequence[Line], dpi: int) -> bool:
    """Rows of small words of which hardly one is sure: print that is too small for the scan.

    Signs of a letter or two are pieces of a rim or a frame, and say nothing about the words.
    """
    rows = [line for line in lines if sum(c.isalnum() for c in line.text) >= _ROW_LETTERS]
    rows = [line for line in rows if _height(line) <= _SMALL_MM * dpi / 25.4]
    words = [word for line in rows for word in line.words if len(word.text) >= _LETTERS]
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words)
    return len(rows) >= _ROWS and _STROKES_READ < sure / max(1, letters) < _BADLY


def _height(line: Line) -> float:
    return median(word.box.height for word in line.words)

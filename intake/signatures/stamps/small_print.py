"""Blocks of print on a page that the reading of the page did not make out: to be read larger.

Stamps are set in type of three to seven points, may stand turned or askew, and lie over print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.domain.boxes import Box, around
from intake.domain.words import PageText, Word
from intake.pages.pooling import counted, darkest
from intake.signatures.marks.blobs import blobs, grown

Gray = npt.NDArray[np.uint8]
_Small = npt.NDArray[np.float64]
_CELL = 6
_DARK, _DARK_COARSE, _FINE_DPI = 0.68, 0.75, 250
"""Darker than this share of the paper is ink; small print is paler in coarse scans."""
_ABOVE_NOISE, _PALEST, _PALER = 6.0, 0.88, 0.04
"""Pale print: darker than paper by so many times its noise, at most this share of it, and paler
than other ink by so much of it at least."""
_LETTER = 8.0
_WORD = 45.0
_LEAST_INK = 0.06
_LONGEST, _LONG, _SHORT, _TALLEST = 150.0, 13.0, 2.5, 62.0
_CERTAIN = 0.7
_INSIDE, _READ_LEVEL, _LEAST_LEVEL = 0.6, 0.85, 6
_WITHIN, _UNSURE, _OUTWEIGHED = 0.5, 0.6, 3
_ROW = 9.0
_LOW, _NARROW, _STRIP = 7.0, 12.0, 4
_MARK, _SMALL, _LEAST_MM = 0.5, 2.3, 8.0
"""Millimetres of a mark that is no dot, of a small letter, of all that a block holds at least."""
_LEAST_ROWS, _SHARP, _ROW_LONG, _ROW_SHORT, _ROW_HIGH = 2, 0.9, 35.0, 22.0, 4.5
_LESS_SHARP, _SHARP_ENOUGH = 0.06, 0.78
"""Rows of small print that are certain: how many, how sharp, millimetres that two rows and many
are long at least and that each is high at most; how much less sharp every further one may make
them, and how sharp many of them must be."""
_PROFILE_DPI = 150
_LEANS = (0.0, -1.5, 1.5, -3.0, 3.0, -4.5, 4.5, -6.0, 6.0)

_TALL = 1.3
"""How much higher than wide a piece is whose lines may run down."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of unread print.

    Attributes:
        box: pixels of the page.
        upright: its lines run across (it may still stand on its head).
        lean: degrees by which its lines fall to the right.
        lines: how many lines of print show.
        contrast: how sharply they stand apart, about 0 to 1.
    """

    box: Box
    upright: bool
    lean: float
    lines: int
    contrast: float = 1.0


def other_ways(block: Block, turns: Sequence[int]) -> list[tuple[Block, tuple[int, ...]]]:
    """The block with its lines the other way, and the turns in which it is then read.

    The strokes of a pen, or large print, may stand where lines were thought to run; letters of one
    width each stand in rows also where their lines run down.
    """
    turned = replace(block, upright=not block.upright, lean=0.0)
    if turned.upright:
        return [] if 0 in turns else [(turned, (0, 2))]
    return [(turned, (3, 1))] if block.box.height > _TALL * block.box.width else []


def unread_blocks(
    gray: Gray, dpi: int, text: PageText, known: Sequence[Box], dark: float | None = None
) -> list[Block]:
    """Blocks of the size of a stamp whose rows look like lines of words, likeliest first.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        text: what was read of it; words read with certainty need no second look.
        known: codes and stamps found already.
        dark: share of the paper below which something is ink, where not as usual.
    """
    letters, small, cell = _letters(gray, dpi, dark)
    cells = _inked(letters)
    for box in (*known, *read_for_certain(text)):
        cells[
            box.top // cell : -(-box.bottom // cell), box.left // cell : -(-box.right // cell)
        ] = 0
    found = []
    pieces = blobs(grown(cells, 3, 2))
    for left, top, right, bottom in pieces.boxes:
        here = cells[top:bottom, left:right]
        rows, columns = np.flatnonzero(here.any(axis=1)), np.flatnonzero(here.any(axis=0))
        if not len(rows):
            continue
        box = Box(
            int(left + columns[0]) * cell,
            int(top + rows[0]) * cell,
            int(left + columns[-1] + 1) * cell,
            int(top + rows[-1] + 1) * cell,
        )
        thin = here.sum() <= 0.05 * len(rows) * len(columns)
        if _fits(box, dpi) and not thin and _lengths_in(small, box) * 25.4 / dpi >= _LEAST_MM:
            block = block_of(gray, box.grown(cell // 2), dpi)
            if block is not None:
                found.append(block)
    return sorted(found, key=lambda block: -block.contrast)


def pale_blocks(gray: Gray, dpi: int, text: PageText, known: Sequence[Box]) -> list[Block]:
    """Such blocks of print that is paler than ink, as copies of copies leave grey stamps.

    How pale print may be is told by the noise of the page's own paper; on a page that is black for
    the most part nothing is paper.
    """
    pooled = darkest(gray, max(1, round(dpi / _PROFILE_DPI)))[::4, ::4]
    paper = float(np.median(gray[::16, ::16]))
    bare = pooled[pooled > _DARK_COARSE * paper]
    if not paper or not bare.size:
        return []
    level, low = np.percentile(bare, (50, 16))
    pale = min(_PALEST, float(level - _ABOVE_NOISE * (level - low)) / paper)
    if pale < _dark(dpi) + _PALER:
        return []
    return unread_blocks(gray, dpi, text, known, pale)


def plainly_rows(block: Block, dpi: int) -> bool:
    """Two long rows or several short ones of small print, sharp: nothing else looks so."""
    mm = 25.4 / dpi
    return (
        block.upright
        and block.lines >= _LEAST_ROWS
        and block.contrast >= max(_SHARP_ENOUGH, _SHARP - _LESS_SHARP * (block.lines - _LEAST_ROWS))
        and block.box.width * mm >= max(_ROW_SHORT, _ROW_LONG * _LEAST_ROWS / block.lines)
        and block.box.height * mm <= _ROW_HIGH * block.lines
    )


def worn_rows(block: Block, dpi: int, sure: Sequence[Word]) -> bool:
    """Rows of small print, though no word in them can be read: only a finer scan tells.

    In a fine scan only rows with nothing at all between them, as black and white leaves them: in
    grey the letters of such rows are read.

    Args:
        block: such rows, perhaps.
        dpi: of the page.
        sure: words of the page that were read for certain.
    """
    if (dpi >= _FINE_DPI and block.contrast < _NOTHING_BETWEEN) or not plainly_rows(block, dpi):
        return False
    return not any(len(w.text) > 2 and w.box.overlap(block.box) > _WITHIN for w in sure)


_NOTHING_BETWEEN = 1.1
"""Contrast of level rows with no trace of ink between them: worn in black and white."""

_NARROWEST, _LOWEST = 20.0, 7.0
"""Millimetres of a stamp: that of the national tool is 39 by 13, copies shrink."""


def as_large_as_a_stamp(box: Box, dpi: int) -> bool:
    """Whether a stamp has room in a box."""
    mm = 25.4 / dpi
    return box.width * mm >= _NARROWEST and box.height * mm >= _LOWEST


def read_level(words: Sequence[Word], box: Box) -> bool:
    """Whether words were read there as the page stands: then its lines do not run down it.

    Print that is turned gives words as well: short ones, figures, upright ones, read unsurely. A
    capital or two that look alike on their head (ANDINA: VNIONV) are outweighed by the others.
    """
    letters, doubtful = 0, 0
    for word in words:
        if word.box.overlap(box) <= _INSIDE:
            continue
        bare = word.text.strip(".,:;()")
        if word.confidence < _UNSURE and len(bare) >= 3:
            doubtful += len(bare)
        lies = word.box.width > 1.5 * word.box.height
        if lies and len(bare) >= 3 and bare.isalpha() and word.confidence >= _READ_LEVEL:
            letters += len(bare)
    return letters >= max(_LEAST_LEVEL, doubtful / _OUTWEIGHED)


def _dark(dpi: int) -> float:
    return _DARK if dpi >= _FINE_DPI else _DARK_COARSE


def _letters(
    gray: Gray, dpi: int, dark: float | None = None
) -> tuple[npt.NDArray[np.bool_], _Small, int]:
    """Marks no larger than letters, at about 150 dpi: without rules, frames, seals, signatures.

    Returns:
        The marks; x, y of the middle and the length of those that letters of nine points and less
        or words of them make, in pixels of the page; how many pixels of the page a cell of `_CELL`
        of the marks is wide.
    """
    factor = max(1, round(dpi / _PROFILE_DPI))
    paper = float(np.median(gray[::16, ::16]))
    marks = darkest(gray, factor) < (dark or _dark(dpi)) * paper
    found = blobs(marks)
    mm = 25.4 / dpi * factor
    size = (found.boxes[:, 2:] - found.boxes[:, :2]) * mm
    long, short = size.max(axis=1, initial=0), size.min(axis=1, initial=99)
    # Letters of three points run together: whole words are one low mark.
    filled = found.areas * mm * mm / np.maximum(long * short, 1e-6)
    words = (long <= _WORD) & (short >= 0.7) & (short <= _ROW / 2) & (filled > 0.15)
    fits = (long > 0.3) & ((long <= _LETTER) | words)
    low = (
        (long >= _MARK)
        & (long <= _WORD)
        & ((long <= _SMALL) | ((short <= _SMALL) & (long >= 2 * short)))
    )
    middles = (found.boxes[low, :2] + found.boxes[low, 2:]) / 2
    small = np.column_stack((middles, long[low] / mm)) * factor
    return found.mask(fits, marks.shape), small, factor * _CELL


def small_marks(gray: Gray, dpi: int) -> npt.NDArray[np.float64]:
    """Letters of nine points and less, and words of them.

    Returns:
        (N, 3): x, y of the middle and the length, in pixels of the page.
    """
    return _letters(gray, dpi)[1]


def _lengths_in(small: _Small, box: Box) -> float:
    """How long all small letters of a block are together: strokes of a pen leave next to none."""
    x, y, lengths = small.T
    inside = (x >= box.left) & (x < box.right) & (y >= box.top) & (y < box.bottom)
    return float(lengths[inside].sum())


def _inked(letters: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Which cells hold print."""
    return np.asarray(counted(letters, _CELL) / _CELL**2 > _LEAST_INK)


def read_for_certain(text: PageText) -> list[Box]:
    """What needs no second look: whole lines of sure words, and sure words of others."""
    boxes = []
    for line in text.lines:
        sure = [w.box for w in line.words if w.confidence >= _CERTAIN and _lettered(w.text)]
        if len(sure) >= 2 and line.confidence >= _CERTAIN:
            boxes.append(around(sure))
        else:
            boxes += sure
    return boxes


def _lettered(word: str) -> bool:
    return sum(c.isalnum() for c in word) >= 3


def _fits(box: Box, dpi: int) -> bool:
    mm = 25.4 / dpi
    long, short = max(box.width, box.height) * mm, min(box.width, box.height) * mm
    return _LONG <= long <= _LONGEST and _SHORT <= short <= _TALLEST


def block_of(gray: Gray, box: Box, dpi: int) -> Block | None:
    """How the lines of a piece run; None where no rows show."""
    box = box.clipped(gray.shape[1], gray.shape[0])
    crop = Image.fromarray(gray[box.top : box.bottom, box.left : box.right])
    scale = _PROFILE_DPI / dpi
    size = (max(8, round(crop.width * scale)), max(8, round(crop.height * scale)))
    small = 255 - np.asarray(crop.resize(size, Image.Resampling.BOX), dtype=np.float32)
    small -= np.percentile(small, 20)
    small = np.maximum(small, 0)
    best: tuple[float, bool, float, int] | None = None
    for across in _ways(size):
        ink = small if across else np.ascontiguousarray(small.T)
        for lean in _LEANS:
            contrast, lines = _rows(_sheared(ink, lean))
            weight = contrast * (1.15 if lean == 0 else 1.0)
            if lines and (best is None or weight > best[0]):
                best = (weight, across, lean if across else -lean, lines)
    return Block(box, best[1], best[2], best[3], best[0]) if best else None


def _ways(size: tuple[int, int]) -> tuple[bool, ...]:
    """One line or two of print can only run along the block, and so do the lines of a long strip.

    Letters of one width, and those that a scan has left in pieces, stand in rows across it as well.
    """
    wide, high = size
    low, narrow = (mm / 25.4 * _PROFILE_DPI for mm in (_LOW, _NARROW))
    short, long = min(size), max(size)
    if (short <= low and long > 2 * short) or (short <= narrow and long > _STRIP * short):
        return (wide >= high,)
    return (True, False)


def _sheared(ink: npt.NDArray[np.float32], lean: float) -> npt.NDArray[np.float32]:
    """The ink per row along lines that fall by so many degrees."""
    if lean == 0:
        return np.asarray(ink.sum(axis=1))
    strips = 24
    wide = max(1, ink.shape[1] // strips)
    total = np.zeros(ink.shape[0], np.float32)
    slope = np.tan(np.deg2rad(lean))
    for start in range(0, ink.shape[1], wide):
        shift = round((start + wide / 2 - ink.shape[1] / 2) * slope)
        total += np.roll(ink[:, start : start + wide].sum(axis=1), -shift)
    return total


def _rows(profile: npt.NDArray[np.float32]) -> tuple[float, int]:
    """How sharply rows of print and white follow one another, 0 to 1 and more, and how many."""
    level = np.percentile(profile, 90)
    if level <= 0:
        return 0.0, 0
    on = profile > 0.4 * level
    edges = np.flatnonzero(np.diff(np.r_[0, on.astype(np.int8), 0]))
    heights = edges[1::2] - edges[::2]
    rows = heights[heights >= 2]
    if not len(rows) or rows.max() > _ROW / 25.4 * _PROFILE_DPI:
        return 0.0, 0
    inner = profile[edges[0] : edges[-1]]
    low = np.percentile(inner, 15) if len(rows) > 1 else 0.0
    steep = float(np.abs(np.diff(profile)).mean() / max(1.0, profile.mean()))
    return float((level - low) / level) * min(1.0, 3 * steep), len(rows)

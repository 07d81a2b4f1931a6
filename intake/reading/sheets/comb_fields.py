"""Fields with a box a character on a scanned form, read without their boxes.

An engine reads the walls of the boxes as letters. Where walls of one height stand in a row, each
as far from the next as all others are, what lies between them is cut out, set close together and
read as a line; it is taken only if as many characters are read as boxes are filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.pages.pooling import darkest
from intake.pages.running_sums import summed_down
from intake.reading.engine.closer import CAPITALS, LARGEST, enlarged
from intake.reading.engine.ocr import Gray, Layout, OcrEngine
from intake.reading.sheets.weak_lines import height_of_print

Bools = NDArray[np.bool_]

MAP_DPI = 150
DARK = 0.8
"""Share of the brightness of the paper up to which a pixel is ink: walls are thin and pale."""
WALL = 1.25
"""Height of the lowest wall, in heights of the print."""
NARROWEST, WIDEST = 0.8, 3.5
"""From wall to wall, in the same."""
EVEN = 0.16
"""By how much a distance may differ from the usual one, in the same."""
FEWEST = 6
"""Walls of the shortest field."""
INSIDE = 0.14
"""Share of a box at either side in which its walls lie."""
INKED = 0.012
"""Share of a box that is dark where something stands in it."""
CLOSE, APART = 0.22, 1.1
"""Between characters set together, and where a box is empty, in heights of the box's inside."""
UNEVEN = 0.16
"""By how much heights of characters differ from the usual where a pen wrote them."""
BY_PEN = 0.5
"""Certainty at most of what a pen wrote."""
SURE, DOUBTED = 0.8, 0.7
"""Certainty from which the first reading of a field counts, and that of two that differ at most."""
WALLS = "1lLiIjJtTrEFH"
"""Letters that walls and their corners are read as."""
MOST = 14
"""Fields of one page that are read."""


@dataclass(frozen=True, slots=True)
class Comb:
    """A field: its walls from left to right, its top and bottom, in pixels of the sheet."""

    walls: tuple[int, ...]
    top: int
    bottom: int

    @property
    def box(self) -> Box:
        """Around all its boxes."""
        return Box(self.walls[0], self.top, self.walls[-1], self.bottom)


def with_comb_fields(engine: OcrEngine, gray: Gray, text: PageText) -> PageText:
    """The text, what stands in boxes of a character each as it reads without them.

    Args:
        engine: reads a picture.
        gray: (H, W), the sheet upright.
        text: what was read on it, boxes in pixels of `gray`.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    height = height_of_print(text)
    if height is None:
        return text
    for comb in combs_on(gray, text.dpi, height)[:MOST]:
        words = _read(engine, gray, text.dpi, comb)
        if words is not None:
            text = _weighed(text, comb.box, words)
    return text


def _weighed(text: PageText, place: Box, words: Sequence[Word]) -> PageText:
    """The text with these words in that place; two sure readings of it that differ are doubted.

    Where the first surely read more characters than boxes look filled, they are pale: it stays.
    """
    first = "".join(w.text for w in text.words() if w.confidence >= SURE and _lies_in(w, place))
    first = "".join(c for c in first if c.isalnum())
    read = "".join(word.text for word in words)
    if sum(c not in WALLS for c in first) > len(read):
        return text
    if first and len(first) == len(read) and first.casefold() != read.casefold():
        words = [replace(word, confidence=min(word.confidence, DOUBTED)) for word in words]
    return _put(text, place, words)


def _lies_in(word: Word, place: Box) -> bool:
    x, y = word.box.center
    return place.left <= x <= place.right and place.top <= y <= place.bottom


def combs_on(gray: Gray, dpi: int, height: float) -> list[Comb]:
    """The fields of a sheet, top to bottom.

    Args:
        gray: (H, W), upright.
        dpi: of it.
        height: usual height of its print in pixels.
    """
    factor = max(1, round(dpi / MAP_DPI))
    small = darkest(gray, factor)
    ink = small < DARK * float(np.median(small[::4, ::4]))
    reach = max(2, round(WALL * height / factor))
    sums = summed_down(np.pad(ink, ((1, 0), (0, 0))), np.int32)
    found: list[Comb] = []
    for row in range(0, len(sums) - reach, max(1, reach // 4)):
        upright = sums[row + reach] - sums[row] >= round(0.95 * reach)
        for walls in _even_walls(upright, height / factor):
            at = tuple(wall * factor for wall in walls)
            comb = Comb(at, row * factor, (row + reach) * factor)
            found = _with(found, comb, height)
    return found


def _even_walls(row: Bools, height: float) -> Iterator[tuple[int, ...]]:
    """Walls of one row that stand equally far apart."""
    edges = np.flatnonzero(np.diff(np.pad(row, 1).astype(np.int8)))
    places = [(int(a) + int(b)) // 2 for a, b in zip(edges[::2], edges[1::2], strict=True)]
    run: list[int] = []
    for place in places:
        step = (run[-1] - run[0]) / (len(run) - 1) if len(run) > 1 else None
        gap = place - run[-1] if run else 0
        fits = NARROWEST * height <= gap <= WIDEST * height if run else True
        even = step is None or abs(gap - step) <= max(1.0, EVEN * step)
        if fits and even:
            run.append(place)
            continue
        if len(run) >= FEWEST:
            yield tuple(run)
        run = [run[-1], place] if run and fits else [place]
    if len(run) >= FEWEST:
        yield tuple(run)


def _with(found: list[Comb], comb: Comb, height: float) -> list[Comb]:
    """The fields with one more row of walls: of the last ones, or of a field of its own."""
    for number, known in enumerate(found):
        near = comb.top <= known.bottom
        same = abs(comb.walls[0] - known.walls[0]) < height
        if near and (same or known.box.overlap(comb.box) > 0.5):
            walls = max(known.walls, comb.walls, key=len)
            found[number] = Comb(walls, known.top, max(known.bottom, comb.bottom))
            return found
    return [*found, comb]


def _read(engine: OcrEngine, gray: Gray, dpi: int, comb: Comb) -> list[Word] | None:
    """The words in the boxes; None where they cannot be read box by box."""
    cells = [_inside(gray, left, right, comb) for left, right in pairwise(comb.walls)]
    filled = [number for number, cell in enumerate(cells) if cell is not None]
    if not filled:
        return []
    shown = [cell for cell in cells if cell is not None]
    line = _set_together(cells)
    scale = min(LARGEST, CAPITALS[1] / max(8, int(np.median([_tall(c) for c in shown]))))
    seen = engine.read(enlarged(line, scale), round(dpi * scale), Layout.LINE)
    read = "".join(word.text for word in seen.words())
    if len(read) != len(filled) or not read.isalnum():
        return None
    sure = min(word.confidence for word in seen.words())
    talls = np.array([_tall(cell) for cell in shown], float)
    if float(np.abs(talls / np.median(talls) - 1).mean()) > UNEVEN:
        sure = min(sure, BY_PEN)
    words: list[Word] = []
    for number, (place, letter) in enumerate(zip(filled, read, strict=True)):
        box = Box(comb.walls[place], comb.top, comb.walls[place + 1], comb.bottom)
        if number and filled[number - 1] == place - 1:
            last = words[-1]
            whole = replace(last.box, right=box.right)
            words[-1] = replace(last, text=last.text + letter, box=whole)
        else:
            words.append(Word(letter, box, sure))
    return words


def _inside(gray: Gray, left: int, right: int, comb: Comb) -> Gray | None:
    """What stands in a box, without its walls and the white around it; None in an empty one."""
    aside = max(2, round(INSIDE * (right - left)))
    down = max(2, round(INSIDE * (comb.bottom - comb.top)))
    cell = gray[comb.top + down : comb.bottom - down, left + aside : right - aside]
    if cell.size == 0:
        return None
    dark = cell < DARK * 0.85 * float(np.percentile(cell, 90))
    if dark.mean() < INKED:
        return None
    columns = np.flatnonzero(dark.any(axis=0))
    kept: Gray = cell[:, max(0, int(columns[0]) - 1) : int(columns[-1]) + 2]
    return kept


def _tall(cell: Gray) -> int:
    """Height of what stands in a box, in pixels."""
    dark = cell < DARK * 0.85 * float(np.percentile(cell, 90))
    rows = np.flatnonzero(dark.any(axis=1))
    return int(rows[-1] - rows[0]) + 1 if rows.size else 0


def _set_together(cells: Sequence[Gray | None]) -> Gray:
    """The characters as a line of print."""
    shown = [cell for cell in cells if cell is not None]
    tall = shown[0].shape[0]
    paper = int(np.median([np.percentile(cell, 90) for cell in shown]))
    parts: list[Gray] = []
    for cell in cells:
        part = cell if cell is not None else np.zeros((tall, 0), np.uint8)
        gap = round((CLOSE if cell is not None else CLOSE + APART) * tall / 2)
        parts += [part, np.full((tall, gap), paper, np.uint8)]
    return np.concatenate(parts, axis=1)


def _put(text: PageText, place: Box, words: Sequence[Word]) -> PageText:
    """The text with these words instead of what was read in that place."""
    lines: list[Line] = []
    written = False
    for line in text.lines:
        kept = tuple(word for word in line.words if not _lies_in(word, place))
        if len(kept) < len(line.words) and not written:
            kept = tuple(sorted((*kept, *words), key=lambda word: word.box.left))
            written = True
        if kept:
            lines.append(replace(line, words=kept))
    if not written and words:
        block = max((line.block for line in text.lines), default=0) + 1
        lines.append(Line(tuple(words), block))
        lines.sort(key=lambda line: line.box.top)
    return replace(text, lines=tuple(lines))

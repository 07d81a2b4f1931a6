"""Two lines of one cell that the engine took for one: cut out and read once more as a block.

Where the other cells of a row stand between the two lines of a name, the engine's layout may lay
all of them into one line and shuffle their words: `NÚÑEZ NÉLIDA HUAMÁN ROSA`. Words of one line
that stand above one another give it away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Gray, OcrEngine
from intake.reading.sheets.weak_lines import Place, height_of_print, read_apart

OVER = 0.5
"""Share of the narrower word's width below or above the other from which they are stacked."""
APART = 0.4
"""Share of the lower word's height that both may have in common; more is one word read twice."""
GAP = 1.5
"""Heights of print between words of one cell, at most."""
MOST = 4
"""Cells of one page that are read once more."""


def with_stacked_lines(engine: OcrEngine, gray: Gray, text: PageText) -> PageText:
    """The text with the lines of such cells apart.

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
    lines: list[Line] = []
    looks = 0
    for line in text.lines:
        cell = _stacked_cell(line.words, GAP * height)
        looks += bool(cell)
        anew = _read(engine, gray, text, height, cell) if cell and looks <= MOST else []
        rest = tuple(w for w in line.words if not any(w is one for one in cell)) if anew else ()
        lines += [replace(line, words=rest)] if rest else []
        lines += [Line(words, line.block) for words in anew] if anew else [line]
    return replace(text, lines=tuple(lines))


def _stacked_cell(words: Sequence[Word], gap: float) -> list[Word]:
    """The words of the first cell of a line in which some stand above others."""
    written = [w for w in words if any(c.isalnum() for c in w.text)]
    for one, other in combinations(written, 2):
        if _stacked(one.box, other.box):
            cell, left = [one, other], [w for w in written if w is not one and w is not other]
            while near := [w for w in left if _near(w.box, around(c.box for c in cell), gap)]:
                cell += near
                left = [w for w in left if not any(w is one for one in near)]
            return cell
    return []


def _stacked(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    below = common < APART * min(one.height, other.height)
    return below and across > OVER * min(one.width, other.width)


def _near(word: Box, cell: Box, gap: float) -> bool:
    return max(word.left - cell.right, cell.left - word.right) < gap


def _read(
    engine: OcrEngine, gray: Gray, text: PageText, height: float, cell: Sequence[Word]
) -> list[tuple[Word, ...]]:
    """Its lines, if they are two or more and hold as many letters as were read before."""
    others = [w.box for w in text.words() if not any(w is one for one in cell)]
    place = Place.at(around(w.box for w in cell), height)
    seen = read_apart(engine, gray, text.dpi, place, others)
    kept = sum(len(w.text) for words in seen for w in words)
    whole = kept >= KEPT * sum(len(w.text) for w in cell)
    return seen if len(seen) > 1 and whole else []


KEPT = 0.8
"""Share of the letters that the new reading must have."""

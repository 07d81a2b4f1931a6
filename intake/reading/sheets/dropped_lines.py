"""Print that the engine passed over on a full sheet: a cell of a table, a value beside its label.

Where ink of the height of print stands level with words that were read, or begins where lines
begin, and nothing was read, it is cut out and read by itself. It is taken only where two readers
see the same, or one is very sure: what a pen has written is not print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.pages.pooling import darkest
from intake.reading.engine.ocr import Gray, OcrEngine
from intake.reading.printed.ink_runs import ink_places, without_rules
from intake.reading.sheets.weak_lines import CERTAIN, Place, height_of_print, read_apart

Bools = NDArray[np.bool_]

MAP_DPI = 75
"""Resolution at which it is looked for: letters of a word run together."""

DARK = 0.68
"""Share of the brightness of the paper up to which a pixel is ink."""

LOWEST, TALLEST, NARROWEST = 0.55, 1.6, 2.2
"""Height of a place in heights of the print, and its width: three letters."""

NARROWEST_BESIDE_LABEL = 1.1
"""Width of what follows a colon, in the same: `Nombres: BO`."""

UPRIGHT_RULE = 2.5
"""Height from which a stroke down the page is a rule, in heights of the print."""

LEADER = 12.0
"""Length from which a level row of dots is a leader, in the same."""

THICK = 0.4
"""Height from which what runs on is print and no leader, in the same."""

LEVEL = 0.4
"""By how much the middles of two places of one line differ at most, in heights of the print."""

HALF_A_CELL = 1.2
"""From the middle of a cell of two lines to that of each line, at most, in the same."""

ALIGNED, FEWEST_ALIGNED = 0.6, 3
"""How exactly a line begins where others do, in heights of the print; how many others."""

CELLS_APART = 0.8
"""Distance from which two words of a line stand in two cells, in heights of the print."""

MOST = 9
"""Places of one page that are looked at."""


def with_dropped_lines(
    engine: OcrEngine, gray: Gray, text: PageText, unread: Sequence[Box] | None = None
) -> PageText:
    """The text with what stands level with its words, or below their beginnings, and was not read.

    Args:
        engine: reads a picture.
        gray: (H, W), the sheet upright.
        text: what was read on it, boxes in pixels of `gray`.
        unread: see `unread_places`, where they are known already.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    height = height_of_print(text)
    if height is None:
        return text
    unread = unread_places(gray, text) if unread is None else unread
    places = _level_with(unread, [box for box in unread if _in_line(box, text, height)], height)
    known = [word.box for word in text.words()]
    block = max(line.block for line in text.lines)
    found: list[Line] = []
    for box in sorted(places, key=lambda b: (b.top, b.left))[:MOST]:
        for seen in read_apart(engine, gray, text.dpi, Place.at(box, height), known):
            words = _within(box, _without_leaders(seen))
            if words and _is_print(words, height):
                block += 1
                found.append(Line(words, block))
    if not found:
        return text
    lines = sorted((*text.lines, *found), key=lambda line: line.box.top)
    return replace(text, lines=tuple(lines))


def unread_places(gray: Gray, text: PageText) -> list[Box]:
    """Places of ink of the height of print where nothing was read, parts of a line together."""
    height = height_of_print(text)
    if height is None:
        return []
    factor = max(1, round(text.dpi / MAP_DPI))
    small = darkest(gray, factor)
    ink = small < DARK * float(np.median(small[::4, ::4]))
    even = np.where(_without_lines(ink, height / factor), 0, 255).astype(np.uint8)
    covered = [_smaller(word.box, factor) for word in text.words()]
    boxes = ink_places(even, height / factor, covered)
    whole = _lines_of([Box(*(side * factor for side in box.as_list())) for box in boxes], height)
    return [
        box
        for box in whole
        if LOWEST * height <= box.height <= TALLEST * height
        and box.width >= NARROWEST_BESIDE_LABEL * height
    ]


def _lines_of(boxes: Sequence[Box], height: float) -> list[Box]:
    """The boxes, pieces that touch and are one line of print together."""
    lines: list[Box] = []
    for box in sorted(boxes, key=lambda b: b.width, reverse=True):
        for number, line in enumerate(lines):
            both = around((line, box))
            level = both.height <= TALLEST * height and box.left < line.right + height
            if level and box.right > line.left - height:
                lines[number] = both
                break
        else:
            lines.append(box)
    return lines


def _without_lines(ink: Bools, height: float) -> Bools:
    """The ink without the rules down the page and without leaders of dots and dashes."""
    down = without_rules(np.ascontiguousarray(ink.T), round(UPRIGHT_RULE * height)).T
    joined = down.copy()
    for step in (1, 2):
        joined[:, step:] |= down[:, :-step]
    long = joined & ~without_rules(joined, round(LEADER * height))
    kept: Bools = down & ~(long & ~_thick(long, max(2, round(THICK * height))))
    return kept


def _thick(mask: Bools, rows: int) -> Bools:
    """What is at least so many rows high: letters of bold print run together, and are no leader."""
    core = mask.copy()
    for step in range(1, rows):
        core[: len(mask) - step] &= mask[step:]
        core[len(mask) - step :] = False
    grown = core.copy()
    for step in range(1, rows):
        grown[step:] |= core[: len(mask) - step]
    return grown


def _smaller(box: Box, factor: int) -> Box:
    """The box on the map, a little larger: heads and tails stick out."""
    left, top = box.left // factor - 1, box.top // factor - 1
    return Box(left, top, -(-box.right // factor) + 1, -(-box.bottom // factor) + 1)


def _in_line(box: Box, text: PageText, height: float) -> bool:
    """Whether it belongs to what was read.

    It is level with a word or with a cell of two lines, goes on below the first line of a cell, or
    begins where lines begin.
    """
    middle = box.center[1]
    if box.width < NARROWEST * height:
        return _follows_a_colon(box, text, height)
    sure = [w.box for w in text.words() if w.confidence >= CERTAIN]
    if any(abs(one.center[1] - middle) <= LEVEL * height for one in sure):
        return True
    if any(
        abs(one.center[1] + two.center[1] - 2 * middle) <= 2 * LEVEL * height
        for one in sure
        if 0 < middle - one.center[1] <= HALF_A_CELL * height
        for two in sure
        if 0 < two.center[1] - middle <= HALF_A_CELL * height and _begin_together(one, two, height)
    ):
        return True
    cells = [box for line in text.lines for box in _beginnings(line, height)]
    if any(
        one.bottom <= middle <= one.bottom + HALF_A_CELL * height
        and _begin_together(one, box, height)
        for one in cells
    ):
        return True
    begun = [line for line in text.lines if abs(line.box.left - box.left) <= ALIGNED * height]
    return len(begun) >= FEWEST_ALIGNED


def _level_with(unread: Sequence[Box], places: Sequence[Box], height: float) -> list[Box]:
    """The places, and what stands in the row of one: a label was passed over with its value."""
    rows = [box.center[1] for box in places]
    return [
        box
        for box in unread
        if box in places
        or (
            box.width >= NARROWEST * height
            and any(abs(row - box.center[1]) <= LEVEL * height for row in rows)
        )
    ]


def _beginnings(line: Line, height: float) -> list[Box]:
    """Where the line begins, and every cell of it: a row of a table is read as one line too."""
    words = [word for word in line.words if any(c.isalnum() for c in word.text)]
    begin = [
        word
        for place, word in enumerate(words)
        if not place or word.box.left - words[place - 1].box.right >= CELLS_APART * height
    ]
    return [word.box for word in begin if word.confidence >= CERTAIN]


def _follows_a_colon(box: Box, text: PageText, height: float) -> bool:
    """Whether the word before it on its line ends in a colon, and none stands behind that."""
    before = [
        word
        for word in text.words()
        if abs(word.box.center[1] - box.center[1]) <= LEVEL * height
        and word.box.right <= box.left + height / 2
    ]
    return bool(before) and max(before, key=lambda w: w.box.right).text.endswith(":")


def _begin_together(one: Box, two: Box, height: float) -> bool:
    return abs(one.left - two.left) <= ALIGNED * height


def _without_leaders(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without the line that leads to them: `_Jean`."""
    cleaned = (replace(word, text=word.text.strip(_LEADERS)) for word in words)
    return tuple(word for word in cleaned if word.text)


def _within(place: Box, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of that place, no taller than it: a leader under them makes their boxes so."""
    level = [
        replace(
            word,
            box=replace(
                word.box,
                top=max(word.box.top, place.top),
                bottom=min(word.box.bottom, place.bottom),
            ),
        )
        for word in words
    ]
    return tuple(word for word in level if word.box.height > 0)


_LEADERS = "_.·…—–|"


def _is_print(words: Sequence[Word], height: float) -> bool:
    box = around(word.box for word in words)
    return LOWEST * height <= box.height <= TALLEST * height

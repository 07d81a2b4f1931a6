"""A column on a tinted ground that the engine took for a picture: read by itself.

Letters from a template carry the sender's data in a coloured band beside the text. Where several
lines of print stand one below the other on a ground of another brightness than the paper, and
nothing among them was read, they are cut out together and read as a block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText
from intake.reading.engine.ocr import Gray, Layout, OcrEngine
from intake.reading.sheets.dropped_lines import unread_places
from intake.reading.sheets.weak_lines import height_of_print

FEWEST = 3
"""Lines of the shortest column."""
ALIGNED, APART = 1.0, 8.0
"""How exactly its lines begin together, and how far apart they stand, in heights of the print."""
ROOM = 0.7
"""Ground cut out around it, in the same."""
TINTED = 6
"""Grey levels by which its ground is darker or lighter than the paper."""
MOST = 6
"""Columns of one page that are read, the topmost first."""
READ = 0.8
"""Mean certainty of its words from which they are taken."""


def with_tinted_columns(
    engine: OcrEngine, gray: Gray, text: PageText, unread: Sequence[Box] | None = None
) -> PageText:
    """The text, the columns that were passed over before it, each a block of its own.

    Args:
        engine: reads a picture.
        gray: (H, W), the sheet upright.
        text: what was read on it, boxes in pixels of `gray`.
        unread: see `dropped_lines.unread_places`, where they are known already.

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    height = height_of_print(text)
    if height is None:
        return text
    words = [word.box for word in text.words()]
    paper = float(np.median(gray[::4, ::4]))
    found: list[Line] = []
    block = max(line.block for line in text.lines) + 1
    unread = unread_places(gray, text) if unread is None else unread
    columns = _columns(unread, height)
    room = round(ROOM * height)
    boxes = [around(column).grown(room, room) for column in columns]
    alone = [box for box in boxes if not any(box.overlap(one) for one in words)]
    for box in [box for box in alone if _is_tinted(gray, box, paper)][:MOST]:
        lines = _read(engine, gray, text.dpi, box, block)
        block += len(lines)
        found += lines
    return replace(text, lines=(*found, *text.lines)) if found else text


def _columns(places: Sequence[Box], height: float) -> list[list[Box]]:
    """Places that begin one below the other."""
    columns: list[list[Box]] = []
    for place in sorted(places, key=lambda box: box.top):
        for column in columns:
            last = column[-1]
            level = abs(last.left - place.left) <= ALIGNED * height
            if level and place.top - last.bottom <= APART * height:
                column.append(place)
                break
        else:
            columns.append([place])
    return [column for column in columns if len(column) >= FEWEST]


def _is_tinted(gray: Gray, box: Box, paper: float) -> bool:
    crop = gray[max(0, box.top) : box.bottom : 2, max(0, box.left) : box.right : 2]
    return bool(crop.size) and abs(float(np.median(crop)) - paper) >= TINTED


def _read(engine: OcrEngine, gray: Gray, dpi: int, box: Box, block: int) -> list[Line]:
    """The lines of a column; none where they do not read well."""
    left, top = max(0, box.left), max(0, box.top)
    crop = np.ascontiguousarray(gray[top : box.bottom, left : box.right])
    seen = engine.read(crop, dpi, Layout.BLOCK)
    sure = [word.confidence for word in seen.words()]
    if not sure or sum(sure) / len(sure) < READ:
        return []
    return [
        Line(
            tuple(replace(word, box=word.box.shifted(left, top)) for word in line.words),
            block + number,
        )
        for number, line in enumerate(seen.lines)
    ]

"""Reads a whole sheet at the resolution that letters need, which is less than that of the scan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.grain import without_grain
from intake.reading.engine.ocr import Gray, Layout, OcrEngine
from intake.reading.sheets.comb_fields import with_comb_fields
from intake.reading.sheets.dropped_lines import unread_places, with_dropped_lines
from intake.reading.sheets.stacked_lines import with_stacked_lines
from intake.reading.sheets.tinted_columns import with_tinted_columns
from intake.reading.sheets.weak_lines import with_weak_lines

ENOUGH_DPI = 225
"""Letters of 8 points keep 17 pixels of height at it; a quarter less work than at 300 dpi."""
WORTH_IT = 1.15
"""By how much a scan must be finer before it is made smaller."""


def read_sheet(engine: OcrEngine, gray: Gray, dpi: int) -> PageText:
    """All words of an upright sheet, with boxes in pixels of `gray`.

    Measured on drawn requests and SUT records of three levels: as many numbers and names are
    found at 225 as at 300 dpi (docs/adr/0005-resolution-of-sheets.md).

    Raises:
        EngineError: as `OcrEngine.read`.
    """
    if dpi < ENOUGH_DPI * WORTH_IT:
        return _whole(engine, gray, engine.read(gray, dpi, Layout.PAGE))
    height, width = gray.shape
    scale = ENOUGH_DPI / dpi
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    smaller = np.asarray(Image.fromarray(gray).resize(size, Image.Resampling.BICUBIC))
    text = engine.read(smaller, ENOUGH_DPI, Layout.PAGE)
    across, down = width / size[0], height / size[1]
    lines = tuple(
        Line(tuple(_enlarged(word, across, down) for word in line.words), line.block)
        for line in text.lines
    )
    return _whole(engine, gray, PageText(lines, width, height, dpi, text.read_by))


def _whole(engine: OcrEngine, gray: Gray, text: PageText) -> PageText:
    """With what the engine shuffled, stumbled over or left out at the first reading."""
    text = with_comb_fields(engine, gray, without_grain(text))
    text = with_stacked_lines(engine, gray, with_weak_lines(engine, gray, text))
    unread = unread_places(gray, text)
    columned = with_tinted_columns(engine, gray, text, unread)
    return with_dropped_lines(engine, gray, columned, unread if columned is text else None)


def _enlarged(word: Word, across: float, down: float) -> Word:
    box = word.box
    return replace(
        word,
        box=Box(
            int(box.left * across),
            int(box.top * down),
            round(box.right * across),
            round(box.bottom * down),
        ),
    )

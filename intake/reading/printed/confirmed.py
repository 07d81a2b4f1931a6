"""Numbers on a card read once more, larger and by themselves; two readings that agree are sure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from intake.domain.words import Line, PageText, Word
from intake.reading.numbers import compact
from intake.reading.ocr import Layout

Gray = NDArray[np.uint8]

TIMES = 2
"""How much larger numbers are read again."""

DOUBTED = 0.6
"""Certainty at most of a number that the two readings spell differently."""

MOST = 8
"""Numbers of one card that are read again."""

_NUMBER = re.compile(r"(?=(?:.*\d){4})[0-9A-Z][0-9A-Z.\-/]{4,}[0-9A-Z]")
_DATE = re.compile(r"\d{1,2}[./\-][0-9A-Z]{1,3}[./\-]\d{4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}")


class Engine(Protocol):
    """Reads a picture."""

    def read(self, gray: Gray, dpi: int, layout: Layout) -> PageText:
        """The words on it."""
        ...


def confirmed(engine: Engine, gray: Gray, text: PageText) -> PageText:
    """The text; numbers that read otherwise when larger are no longer certain.

    Args:
        engine: reads a picture.
        gray: (H, W), the card upright.
        text: what was read on it.
    """
    words = [w for w in text.words() if is_number(w)][:MOST]
    if not words:
        return text
    sheet, places = _stacked(gray, words)
    again = engine.read(sheet, text.dpi * TIMES, Layout.BLOCK)
    doubted = {
        id(word) for word, place in zip(words, places, strict=True) if not _same(word, again, place)
    }
    if not doubted:
        return text
    lines = [
        Line(tuple(_doubted(w) if id(w) in doubted else w for w in line.words), line.block)
        for line in text.lines
    ]
    return replace(text, lines=tuple(lines))


def is_number(word: Word) -> bool:
    """Whether a word may be the number of a paper; a date is none."""
    plain = word.text.strip(" .,;:()|")
    return bool(_NUMBER.fullmatch(plain)) and not _DATE.fullmatch(plain)


def _stacked(gray: Gray, words: list[Word]) -> tuple[Gray, list[tuple[int, int]]]:
    """The words enlarged, one below another on white, and the rows that each takes."""
    cuts = []
    for word in words:
        margin = max(3, word.box.height // 4)
        box = word.box.grown(margin).clipped(gray.shape[1], gray.shape[0])
        cut = Image.fromarray(gray[box.top : box.bottom, box.left : box.right])
        cuts.append(cut.resize((cut.width * TIMES, cut.height * TIMES), Image.Resampling.BICUBIC))
    pad = max(cut.height for cut in cuts) // 2
    width = max(cut.width for cut in cuts) + 2 * pad
    tone = int(np.percentile(gray[::7, ::7], 80))
    sheet = Image.new("L", (width, sum(cut.height + pad for cut in cuts) + pad), tone)
    places, top = [], pad
    for cut in cuts:
        sheet.paste(cut, (pad, top))
        places.append((top, top + cut.height))
        top += cut.height + pad
    return np.asarray(sheet), places


def _same(word: Word, again: PageText, place: tuple[int, int]) -> bool:
    """Whether the larger reading has the same letters and digits there."""
    there = [w for w in again.words() if place[0] <= w.box.center[1] <= place[1]]
    seen = compact("".join(w.text for w in sorted(there, key=lambda w: w.box.left)))
    return seen == compact(word.text)


def _doubted(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence, DOUBTED))

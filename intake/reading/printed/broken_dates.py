"""Days of which the engine lost or misread a part, heard from our own recogniser of typed lines.

`03 2022` for 03 11 2022, `22 001 1996` for 22 OCT 1996: a year with pieces before it that make no
day; `17 VOR/S202`: a day before what was hardly read. What our recogniser sees there is taken where
it makes a day, of the same year where one was read; never certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import around
from intake.domain.words import Line, PageText, Word
from intake.reading.printed.letters_seen import line_of
from intake.reading.printed.read_twice import PERHAPS, ReadTwice
from intake.reading.printed.rough_dates import day_in

Gray = NDArray[np.uint8]

MOST = 6
"""Days of one paper that are looked at."""

PARTS = 3
"""Pieces before the year that may be its day and month, signs between them included."""

REACH = 4.2
"""How far apart they may stand, in heights of print: boxes of their own, or one that is missing."""

_YEAR = re.compile(r"[-./]?((?:19|20)\d{2})[-./,]?")
_PIECE = re.compile(r"(?=.*\w)[-./]?\w{1,4}[-./,]?|[-./]")
"""A day, a month, or the stroke between them."""


def with_broken_dates(gray: Gray, text: PageText) -> PageText:
    """The text; a day that no date can be made of as our own recogniser sees it.

    Args:
        gray: (H, W), the paper upright.
        text: what was read on it.
    """
    left, lines = [MOST], []
    for line in text.lines:
        words = list(line.words)
        for first, last in _broken(words):
            heard = _heard(gray, words[first:last]) if left[0] > 0 else None
            left[0] -= 1
            if heard is not None:
                words[first:last] = heard
                break  # the places of the rest have moved; one day to a line is broken at most
        lines.append(Line(tuple(words), line.block))
    return replace(text, lines=tuple(lines))


def _broken(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where a year and what stands before it make no day: first word, and the one behind it."""
    for end, word in enumerate(words):
        if end and _hardly_read(words[end - 1], word):
            yield end - 1, end + 1
        if not _YEAR.fullmatch(word.text):
            continue
        first = end
        while first > 0 and end - first < PARTS and _belongs(words[first - 1], words[first]):
            first -= 1
        run = words[first : end + 1]
        if first < end and run[0].text[:1].isdigit() and day_in(_said(run)) is None:
            yield first, end + 1


def _hardly_read(day: Word, word: Word) -> bool:
    """Whether a word that was hardly read stands behind the figures of a day: `17`, `VOR/S202`."""
    short = _DAY.fullmatch(day.text) and day.confidence > HARDLY >= word.confidence
    return bool(short) and len(word.text) >= SHORTEST and _near(day, word)


_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])[-./]?")

HARDLY, SHORTEST = 0.5, 5
"""Certainty up to which a word was hardly read; characters of the rest of a day."""


def _near(piece: Word, word: Word) -> bool:
    gap = word.box.left - piece.box.right
    return gap < REACH * min(piece.box.height, word.box.height)


def _belongs(piece: Word, word: Word) -> bool:
    """Whether a piece before a part of a day is one, too."""
    return _near(piece, word) and _PIECE.fullmatch(piece.text) is not None


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _heard(gray: Gray, words: Sequence[Word]) -> tuple[Word, ...] | None:
    """The day that stands there, where the engine has read its year; None where none is seen."""
    place = around([word.box for word in words])
    line = line_of(gray, place)
    day = day_in(line.text) if line is not None else None
    year = _YEAR.fullmatch(words[-1].text)
    if line is None or day is None or (year is not None and not day.startswith(year[1])):
        return None
    return ReadTwice.of(place, _GAPS.sub(" ", line.text), PERHAPS).placed()


_GAPS = re.compile(
    r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])|(?<=^\d\d)(?=\d{6}$)|(?<=^\d{4})(?=\d{4}$)"
)
"""Where a day has gaps that our recogniser did not see: `OCT1996`, `03112022`."""

"""Numbers on a card read once more by themselves; two readings that agree are sure.

First our own recogniser of typed lines looks; what it leaves open the engine reads again, larger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rapidfuzz.distance import Levenshtein

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Layout
from intake.reading.typed_line.judged import number_contradicted, number_seen
from intake.reading.typed_line.line import TypedLine
from intake.reading.typed_line.line_frame import REACH
from intake.reading.words.numbers import compact

Gray = NDArray[np.uint8]

TIMES = 2
"""How much larger numbers are read again."""

DOUBTED = 0.6
"""Certainty at most of a number that the two readings spell differently."""

SEEN_TWICE, HARDLY = 0.87, 0.5
"""Certainty at least of a number that both readers spell alike, unless it was hardly read."""

FEW = 2
"""Characters in which our own recogniser may prove another number than the engine read."""

MOST = 8
"""Numbers of one card that are read again."""

AROUND = " .,;:()|[]{}!"
"""Signs around a number that are none of it, or strokes of its first or last character."""

_NUMBER = re.compile(r"(?=(?:.*\d){4})[0-9A-Z][0-9A-Z.\-/]{4,}[0-9A-Z]")
_CODE = re.compile(r"(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-Z]{7,14}")
"""`AMY5QEPH`: letters with a digit or two are a number, too."""

_UNSPEAKABLE = re.compile(r"(?=[A-Z]*[BCDFGHJKLMNPQRSTVWXYZ]{5})[A-Z]{6,12}")
"""`DTWSPMJH`: letters that nobody can speak are a number, a digit of which was read as a letter."""

_DATE = re.compile(r"\d{1,2}[./\-][0-9A-Z]{1,3}[./\-]\d{4}|\d{4}[./\-]\d{1,2}[./\-]\d{1,2}")


_DIGIT_DATE = re.compile(r"\d{1,2}([./\-])\d{1,2}\1\d{4}|\d{4}([./\-])\d{1,2}\2\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d{2}")

SURE_DATE = 0.9
"""Certainty from which a date is not looked at again."""


class Engine(Protocol):
    """Reads a picture."""

    def read(self, gray: Gray, dpi: int, layout: Layout) -> PageText:
        """The words on it."""
        ...


def confirmed(engine: Engine, gray: Gray, text: PageText, proven: Sequence[str] = ()) -> PageText:
    """The text; numbers and dates that read otherwise when larger are no longer certain.

    Args:
        engine: reads a picture.
        gray: (H, W), the card upright.
        text: what was read on it.
        proven: lines of its accepted zones; what stands in them needs no second reading.
    """
    numbers = [w for w in text.words() if is_number(w)]
    words = [w for w in numbers if not any(compact(w.text) in line for line in proven)][:MOST]
    seen = {id(word): _seen(gray, word) for word in words}
    changed = {
        id(word): other
        for word in words
        if seen[id(word)] and (other := _seen_so(word, seen[id(word)])) is not word
    }
    left = [word for word in words if not seen[id(word)]]
    changed |= {
        id(word): other
        for word in [w for w in text.words() if _is_doubtful_date(w)][:MOST]
        if (other := _dated_so(gray, word)) is not word
    }
    if left:
        sheet, places = stacked(gray, [word.box for word in left])
        again = engine.read(sheet, text.dpi * TIMES, Layout.BLOCK)
        for word, place in zip(left, places, strict=True):
            if not _same(word, again, place) or _may_hold_a_nought(word):
                changed[id(word)] = _doubted(word)
    if not changed:
        return text
    lines = [
        Line(tuple(changed.get(id(w), w) for w in line.words), line.block) for line in text.lines
    ]
    return replace(text, lines=tuple(lines))


def _seen(gray: Gray, word: Word, *, digits: bool = False) -> str:
    """What our own recogniser proves to stand there; "" where it leaves that open."""
    aside, over = round(0.3 * word.box.height), round(REACH * word.box.height)
    left, top = max(0, word.box.left - aside), max(0, word.box.top - over)
    crop = gray[top : word.box.bottom + over, left : word.box.right + aside]
    line = TypedLine.of(np.ascontiguousarray(crop), word.box.top - top, word.box.bottom - top)
    if line is None:
        return ""
    seen = number_seen(line, word.text, digits=digits)
    return seen or ("" if digits else number_contradicted(line, word.text))


def _seen_so(word: Word, seen: str) -> Word:
    """The word after our own recogniser has proven a number there."""
    if seen != compact(word.text):
        return _proven(word, seen)
    surer = HARDLY < word.confidence < SEEN_TWICE
    return replace(word, confidence=SEEN_TWICE) if surer else word


def _proven(word: Word, seen: str) -> Word:
    """The word as our own recogniser proves it, never certain: two readers contradict."""
    doubted = _doubted(word)
    plain = word.text.strip(AROUND)
    if Levenshtein.distance(seen, compact(plain)) > FEW:
        return doubted
    if plain.isalnum():
        return replace(doubted, text=seen)
    grouped = _GROUPED.fullmatch(plain) and len(seen) == sum(map(str.isdigit, plain))
    return replace(doubted, text=_in_places(plain, seen)) if grouped else doubted


_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
"""`32.536.863`: the points lie where they must."""


def _in_places(text: str, seen: str) -> str:
    """The text with other letters and digits in the places of its own: `32.536.863`."""
    others = iter(seen)
    return "".join(next(others) if c.isalnum() else c for c in text)


def _is_doubtful_date(word: Word) -> bool:
    """Whether a word is a date or a year that the engine was not sure of."""
    plain = word.text.strip(AROUND)
    dated = _DIGIT_DATE.fullmatch(plain) or _YEAR.fullmatch(plain)
    return bool(dated) and HARDLY < word.confidence < SURE_DATE


def _dated_so(gray: Gray, word: Word) -> Word:
    """The date as both readers spell it, or as our own proves it: then never certain."""
    plain = word.text.strip(AROUND)
    digits = [place for place, c in enumerate(plain) if c.isdigit()]
    seen = _seen(gray, word, digits=True)
    if len(seen) != len(digits):
        return word
    letters = list(plain)
    for place, digit in zip(digits, seen, strict=True):
        letters[place] = digit
    made = "".join(letters)
    if made == plain:
        return replace(word, confidence=max(word.confidence, SEEN_TWICE))
    return replace(_doubted(word), text=made)


def is_number(word: Word) -> bool:
    """Whether a word may be the number of a paper; a date is none."""
    plain = word.text.strip(AROUND)
    number = _NUMBER.fullmatch(plain) or _CODE.fullmatch(plain) or _UNSPEAKABLE.fullmatch(plain)
    return bool(number) and not _DATE.fullmatch(plain)


def stacked(gray: Gray, boxes: Sequence[Box]) -> tuple[Gray, list[tuple[int, int]]]:
    """Pieces of a picture enlarged, one below another on its ground, and the rows of each."""
    cuts = []
    for one in boxes:
        margin = max(3, one.height // 4)
        box = one.grown(margin).clipped(gray.shape[1], gray.shape[0])
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


def _may_hold_a_nought(word: Word) -> bool:
    """`COWMJW8ZR`: an O amid letters and digits is shaped as a nought to one engine twice."""
    plain = word.text.strip(AROUND)
    return "O" in plain and plain.isalnum() and not _LETTERED.fullmatch(plain)


_LETTERED = re.compile(r"[A-Z]{1,3}\d+")
"""Letters before figures: there an O is a letter."""


def _doubted(word: Word) -> Word:
    return replace(word, confidence=min(word.confidence, DOUBTED))

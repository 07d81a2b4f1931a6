"""Print on a card that the engine passed over: found as ink without words, and read by itself.

Beside seals, photographs and rules an engine that looks for lines itself leaves whole values out.
Each of them is cut out and read by the engine and by our own recogniser of typed lines; what both
read alike is as sure as a word, what only one reads is not trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText, Word
from intake.reading.folding import fold
from intake.reading.ocr import Layout
from intake.reading.printed.confirmed import TIMES, Engine, stacked
from intake.reading.printed.ink_runs import ink_places
from intake.reading.printed.labels import field_of
from intake.reading.printed.letters_seen import line_of
from intake.reading.printed.twice import evened
from intake.reading.typed_line.line import TypedLine

Gray = NDArray[np.uint8]

READ = 0.72
"""Certainty from which a word stands and its place is not looked at again; what two readings of
the engine spelled differently has less."""

MOST = 12
"""Places of one paper that are read again."""

ALIKE, ALONE, PERHAPS = 0.9, 0.8, 0.6
"""Certainty of what both readers read alike, at most of what our own is sure of alone, and of what
both read almost alike."""

SURE = 2.0
"""Lead (natural logarithm) of every character from which our own reader is sure of it."""

FEWEST, FEWEST_ALONE = 2, 4
"""Letters and digits that a value has at least; that one reader must see."""

LOWEST, TALLEST, SHORTEST = 0.6, 1.8, 1.2
"""Height of a line in heights of the lower and the taller words, and its least width."""


@dataclass(frozen=True, slots=True)
class _Reading:
    place: Box
    words: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, place: Box, text: str, confidence: float) -> _Reading:
        return cls(place, tuple((word, confidence) for word in text.split()))


def with_unread(engine: Engine, gray: Gray, text: PageText, zones: Sequence[Box] = ()) -> PageText:
    """The text and what stands on the card besides.

    Args:
        engine: reads a picture.
        gray: (H, W), the card upright.
        text: what was read on it.
        zones: places of its machine readable zones, which are read elsewhere.
    """
    places = _places(gray, text, zones)
    if not places:
        return text
    found = [one for one in _read(engine, gray, text.dpi, places) if not _too_much(one, text)]
    if not found:
        return text
    said = {n: _said_there(text, one) for n, one in enumerate(found)}
    same = {id(w) for n, one in enumerate(found) for w in said[n] if _is_same(one, said[n])}
    found = [one for n, one in enumerate(found) if not _is_same(one, said[n])]
    lines = [kept for line in text.lines if (kept := _renewed(line, found, same)) is not None]
    block = max((line.block for line in text.lines), default=0)
    for number, one in enumerate(found, block + 1):
        lines.append(Line(_words(one), number))
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    return replace(text, lines=tuple(lines))


def _places(gray: Gray, text: PageText, zones: Sequence[Box]) -> list[Box]:
    """Where print stands that no word covers, and words that are hardly read; values first."""
    words = [w for w in text.words() if len(w.text) > 1]
    known = [w for w in words if w.confidence >= READ]
    if not known:
        return []
    heights = [w.box.height for w in known]
    if len(known) < FEWEST_KNOWN:
        heights = [round(inches * text.dpi) for inches in USUAL]
    low, high = (float(v) for v in np.percentile(heights, (20, 80)))
    covered = [w.box.grown(round(0.12 * low)) for w in known]
    covered += [zone.grown(round(high)) for zone in zones]
    found = [
        place
        for place in ink_places(evened(gray), high, covered)
        if LOWEST * low <= place.height <= TALLEST * high and place.width >= SHORTEST * high
    ]
    for line in text.lines:
        for word in line.words:
            unsure = word.confidence < READ and len(word.text) > FEWEST
            formed = LOWEST * low <= word.box.height <= TALLEST * high
            if unsure and formed and all(word.box.overlap(box) < 0.3 for box in (*found, *zones)):
                found.append(word.box)
    lefts = [w.box.left for w in known]

    def rank(place: Box) -> float:
        near = min(abs(place.left - left) for left in lefts) / high
        return min(near, 3.0) - min(place.width / high, 8.0) / 4

    return sorted(found, key=rank)[:MOST]


FEWEST_KNOWN = 4
"""Words that tell how tall the print of a card is."""

USUAL = (0.05, 0.1)
"""Inches that print is tall on cards that show hardly a word."""


def _read(engine: Engine, gray: Gray, dpi: int, places: Sequence[Box]) -> list[_Reading]:
    lines = [(place, line) for place in places if (line := line_of(gray, place)) is not None]
    seen = [(p, line) for p, line in lines if sum(map(str.isalnum, line.text)) >= FEWEST]
    if not seen:
        return []
    sheet, rows = stacked(gray, [place for place, _ in seen])
    again = engine.read(sheet, dpi * TIMES, Layout.BLOCK)
    found = []
    for (place, line), (top, bottom) in zip(seen, rows, strict=True):
        there = [w for w in again.words() if top <= w.box.center[1] <= bottom]
        said = " ".join(w.text for w in sorted(there, key=lambda w: w.box.left))
        one = _agreed(place, line, said)
        if one is not None:
            found.append(one)
    return found


def _agreed(place: Box, line: TypedLine, said: str) -> _Reading | None:
    """What two readers make of one place; None where neither can be believed."""
    own = line.text
    one, other = _core(own), _core(said)
    if one == other:
        return _Reading.of(place, said, ALIKE)
    if len(one) >= FEWEST_ALONE and _is_sure(line):
        seen = {_core(word) for word in said.split()}
        return _Reading(
            place, tuple((w, ALIKE if _core(w) in seen else ALONE) for w in own.split())
        )
    named = field_of("".join(c for c in fold(said) if c.isalnum()))
    if named is not None and named[1]:
        return _Reading.of(place, said, ALONE)  # words of a label witness themselves
    if Levenshtein.distance(one, other) > max(1, len(one) // 5) or len(other) < FEWEST:
        return None
    if _is_date(own):
        return _Reading.of(place, own, PERHAPS)
    alike = {_core(word) for word in own.split()}
    return _Reading(
        place, tuple((w, ALIKE if _core(w) in alike else PERHAPS) for w in said.split())
    )


def _is_sure(line: TypedLine) -> bool:
    """Whether every character is far likelier than any other in its place, one more or less."""
    text = "".join(symbol for symbol, _, _ in line.whole().runs())
    leads, whole = line.whole().leads(text)
    return bool(leads.min() >= SURE and whole >= SURE)


def _core(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip()) is not None


_DATE = re.compile(r"\d{1,2}\W?(?:\d{1,2}|[A-Z]{3,4})\W?(?:19|20)\d\d")


def _words(one: _Reading) -> tuple[Word, ...]:
    """Its words, each with its share of the place."""
    total = sum(len(word) for word, _ in one.words) + len(one.words) - 1
    left, found = float(one.place.left), []
    step = one.place.width / max(1, total)
    for word, confidence in one.words:
        right = left + step * len(word)
        box = Box(round(left), one.place.top, round(right), one.place.bottom)
        found.append(Word(word, box, confidence))
        left = right + step
    return tuple(found)


def _said_there(text: PageText, one: _Reading) -> list[Word]:
    """The words that the engine had read in that place."""
    there = [w for w in text.words() if w.box.overlap(one.place) > INSIDE]
    return sorted(there, key=lambda w: w.box.left)


INSIDE = 0.5
"""Share of a word that lies in a place from which it stands there."""


def _is_same(one: _Reading, said: Sequence[Word]) -> bool:
    """Whether it says once more what was read: the words stand, and are surer."""
    read = _core("".join(w.text for w in said))
    return bool(read) and read == _core("".join(word for word, _ in one.words))


def _too_much(one: _Reading, text: PageText) -> bool:
    """Whether it holds words besides that are read well: a box was drawn too wide."""
    known = {_core(w.text) for w in text.words()
             if w.confidence >= READ and w.box.overlap(one.place) > 0}  # fmt: skip
    return len(one.words) > 1 and any(_core(word) in known for word, _ in one.words)


def _renewed(line: Line, found: Sequence[_Reading], same: set[int]) -> Line | None:
    """The line, surer where it was read alike again, without words that were read better now."""
    words = tuple(
        replace(w, confidence=max(w.confidence, ALONE)) if id(w) in same else w
        for w in line.words
        if w.confidence >= READ or not any(w.box.overlap(one.place) > INSIDE for one in found)
    )
    return replace(line, words=words) if words else None

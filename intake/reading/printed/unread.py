"""Print on a card that the engine passed over: found as ink without words, and read by itself.

Beside seals, photographs and rules an engine that looks for lines itself leaves whole values out.
Each of them is cut out and read by the engine and by our own recogniser of typed lines; what both
read alike is as sure as a word, what only one reads is not trusted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word
from intake.reading.engine.ocr import Layout
from intake.reading.printed.confirmed import TIMES, Engine, stacked
from intake.reading.printed.ink_runs import ink_places
from intake.reading.printed.letters_seen import line_of
from intake.reading.printed.read_twice import ALONE, FEWEST, ReadTwice, agreed, core_of
from intake.reading.printed.twice import evened

Gray = NDArray[np.uint8]

READ = 0.72
"""Certainty from which a word stands and its place is not looked at again; what two readings of
the engine spelled differently has less."""

MOST = 12
"""Places of one paper that are read again."""

LOWEST, TALLEST, SHORTEST = 0.6, 1.8, 1.2
"""Height of a line in heights of the lower and the taller words, and its least width."""


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
    ends = {id(w) for place in places for w in _ends_of(text, place)}
    found = [
        one
        for one in _read(engine, gray, text.dpi, places)
        if not (_too_much(one, text) or _is_scrap(one))
        and (_is_plain(one) or not any(id(w) in ends for w in _said_there(text, one)))
    ]
    if not found:
        return text
    said = {n: _said_there(text, one) for n, one in enumerate(found)}
    same = {id(w) for n, one in enumerate(found) for w in said[n] if _is_same(one, said[n])}
    found = [one for n, one in enumerate(found) if not _is_same(one, said[n])]
    lines = [kept for line in text.lines if (kept := _renewed(line, found, same, ends)) is not None]
    block = max((line.block for line in text.lines), default=0)
    for number, one in enumerate(found, block + 1):
        lines.append(Line(one.placed(), number))
    lines.sort(key=lambda line: (line.box.top, line.box.left))
    return replace(text, lines=tuple(lines))


def _places(gray: Gray, text: PageText, zones: Sequence[Box]) -> list[Box]:
    """Where print stands that no word covers, and words that are hardly read; values first."""
    known = [w for w in text.words() if len(w.text) > 1 and _is_read(w)]
    if not known:
        return []
    heights = [w.box.height for w in known]
    if len(known) < FEWEST_KNOWN:
        heights = [round(inches * text.dpi) for inches in USUAL]
    low, high = (float(v) for v in np.percentile(heights, (20, 80)))
    covered = [w.box.grown(round(0.12 * low)) for w in known]
    covered += [zone.grown(round(high)) for zone in zones]
    found = [
        around((place, *(w.box for w in _running_on(known, place))))
        for place in _ink(gray, text.dpi, [*(w.box for w in known), *zones], high, covered)
        if LOWEST * low <= place.height <= TALLEST * high and place.width >= SHORTEST * high
    ]
    for line in text.lines:
        for word in line.words:
            unsure = not _is_read(word) and len(word.text) > FEWEST
            formed = LOWEST * low <= word.box.height <= TALLEST * high
            if unsure and formed and all(word.box.overlap(box) < 0.3 for box in (*found, *zones)):
                found.append(word.box)
    lefts = [w.box.left for w in known]

    def rank(place: Box) -> float:
        near = min(abs(place.left - left) for left in lefts) / high
        return min(near, 3.0) - min(place.width / high, 8.0) / 4

    return sorted(found, key=rank)[:MOST]


def _running_on(known: Sequence[Word], place: Box) -> list[Word]:
    """Words that go on into the place without a gap: `ul` behind the ÑAH of ÑAHUI."""
    return [
        w
        for w in known
        if w.confidence < WHOLE
        and min(w.box.bottom, place.bottom) - max(w.box.top, place.top) > INSIDE * w.box.height
        and max(w.box.left - place.right, place.left - w.box.right) < NO_GAP * w.box.height
    ]


WHOLE, NO_GAP = 0.85, 0.3
"""Certainty from which a word is whole; gap, in heights of a word, that parts no two words."""


def _ends_of(text: PageText, place: Box) -> list[Word]:
    """Words that stand and yet lie in a place whose print was passed over: ends of longer ones."""
    known = [w for w in text.words() if len(w.text) > 1 and _is_read(w) and w.confidence < WHOLE]
    return [w for w in known if w.box.overlap(place) > INSIDE]


def _is_plain(one: ReadTwice) -> bool:
    return all(confidence >= ALONE for _, confidence in one.words)


def _ink(
    gray: Gray, dpi: int, seen: Sequence[Box], high: float, covered: Sequence[Box]
) -> list[Box]:
    """Places of ink around what was read: a copy of a card fills a part of its sheet only."""
    room = Box(0, 0, gray.shape[1], gray.shape[0])
    if gray.size > SHEET * dpi**2:
        across, down = (round(inches * dpi) for inches in AROUND)
        room = around(seen).grown(across, down).clipped(gray.shape[1], gray.shape[0])
    piece = np.ascontiguousarray(gray[room.top : room.bottom, room.left : room.right])
    x, y = room.left, room.top
    inside = [Box(b.left - x, b.top - y, b.right - x, b.bottom - y) for b in covered]
    return [
        Box(b.left + x, b.top + y, b.right + x, b.bottom + y)
        for b in ink_places(evened(piece), high, inside)
    ]


SHEET, AROUND = 60.0, (2.0, 0.8)
"""Square inches from which a picture is a sheet with a copy on it; how far beside and below all
that was read there a value may reach, in inches."""


def _is_read(word: Word) -> bool:
    """Whether a word stands as it is: read surely, and without signs that no value has."""
    return word.confidence >= READ and not _ODD.search(word.text)


_ODD = re.compile(r"[A-Z].*[!|{}\\~]|[!|{}\\~].*[A-Z]")
"""`LECLERCQ-!`: the end of the word was lost."""

FEWEST_KNOWN = 4
"""Words that tell how tall the print of a card is."""

USUAL = (0.05, 0.1)
"""Inches that print is tall on cards that show hardly a word."""


def _read(engine: Engine, gray: Gray, dpi: int, places: Sequence[Box]) -> list[ReadTwice]:
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
        one = agreed(place, line, said)
        if one is not None:
            found.append(_trimmed(one))
    return found


def _said_there(text: PageText, one: ReadTwice) -> list[Word]:
    """The words that the engine had read in that place."""
    there = [w for w in text.words() if w.box.overlap(one.place) > INSIDE]
    return sorted(there, key=lambda w: w.box.left)


INSIDE = 0.5
"""Share of a word that lies in a place from which it stands there."""


def _is_same(one: ReadTwice, said: Sequence[Word]) -> bool:
    """Whether it says once more what was read: the words stand, and are surer."""
    read = core_of("".join(w.text for w in said))
    return bool(read) and read == core_of("".join(word for word, _ in one.words))


def _too_much(one: ReadTwice, text: PageText) -> bool:
    """Whether it holds words besides that are read well: a box was drawn too wide."""
    known = {core_of(w.text) for w in text.words()
             if _is_read(w) and w.box.overlap(one.place) > 0}  # fmt: skip
    return len(one.words) > 1 and any(core_of(word) in known for word, _ in one.words)


def _trimmed(one: ReadTwice) -> ReadTwice:
    """Without single signs at its ends that the readers do not agree on: halves of letters."""
    words = list(one.words)
    for end in (0, -1):
        while len(words) > 1 and len(core_of(words[end][0])) < FEWEST and words[end][1] < ALONE:
            words.pop(end)
    return replace(one, words=tuple(words))


def _is_scrap(one: ReadTwice) -> bool:
    """Whether it is a sign or two that the readers hardly agree on."""
    letters = len(core_of("".join(word for word, _ in one.words)))
    return letters <= FEWEST and all(confidence < ALONE for _, confidence in one.words)


def _renewed(line: Line, found: Sequence[ReadTwice], same: set[int], ends: set[int]) -> Line | None:
    """The line, surer where it was read alike again, without words that were read better now."""
    words = tuple(
        replace(w, confidence=max(w.confidence, ALONE)) if id(w) in same else w
        for w in line.words
        if (_is_read(w) and id(w) not in ends)
        or not any(w.box.overlap(one.place) > INSIDE for one in found)
    )
    return replace(line, words=words) if words else None

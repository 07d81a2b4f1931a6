"""Words in capitals that hyphens, apostrophes and colons join or part, as they stand in print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box, around
from intake.domain.words import Word
from intake.reading.printed.label_words import is_label_word
from intake.reading.printed.letters_seen import how_likely, line_of

Gray = NDArray[np.uint8]

CLOSE = 0.5
"""Gap at most between a hyphen and the words that it joins, in heights of a word."""

HYPHENS = ("-", "\u2010", "\u2013")

JOINS = 4.0
"""Lead of a hyphen over a gap from which a stroke between two words is one."""


def hyphenated(words: Sequence[Word]) -> list[Word]:
    """Two words in capitals and the hyphen close between them as one word.

    A dash with a wider gap on both sides parts what it stands between.
    """
    found: list[Word] = []
    for word in words:
        before = found[-2] if len(found) > 1 and found[-1].text in HYPHENS else None
        if before is not None and _joined(before, found[-1], word):
            found[-2:] = [_one(before, word, f"{before.text}-{word.text}")]
        else:
            found.append(word)
    return found


def _joined(left: Word, hyphen: Word, right: Word) -> bool:
    reach = CLOSE * max(left.box.height, right.box.height)
    near = hyphen.box.left - left.box.right < reach and right.box.left - hyphen.box.right < reach
    return _spelled(left.text) and _spelled(right.text) and near


def _spelled(text: str) -> bool:
    capitals = text == text.upper() and text[:1].isalpha()
    return len(text) > 1 and capitals and not _has_digit(text)


def stroked(gray: Gray, words: Sequence[Word]) -> list[Word]:
    """Two words in capitals with a stroke between them that the engine did not read as a hyphen."""
    found: list[Word] = []
    halves = (half for word in words for half in _behind_colon(gray, word))
    for word in (part for one in halves for part in _unstroked(gray, one)):
        before = found[-1] if found else None
        if before is not None and _with_apostrophe(before, word):
            found[-1] = _one(before, word, before.text + word.text)
        elif before is not None and _with_stroke(gray, before, word):
            parts = before.text.rstrip(STROKES + DASHES), word.text.lstrip(DASHES)
            found[-1] = _one(before, word, "-".join(parts))
        else:
            found.append(word)
    return found


def _one(left: Word, right: Word, text: str) -> Word:
    box = around((left.box, right.box))
    return Word(text, box, min(left.confidence, right.confidence))


def _with_apostrophe(left: Word, right: Word) -> bool:
    """`DELL` and `'ACQUA` close behind: no name begins with an apostrophe, unless it is a quote."""
    rest = right.text[1:]
    gap = right.box.left - left.box.right
    near = gap < CLOSE_APOSTROPHE * max(left.box.height, right.box.height)
    begins = right.text[:1] in APOSTROPHES and rest[-1:] not in APOSTROPHES
    return near and begins and _spelled(left.text) and left.text.isalpha() and _spelled(rest)


CLOSE_APOSTROPHE = 0.8
"""Gap at most before an apostrophe, which stands high and seems to leave one, in heights."""

APOSTROPHES = ("'", "\u2019", "\u2018", "\u00b4", "`")


def _unstroked(gray: Gray, word: Word) -> list[Word]:
    """A word with a hyphen that is none, but a line of the pattern between two words."""
    left, dash, right = word.text.partition("-")
    if not (dash and _spelled(left) and _spelled(right) and "-" not in right):
        return [word]
    line = line_of(gray, word.box)
    if line is None:
        return [word]
    apart = how_likely(line, f"{left} {right}") - how_likely(line, word.text)
    if not apart >= JOINS:
        return [word]
    box, share = word.box, (len(left) + 0.5) / len(word.text)
    middle = box.left + round(share * box.width)
    gap = max(1, round(0.25 * box.height))
    return [
        replace(word, text=left, box=Box(box.left, box.top, middle - gap, box.bottom)),
        replace(word, text=right, box=Box(middle + gap, box.top, box.right, box.bottom)),
    ]


def _behind_colon(gray: Gray, word: Word) -> list[Word]:
    """A word in capitals that was read together with its label (`Prénoms:ZOË`), and the label."""
    label, colon, value = word.text.partition(":")
    if not (colon and len(label) > 1 and label.upper() != label and _spelled(value)):
        return [word]
    box = word.box
    rows = gray[box.top : box.bottom, box.left : box.right]
    if rows.shape[0] < 6 or rows.shape[1] < len(word.text):
        return [word]
    dark, light = np.percentile(rows, (3, 85))
    inked = np.flatnonzero((rows < (float(dark) + float(light)) / 2).any(axis=0))
    gaps = np.diff(inked)
    if not len(gaps):
        return [word]
    at = int(gaps.argmax())
    left, right = box.left + int(inked[at]) + 1, box.left + int(inked[at + 1])
    return [
        replace(word, text=label + colon, box=Box(box.left, box.top, left, box.bottom)),
        replace(word, text=value, box=Box(right, box.top, box.right, box.bottom)),
    ]


DASHES = "".join(HYPHENS)
STROKE_GAP = 1.6
"""Gap at most between two words that a hyphen joins, in heights of a word: that of a typewriter."""

STROKES = ":.,;~=_'\u00b7"
"""What an engine makes of a hyphen at the end of a word."""


def _with_stroke(gray: Gray, left: Word, right: Word) -> bool:
    one, other = left.text.rstrip(STROKES + DASHES), right.text.lstrip(DASHES)
    tall = max(left.box.height, right.box.height)
    near = -0.3 * tall < right.box.left - left.box.right < STROKE_GAP * tall
    if not (near and _spelled(one) and _spelled(other) and one.replace("-", "").isalpha()):
        return False
    if is_label_word(one):
        return False
    if (left.text[-1:] in HYPHENS) != (right.text[:1] in HYPHENS):
        return True
    if not _ink_between(gray, left.box, right.box, one != left.text):
        return False
    line = line_of(gray, around((left.box, right.box)))
    if line is None:
        return False
    apart = max(how_likely(line, f"{one} {other}"), how_likely(line, f"{left.text} {other}"))
    return how_likely(line, f"{one}-{other}") - apart >= JOINS


def _ink_between(gray: Gray, left: Box, right: Box, read: bool) -> bool:
    """Whether a level stroke stands between two words; `read`: the engine saw a sign there."""
    if read:
        return True
    top, bottom = max(left.top, right.top), min(left.bottom, right.bottom)
    tall = bottom - top
    gap = gray[top:bottom, max(0, left.right) : right.left]
    if tall < 6 or gap.shape[1] < 3:
        return False
    around_it = gray[top:bottom, max(0, left.right - 2 * tall) : right.left + 2 * tall]
    dark, light = np.percentile(around_it, (3, 85))
    inked = gap[round(0.3 * tall) : round(0.85 * tall)] < (float(dark) + float(light)) / 2
    rows = inked.sum(axis=1)
    return bool(rows.size and rows.max() >= max(2, 0.15 * tall))


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)

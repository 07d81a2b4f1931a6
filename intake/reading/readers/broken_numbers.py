"""Numbers that break at the end of a narrow cell: `N63858882`, and under it a lone `7`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box, around
from intake.domain.kinds import ReadBy
from intake.domain.words import Word
from intake.reading.found import Found
from intake.reading.items import Item
from intake.reading.words.folding import core

NUMBERED = ("number", "cedula", "ruc", "sut_code", "code")
"""What the names of fields end with that hold numbers."""

BROKEN = 0.6
"""Certainty at most of a number that was put together: nobody is accused by it."""

SHORTEST, LONGEST = 5, 14
"""Characters of what stands in the first line, and of the whole number."""

REST = 5
"""Characters of what may have been broken off, at most."""

BELOW, AWRY, LONELY = 1.2, 0.5, 2.0
"""Heights of the number: from it down to its rest, between where both begin, around the rest."""


def put_together(found: Sequence[Found], items: Sequence[Item]) -> list[Found]:
    """The readings; a number with a lone piece right below it is the whole of both."""
    return [_whole(one, tuple(items[one.page - 1].text.words())) for one in found]


def _whole(number: Found, words: Sequence[Word]) -> Found:
    if number.box is None or not number.field.endswith(NUMBERED):
        return number
    told = core(number.value)
    rest = _rest(number.box, words)
    if rest is None or len(told) < SHORTEST or len(told) + len(core(rest.text)) > LONGEST:
        return number
    return replace(
        number,
        value=number.value + core(rest.text).upper(),
        raw=f"{number.raw} {rest.text}",
        box=around((number.box, rest.box)),
        confidence=min(number.confidence, rest.confidence, BROKEN),
        read_by=ReadBy.OCR,
        proven=False,
    )


def _rest(box: Box, words: Sequence[Word]) -> Word | None:
    """The lone piece with a figure that begins right below the number, or is centred below it."""
    tall = box.height
    for word in words:
        text = core(word.text)
        under = -0.3 * tall < word.box.top - box.bottom < BELOW * tall
        begins = abs(word.box.left - box.left) < AWRY * tall
        middle = abs(word.box.center[0] - box.center[0]) < AWRY * tall
        few = 0 < len(text) <= REST and text == word.text.casefold()
        if under and few and (begins or middle) and any(c.isdigit() for c in text):
            return None if _beside(word, words) else word
    return None


def _beside(piece: Word, words: Sequence[Word]) -> bool:
    """Whether it is a word of a line: another stands close by."""
    return any(
        other is not piece
        and min(other.box.bottom, piece.box.bottom) > max(other.box.top, piece.box.top)
        and max(other.box.left - piece.box.right, piece.box.left - other.box.right)
        < LONELY * piece.box.height
        for other in words
    )

"""Words as tall as their line, whatever boxes an engine gave them."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.reading.words.tokens import Token

LOWEST = 0.6
"""Height of the lowest letters in that of a line's words; what is lower is dust."""


def levelled(text: PageText) -> PageText:
    """The page with every word as tall as its line: an engine may give one the box of a blot."""
    lines = []
    for line in text.lines:
        # A dot or dash is lower than its line: a label of one word is not as tall as its dust.
        written = [word for word in line.words if any(c.isalnum() for c in word.text)]
        if not written:
            lines.append(line)
            continue
        usual = statistics.median(word.box.height for word in written)
        lettered = [word.box for word in written if LOWEST * usual <= word.box.height]
        level = [box for box in lettered if box.height <= 1.3 * usual]
        if not level:
            lines.append(line)
            continue
        words = [
            word
            if word.box.height <= 1.3 * usual
            else replace(word, box=_as_its_neighbours(word.box, level, usual))
            for word in line.words
        ]
        lines.append(replace(line, words=tuple(words)))
    return replace(text, lines=tuple(lines))


def _as_its_neighbours(tall: Box, level: Sequence[Box], usual: float) -> Box:
    """The box as high as those it covers beside it: two lines of a cell stand beside its label."""
    inside = [box for box in level if tall.top <= box.top and box.bottom <= tall.bottom]
    if inside:
        beside = min(inside, key=lambda box: max(box.left - tall.right, tall.left - box.right))
        middle = beside.center[1]
        level = [box for box in inside if abs(box.center[1] - middle) < NEAR * usual]
    top = int(statistics.median(box.top for box in level))
    bottom = int(statistics.median(box.bottom for box in level))
    return Box(tall.left, top, tall.right, bottom)


NEAR = 0.4
"""Heights of print by which middles of words of one line differ at most."""


def is_picture(token: Token, usual: int) -> bool:
    """Whether a picture or pattern was read as a word: it is taller than print.

    `usual`: the usual height of words.
    """
    tall = token.word.box.height / usual
    return tall > 4.5 or (tall > 2.6 and token.word.confidence < 0.75)


def is_speck(token: Token, usual: int) -> bool:
    """Dust read as a letter: lower than any letter is."""
    return bool(token.exact) and token.word.box.height < SPECK * usual


SPECK = 0.3
"""Of the usual height of words; what is lower is no letter."""

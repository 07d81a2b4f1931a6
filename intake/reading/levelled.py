"""Words as tall as their line, whatever boxes an engine gave them."""

from __future__ import annotations

import statistics
from dataclasses import replace

from intake.domain.boxes import Box
from intake.domain.words import PageText

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
        top = int(statistics.median(box.top for box in level))
        bottom = int(statistics.median(box.bottom for box in level))
        words = [
            word
            if word.box.height <= 1.3 * usual
            else replace(word, box=Box(word.box.left, top, word.box.right, bottom))
            for word in line.words
        ]
        lines.append(replace(line, words=tuple(words)))
    return replace(text, lines=tuple(lines))

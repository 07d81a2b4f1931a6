"""Stamps whose words the reading of the page made out though they run up or down it.

The sizes and places of such lines tell nothing as they stand: they are weighed as lines of a page
that is turned.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from intake.domain.boxes import Box
from intake.domain.words import Line, PageText
from intake.signatures.evidence import Stamp
from intake.signatures.stamp_lines import runs
from intake.signatures.stamps.stamp_hints import hints
from intake.signatures.stamps.stamp_words import Lines, Setting

_LETTERS, _TALL, _BY_HINTS = 4, 1.5, 0.8


def stamps_down(text: PageText, dpi: int, setting: Setting) -> list[Stamp]:
    """The stamps that such lines prove, in pixels of the page.

    Args:
        text: of the page.
        dpi: of the page.
        setting: the print around, as it stands.
    """
    tall = [line for line in text.lines if _tall(line)]
    found = []
    for up in (True, False):
        some = (line for line in tall if (_rise(line) >= 0 if up else _rise(line) <= 0))
        lines = [run for line in some for run in runs(_turned(line, text, up=up))]
        stamps = Lines(lines, dpi, setting).stamps() if lines else []
        stamps += [
            Stamp(hint.box, None, None, "other", _BY_HINTS)
            for hint in hints(lines, dpi)
            if hint.proves
        ]
        found += [replace(stamp, box=_back(stamp.box, text, up=up)) for stamp in stamps[:1]]
    return found


def _tall(line: Line) -> bool:
    words = [word for word in line.words if len(word.text) >= _LETTERS]
    down = sum(word.box.height > _TALL * word.box.width for word in words)
    return bool(words) and down * 2 > len(words)


def _rise(line: Line) -> int:
    """Above 0 where its words follow one another upwards; 0 where a single word may be either."""
    boxes = [word.box for word in line.words]
    return sum(1 if two.bottom < one.bottom else -1 for one, two in pairwise(boxes))


def _turned(line: Line, text: PageText, *, up: bool) -> Line:
    """The line on the page that was turned so that it runs across."""

    def at(box: Box) -> Box:
        if up:
            return Box(text.height - box.bottom, box.left, text.height - box.top, box.right)
        return Box(box.top, text.width - box.right, box.bottom, text.width - box.left)

    return replace(line, words=tuple(replace(word, box=at(word.box)) for word in line.words))


def _back(box: Box, text: PageText, *, up: bool) -> Box:
    if up:
        return Box(box.top, text.height - box.right, box.bottom, text.height - box.left)
    return Box(text.width - box.bottom, box.left, text.width - box.top, box.right)

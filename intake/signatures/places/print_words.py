"""Which words of a page are print for certain, and which may be strokes read as letters."""

from __future__ import annotations

import re
from statistics import median

from intake.domain.boxes import Box, around
from intake.domain.words import Line, PageText, Word

_LABEL = re.compile(r"(?i)\W{0,2}f(irma)?\W{0,3}$")
_SURE = 0.7
_VERY_SURE = 0.88
_TALLEST = 3.0
_TALL = 1.55
_FEW = 3
_TALL_BRACKETS = 1.9
_BESIDE, _ACCENT = 3, 0.45


def usual_height(text: PageText) -> float:
    """The usual height of a word on the page, in pixels; 3 mm where there is none."""
    heights = [w.box.height for w in text.words() if len(w.text) > 2 and w.confidence > 0.5]
    return float(median(heights)) if heights else text.dpi * 0.12


def oversized(word: Word, usual: float) -> bool:
    """Too high for the type of the page: a flourish that was read as a letter or two.

    Args:
        word: with its box in pixels.
        usual: height of a usual word in pixels.
    """
    letters = sum(c.isalnum() for c in word.text)
    height = word.box.height
    if height > _TALLEST * usual or (letters == 0 and height > 0.8 * usual):
        return True
    return letters <= _FEW and height > _TALL * usual


def certain_words(text: PageText, usual: float) -> list[Box]:
    """Boxes of words that are print: read with certainty, in the manner of the page's type."""
    found = []
    for line in text.lines:
        sure = sum(w.confidence >= _SURE for w in line.words) * 2 >= len(line.words)
        if len(line.words) <= 2 and all(_perhaps_ink(w, usual) for w in line.words):
            continue
        alone = len(line.words) == 1 and _is_a_stroke(line.words[0])
        found += [
            _level(w.box, line, usual)
            for w in line.words
            if (_is_print(w, usual, line_is_sure=sure) and not alone) or _asks_for_ink(w, usual)
        ]
    return found


def _perhaps_ink(word: Word, usual: float) -> bool:
    """Alone on its line, high and not quite sure: a legible signature looks like this."""
    return word.box.height > _TALL * usual and word.confidence < _VERY_SURE


def _is_a_stroke(word: Word) -> bool:
    """A letter with a line to itself, however surely it was read: an `N` may be a pen's."""
    return len(word.text) == 1 and word.text.isalpha()


def _level(box: Box, line: Line, usual: float) -> Box:
    """The box of a word no higher than those beside it: a pen that runs into it is no print.

    An accent on a capital reaches a third of the type's height over the others.
    """
    # Only neighbours: a long line lies aslant.
    near = sorted(line.words, key=lambda word: abs(word.box.center[0] - box.center[0]))[:_BESIDE]
    if len(near) < _BESIDE:
        return box
    top = median(word.box.top for word in near)
    highest = round(top - _ACCENT * usual)
    return Box(box.left, highest, box.right, box.bottom) if box.top < highest else box


def _asks_for_ink(word: Word, usual: float) -> bool:
    """A lone `f)` or `Firma:` beside the line to sign on, however surely it was read."""
    return word.box.height < _TALL_BRACKETS * usual and _LABEL.match(word.text) is not None


def _is_print(word: Word, usual: float, *, line_is_sure: bool) -> bool:
    if oversized(word, usual):
        return False
    letters = sum(c.isalnum() for c in word.text)
    if word.confidence >= _SURE and (letters >= 3 or line_is_sure):
        return True
    # An unsure word between sure ones of the same line, no higher than they are.
    return line_is_sure and word.confidence >= 0.3 and word.box.height <= 1.4 * usual


def typed_lines(text: PageText) -> list[Box]:
    """Boxes of lines with two words or more that were read with certainty."""
    found = []
    for line in text.lines:
        sure = [w.box for w in line.words if w.confidence >= _SURE and _letters(w) >= _FEW]
        if len(sure) >= 2:
            found.append(around(sure))
    return found


def _letters(word: Word) -> int:
    return sum(c.isalpha() for c in word.text)

"""Lines of a stamp that stand between those of a letter it was put over: the rest cannot be read.

Where two prints cross line for line no engine makes out either. What gives such a stamp away is
a short line of it that fell between two others, beside running text that is garbled just there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.domain.boxes import Box
from intake.domain.words import Line
from intake.signatures.stamps.phrases import folded, names_authority, vocabulary

_TIMED = re.compile(r"(?:\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4})[t ,]*\d\d:\d\d:\d\d")
_SHORT, _LONG = 5, 6
_HOW, _FEW = ("electronicamente", "digitalmente"), 2
"""How something was signed, in a line of hardly another word: in bold, as systems of files do."""
_SURE, _LEAST_SURE, _GARBLED, _LETTERS = 0.85, 2, 0.6, 3
_NEAR_INCHES, _BESIDE_INCHES = 0.5, 0.1


def overprinted(lines: Sequence[Line], dpi: int) -> list[Box]:
    """Places where a stamp may lie over running text.

    Args:
        lines: of the page, cut where columns meet (see `stamp_lines.runs`).
        dpi: of their boxes.
    """
    garbled = [word for line in lines if _running(line) for word in _garbled(line)]
    across, down = round(_BESIDE_INCHES * dpi), round(_NEAR_INCHES * dpi)
    return [
        line.box
        for line in lines
        if _of_a_stamp(line)
        and any(line.box.grown(across, down).overlap(box) > 0 for box in garbled)
    ]


def _of_a_stamp(line: Line) -> bool:
    """A time to the second, how, why or where somebody signed, or who issued a certificate."""
    plain = folded(line.text).lstrip(" .:;-|*")
    if len(line.words) > _SHORT:
        return False
    words = vocabulary()
    told = any(plain.startswith(word) and ":" in plain for word in words.reasons)
    how = len(line.words) <= _FEW and any(word in plain for word in _HOW)
    return told or how or bool(_TIMED.search(plain)) or names_authority(plain)


def _running(line: Line) -> bool:
    sure = [word for word in line.words if word.confidence >= _SURE and len(word.text) >= _LETTERS]
    return len(line.words) >= _LONG and len(sure) >= _LEAST_SURE


def _garbled(line: Line) -> list[Box]:
    return [
        word.box
        for word in line.words
        if word.confidence < _GARBLED and sum(c.isalpha() for c in word.text) >= _LETTERS
    ]

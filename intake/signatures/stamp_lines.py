"""Lines of print as the words of a stamp stand in them: in columns of their own, beside devices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from intake.domain.words import Line, Word

_GAP, _UNCUT = 2.6, 2
_FEW, _OTHER_TYPE, _GAP_OF_TYPES = 3, 1.35, 1.0
"""Words by which type is known, how much higher other type is, and gaps between them as a share of
the higher."""
_PARTED = 9
"""Heights of a line by which a stroke parts it at most."""
_GUESSED, _TALL, _SIGNS = 0.5, 1.8, 2


def runs(line: Line) -> list[Line]:
    """A line cut where another column begins: at wide gaps, narrower ones beside other type."""
    cuts = [0, *(n for n in range(1, len(line.words)) if _parts(line.words, n)), len(line.words)]
    if len(cuts) == _UNCUT:
        return [line]
    return [Line(line.words[one:other], line.block) for one, other in pairwise(cuts)]


def _parts(words: Sequence[Word], at: int) -> bool:
    """Whether two columns meet before a word, by the type of a few words on either side."""
    left, right = words[max(0, at - _FEW) : at], words[at : at + _FEW]
    gap = words[at].box.left - words[at - 1].box.right
    high = [float(median(word.box.height for word in side)) for side in (left, right)]
    usual = median(word.box.height for word in words)
    other_type = max(high) > _OTHER_TYPE * min(high) and gap > _GAP_OF_TYPES * max(high)
    return gap > _GAP * usual or other_type


def with_the_next(lines: Sequence[Line], number: int) -> Line:
    """A line and what goes on in the same row, where a stroke has parted it."""
    here = lines[number]
    if number + 1 == len(lines):
        return here
    there = lines[number + 1]
    gap, level = (
        there.box.left - here.box.right,
        here.box.top < there.box.center[1] < here.box.bottom,
    )
    parted = level and 0 <= gap < _PARTED * here.box.height
    return Line((*here.words, *there.words), here.block) if parted else here


def without_marks(line: Line) -> Line:
    """A line without what a device or a flourish beside it was read as.

    That is doubtful, and far taller than the rest or, at either end, a sign or two.
    """
    told = [word.box.height for word in line.words if word.confidence >= _GUESSED]
    if not told:
        return line
    height = _TALL * median(told)
    kept = [w for w in line.words if w.confidence >= _GUESSED or w.box.height < height]
    while kept and _a_sign_or_two(kept[0]):
        kept.pop(0)
    while kept and _a_sign_or_two(kept[-1]):
        kept.pop()
    return replace(line, words=tuple(kept)) if kept else line


def _a_sign_or_two(word: Word) -> bool:
    letters = sum(c.isalpha() for c in word.text)
    return word.confidence < _GUESSED and (letters == 0 or len(word.text) <= _SIGNS)

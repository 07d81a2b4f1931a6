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
_OF_A_ROW = 0.6
"""Heights of print by which the middles of two rows are apart at least."""
_PARTED = 9
"""Heights of a line by which a stroke parts it at most."""
_GUESSED, _TALL, _SIGNS = 0.5, 1.8, 2


def runs(line: Line) -> list[Line]:
    """A line cut where another column begins: at wide gaps, narrower ones beside other type."""
    cuts = [0, *(n for n in range(1, len(line.words)) if _parts(line.words, n)), len(line.words)]
    if len(cuts) == _UNCUT:
        return _rows(line)
    parts = (Line(line.words[one:other], line.block) for one, other in pairwise(cuts))
    return [row for part in parts for row in _rows(part)]


def _rows(line: Line) -> list[Line]:
    """Two rows of small print that were read as one, word between word, beside large print."""
    usual = median(word.box.height for word in line.words)
    told = [word for word in line.words if word.box.height <= _OTHER_TYPE * usual]
    middles = sorted(word.box.center[1] for word in told)
    steps = [(below - above, above, below) for above, below in pairwise(middles)]
    step, above, below = max(steps, default=(0.0, 0.0, 0.0))
    if step < _OF_A_ROW * usual:
        return [line]
    between = (above + below) / 2
    rows = [
        tuple(word for word in line.words if (word.box.center[1] > between) is low)
        for low in (False, True)
    ]
    if min(len(row) for row in rows) < _FEW or not _alongside(*rows):
        return [line]
    return [Line(row, line.block) for row in rows]


def _alongside(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two rows stand below one another: pieces of a line askew stand side by side."""
    left = max(row[0].box.left for row in (one, other))
    right = min(row[-1].box.right for row in (one, other))
    return 2 * (right - left) > max(row[-1].box.right - row[0].box.left for row in (one, other))


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
    behind = [
        line
        for line in lines
        if here.box.top < line.box.center[1] < here.box.bottom
        and 0 <= line.box.left - here.box.right < _PARTED * here.box.height
    ]
    if not behind:
        return here
    there = min(behind, key=lambda line: line.box.left)
    return Line((*here.words, *there.words), here.block)


def next_below(lines: Sequence[Line], number: int) -> Line | None:
    """The next line, where it stands right below: phrases are broken in two."""
    if number + 1 == len(lines):
        return None
    here, there = lines[number].box, lines[number + 1].box
    close = -0.5 * here.height < there.top - here.bottom < 1.5 * here.height
    return lines[number + 1] if close and abs(here.left - there.left) < here.height else None


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

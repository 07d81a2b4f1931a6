"""Columns of a table in a text layer: narrow gaps between cells, told by what begins below them.

Where a table is as wide as its words, its cells stand no farther apart than words. A text layer
says to the pixel where each begins, and the cells of one column begin at one place.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.domain.words import Line


@dataclass(frozen=True, slots=True)
class _Gap:
    line: int
    place: int  # of the gap in its line, from 0
    left: int  # where what follows begins
    spaces: float  # how many spaces it is wide


def columns_of(lines: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """The gaps between cells, each as number of the line and of the gap in it, from 0."""
    spaces = [gap / _height(line) for line in lines for gap in _widths(line) if gap > 0]
    usual = statistics.median(spaces) if len(spaces) >= FEWEST else USUAL
    gaps = [list(_gaps(number, line, usual)) for number, line in enumerate(lines)]
    found = set(_continued(lines, gaps))
    for number, own in enumerate(gaps):
        for other, theirs in enumerate(gaps):
            if number == other or not _near(lines[number], lines[other]):
                continue
            height = max(_height(lines[number]), _height(lines[other]))
            shared = [
                (one, two) for one in own for two in theirs if _aligned(one.left, two.left, height)
            ]
            found |= _cells(shared, lines[number], lines[other])
    return frozenset(found)


FEWEST, USUAL = 12, 0.4
"""Spaces of a page that say how wide one is, at least; otherwise heights of a letter."""
WIDER, SOME = 1.45, 1.15
"""How much wider than a space the gap between two cells is: in one row of them, and in both."""
AWRY = 0.12
"""Heights of a letter by which two cells of one column begin apart: signs have different rims."""
NEAR = 8.0
"""Heights of a letter between two rows of one table, at most."""
ROW = 2
"""Columns that two rows share whose words fill the cells, behind the first."""


def _cells(shared: Sequence[tuple[_Gap, _Gap]], line: Line, other: Line) -> set[tuple[int, int]]:
    """Which gaps of a line are those of cells, by what begins at the same places of another.

    In a row that keeps to several columns of another cells may be full; each begins with a name or
    a number. Words of one width begin below one another by chance, also below one of prose that
    two spaces part from the word before it.
    """
    wide = [pair for pair in shared if max(one.spaces for one in pair) > WIDER]
    row = len(wide) >= ROW and _begin_alike(line, other)
    return {
        (gap.line, gap.place)
        for gap, there in wide
        if min(gap.spaces, there.spaces) > SOME
        or (row and not line.words[gap.place + 1].text[:1].islower())
    }


def _continued(lines: Sequence[Line], gaps: Sequence[list[_Gap]]) -> Iterator[tuple[int, int]]:
    """Wide gaps of a line over one that begins within it: the rest of what stands in a cell."""
    for gap in (gap for own in gaps for gap in own if gap.spaces > WIDER):
        line = lines[gap.line]
        for other in lines:
            below = 0 <= other.box.top - line.box.bottom < 1.2 * line.box.height
            inside = other.box.left > line.box.left + line.box.height
            if below and inside and _aligned(gap.left, other.box.left, _height(line)):
                yield gap.line, gap.place


def _gaps(number: int, line: Line, usual: float) -> Iterator[_Gap]:
    widths = _widths(line)
    least = usual * _height(line)
    for place, gap in enumerate(widths):
        own = statistics.median([*widths[:place], *widths[place + 1 :], least])
        spaces = gap / max(own, least, 1)
        yield _Gap(number, place, line.words[place + 1].box.left, spaces)


def _near(one: Line, two: Line) -> bool:
    far = max(one.box.top, two.box.top) - min(one.box.bottom, two.box.bottom)
    return 0 <= far < NEAR * max(_height(one), _height(two))


def _begin_alike(one: Line, two: Line) -> bool:
    return _aligned(one.box.left, two.box.left, max(_height(one), _height(two)))


def _aligned(one: int, two: int, height: float) -> bool:
    return abs(one - two) <= max(2, AWRY * height)


def _widths(line: Line) -> list[int]:
    return [b.box.left - a.box.right for a, b in zip(line.words, line.words[1:], strict=False)]


def _height(line: Line) -> float:
    return statistics.median(word.box.height for word in line.words)

"""Values one above the other, letter over letter, so that the eye finds what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from intake.ui.parts.plain import plain

Span = tuple[int, int]
GAP = "·"
"""Stands where another paper has a letter more."""

LEFT_OUT = "…"
_ALIKE = 0.6
"""Of the shorter value that must stand in the other one; else nothing can be put under it."""

_SHORT_LEAD = 2
"""So many letters before the first common one are still shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """One value as it is shown.

    Attributes:
        text: with `GAP` where a letter is missing; `LEFT_OUT` for words that only it begins with.
        marks: places in `text` that differ.
        begins: share of the value (0 to 1) that is left out before `text`.
    """

    text: str
    marks: tuple[Span, ...] = ()
    begins: float = 0.0


def aligned(values: Sequence[tuple[str, tuple[Span, ...]]]) -> tuple[Line, ...]:
    """Puts every value under the first one; what is too unlike it stays as it is.

    Args:
        values: each with the places in it that differ from the first.
    """
    pivot = next((text for text, _ in values if text), "")
    slots = [_Slots.of(text, marks, pivot) for text, marks in values]
    able = [one for one in slots if one is not None]
    room = [max((len(one.more[i]) for one in able), default=0) for i in range(len(pivot))]
    lead = any(one.leads for one in able)
    return tuple(
        Line(text, marks) if one is None else one.line(room, lead=lead)
        for one, (text, marks) in zip(slots, values, strict=True)
    )


@dataclass(slots=True)
class _Slots:
    """A value cut up along the first one; each letter by its place in the value.

    Attributes:
        kept: for each letter of the first value the one that stands under it.
        more: what stands before each of them, and after the last one.
    """

    text: str
    marked: frozenset[int]
    kept: list[int | None]
    more: list[list[int]]

    @classmethod
    def of(cls, text: str, marks: tuple[Span, ...], pivot: str) -> _Slots | None:
        matcher = SequenceMatcher(None, plain(pivot), plain(text), autojunk=False)
        common = sum(size for _, _, size in matcher.get_matching_blocks())
        if not text or common < _ALIKE * min(len(text), len(pivot)):
            return None
        kept: list[int | None] = [None] * len(pivot)
        more: list[list[int]] = [[] for _ in range(len(pivot) + 1)]
        for _, first, last, begin, end in matcher.get_opcodes():
            both = min(last - first, end - begin)
            for step in range(both):
                kept[first + step] = begin + step
            more[first + both].extend(range(begin + both, end))
        marked = frozenset(place for begin, end in marks for place in range(begin, end))
        return cls(text, marked, kept, more)

    @property
    def leads(self) -> bool:
        """Whether words stand before the first common letter."""
        return len(self.more[0]) > _SHORT_LEAD

    def line(self, room: list[int], *, lead: bool) -> Line:
        """As it is shown.

        Args:
            room: letters before each letter of the first value.
            lead: whether any value begins with words that are left out.
        """
        shown: list[tuple[str, bool]] = []
        if lead:
            shown.append((LEFT_OUT if self.more[0] else " ", False))
        whole = not any(self.more[:-1]) and None not in self.kept
        for place, under in enumerate(self.kept):
            if not (place == 0 and lead):
                shown += [(self.text[n], n in self.marked) for n in self.more[place]]
                shown += [(GAP, not whole)] * (room[place] - len(self.more[place]))
            shown.append((GAP, True) if under is None else (self.text[under], under in self.marked))
        shown += [(self.text[n], n in self.marked) for n in self.more[-1]]
        left_out = len(self.more[0]) / len(self.text) if lead else 0.0
        return Line("".join(letter for letter, _ in shown), _spans(shown), left_out)


def _spans(shown: list[tuple[str, bool]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for marked, run in groupby(enumerate(shown), key=lambda one: one[1][1]):
        places = [place for place, _ in run]
        if marked:
            spans.append((places[0], places[-1] + 1))
    return tuple(spans)


def window(line: Line, letters: int, at: int, longest: int) -> Line:
    """The part of a line that there is room for; the same part of all lines that stand together.

    Args:
        letters: how many there is room for.
        at: the first place that differs in any of the lines.
        longest: the longest of them.
    """
    begin = 0
    if longest > letters and at >= letters - 1:
        begin = min(max(1, at - letters // 3), longest - letters + 1)
    text = line.text[begin:]
    if begin:
        text = LEFT_OUT + text
    if len(text) > letters:
        text = text[: letters - 1] + LEFT_OUT
    back = max(0, begin - 1)
    low = 1 if begin else 0
    marks = tuple(
        (max(low, a - back), min(len(text), b - back))
        for a, b in line.marks
        if b - back > low and a - back < len(text)
    )
    return Line(text, marks, line.begins)

"""O and 0 in a number told by their widths.

What worn faces draw alike, and readers tell worst, differs in one thing that neither wear nor face
takes away: a nought is as wide as the other figures of its face, an O as its capitals. Of 121
faces of unlike widths drawn here an O is 1.13 to 1.70 times as wide as the figures 2, 3, 5, 6, 8
and 9, a nought 0.92 to 1.15 times (1.07 but for two black italics). Faces in which all characters
are as wide as each other have no such O: that something is a nought is told in others only.
"""

from __future__ import annotations

import statistics
from dataclasses import dataclass

import numpy as np

from intake.reading.typed_line.line_frame import Gray, ink_rows
from intake.reading.words.numbers import compact

NOUGHT, LETTER = (0.88, 1.07), 1.24
"""Widths beside the figures' between which it is a nought, and from which it is an O."""
EVEN = 0.13
"""How far, in steps, a character lies from where even steps would have it, in a face of one width:
0.12 at most in 22 of these, more in 44 of 100 numbers drawn in the others."""
NARROW, WIDE = 0.65, 1.55
"""Widths beside the figures' of an I and a W that no such face has (0.77 and 1.44)."""
TALL = 0.6
"""Height beside the line's from which a mark is a character."""
FIGURES = frozenset("235689")
"""Figures as wide as a nought."""
FEWEST = 2
"""Figures beside which a width is judged."""
NARROWEST = 8
"""Pixels that a figure has across at least: below, one more or less decides."""


@dataclass(frozen=True, slots=True)
class _Character:
    """Where a character stands.

    Attributes:
        left, right: columns; the second is the first beyond it.
        after_a_sign: a mark smaller than a character stands between it and the one before.
    """

    left: int
    right: int
    after_a_sign: bool

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def noughts_told(gray: Gray, top: int, bottom: int, said: str) -> str:
    """The number as read, each O and 0 in it as its width tells.

    Args:
        gray: (H, W) upright crop with paper around the value.
        top, bottom: rows of the crop between which it was read.
        said: as an engine read it.

    Returns:
        "" where any of them is open: characters touch, there are too few figures, one is neither
        as wide as the figures nor clearly wider, or as wide in what may be a face of one width.
    """
    read = compact(said)
    characters = _characters(gray, top, bottom)
    if len(characters) != len(read) or not set(read) & {"O", "0"}:
        return ""
    figures = [one.width for one, c in zip(characters, read, strict=True) if c in FIGURES]
    if len(figures) < FEWEST or min(figures) < NARROWEST:
        return ""
    usual = statistics.median(figures)
    told = [
        c if c not in "O0" else _round_one(one.width / usual)
        for one, c in zip(characters, read, strict=True)
    ]  # fmt: skip
    if not all(told) or ("0" in told and not _of_many_widths(characters, read, usual)):
        return ""
    return "".join(told)


def _round_one(width: float) -> str:
    if width >= LETTER:
        return "O"
    return "0" if NOUGHT[0] <= width <= NOUGHT[1] else ""


def _of_many_widths(characters: list[_Character], read: str, usual: float) -> bool:
    """Whether the face cannot be one in which all characters take the same room."""
    for one, c in zip(characters, read, strict=True):
        if (c == "W" and one.width >= WIDE * usual) or (c == "I" and one.width <= NARROW * usual):
            return True
    if any(one.after_a_sign for one in characters[1:]):
        return False  # even steps are as long as that where a point stands between
    middles = np.array([one.middle for one in characters])
    places = np.arange(len(middles))
    step, first = np.polyfit(places, middles, 1)
    return bool(np.abs(first + step * places - middles).max() > EVEN * step)


def _characters(gray: Gray, top: int, bottom: int) -> list[_Character]:
    """What stands apart on the line, from the left; specks and signs left out."""
    rows = ink_rows(gray, top, bottom)
    if rows is None:
        return []
    edges = np.flatnonzero(np.diff(np.pad(rows.any(axis=0).astype(np.int8), 1)))
    found: list[_Character] = []
    sign = False
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        held = np.flatnonzero(rows[:, left:right].any(axis=1))
        if held[-1] - held[0] + 1 < TALL * len(rows):
            sign = True
            continue
        found.append(_Character(int(left), int(right), sign))
        sign = False
    return found

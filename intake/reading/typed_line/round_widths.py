"""O and 0 in a number told by their widths.

What worn faces draw alike, and readers tell worst, differs in one thing that neither wear nor face
takes away: a nought is as wide as the other figures of its face, an O as its capitals. Of 121
faces of unlike widths drawn here an O is 1.13 to 1.70 times as wide as the figures 2, 3, 5, 6, 8
and 9, a nought 0.92 to 1.15 times (1.07 but for two black italics). Faces in which all characters
are as wide as each other have no such O: that something is a nought is told in others only.
"""

from __future__ import annotations

import statistics

import numpy as np

from intake.reading.typed_line.line_frame import Gray, ink_rows
from intake.reading.words.numbers import compact

NOUGHT, LETTER = (0.88, 1.07), 1.24
"""Widths beside the figures' between which it is a nought, and from which it is an O."""
WIDE = 1.6
"""Width beside the figures' of a W that no face of one width has (1.44 at most, slanted)."""
TALL = 0.6
"""Height beside the line's from which a mark is a character."""
FIGURES = frozenset("235689")
"""Figures as wide as a nought."""
FEWEST = 2
"""Figures beside which a width is judged."""
NARROWEST = 8
"""Pixels that a figure has across at least: below, one more or less decides."""


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
    widths = _widths(gray, top, bottom)
    if len(widths) != len(read) or not set(read) & {"O", "0"}:
        return ""
    figures = [width for width, c in zip(widths, read, strict=True) if c in FIGURES]
    if len(figures) < FEWEST or min(figures) < NARROWEST:
        return ""
    usual = statistics.median(figures)
    told = [
        c if c not in "O0" else _round_one(width / usual)
        for width, c in zip(widths, read, strict=True)
    ]  # fmt: skip
    # In a face of one width an O is no wider than a nought; its steps tell no slanted one.
    of_many = any(c == "W" and w >= WIDE * usual for w, c in zip(widths, read, strict=True))
    return "".join(told) if all(told) and (of_many or "0" not in told) else ""


def _round_one(width: float) -> str:
    if width >= LETTER:
        return "O"
    return "0" if NOUGHT[0] <= width <= NOUGHT[1] else ""


def _widths(gray: Gray, top: int, bottom: int) -> list[int]:
    """Pixels that each character takes across, from the left; specks and signs left out."""
    rows = ink_rows(gray, top, bottom)
    if rows is None:
        return []
    edges = np.flatnonzero(np.diff(np.pad(rows.any(axis=0).astype(np.int8), 1)))
    found: list[int] = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        held = np.flatnonzero(rows[:, left:right].any(axis=1))
        if held[-1] - held[0] + 1 >= TALL * len(rows):
            found.append(int(right - left))
    return found

"""Boxes of words that reach into the lines above and below, drawn close around the word again.

Beside a signature, a rule or a wide gap the engine gives a word the height of two lines. Which line
follows which is told by boxes: a value of two lines then ends after its first.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.pages.levels import percentile

Gray = npt.NDArray[np.uint8]

FEWEST, CERTAIN = 4, 0.8
"""Words from which the usual height is known, and their certainty at least."""

TALL = 1.45
"""Height of a box that may hold more than its word, in usual heights."""

LOWEST = 0.55
"""Height of the word in it at least, in the same: no dash, no rule."""

LESS = 0.8
"""Share of the box that the word fills at most, else the box stays."""

DARK = 0.45
"""How far between paper and ink a pixel is ink."""

NARROW, DOWN = 0.3, 1.5
"""Width of a letter, in usual heights, below which a word hardly runs across, and how many times
as high as wide it is that runs down."""

MARK, APART = 0.4, 0.3
"""Height of a mark over a letter, and how far from it it stands, in usual heights, at most."""


def with_tight_boxes(lines: Sequence[Line], gray: Gray) -> tuple[Line, ...]:
    """The lines, tall boxes drawn close around the row of ink that is the word.

    Args:
        lines: as an engine read them, boxes in pixels of `gray`.
        gray: (H, W), the picture that was read.
    """
    sure = [w for line in lines for w in line.words if w.confidence >= CERTAIN and len(w.text) > 2]
    if len(sure) < FEWEST:
        return tuple(lines)
    usual = statistics.median(word.box.height for word in sure)
    return tuple(
        replace(line, words=tuple(_tight(word, gray, usual) for word in line.words))
        if any(word.box.height > TALL * usual for word in line.words)
        else line
        for line in lines
    )


def _tight(word: Word, gray: Gray, usual: float) -> Word:
    box = word.box
    if box.height <= TALL * usual or _runs_down(word, usual):
        return word
    rows = _rows_of_ink(gray[box.top : box.bottom, box.left : box.right])
    if not rows:
        return word
    top, bottom, _ = max(rows, key=lambda row: row[2])
    if bottom - top < LOWEST * usual:
        return word
    for first, last, _ in rows:  # marks over the letters, tails under them
        small = last - first <= MARK * usual
        if small and 0 <= max(top - last, first - bottom) <= APART * usual:
            top, bottom = min(top, first), max(bottom, last)
    if bottom - top > LESS * box.height:
        return word
    return replace(word, box=Box(box.left, box.top + top, box.right, box.top + bottom))


def _runs_down(word: Word, usual: float) -> bool:
    """Whether it is printed along the side of the page: its rows of ink are its letters."""
    box, letters = word.box, len(word.text)
    narrow = box.width < NARROW * letters * usual
    return letters >= FEWEST and narrow and box.height > DOWN * box.width


def _rows_of_ink(crop: Gray) -> list[tuple[int, int, int]]:
    """Runs of rows that hold ink: first, end, pixels of ink."""
    if crop.size == 0:
        return []
    paper, ink = percentile(crop, 90), percentile(crop, 2)
    counts = (crop < paper - DARK * (paper - ink)).sum(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], counts > 0, [0])).astype(np.int8)))
    pairs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [(first, end, int(counts[first:end].sum())) for first, end in pairs]

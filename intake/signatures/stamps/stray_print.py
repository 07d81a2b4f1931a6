"""Small print that stands around, between or below words that were read: alone it is no block.

The lines of a stamp without a code stand above and below a name that any reading makes out, level
with large words, or between the lines of a letter. What is left of them are single low rows.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box
from intake.domain.words import PageText
from intake.signatures.marks.blobs import blobs, grown
from intake.signatures.stamps.small_print import Block, block_of, read_for_certain, small_marks

Gray = npt.NDArray[np.uint8]
_CELL_MM, _IN_A_CELL_MM, _BESIDE_MM = 3.0, 0.8, 0.5
_LEAST_MM, _LONGEST_MM, _WIDEST_MM = 12.0, 115.0, 65.0
"""Millimetres of small print in a place at least; how long and how wide the place may be."""
_ROOM_MM, _MOST = 3.0, 2


def stray_print(
    gray: Gray, dpi: int, text: PageText, known: Sequence[Box], tried: Sequence[Box]
) -> list[Block]:
    """Places where much of it stands close together, the most first.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        text: what was read of it.
        known: codes and stamps found already.
        tried: pieces that were read larger already.
    """
    mm = dpi / 25.4
    x, y, long = _left(gray, dpi, text, known).T
    cell = _CELL_MM * mm
    shape = int(gray.shape[0] / cell) + 1, int(gray.shape[1] / cell) + 1
    print_in = np.zeros(shape)
    np.add.at(print_in, ((y / cell).astype(int), (x / cell).astype(int)), long / mm)
    found: list[tuple[float, Box]] = []
    for left, top, right, bottom in blobs(grown(print_in > _IN_A_CELL_MM, 1, 1)).boxes:
        amount = float(print_in[top:bottom, left:right].sum())
        box = Box(*(round(n * cell) for n in (left, top, right, bottom)))
        box = box.grown(round(_ROOM_MM * mm)).clipped(gray.shape[1], gray.shape[0])
        if amount >= _LEAST_MM and _fits(box, mm) and not _tried(box, tried):
            found.append((amount, box))
    found.sort(key=lambda one: -one[0])
    blocks = (block_of(gray, box, dpi) for _, box in found[:_MOST])
    return [block for block in blocks if block is not None]


def _left(gray: Gray, dpi: int, text: PageText, known: Sequence[Box]) -> npt.NDArray[np.float64]:
    """Small marks outside what was read or is known: middles and lengths, pixels of the page."""
    marks = small_marks(gray, dpi)
    outside = np.ones(len(marks), bool)
    beside = round(_BESIDE_MM * dpi / 25.4)
    for box in (*known, *read_for_certain(text)):
        b = box.grown(beside)
        within = (marks[:, 0] >= b.left) & (marks[:, 0] < b.right)
        outside &= ~(within & (marks[:, 1] >= b.top) & (marks[:, 1] < b.bottom))
    return marks[outside]


def _fits(box: Box, mm: float) -> bool:
    return (
        max(box.width, box.height) <= _LONGEST_MM * mm
        and min(box.width, box.height) <= _WIDEST_MM * mm
    )


def _tried(box: Box, tried: Sequence[Box]) -> bool:
    return any(box.overlap(other) > 0.6 for other in tried)

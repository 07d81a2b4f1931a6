"""Lines of small print that a coarse scan lets be read badly: to be read once more, larger.

What little of them was read for certain would otherwise keep them from a second look.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np
import numpy.typing as npt

from intake.domain.boxes import Box, around
from intake.domain.words import Line
from intake.signatures.stamp_lines import runs
from intake.signatures.stamps.small_print import Block, block_of

Gray = npt.NDArray[np.uint8]
_BADLY, _LETTERS, _SMALL, _LOWEST_MM = 0.78, 6, 0.95, 1.0
_ILLEGIBLE = 0.5
_LINES, _MOST, _LEAST_MM, _MOST_MM = 2, 2, 13.0, 110.0
_BESIDE_MM, _BELOW_MM, _AROUND_MM = 4.0, 2.2, 3.0


def worn_blocks(gray: Gray, dpi: int, lines: Sequence[Line], usual: float) -> list[Block]:
    """Groups of such lines, the worst read first.

    Args:
        gray: the page, (H, W), 0 black.
        dpi: of the page.
        lines: as they were read.
        usual: height of a usual line of the page, in pixels.
    """
    mm = dpi / 25.4
    worn = [run for line in lines for run in runs(line) if _worn(run, usual, mm)]
    groups: list[list[Line]] = []
    for line in worn:
        near = line.box.grown(round(_BESIDE_MM * mm), round(_BELOW_MM * mm))
        joined = [g for g in groups if any(one.box.overlap(near) > 0 for one in g)]
        groups = [g for g in groups if g not in joined]
        groups.append([*(one for g in joined for one in g), line])
    groups = [group for group in groups if len(group) >= _LINES]
    groups.sort(key=lambda group: min(line.confidence for line in group))
    found = []
    for group in groups[:_MOST]:
        room = around(line.box for line in group).grown(round(_AROUND_MM * mm))
        block = block_of(gray, room, dpi) if _like_a_stamp(room, mm) else None
        if block is not None:
            found.append(block)
    return found


def worn_beside(lines: Sequence[Line], near: Box) -> bool:
    """Whether letters stand near that could not be read."""
    return any(
        line.confidence < _ILLEGIBLE
        and line.box.overlap(near) > 0
        and sum(c.isalnum() for c in line.text) >= _LETTERS
        for line in lines
    )


def _worn(line: Line, usual: float, mm: float) -> bool:
    letters = sum(c.isalnum() for c in line.text)
    high = median(word.box.height for word in line.words)  # a line aslant is higher than its words
    small = _LOWEST_MM * mm <= high <= max(_SMALL * usual, 3 * _LOWEST_MM * mm)
    return small and letters >= _LETTERS and line.confidence < _BADLY


def _like_a_stamp(room: Box, mm: float) -> bool:
    return _LEAST_MM * mm <= room.width <= _MOST_MM * mm and room.height <= _MOST_MM * mm / 2

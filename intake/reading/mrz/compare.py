"""Compares what a second witness reads with what the recogniser read, place by place."""

from __future__ import annotations

import numpy as np
from PIL import Image

from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.assemble import Candidate
from intake.reading.mrz.lines import straightened

RENDERINGS = (24, 30)
"""Pixels a character in the pictures that the witness is given; the second only in doubt."""
FEW = 8
"""With more places unlike than this there is no second question."""


def agreement(
    page: Image.Image, candidate: Candidate, lines: tuple[str, ...], second: SecondWitness
) -> tuple[tuple[bool, ...], ...]:
    """Where the witness read the same character, line by line.

    All lines go to the witness side by side, in one picture cut from the page anew.
    """
    text = "".join(lines)
    same = np.zeros(len(text), bool)
    for pitch in RENDERINGS:
        strip = np.concatenate(_strips(page, candidate, pitch), axis=1)
        same |= aligned(text, second(strip, pitch * 10))
        if same.all() or (~same).sum() > FEW:
            break
    width = candidate.form.width
    return tuple(
        tuple(bool(value) for value in same[start : start + width])
        for start in range(0, len(text), width)
    )


def _strips(page: Image.Image, candidate: Candidate, pitch: int) -> list[np.ndarray]:
    strips = []
    for reading, first in zip(candidate.readings, candidate.firsts, strict=True):
        step = (reading.step[0] / pitch, reading.step[1] / pitch)
        start = first - 0.5
        origin = (
            reading.origin[0] + start * reading.step[0],
            reading.origin[1] + start * reading.step[1],
        )
        size = ((candidate.form.width + 1) * pitch, 2 * pitch)
        strips.append(np.asarray(straightened(page, origin, step, size), np.uint8))
    return strips


def aligned(line: str, other: str) -> np.ndarray:
    """Which characters of `line` stand in the best alignment with the same in `other`.

    Returns:
        (len(line),) bool. Of equally good alignments one is taken; white space does not count.
    """
    other = "".join(other.split())
    table = [list(range(len(other) + 1))]
    for i, letter in enumerate(line, 1):
        above, row = table[-1], [i]
        for j, found in enumerate(other, 1):
            row.append(min(above[j - 1] + (letter != found), above[j] + 1, row[j - 1] + 1))
        table.append(row)
    same = np.zeros(len(line), bool)
    i, j = len(line), len(other)
    while i > 0 and j > 0:
        equal = line[i - 1] == other[j - 1]
        if table[i][j] == table[i - 1][j - 1] + (not equal):
            same[i - 1] = equal
            i, j = i - 1, j - 1
        elif table[i][j] == table[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return same

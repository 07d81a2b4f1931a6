"""The second witness: another engine reads the same lines, and is compared place by place."""

from __future__ import annotations

import numpy as np
from PIL import Image

from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.assemble import Candidate
from intake.reading.mrz.lines import straightened

WITNESS_PITCH = 28
"""Pixels a character in the pictures that the witness is given."""


def agreement(
    page: Image.Image,
    dpi: int,
    candidate: Candidate,
    lines: tuple[str, ...],
    second: SecondWitness,
) -> tuple[tuple[bool, ...], ...]:
    """Where the witness read the same character, line by line."""
    found = []
    for reading, first, line in zip(candidate.readings, candidate.firsts, lines, strict=True):
        scale = reading.pitch / WITNESS_PITCH
        step = (reading.step[0] / WITNESS_PITCH, reading.step[1] / WITNESS_PITCH)
        start = first - 1.0
        origin = (
            reading.origin[0] + start * reading.step[0],
            reading.origin[1] + start * reading.step[1],
        )
        size = ((candidate.form.width + 2) * WITNESS_PITCH, 2 * WITNESS_PITCH)
        strip = np.asarray(straightened(page, origin, step, size), np.uint8)
        text = second(strip, max(70, round(dpi / max(scale, 0.1))))
        found.append(aligned(line, text))
    return tuple(found)


def aligned(line: str, other: str) -> tuple[bool, ...]:
    """Which characters of `line` stand in the best alignment with the same in `other`."""
    other = "".join(other.split())
    rows, columns = len(line) + 1, len(other) + 1
    cost = np.zeros((rows, columns), int)
    cost[:, 0], cost[0, :] = np.arange(rows), np.arange(columns)
    for i in range(1, rows):
        for j in range(1, columns):
            change = cost[i - 1, j - 1] + (line[i - 1] != other[j - 1])
            cost[i, j] = min(change, cost[i - 1, j] + 1, cost[i, j - 1] + 1)
    same = [False] * len(line)
    i, j = rows - 1, columns - 1
    while i > 0 and j > 0:
        equal = line[i - 1] == other[j - 1]
        if cost[i, j] == cost[i - 1, j - 1] + (not equal):
            same[i - 1] = equal
            i, j = i - 1, j - 1
        elif cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
        else:
            j -= 1
    return tuple(same)

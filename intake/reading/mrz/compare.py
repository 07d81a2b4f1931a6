"""Compares what a second witness reads with what the recogniser read, place by place."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image

from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.assemble import Candidate

RENDERINGS = (24, 30)
"""Pixels a character in the pictures that the witness is given; the second only in doubt."""
AS_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}
"""What a digit means where the standard allows letters only."""
FEW = 8
"""With more places unlike than this there is no second question."""


def agreement(
    page: Image.Image, candidate: Candidate, lines: tuple[str, ...], second: SecondWitness
) -> tuple[tuple[bool, ...], ...]:
    """Where the witness read the same character, line by line.

    All lines go to the witness side by side, in one picture cut from the page anew.
    """
    text = "".join(lines)
    form = candidate.form
    spelled = [
        not any(letter.isdigit() for letter in form.allowed(line, column))
        for line in range(form.height)
        for column in range(form.width)
    ]
    same = np.zeros(len(text), bool)
    for pitch in RENDERINGS:
        strip = np.concatenate(_strips(page, candidate, pitch), axis=1)
        same |= aligned(text, second(strip, pitch * 10), spelled)
        if same.all() or (~same).sum() > FEW:
            break
    width = form.width
    return tuple(
        tuple(bool(value) for value in same[start : start + width])
        for start in range(0, len(text), width)
    )


def _strips(page: Image.Image, candidate: Candidate, pitch: int) -> list[np.ndarray]:
    return [
        reading.frame.strip(page, first - 0.5, candidate.form.width + 1, 1, pitch).astype(np.uint8)
        for reading, first in zip(candidate.readings, candidate.firsts, strict=True)
    ]


def aligned(line: str, other: str, spelled: Sequence[bool] = ()) -> npt.NDArray[np.bool_]:
    """Which characters of `line` stand in the best alignment with the same in `other`.

    Args:
        line: as the recogniser read it.
        other: as the witness read it; white space does not count.
        spelled: for each character whether only a letter can stand there; the witness, which does
            not know the format, may then have read the digit that looks the same.

    Returns:
        (len(line),) bool. Of equally good alignments one is taken.
    """
    found = "".join(other.split())
    plain = [spelled[i] if i < len(spelled) else False for i in range(len(line))]

    def equal(i: int, j: int) -> bool:
        seen = AS_LETTER.get(found[j], found[j]) if plain[i] else found[j]
        return line[i] == seen

    table = [list(range(len(found) + 1))]
    for i in range(len(line)):
        above, row = table[-1], [i + 1]
        for j in range(len(found)):
            row.append(min(above[j] + (not equal(i, j)), above[j + 1] + 1, row[j] + 1))
        table.append(row)
    same = np.zeros(len(line), bool)
    i, j = len(line), len(found)
    while i > 0 and j > 0:
        alike = equal(i - 1, j - 1)
        if table[i][j] == table[i - 1][j - 1] + (not alike):
            same[i - 1] = alike
            i, j = i - 1, j - 1
        elif table[i][j] == table[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return same

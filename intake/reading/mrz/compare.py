"""Compares what a second witness reads with what the recogniser read, place by place."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from intake.reading.mrz.accept import SecondWitness
from intake.reading.mrz.assemble import Candidate
from intake.reading.mrz.look_alikes import AS_LETTER, told_apart

RENDERINGS = ((30, False), (24, True), (16, False))
"""Pixels a character in the pictures that the witness is given, and whether the paper under the
print is evened out; the later ones only in doubt."""
MANY = (40, 12)
"""With more places unlike than this there is no second, no third question."""
CLOSER = ((4, 30, False), (6, 24, True))
"""Characters at both sides of a doubtful one in the pictures of it alone that the witness is given
last, pixels a character in them, and whether the paper under the print is evened out."""
FEW = 4
"""With more places unlike than this none is looked at alone."""
LONG_RUN = 5
"""Fillers in a row from which the witness, who counts such rows badly, may have left some out."""
SAME, OTHER, LEFT_OUT = 2, 1, 0
"""What the witness has in the place of a character."""


def agreement(
    page: Image.Image,
    candidate: Candidate,
    lines: tuple[str, ...],
    second: SecondWitness,
    covered: frozenset[tuple[int, int]] = frozenset(),
) -> tuple[tuple[bool, ...], ...]:
    """Where the witness read the same character, line by line.

    All lines go to the witness side by side, in one picture cut from the page anew.

    Args:
        page: grey.
        candidate: where the lines stand.
        lines: as the recogniser read them.
        second: the witness.
        covered: places (line, column from 0) under a check digit that holds.
    """
    text = "".join(lines)
    form = candidate.form
    places = [(line, column) for line in range(form.height) for column in range(form.width)]
    spelled = [not any(letter.isdigit() for letter in form.allowed(*place)) for place in places]
    settled = [place in covered for place in places]
    same = np.zeros(len(text), bool)
    for (pitch, evened), most in zip(RENDERINGS, (*MANY, 0), strict=True):
        strip = np.concatenate(_strips(page, candidate, pitch), axis=1)
        seen = second(_evened(strip) if evened else strip, pitch * 10)
        found = alignment(text, seen, spelled, settled)
        same |= (found == SAME) | _run_left_short(text, found)
        if same.all() or (~same).sum() > most:
            break
    for place in np.flatnonzero(~same) if (~same).sum() <= FEW else ():
        same[place] = _seen_alone(page, candidate, int(place), (text, spelled, settled), second)
    width = form.width
    return tuple(
        tuple(bool(value) for value in same[start : start + width])
        for start in range(0, len(text), width)
    )


def _seen_alone(
    page: Image.Image,
    candidate: Candidate,
    place: int,
    told: tuple[str, Sequence[bool], Sequence[bool]],
    second: SecondWitness,
) -> bool:
    """Whether the witness, shown little else, reads the character there as `told` has it."""
    line, column = divmod(place, candidate.form.width)
    for aside, pitch, evened in CLOSER:
        start, end = max(0, column - aside), min(candidate.form.width, column + aside + 1)
        frame, first = candidate.readings[line].frame, candidate.firsts[line] + start
        strip = frame.strip(page, first - 0.5, end - start + 1, 1, pitch).astype(np.uint8)
        seen = second(_evened(strip) if evened else strip, pitch * 10)
        here = slice(place - column + start, place - column + end)
        found = alignment(told[0][here], seen, told[1][here], told[2][here])
        whole = (found != SAME).sum() <= 1 and abs(len("".join(seen.split())) - len(found)) <= 1
        if whole and found[column - start] == SAME:
            return True
    return False


def _run_left_short(line: str, found: npt.NDArray[np.int8]) -> npt.NDArray[np.bool_]:
    """Fillers that the witness left out of a long row of which it read most, and nothing else."""
    short = np.zeros(len(line), bool)
    for run in re.finditer("<" * LONG_RUN + "+", line):
        part = found[run.start() : run.end()]
        if (part == OTHER).sum() == 0 and (part == SAME).mean() > 0.5:
            short[run.start() : run.end()] = part == LEFT_OUT
    return short


def _strips(page: Image.Image, candidate: Candidate, pitch: int) -> list[npt.NDArray[np.uint8]]:
    return [
        reading.frame.strip(page, first - 0.5, candidate.form.width + 1, 1, pitch).astype(np.uint8)
        for reading, first in zip(candidate.readings, candidate.firsts, strict=True)
    ]


def _evened(strip: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Paper white everywhere, print black."""
    bright = Image.fromarray(strip).filter(ImageFilter.MaxFilter(9))
    paper = np.asarray(bright.filter(ImageFilter.GaussianBlur(len(strip) / 3)), np.float32)
    light = strip / np.maximum(paper, 1)
    black, white = np.percentile(light, (2, 60))
    values = np.clip((light - black) / (white - black + 1e-3) * 235 + 10, 0, 255)
    result: npt.NDArray[np.uint8] = values.astype(np.uint8)
    return result


def aligned(
    line: str, other: str, spelled: Sequence[bool] = (), settled: Sequence[bool] = ()
) -> npt.NDArray[np.bool_]:
    """Which characters of `line` stand in the best alignment with the same in `other`.

    As `alignment`, of which it tells the places that are the same.
    """
    same: npt.NDArray[np.bool_] = alignment(line, other, spelled, settled) == SAME
    return same


def alignment(
    line: str, other: str, spelled: Sequence[bool] = (), settled: Sequence[bool] = ()
) -> npt.NDArray[np.int8]:
    """What stands in `other` for each character of `line`, in the best alignment.

    Args:
        line: as the recogniser read it.
        other: as the witness read it; white space does not count.
        spelled: for each character whether only a letter can stand there; the witness, which does
            not know the format, may then have read the digit that looks the same.
        settled: for each character whether a check digit that holds covers it; the witness may
            then have read one that looks alike and that the check digit rules out.

    Returns:
        (len(line),) `SAME`, `OTHER` or `LEFT_OUT`. Of equally good alignments one is taken.
    """
    found = "".join(other.split())
    plain = [spelled[i] if i < len(spelled) else False for i in range(len(line))]
    ruled = [settled[i] if i < len(settled) else False for i in range(len(line))]

    def equal(i: int, j: int) -> bool:
        seen = AS_LETTER.get(found[j], found[j]) if plain[i] else found[j]
        return line[i] == seen or (ruled[i] and told_apart(line[i], seen))

    table = [list(range(len(found) + 1))]
    for i in range(len(line)):
        above, row = table[-1], [i + 1]
        for j in range(len(found)):
            row.append(min(above[j] + (not equal(i, j)), above[j + 1] + 1, row[j] + 1))
        table.append(row)
    same = np.full(len(line), LEFT_OUT, np.int8)
    i, j = len(line), len(found)
    while i > 0 and j > 0:
        alike = equal(i - 1, j - 1)
        if table[i][j] == table[i - 1][j - 1] + (not alike):
            same[i - 1] = SAME if alike else OTHER
            i, j = i - 1, j - 1
        elif table[i][j] == table[i - 1][j] + 1:
            i -= 1
        else:
            j -= 1
    return same

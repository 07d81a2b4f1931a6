"""From lines of cells to a zone: which lines belong together, which format, which characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from intake.reading.mrz.correct import Alternative
from intake.reading.mrz.formats import ANY, FORMATS, Format
from intake.reading.mrz.lines import LineReading, beside
from intake.reading.mrz.recognise import ALPHABET, Floats

ROUND = "OQD"
LEAST_ZERO = 0.15
"""A round letter between digits that is a zero with at least this probability is one."""
ENOUGH = 0.0
"""Mean worth of a cell (see `LineReading.worths`) that a line of a zone has at least."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Lines that form a zone of one format.

    Attributes:
        form: the format.
        readings: one for each line, top to bottom.
        firsts: the cell in which each line begins.
        score: mean worth of its cells.
    """

    form: Format
    readings: tuple[LineReading, ...]
    firsts: tuple[int, ...]
    score: float

    def probabilities(self) -> tuple[Floats, ...]:
        """(width, 37) for each line."""
        return tuple(
            reading.probabilities[first : first + self.form.width]
            for reading, first in zip(self.readings, self.firsts, strict=True)
        )


def neighbours(upper: LineReading, lower: LineReading) -> bool:
    """Whether the second may be the next line of the same zone."""
    if abs(upper.pitch - lower.pitch) > 0.08 * (upper.pitch + lower.pitch) / 2:
        return False
    half = len(upper.probabilities) / 2
    cell, across = beside(lower.frame, upper.frame.point(half), len(lower.probabilities) / 2)
    return abs(cell - len(lower.probabilities) / 2) < 24 and 1.1 < -across < 4.2


def candidates(readings: Sequence[LineReading]) -> list[Candidate]:
    """Zones that can be made of these lines, best first, no line twice."""
    ordered = sorted(
        readings, key=lambda reading: reading.frame.point(len(reading.probabilities) / 2)[1]
    )
    groups: list[tuple[LineReading, ...]] = []
    for place, upper in enumerate(ordered):
        below = [lower for lower in ordered[place + 1 :] if neighbours(upper, lower)]
        for lower in below:
            groups.append((upper, lower))
            rest = [last for last in ordered if last is not lower and neighbours(lower, last)]
            groups += [(upper, lower, last) for last in rest]
    found = [c for group in groups for c in _of(group)]
    found.sort(key=lambda c: c.score * c.form.height * c.form.width, reverse=True)
    chosen: list[Candidate] = []
    used: set[int] = set()
    for candidate in found:
        if not used & {id(reading) for reading in candidate.readings}:
            chosen.append(candidate)
            used |= {id(reading) for reading in candidate.readings}
    return chosen


def _of(group: tuple[LineReading, ...]) -> list[Candidate]:
    made = []
    for form in FORMATS:
        if form.height != len(group):
            continue
        score, firsts = _placed(group, form.width)
        if score < ENOUGH:
            continue
        begins = group[0].probabilities[firsts[0]]
        worth = sum(float(begins[ALPHABET.index(code)]) for code in form.codes)
        made.append(Candidate(form, group, firsts, score + 0.1 * worth))
    return made


def _placed(group: tuple[LineReading, ...], width: int) -> tuple[float, tuple[int, ...]]:
    """Where lines of that width, one straight below the other, fit best: worth and first cells."""
    head = group[0]
    worths = [reading.worths(width) for reading in group]
    best = (-9.0, (0,) * len(group))
    for first in range(len(worths[0])):
        firsts, score = [first], float(worths[0][first])
        for reading, worth in zip(group[1:], worths[1:], strict=True):
            near = round(beside(reading.frame, head.frame.point(first), first)[0])
            places = [p for p in (near - 1, near, near + 1) if 0 <= p < len(worth)]
            if not places:
                score = -99.0
                break
            place = max(places, key=lambda p: float(worth[p]))
            firsts.append(place)
            score += float(worth[place])
        if score / len(group) > best[0]:
            best = (score / len(group), tuple(firsts))
    return best


def decoded(candidate: Candidate) -> tuple[tuple[str, ...], tuple[tuple[float, ...], ...]]:
    """The most probable lines that the format allows, and how sure each character is.

    Where letters and digits may stand, a round one between digits is more likely a zero. The
    certainty is the recogniser's own for that character among all 37, so that a character which
    the format ruled out, or which only its neighbours speak for, makes its place unsure instead
    of sure.
    """
    lines, sure = [], []
    for number, probabilities in enumerate(candidate.probabilities()):
        letters = []
        for column in range(candidate.form.width):
            allowed = [ALPHABET.index(c) for c in candidate.form.allowed(number, column)]
            letters.append(ALPHABET[max(allowed, key=lambda place: probabilities[column][place])])
        for column, letter in enumerate(letters):
            zero = float(probabilities[column][0])
            if letter in ROUND and candidate.form.allowed(number, column) == ANY:
                beside = letters[max(0, column - 1) : column] + letters[column + 1 : column + 2]
                digits = sum(c.isdigit() or c in ROUND for c in beside)
                if zero > LEAST_ZERO and digits == len(beside):
                    letters[column] = "0"
        lines.append("".join(letters))
        values = zip(probabilities, letters, strict=True)
        sure.append(tuple(float(row[ALPHABET.index(letter)]) for row, letter in values))
    return tuple(lines), tuple(sure)


def alternatives(candidate: Candidate, lines: tuple[str, ...]) -> list[Alternative]:
    """Other characters that the recogniser thought possible."""
    found = []
    for number, probabilities in enumerate(candidate.probabilities()):
        for column, place in zip(*np.nonzero(probabilities >= 0.01), strict=True):
            letter = ALPHABET[place]
            if letter != lines[number][column]:
                value = float(probabilities[column][place])
                found.append(Alternative(number, int(column), letter, value))
    return found

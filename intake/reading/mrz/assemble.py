"""From lines of cells to a zone: which lines belong together, which format, which characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from intake.reading.mrz.correct import Alternative
from intake.reading.mrz.formats import ANY, FORMATS, Format
from intake.reading.mrz.lines import LineReading, beside
from intake.reading.mrz.look_alikes import AS_LETTER, TWINS, told_apart
from intake.reading.mrz.recognise import ALPHABET, Floats

ROUND = "OQD"
LEAST_ZERO, LEAST_DIGIT = 0.15, 0.1
"""A round letter among digits is a zero, another one that looks like a digit is that digit, where
the recogniser thinks it at least so probable."""
LEAST_BETWEEN = 0.0005
"""The same for O within a number, between digits or a digit and a filler: they hardly hold any."""
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


def decoded(candidate: Candidate) -> tuple[str, ...]:
    """The most probable lines that the format allows.

    Where letters and digits may stand, one between digits that looks like a digit likely is one.
    """
    lines = []
    for number, probabilities in enumerate(candidate.probabilities()):
        letters = []
        for column in range(candidate.form.width):
            allowed, row = candidate.form.allowed(number, column), probabilities[column]
            worth = {letter: _worth(row, letter, allowed) for letter in allowed}
            letters.append(max(worth, key=worth.__getitem__))
        for column, letter in enumerate(letters):
            if candidate.form.allowed(number, column) == ANY:
                before, after = "".join(letters[:column])[-1:], "".join(letters[column + 1 :])[:1]
                letters[column] = _among_digits(letter, probabilities[column], before, after)
        lines.append("".join(letters))
    return tuple(lines)


def _among_digits(letter: str, row: Floats, before: str, after: str) -> str:
    """The digit that a letter among digits is more likely, else the letter.

    Args:
        letter: as read.
        row: (37,) probabilities.
        before, after: the characters beside it, empty at the ends of the line.
    """
    none = not any(c.isalpha() and c not in ROUND for c in (before, after))
    if letter == "O" and before and none and (before + after).strip("<" + ROUND):
        least = LEAST_BETWEEN
    elif all(not c or c.isdigit() or c in ROUND for c in (before, after)):
        least = LEAST_ZERO if letter in ROUND else LEAST_DIGIT
    else:
        return letter
    digit = "0" if letter in ROUND else TWINS.get(letter, letter)
    return digit if digit.isdigit() and row[ALPHABET.index(digit)] > least else letter


def certainties(
    candidate: Candidate, lines: tuple[str, ...], settled: frozenset[tuple[int, int]]
) -> tuple[tuple[float, ...], ...]:
    """How sure the recogniser is of each character, among all 37.

    A character which the format ruled out, or which only its neighbours speak for, makes its place
    unsure instead of sure; but 0 and O, 1 and I ... are one shape, and where the format or a check
    digit rules one of the two out, seeing either is seeing the other.

    Args:
        candidate: what the recogniser saw.
        lines: as they are taken.
        settled: places (line, column from 0) under a check digit that holds and made nothing.
    """
    return tuple(
        tuple(
            _certainty(row, letter, candidate.form.allowed(line, column), (line, column) in settled)
            for column, (row, letter) in enumerate(zip(rows, letters, strict=True))
        )
        for line, (rows, letters) in enumerate(zip(candidate.probabilities(), lines, strict=True))
    )


def _worth(row: Floats, letter: str, allowed: str) -> float:
    """Probability of a character where these may stand; a twin that may not speaks for it."""
    twin = TWINS.get(letter)
    other = 0.0 if twin is None or twin in allowed else float(row[ALPHABET.index(twin)])
    return float(row[ALPHABET.index(letter)]) + other


def _certainty(row: Floats, letter: str, allowed: str, settled: bool) -> float:
    """As `_worth`; a twin ruled out by a check digit speaks for it, by nothing against it."""
    twin = TWINS.get(letter)
    worth = _worth(row, letter, allowed)
    if twin is None or twin not in allowed:
        return worth
    other = float(row[ALPHABET.index(twin)])
    return worth + other if settled and told_apart(letter, twin) else max(0.0, worth - other)


def taken_for_digits(candidate: Candidate, lines: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Places (line, column from 0) where a digit was taken although its letter is more probable.

    Check digits settle one of them, but not several, whose differences may cancel out: then all
    are given, else none.
    """
    found = frozenset(
        (line, column)
        for line, rows in enumerate(candidate.probabilities())
        for column, row in enumerate(rows)
        if (letter := AS_LETTER.get(lines[line][column]))
        and letter in candidate.form.allowed(line, column)
        and row[ALPHABET.index(letter)] > row[ALPHABET.index(lines[line][column])]
    )
    return found if len(found) > 1 else frozenset()


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

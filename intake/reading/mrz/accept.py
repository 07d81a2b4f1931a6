"""When a zone is safe to use without a person looking, and which fields are proven."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from intake.reading.mrz.formats import Format
from intake.reading.mrz.parse import DATED, Parsed, checks_of

SecondWitness = Callable[[npt.NDArray[np.uint8], int], str]
"""Reads the picture of one line (grey, its dpi) by an engine that shares nothing with ours."""

SURE = 0.9
"""The recogniser is sure of a character from this probability on."""
PROVABLE = ("document_number", "birth_date", "expiry_date")


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome: reasons against, and fields that check digits prove."""

    accepted: bool
    reasons: tuple[str, ...]
    proven: frozenset[str]


def proven_fields(
    form: Format, lines: tuple[str, ...], parsed: Parsed, sure: tuple[tuple[float, ...], ...]
) -> frozenset[str]:
    """Fields whose own check digit and composite hold and whose every character was sure."""
    found = set()
    composite = form.check("composite")
    for check in checks_of(form, lines):
        if (
            check.name not in PROVABLE
            or check.name not in parsed.good
            or check.name not in parsed.fields
        ):
            continue
        if composite is not None and "composite" not in parsed.good:
            continue
        if f"date.{check.name}" in parsed.faults or f"shape.{check.name}" in parsed.faults:
            continue
        places = [place for span in check.covers for place in span.places()]
        places.append((check.line, check.column))
        if all(sure[line][column] >= SURE for line, column in places):
            found.add(check.name)
    return frozenset(found)


def covered(form: Format, lines: tuple[str, ...], parsed: Parsed) -> frozenset[tuple[int, int]]:
    """Places under a check digit that holds."""
    checks = [check for check in checks_of(form, lines) if check.name in parsed.good]
    return frozenset(place for check in checks for span in check.covers for place in span.places())


def digits_alone(form: Format, lines: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Places where only digits may stand and a check digit covers them: dates, check digits.

    There, and only there, each class of characters that check digits cannot tell apart
    (0 < A K U, 1 B L V ...) has one member.
    """
    places = {place for span in form.spans if span.name in DATED for place in span.places()}
    places |= {(check.line, check.column) for check in checks_of(form, lines)}
    return frozenset(place for place in places if lines[place[0]][place[1]] != "<")


def disputed(
    form: Format,
    lines: tuple[str, ...],
    witnessed: tuple[tuple[bool, ...], ...] | None,
    mended: frozenset[tuple[int, int]],
) -> frozenset[tuple[int, int]]:
    """Places that need the second witness and where it read something else."""
    if witnessed is None:
        return frozenset()
    free = digits_alone(form, lines) - mended
    every = ((line, column) for line in range(form.height) for column in range(form.width))
    return frozenset(p for p in every if p not in free and not witnessed[p[0]][p[1]])


def judged(
    form: Format,
    lines: tuple[str, ...],
    parsed: Parsed,
    sure: tuple[tuple[float, ...], ...],
    witnessed: tuple[tuple[bool, ...], ...] | None,
    mended: frozenset[tuple[int, int]],
) -> Judgement:
    """Puts it all together.

    Args:
        form: the format.
        lines: as read, after corrections.
        parsed: their fields and faults.
        sure: the recogniser's probability for each character.
        witnessed: whether the second witness read the same there; None without one.
        mended: places (from 0) that were corrected.
    """
    reasons = list(parsed.faults)
    every = [(line, column) for line in range(form.height) for column in range(form.width)]
    if any(sure[line][column] < 0.5 for line, column in every if (line, column) not in mended):
        reasons.append("recogniser.unsure")
    if witnessed is None:
        reasons.append("witness.none")
    elif disputed(form, lines, witnessed, mended):
        reasons.append("witness.disagrees")
    proven = proven_fields(form, lines, parsed, sure)
    return Judgement(not reasons, tuple(dict.fromkeys(reasons)), proven)

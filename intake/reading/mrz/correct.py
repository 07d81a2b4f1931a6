"""Mends what a check digit proves to be misread: seldom, and never by guessing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from intake.domain.zones import Correction
from intake.reading.mrz.formats import DIGITS, Format
from intake.reading.mrz.parse import checks_of, holds

CONFUSABLE = tuple(
    frozenset(group)
    for group in (
        "0ODQ", "1ILT", "2Z", "5S", "8B", "6G", "4A", "7TZ", "<KC", "UV", "MN", "38", "35",
        "89", "69", "68", "08", "UO", "VY", "EF", "PR", "CG", "17", "HN", "XK", "BR", "56", "B3",
    )
)  # fmt: skip
"""Characters that print and dirt turn into one another."""

MAY_BE_MENDED = ("document_number", "birth_date", "expiry_date")
DOUBT = 0.02
"""A character may become one that the recogniser itself gave at least this probability."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another character that may stand at a place (line and column from 0)."""

    line: int
    column: int
    letter: str
    probability: float


def confusable(one: str, other: str) -> bool:
    """Whether one may be read for the other."""
    return any(one in group and other in group for group in CONFUSABLE)


def corrected(
    form: Format, lines: tuple[str, ...], alternatives: Sequence[Alternative]
) -> tuple[tuple[str, ...], tuple[Correction, ...]]:
    """The lines after corrections, and the corrections.

    At most two characters, only in fields with a check digit (never names, nationality, optional
    data), only between confusable ones that the recogniser itself doubted, and only when exactly
    one solution satisfies all check digits.
    """
    if _all_hold(form, lines):
        return lines, ()
    places = {
        place for span in form.spans if span.name in MAY_BE_MENDED for place in span.places()
    } | {(c.line, c.column) for c in form.checks if c.name in MAY_BE_MENDED}
    usable = [
        a
        for a in alternatives
        if (a.line, a.column) in places
        and a.probability >= DOUBT
        and a.letter in form.allowed(a.line, a.column)
        and confusable(lines[a.line][a.column], a.letter)
        and (a.letter in DIGITS or form.allowed(a.line, a.column) != DIGITS)
    ]
    solutions = []
    for count in (1, 2):
        for chosen in combinations(usable, count):
            if len({(a.line, a.column) for a in chosen}) == count:
                made = _with(lines, chosen)
                if _all_hold(form, made):
                    solutions.append((made, chosen))
    if len(solutions) != 1:
        return lines, ()
    made, chosen = solutions[0]
    return made, tuple(
        Correction(a.line + 1, a.column + 1, lines[a.line][a.column], a.letter) for a in chosen
    )


def _all_hold(form: Format, lines: tuple[str, ...]) -> bool:
    return all(holds(check, lines) for check in checks_of(form, lines))


def _with(lines: tuple[str, ...], chosen: Sequence[Alternative]) -> tuple[str, ...]:
    made = [list(line) for line in lines]
    for a in chosen:
        made[a.line][a.column] = a.letter
    return tuple("".join(line) for line in made)

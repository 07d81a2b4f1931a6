"""Numbers of documents: equal after removing separators, or not equal. Never nearly equal."""

from __future__ import annotations

import re
import unicodedata

from intake.checks.values.outcome import SAME, Agreement, Outcome
from intake.checks.values.told import Told
from intake.domain.cedulas import cedula_is_sound

_LOOKALIKES = frozenset(
    frozenset(pair) for pair in ("O0", "D0", "Q0", "I1", "L1", "B8", "S5", "Z2", "G6")
)
_SERIES = re.compile(r"([VE])(\d{5,10})")
_CHECK_CHARACTER = re.compile(r"^(.*[0-9A-Z])\s*[-–—/]\s*([0-9A-Z])$")
_SIGN = re.compile(r"N[0-9O]?|NO?S|NR?O")
_NOT_PART = re.compile(r"[^0-9A-Z]")


def bare(number: str) -> str:
    """The letters and digits of a number: no spaces, dots, hyphens or fillers, upper case."""
    folded = unicodedata.normalize("NFKD", number).upper()
    return _NOT_PART.sub("", folded)


def compare_numbers(pivot: Told, other: Told, *, series_optional: bool = False) -> Agreement:
    """How two numbers agree.

    Args:
        pivot: of the identity document.
        other: of the paper that must say the same.
        series_optional: they are numbers of a home identity card, whose series letter (V-, E-)
            may stand on one side only.

    Returns:
        MATCH when equal; REVIEW when they differ by look-alike characters only, by a check
        character after a dash, or when one was not read with certainty; else MISMATCH.
    """
    a, b = bare(pivot.value), bare(other.value)
    if a == b or (series_optional and _same_without_series(a, b)):
        return SAME
    doubt = _doubt(pivot, other)
    if doubt is not None:
        return Agreement(Outcome.REVIEW, (doubt,))
    return Agreement(Outcome.MISMATCH, ("number_differs",))


def _doubt(pivot: Told, other: Told) -> str | None:
    """Why the difference may be none, as a reason code."""
    a, b = bare(pivot.value), bare(other.value)
    doubt = None
    if _check_character_apart(pivot, other):
        doubt = "check_character"
    elif differ_by_lookalikes(a, b) and not (pivot.by_person and other.by_person):
        doubt = "lookalike"
    elif (not other.by_person and a in map(bare, other.others)) or (
        not pivot.by_person and b in map(bare, pivot.others)
    ):
        doubt = "read_twice"
    elif not other.certain or not (pivot.certain or pivot.proven) or _with_a_sign(pivot, other):
        doubt = "not_certain"
    return doubt


def _with_a_sign(one: Told, other: Told) -> bool:
    """Whether one of two numbers is the other and the misread sign before it."""
    return _behind_a_sign(bare(one.value), other) or _behind_a_sign(bare(other.value), one)


def _behind_a_sign(number: str, other: Told) -> bool:
    """`N2F35635375` for `N.º F35635375`: the sign before a number run together with it."""
    sign = bare(other.value).removesuffix(number)
    return not other.by_person and sign != bare(other.value) and _SIGN.fullmatch(sign) is not None


def valid_cedula(number: str) -> bool:
    """Whether a number, its signs aside, is a sound Ecuadorian cédula."""
    return cedula_is_sound(bare(number))


def _same_without_series(a: str, b: str) -> bool:
    """V18456789 and 18456789: the series letter on one side only."""
    first, second = _SERIES.fullmatch(a), _SERIES.fullmatch(b)
    if first and not second:
        return first[2] == b
    if second and not first:
        return second[2] == a
    return False


def differ_by_lookalikes(a: str, b: str) -> bool:
    """Whether two bare numbers are the same but for characters that look alike."""
    return len(a) == len(b) and all(
        x == y or frozenset((x, y)) in _LOOKALIKES for x, y in zip(a, b, strict=True)
    )


def _check_character_apart(pivot: Told, other: Told) -> bool:
    """45678912 and 45678912-3: the verifier printed after the dash is not part of the number."""
    for one, two in ((pivot, other), (other, pivot)):
        for text in (two.value, two.raw):
            split = _CHECK_CHARACTER.match(text.strip().upper())
            if split and bare(text) == bare(two.value) and bare(split[1]) == bare(one.value):
                return True
    return False


def numbers_apart(one: str, other: str) -> bool:
    """Whether two numbers are surely two, however they were read: no misreading, no slip.

    Both are sound cédulas, or as long as one another and unlike in many characters.
    """
    a, b = bare(one), bare(other)
    if a == b:
        return False
    unlike = sum(x != y for x, y in zip(a, b, strict=False))
    return (valid_cedula(a) and valid_cedula(b)) or (len(a) == len(b) and unlike >= UNLIKE)


UNLIKE = 4
"""Characters of a number that nobody and no engine takes for others at once."""

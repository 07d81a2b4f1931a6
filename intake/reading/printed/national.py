"""Numbers of home countries' identity cards: their form, and the digits by which some prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any

from intake.domain.documents import NAMES
from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.printed.cells import Cell
from intake.reading.words.dates import find_dates
from intake.reading.words.lexicon import table
from intake.reading.words.numbers import compact
from intake.reading.words.tokens import Token

_SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE"
_CHINESE = "10X98765432"

PROVEN = 0.97
"""Certainty of a number whose own check character is right."""

UNLABELLED = 0.9
"""What is left of the certainty of a number that no label announces."""


@cache
def habits(country: str | None) -> dict[str, Any]:
    """What `resources/reading/identity.toml` says of a country's cards."""
    found: dict[str, Any] = table("identity")["countries"].get(country or "", {})
    return found


@cache
def _form(country: str | None) -> re.Pattern[str] | None:
    form = habits(country).get("number")
    return re.compile(form) if form else None


def names_doubted(found: list[Found], country: str | None) -> list[Found]:
    """The readings; names that may bear letters which no reader here knows (`ŞAHİN`) doubted.

    They stay as they were read: what the zone says of them is proven apart.
    """
    letters = "".join(habits(country).get("letters", ()))
    return [
        replace(f, confidence=min(f.confidence, SPELLED_ELSEWHERE))
        if f.field in NAMES and f.read_by is None and set(f.value.upper()) & set(letters)
        else f
        for f in found
    ]


SPELLED_ELSEWHERE = 0.8
"""Certainty at most of a name in an alphabet of which no reader here knows every letter."""


def has_form(number: str, country: str | None) -> bool:
    """Whether the number has the form of that country's; true where none is known."""
    form = _form(country)
    return form is None or form.fullmatch(compact(number)) is not None


def in_form(number: str, country: str | None) -> str:
    """The number in the country's form, where one or two characters are misread; "" otherwise.

    Only letters for digits and digits for letters that look like them, and only where that leaves
    a single number: `ABVLO40602MPWZWX74` has a zero where Mexico has digits. Where the country's
    numbers prove themselves and this one does not, what is left must.
    """
    plain = compact(number)
    form = _form(country)
    formed = form is None or form.fullmatch(plain) is not None
    if form is None or (formed and (is_proven(plain, country) or not can_prove_itself(country))):
        return ""
    found = set()
    doubtful = [place for place, c in enumerate(plain) if c in LIKE]
    for many in (1, 2):
        for places in combinations(doubtful, many):
            made = "".join(LIKE[c] if place in places else c for place, c in enumerate(plain))
            if form.fullmatch(made) and (not formed or is_proven(made, country)):
                found.add(made)
        if found:
            break
    return found.pop() if len(found) == 1 else ""


LIKE = {"O": "0", "0": "O", "I": "1", "1": "I", "S": "5", "5": "S", "B": "8", "8": "B",
        "Z": "2", "2": "Z", "G": "6", "6": "G", "Q": "0", "D": "0"}  # fmt: skip
"""Characters that engines take for one another."""


def is_proven(number: str, country: str | None) -> bool:
    """Whether the number's own check character is right, for countries that have one."""
    plain = compact(number)
    if not has_form(plain, country):
        return False
    checker = _checkers().get(country or "")
    return checker is not None and checker(plain)


def can_prove_itself(country: str | None) -> bool:
    """Whether numbers of that country have a check character that is known here."""
    return (country or "") in _checkers()


def _checkers() -> dict[str, Callable[[str], bool]]:
    return {"ESP": _spanish, "CHN": _chinese, "CHL": _chilean, "MEX": _mexican}


def _spanish(number: str) -> bool:
    """Remainder of 23 (Real Decreto 1553/2005, orders of the tax number)."""
    digits = number[:-1].translate(str.maketrans("XYZ", "012"))
    return digits.isdigit() and _SPANISH[int(digits) % 23] == number[-1]


def _chinese(number: str) -> bool:
    """ISO 7064 MOD 11-2 (GB 11643)."""
    total = sum(int(c) * pow(2, 17 - place, 11) for place, c in enumerate(number[:17]))
    return _CHINESE[total % 11] == number[17]


def _chilean(number: str) -> bool:
    """Modulo 11 of the rol único."""
    total = sum(int(c) * (2 + place % 6) for place, c in enumerate(reversed(number[:-1])))
    return "0123456789K"[(11 - total % 11) % 11] == number[-1]


def _mexican(number: str) -> bool:
    """Modulo 10 of the CURP over its characters' places in the alphabet, Ñ among them.

    The last but one is a digit for those born before 2000, a letter for the others (Instructivo
    normativo para la asignación de la Clave Única de Registro de Población).
    """
    if number[16].isalpha() and number[4:6] > f"{RECENT % 100}":
        return False
    total = sum(_MEXICAN.index(c) * (18 - place) for place, c in enumerate(number[:17]))
    return (10 - total % 10) % 10 == int(number[17])


_MEXICAN = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"


def birth_in(number: str, country: str | None) -> str | None:
    """The birth date that the number holds, as ISO 8601."""
    form = _form(country)
    match = form.fullmatch(compact(number)) if form else None
    parts = match.groupdict() if match else {}
    if not parts.get("m"):
        return None
    year = int(parts["y"]) if parts.get("y") else 1900 + int(parts["yy"])
    if not parts.get("y") and year < RECENT:
        year += 100
    try:
        return date(year, int(parts["m"]), int(parts["d"])).isoformat()
    except ValueError:
        return None


def sex_in(number: str, country: str | None) -> str:
    """The letter that says the holder's sex in the number; "" where none does."""
    form = _form(country)
    match = form.fullmatch(compact(number)) if form else None
    return (match.groupdict().get("sex") or "") if match else ""


RECENT = 1926
"""Years of birth with two digits below its last two are of this century."""


DAY_RUN = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}")
AS_A_DAY = 0.6
"""What is left of a number's certainty that no label announces and that may be a day."""

SPACED_DAY = re.compile(r"[0-3]?\d [01]?\d (?:19|20)\d{2}|(?:19|20)\d{2} [01]\d [0-3]\d")
"""`18 02 1974`: a day with nothing but spaces in it is no number."""


def unlabelled(cells: Iterable[Cell], country: str | None) -> Found | None:
    """A number of that country's form that stands alone, or behind words that are no label."""
    if _form(country) is None:
        return None
    best: Found | None = None
    for cell in cells:
        if find_dates(cell.text):
            continue
        for tokens in _runs(cell):
            if SPACED_DAY.fullmatch(" ".join(token.text for token in tokens)):
                continue
            value = _of_form("".join(token.text for token in tokens), country)
            if sum(c.isdigit() for c in value) < 5 or len(set(value)) == 1:
                continue  # `0000 0000`: bars that were read
            told = AS_A_DAY if DAY_RUN.fullmatch(value) else UNLABELLED
            found = make("document_number", value, tokens, told)
            if found.confidence < HARDLY:
                continue
            if is_proven(value, country):
                found = replace(found, confidence=max(found.confidence, PROVEN))
            if best is None or _rank(found, country) > _rank(best, country):
                best = found
    return best


HARDLY = 0.25
"""Certainty below which digits without a label are bars or a pattern."""


WELL = 0.6
"""Certainty above which digits without a label were read, not made of bars."""


def _of_form(text: str, country: str | None) -> str:
    """The number in the country's form; `90456829-8` has its check character apart behind it."""
    head, dash, tail = text.rpartition("-")
    ways = (text, head if dash and len(tail) == 1 else "")
    return next((compact(way) for way in ways if way and has_form(compact(way), country)), "")


def _rank(found: Found, country: str | None) -> tuple[bool, bool, int, float]:
    """A number that proves itself, then one that was well read: bars are tall, and mostly not."""
    height = found.box.height if found.box else 0
    well = found.confidence > WELL
    return is_proven(found.value, country), well, height, found.confidence


def _runs(cell: Cell) -> Iterable[tuple[Token, ...]]:
    tokens = [t for t in cell.tokens if t.exact]
    for start in range(len(tokens)):
        for end in range(min(len(tokens), start + 5), start, -1):
            yield tuple(tokens[start:end])

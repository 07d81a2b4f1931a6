"""Numbers of papers: what is one, how it is normalised, which of them prove themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.domain.cedulas import cedula_is_sound
from intake.reading.words.folding import fold

DIGITS_FOR = str.maketrans({"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "|": "1",
                            "S": "5", "B": "8", "Z": "2", "G": "6"})  # fmt: skip


_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d"
    r"|(?:19|20)\d\d([/.-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])"
)
"""A day between the same signs: no number of a paper is written so."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as read.

    Attributes:
        value: capitals and digits only.
        repaired: a letter stood where the form of the number allows digits only.
    """

    value: str
    repaired: bool = False


def compact(text: str) -> str:
    """Capitals and digits only: spaces, dots, hyphens, slashes gone."""
    return "".join(c for c in fold(text).upper() if c.isascii() and c.isalnum())


def digits_only(text: str, lengths: tuple[int, ...]) -> Numeral | None:
    """A number that has digits only and one of these lengths; at most three letters misread."""
    value = compact(text)
    if len(value) not in lengths:
        return None
    made = value.translate(DIGITS_FOR)
    letters = sum(c.isalpha() for c in value)
    if not made.isdigit() or letters > 3:
        return None
    return Numeral(made, letters > 0)


def without_stutter(text: str, length: int) -> Numeral | None:
    """`1 1323147502`: the first digit read twice, or a line before it as a 1; never certain.

    Only where what is left is a sound cédula, or begins with one or as a RUC of a company does.
    """
    value = compact(text)
    if len(value) != length + 1 or not value.isdigit():
        return None
    rest = value[1:]
    doubled = value[0] == rest[0] or value[0] == "1"
    sound = cedula_is_sound(rest[:10]) or (length == RUC and rest[2] in "69")
    return Numeral(rest, repaired=True) if doubled and sound else None


RUC = 13
"""Digits of a RUC; the third is 6 for the state and 9 for companies (DOMAIN 2.1)."""


def document_number(text: str) -> Numeral | None:
    """The number of a passport, a card or a visa: 5 to 20 characters, mostly with three digits.

    Nine letters and digits in capitals may hold a single digit or none, as German passports have
    it, and seven to twelve may hold two, as numbers of visas do, or one beside letters that nobody
    can speak: `XZFJ3ZVU`.
    """
    plain = _without_accents(text)
    if _DATE.fullmatch(plain.strip(" .,;:()")):
        return None
    value = compact(plain)
    digits = sum(c.isdigit() for c in value)
    whole = plain.strip(" .,;:()") == value
    few = whole and ((len(value) == 9 and digits >= 1) or (7 <= len(value) <= 12 and digits >= 2))
    few = few or all_letters(plain.strip(" .,;:()")) or (whole and _is_unspeakable(value))
    if not 5 <= len(value) <= 20 or not (digits >= 3 or few):
        return None
    return Numeral(value, plain != text)


def _is_unspeakable(value: str) -> bool:
    """A digit among capitals of which hardly one is a vowel, or its look-alike: no word."""
    vowels = sum(c in "AEIOU0134" for c in value)
    with_digit = any(c.isdigit() for c in value)
    return with_digit and 8 <= len(value) <= 12 and vowels * 4 <= len(value)


def all_letters(text: str) -> bool:
    """`CFGHJKLMN`: a German passport's number is of these letters and digits, and never a word.

    The letters are those that German documents use for numbers: no vowels, no B, D, Q, S.
    """
    return re.fullmatch("[CFGHJKLMNPRTVWXYZ]{9}", text) is not None


def _without_accents(text: str) -> str:
    """`GCWZWóNC9`: no number has an accent; a small o with one among capitals was a 6."""
    rest = text.replace("ó", "").replace("Ó", "")
    return text.replace("ó", "6").replace("Ó", "6") if rest.upper() == rest else text

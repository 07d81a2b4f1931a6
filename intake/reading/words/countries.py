"""Countries as papers write them: codes, names, demonyms (ISO 3166-1, ICAO Doc 9303-3 s. 5)."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from intake.resources import resource

_CONFUSABLE = {
    "0": "ODQ",
    "1": "IL",
    "2": "Z",
    "4": "A",
    "5": "S",
    "6": "G",
    "8": "B",
    "B": "R",
    "C": "GO",
    "D": "O",
    "E": "F",
    "F": "E",
    "G": "C",
    "H": "N",
    "I": "LT",
    "L": "I",
    "M": "N",
    "N": "MH",
    "O": "DQC",
    "Q": "O",
    "R": "B",
    "T": "I",
    "U": "V",
    "V": "UY",
    "Y": "V",
}


@dataclass(frozen=True, slots=True)
class Country:
    """One code of nationality or issuing authority.

    Attributes:
        code: as documents print it (`D` for Germany's zones).
        alpha3: the code that the program reports (`DEU` for `D`).
        alpha2: ISO 3166-1 alpha-2, empty where there is none.
        spanish, english: names.
        masculine, feminine: Spanish demonyms, most usual first.
        also: other spellings found on papers.
        specimen: a code that only specimens carry (`UTO`).
    """

    code: str
    alpha3: str
    alpha2: str
    spanish: str
    english: str
    masculine: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    specimen: bool = False


def is_demonym(text: str) -> bool:
    """Whether it says a nationality, not a country: people are called GUADALUPE or ISRAEL."""
    code = country_of(text)
    if code is None:
        return False
    said = folded(text)
    names = (n for c in countries().values() if c.alpha3 == code for n in (c.spanish, c.english))
    return said not in {folded(name) for name in names}


@cache
def countries() -> dict[str, Country]:
    """All codes of `resources/countries.toml`, by code."""
    with resource("countries.toml").open("rb") as file:
        data = tomllib.load(file)
    found: dict[str, Country] = {}
    for section, rows in data.items():
        for code, row in rows.items():
            found[code] = Country(
                code=code,
                alpha3=row.get("as", code),
                alpha2=row.get("alpha2", ""),
                spanish=row["es"],
                english=row["en"],
                masculine=tuple(row.get("masculine", ())),
                feminine=tuple(row.get("feminine", ())),
                also=tuple(row.get("also", ())),
                specimen=section == "specimen",
            )
    return found


def folded(text: str) -> str:
    """Capitals without accents, everything but letters and digits as single spaces."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).upper()
    return " ".join(re.findall(r"[A-Z0-9]+", plain))


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """Folded name, demonym or code -> the alpha-3 codes it can mean."""
    found: dict[str, set[str]] = {}
    for country in countries().values():
        if country.specimen:
            continue
        words = [country.code, country.spanish, country.english]
        words += [*country.masculine, *country.feminine, *country.also]
        for word in words:
            found.setdefault(folded(word), set()).add(country.alpha3)
    return {word: frozenset(codes) for word, codes in found.items()}


def _exact(text: str) -> frozenset[str]:
    word = re.sub(r"(?<=[A-Z]{4}) (AS?|OS?)$", "", text)  # VENEZOLANO(A), VENEZOLANO/A
    return _spellings().get(text) or _spellings().get(word) or frozenset()


def _nearly(text: str) -> frozenset[str]:
    """What it means when one confusable character was misread; codes only where a digit stands."""
    found: set[str] = set()
    for place, letter in enumerate(text):
        if len(text) < 5 and not letter.isdigit():
            continue
        for other in _CONFUSABLE.get(letter, ""):
            found |= _exact(text[:place] + other + text[place + 1 :])
    return frozenset(found)


def country_of(text: str) -> str | None:
    """Which country a word on a paper means.

    Args:
        text: an ICAO code (`COL`, `D<<`), a name or a demonym in Spanish, or an English name;
            accents and case do not matter, one confusable character may be misread. Several
            in one (`COLOMBIANA / COLOMBIAN`) must agree.

    Returns:
        The alpha-3 code, or None when it means none or more than one.
    """
    for reading in (_exact, _nearly):
        whole = reading(folded(text))
        if len(whole) == 1:
            return next(iter(whole))
        parts = {code for part in re.split(r"[/|,;()]", text) for code in reading(folded(part))}
        if len(parts) == 1:
            return parts.pop()
        if whole or parts:
            return None
    return None


def may_mean(text: str, code: str) -> bool:
    """Whether words that mean no country may be a misread name or demonym of that one.

    Args:
        text: as printed or misread: `VENEZULANO`, `VIETNAMÉS`.
        code: alpha-3.
    """
    word = folded(text)
    return any(
        SequenceMatcher(None, word, spelling).ratio() >= ALIKE
        for spelling, codes in _spellings().items()
        if code in codes
    )


ALIKE = 0.7
"""Part of the letters that a misread word shares with what was printed, at least."""


def country_at(words: Sequence[str], place: int) -> int:
    """How many words the name of a country of several words takes there, or 0.

    Args:
        words: as printed: `pasaporte | de | Corea | del | Sur | No.`
        place: where the name would begin.
    """
    for length in range(min(LONGEST_COUNTRY, len(words) - place), 1, -1):
        if len(_exact(folded(" ".join(words[place : place + length])))) == 1:
            return length
    return 0


LONGEST_COUNTRY = 6
"""Words of the longest name of a country."""


def country_named(text: str) -> str | None:
    """The country whose name stands somewhere in a line, such as a card's heading.

    Returns:
        The alpha-3 code, or None when the line names none or more than one.
    """
    words = folded(text).split()
    found: set[str] = set()
    for length in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            codes = _spellings().get(phrase, frozenset()) if len(phrase) > 3 else frozenset()
            if len(codes) == 1:
                found |= codes
        if found:
            break
    return found.pop() if len(found) == 1 else None

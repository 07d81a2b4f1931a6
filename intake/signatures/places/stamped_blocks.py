"""Rubber stamps of a house beside a place of signature: their words name nobody who signs there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance.Levenshtein import distance

from intake.signatures.evidence import Place
from intake.signatures.stamps.phrases import folded

SURE = 0.9
"""Certainty of a place beside which a house's stamp is no other one."""

OFFICE_LINES = 2
"""Lines of a stamp that a place has when it takes the stamp's own curved words for its line."""

_OF_A_HOUSE = re.compile(
    r"\b(c[ií]a\.?|ltda\.?|s\.\s?a\.?(\s?s\.?)?|sas|b\.?i\.?c\.?|compañ[ií]a|liquidaci[oó]n)(\W|$)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(talento humano|recursos humanos|departamento|contabilidad|administraci[oó]n|gerencia)\b",
    re.IGNORECASE,
)
"""Parts of a house: with its RUC alone below they are words of a stamp, on whatever curved line."""
_NUMBER = re.compile(r"\d{6,}")
_POSTS = frozenset({"gerente", "general", "presidente", "ejecutivo", "representante", "legal"})
"""What the stamp of a house says besides: whose stamp it is."""
LONG, SHORTEST = 8, 4
"""Letters of a word of a house from which one may be lost, and of one that counts."""
_TAXPAYER = re.compile(r"\br\.?u\.?c\b|\d{10,13}", re.IGNORECASE)


def without_stamps(places: Sequence[Place]) -> list[Place]:
    """The places without those of which only a house's stamp speaks, level with a sure one.

    `QUITO SUR CÍA. LTDA.` over `RUC 1597516661001` is a stamp; alone, or on a line of its own, the
    name of a house is where somebody signs for it.
    """
    return [place for place in places if not _is_a_stamp(place, places)]


def _is_a_stamp(place: Place, places: Sequence[Place]) -> bool:
    return _stamps_a_house(place, places) or any(_repeats(place, other) for other in places)


def _repeats(place: Place, other: Place) -> bool:
    """Whether it only says once more which house the numbered person beside it signs for."""
    numbered = _NUMBER.search(" ".join(other.name_lines))
    said = " ".join(place.name_lines)
    if place.cue != "name" or not numbered or _NUMBER.search(said) or other.confidence < SURE:
        return False
    houses = [_words(line) for line in other.name_lines if _OF_A_HOUSE.search(line)]
    words, level = _words(said), _level(place, other)
    return level and any(
        _all_said(house, words) and not _names_somebody(words, house, said) for house in houses
    )


def _names_somebody(words: Sequence[str], house: Sequence[str], said: str) -> bool:
    """Whether more stands there than the house, a part of it and a post: who signs there."""
    post = set(_words(" ".join(match[0] for match in (*_OFFICE.finditer(said),))))
    return any(
        word not in post | _POSTS
        and not any(distance(word, one, score_cutoff=1) <= (len(one) >= LONG) for one in house)
        for word in words
    )


def _all_said(house: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word of a house stands there, a letter of a long one lost."""
    return len(house) > 1 and all(
        any(distance(one, word, score_cutoff=1) <= (len(one) >= LONG) for word in words)
        for one in house
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]+", folded(text)) if len(word) >= SHORTEST]


def _level(place: Place, other: Place) -> bool:
    return min(other.box.bottom, place.box.bottom) > max(other.box.top, place.box.top)


def _stamps_a_house(place: Place, places: Sequence[Place]) -> bool:
    said = " ".join(place.name_lines)
    office = len(place.name_lines) == OFFICE_LINES and _OFFICE.search(said) is not None
    house = place.cue == "name" and _OF_A_HOUSE.search(said) is not None
    if not (house or office) or not _TAXPAYER.search(said):
        return False
    return any(
        other is not place
        and other.confidence >= SURE
        and other.cue != "name"
        and _level(place, other)
        for other in places
    )

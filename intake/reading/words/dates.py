"""Dates in every usual form, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from intake.reading.words.folding import fold, near
from intake.reading.words.lexicon import table


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: where it stands, and whether a character had to be read as a digit."""

    start: int
    end: int
    iso: str
    repaired: bool = False


_DIGIT = r"[\doilsb|]"
_YEAR = r"(?:1[89]|2[0o])\s?[\doilsb]{2}"
_NUMERIC = re.compile(
    rf"(?<![\w])(?<!\d[/.\-])"
    rf"({_DIGIT}{{1,2}})\s?(?:[/.\-]{{1,2}}|\s)\s?({_DIGIT}{{1,2}})\s?(?:[/.\-]{{1,2}}|\s)\s?({_YEAR})(?!\w)"
)
_COMMA_FOR_POINT = re.compile(r"(?<=\d\d)(?:\.(\d\d),|,(\d\d)[.,])(?=(?:19|20)\d\d(?!\w))")
"""`09.04,1987`: print that is small or thick gives a point a tail."""
_PARTED = re.compile(r"(?<=\d/)(\d) (\d)(?=/\d{4}(?!\d))|(?<=\d/\d\d/)(\d) (\d{3})(?!\d)")
_ANOTHER_DIGIT = re.compile(r"(?<!\d)(?:\d |[0-3][.,:;])$")
_ISO = re.compile(
    rf"(?<![\w])({_YEAR})\s?[/.\-]\s?({_DIGIT}{{1,2}})\s?[/.\-]\s?({_DIGIT}{{1,2}})(?!\d)"
)
_LETTER = r"[a-z0]"
_NAME = rf"{_LETTER}[¡!]?{_LETTER}{{2,9}}"
"""A month; `j¡un`: the dot of its j was read as a sign."""
_WORD = rf"({_NAME})\.?(?:\s?/\s?({_NAME})\.?)?"
_DAY_MONTH = re.compile(
    rf"(?<![\w])({_DIGIT}{{1,2}})(?:ero|ro|er|st|nd|rd|th|o|a)?[\s\-/.,]*(?:dias?\s+)?(?:del?\s+)?(?:mes\s+)?(?:del?\s+)?{_WORD}"
    rf"(?:\s?/\s?\d{{1,2}})?[\s\-/.,]*(?:del?\s+)?(?:ano\s+)?({_YEAR})(?![\w])"
)
_MONTH_DAY = re.compile(
    rf"(?<![\w]){_WORD}[\s\-.]+({_DIGIT}{{1,2}})(?:st|nd|rd|th)?[\s,\-./]+(?:del?\s+)?({_YEAR})(?!\w)"
)
_ROMAN = re.compile(
    rf"(?<![\w])({_DIGIT}{{1,2}})\s?[/.\-]\s?([IVX]{{1,4}})\s?[/.\-]\s?({_YEAR})(?!\w)"
)
_WORDED = re.compile(
    rf"\b([a-z]+(?:\s+y\s+[a-z]+)?)(?:\s*\(\s*\d{{1,2}}\s*\))?\s+(?:dias?\s+)?(?:del?\s+)?(?:mes\s+)?"
    rf"(?:del?\s+)?{_WORD},?\s+(?:del?\s+)?(?:ano\s+)?(?:del?\s+)?({_YEAR})(?!\w)"
)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ORDINAL = re.compile(r"(?<=\b[1])[°º](?=\s)")
_SPELLED = re.compile(
    r"\b([a-z]+(?:\s+y\s+[a-z]+)?|\d{1,2}(?:ro|er|o)?)(?:\s*\(\s*\d{1,2}\s*\))?\s+(?:dias?\s+)?"
    r"(?:del?\s+)?(?:mes\s+)?(?:del?\s+)?([a-z]{4,10}),?\s+(?:del?\s+)?(?:ano\s+)?(?:del?\s+)?"
    r"(dos\s+mil|mil\s+nove\s?cientos|mil\s+nueve\s?cientos)((?:\s+[a-z]+){0,3})"
)
_STROKE_WITHIN = re.compile(r"(?<![\w'’´`])([0-3])['’´`]$")
"""`1'7-ABR-1987`: a stroke of the pattern inside the day."""
_DAY_BEFORE = re.compile(rf"(?<![\w]){_DIGIT}{{1,2}}[\s\-/.]*$")
_BEHIND_A_MONTH = re.compile(r"[a-z]{4,10},?\s+(?:del?\s+)?(?:ano\s+)?$")
_LETTERS_FOR = str.maketrans({"0": "o", "¡": None, "!": None})
_FIX = str.maketrans({"o": "0", "i": "1", "l": "1", "|": "1", "s": "5", "b": "8"})


@cache
def _months() -> dict[str, int]:
    return {word: int(n) for n, words in table("words")["months"].items() for word in words}


def month_of(word: str) -> int | None:
    """The month that a folded word means; a letter may be misread in long ones."""
    months = _months()
    if word in months:
        return months[word]
    plain = word.translate(_LETTERS_FOR)
    if plain != word:
        return months.get(plain)
    close = {number for name, number in months.items() if near(word, name)}
    return close.pop() if len(close) == 1 else None


def find_dates(text: str) -> list[DateFound]:
    """All dates in a text, in order; day before month where both are numbers."""
    # `1° de mayo`: folded, the sign would be an o, and the day the tenth.
    text = _ORDINAL.sub(" ", text)
    # `04/1 1/1977`: within strokes a number has no gap; every character keeps its place.
    text = _PARTED.sub(lambda gap: " " + gap.group().replace(" ", ""), text)
    text = _COMMA_FOR_POINT.sub(lambda one: f".{one[1] or one[2]}.", text)
    plain = fold(text)
    found: list[DateFound] = []
    for match, year, month, day in _with_digits(text, plain):
        if month and day:
            _add(found, match, year, str(month), str(day))
    for match in _SPELLED.finditer(plain):
        _add_spelled(found, match)
    return sorted(found, key=lambda one: one.start)


_Parts = tuple[re.Match[str], str, str | int | None, str | int | None]
"""A match with year, month and day; None where a word means none."""


def _with_digits(text: str, plain: str) -> Iterator[_Parts]:
    """Dates whose year is written in digits, the plainest forms first."""
    for match in _ISO.finditer(plain):
        # `noviembre de 2026. 3. Sueldo`: a sentence that ends, and the number of a clause.
        if match.group(3).isdigit() or not _BEHIND_A_MONTH.search(plain[: match.start()]):
            yield match, match.group(1), match.group(2), match.group(3)
    for match in _NUMERIC.finditer(plain):
        yield match, match.group(3), match.group(2), match.group(1)
    for match in _ROMAN.finditer(text):
        known = match.group(2) in _ROMANS
        yield match, match.group(3), known and _ROMANS.index(match.group(2)) + 1, match.group(1)
    for match in _DAY_MONTH.finditer(plain):
        yield match, match.group(4), _month(match.group(2), match.group(3)), match.group(1)
    for match in _MONTH_DAY.finditer(plain):
        # `05 -MAY - 1 1980`: a dash that was read as a figure, the day stands before the month.
        if not _DAY_BEFORE.search(plain[: match.start()]):
            yield match, match.group(4), _month(match.group(1), match.group(2)), match.group(3)
    for match in _WORDED.finditer(plain):
        day = _day(match.group(1).split())
        yield match, match.group(4), _month(match.group(2), match.group(3)), day


def first_date(text: str) -> DateFound | None:
    """The first date in a text."""
    found = find_dates(text)
    return found[0] if found else None


def _month(one: str, other: str | None) -> int | None:
    """What the month word means; of two languages one may be unknown, none may differ."""
    months = {month for month in (month_of(one), month_of(other) if other else None) if month}
    return months.pop() if len(months) == 1 else None


def _add(found: list[DateFound], match: re.Match[str], year: str, month: str, day: str) -> None:
    before = match.string[: match.start()]
    stroke = _STROKE_WITHIN.search(before) if len(day) == 1 else None
    numbers = [re.sub(r"\s", "", part) for part in (year, month, day)]
    plain = [part.translate(_FIX) for part in numbers]
    if stroke is not None:
        plain[2] = stroke[1] + plain[2]
    iso = _iso(*(int(part) for part in plain))
    # `1 2/05/1990`: the second or the twelfth.
    doubtful = plain != numbers or (len(day) == 1 and bool(_ANOTHER_DIGIT.search(before)))
    if iso and all(match.end() <= one.start or match.start() >= one.end for one in found):
        found.append(DateFound(match.start(), match.end(), iso, doubtful))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _add_spelled(found: list[DateFound], match: re.Match[str]) -> None:
    day = _day(match.group(1).split())
    month = month_of(match.group(2))
    century = 2000 if match.group(3).startswith("dos") else 1900
    words = match.group(4).split()
    length = next((k for k in range(len(words), 0, -1) if _number(words[:k])), 0)
    # `sesenta y s3is`: a unit that was not read is no reason to leave it out.
    if words[length : length + 1] == ["y"] or words[length - 1 : length] == ["y"]:
        return
    rest = _number(words[:length]) or 0
    if day and month and (rest or (century == WHOLE and not words)):
        _add(found, match, str(century + rest), str(month), str(day))


WHOLE = 2000
"""The one year that is spelled without tens and units: `dos mil`."""


def _day(words: Sequence[str]) -> int | None:
    digits = re.match(r"\d+", words[0])
    if digits:
        return int(digits.group())
    return next((n for n in (_number(words[k:]) for k in range(len(words))) if n), None)


def _number(words: Sequence[str]) -> int | None:
    numerals: dict[str, int] = table("words")["numerals"]
    values = [numerals.get(word) for word in words if word != "y"]
    if not values or any(value is None for value in values) or len(values) > 2:
        return None
    known = [value for value in values if value is not None]
    if len(known) == 2 and not (known[0] >= 20 and known[0] % 10 == 0 and known[1] < 10):
        return None
    return sum(known)

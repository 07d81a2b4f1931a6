"""Dates that had to be cleaned: specks, misread months, Roman numbers, no gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.printed.national import RECENT
from intake.reading.words.dates import first_date, month_of
from intake.reading.words.folding import distance, fold
from intake.reading.words.lexicon import table
from intake.reading.words.tokens import Token, text_of

ROUGH = 0.8
"""What is left of the certainty of a value that had to be cleaned."""


def a_rough_date(label: str, tokens: Sequence[Token]) -> Found | None:
    """A date among specks, or whose day and month run together: never certain."""
    text = fold(text_of(tokens))
    match = _IN_UNITS.search(text)
    spelled = _iso(*(int(part) for part in reversed(match.groups()))) if match else None
    if spelled is not None:
        return make(label, spelled, tokens)
    plain = _cleaned(text)
    iso = day_in(plain) or _of_short_year(label, plain) or _of_eight_figures(label, plain)
    return make(label, iso, tokens, ROUGH) if iso else None


def day_in(text: str) -> str | None:
    """The day that a text holds among specks, in ISO 8601; its year has four figures."""
    plain = _cleaned(fold(text))
    found = first_date(plain)
    iso = found.iso if found is not None else None
    for form, way in _WAYS:
        match = form.search(plain) if iso is None else None
        if match is not None:
            iso = way(*match.groups())
    return iso


def _cleaned(text: str) -> str:
    return re.sub(r"[^0-9a-z/]+", " ", text).strip()


def _of_short_year(label: str, plain: str) -> str | None:
    """`13 FEB 97`, `24.08.25` under a label that tells whether the day is one of birth."""
    match = _SHORT_YEAR.fullmatch(plain) if label in LABELLED else None
    if match is None:
        return None
    day, word, other, short = match.groups()
    month = int(word) if word.isdigit() else month_of(word) or (month_of(other) if other else 0)
    year = 2000 + int(short)
    born_before = label == "birth_date" and int(short) >= RECENT % 100
    return _iso(int(day), month or 0, year - 100 if born_before else year)


def _of_eight_figures(label: str, plain: str) -> str | None:
    """`20012 019` for `20 01 2019`: the gaps lie elsewhere, the label says that it is a day."""
    figures = plain.replace(" ", "")
    eight = label in LABELLED and len(figures) == EIGHT and figures.isdigit()
    return _iso(int(figures[:2]), int(figures[2:4]), int(figures[4:])) if eight else None


EIGHT = 8

LABELLED = ("birth_date", "issue_date", "expiry_date")

_SHORT_YEAR = re.compile(r"([0-3]\d) ?/? ?([01]\d|[a-z]{3,9}) ?/? ?([a-z]{3,9})? ?/? ?(\d{2})")
"""`24 08 25`, `13 feb 97`, `30 mar/mars 93`."""


def _iso(day: int, month: int, year: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_SLASHED = re.compile(r"(?<!\d)([0-3]?\d) ?[z/] ?([01]\d) ?[z/]? ?((?:19|20)\d{2})(?!\d)")
"""`13 Z 09 Z 1962`: strokes between wide blanks read as letters."""

_PARTED_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2}) ([01] \d|[01]\d) (\d{2})(?!\d)")
"""`2033-1 1-25`: a gap inside the number of the month."""

_ONE_STROKE = re.compile(r"(?<!\d)((?:19|20)\d{2}) ?/? ?([01]\d)([0-3]\d)(?!\d)")
"""`2035-0209`: of two strokes one was not read."""

_ROMAN = re.compile(r"(?<!\d)([0-3]?\d) ([ivx]|[ivxl1]{2,4}) ((?:19|20)\d{2})(?!\d)")
"""`17.VI.1991`: months in Roman numbers."""

_STEMS = str.maketrans("l1", "ii")
_ROMANS = {word: number for number, word in enumerate(
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1
)}  # fmt: skip

_ONE_WORD = re.compile(
    r"(?<!\d)([0-3]?\d) ?/? ?((?=[01]*[a-z])[a-z01]{3,4}) ?/? ?((?:19|20)\d{2})(?!\d)"
)


def _nearly_month(word: str) -> int:
    """The one month whose short name differs from it by one letter: `PEB`; 0 where none or two."""
    names = table("words")["months"].items()
    months = {int(number) for number, words in names for name in words
              if len(name) == len(word) and distance(name, word, 1) == 1}  # fmt: skip
    return months.pop() if len(months) == 1 else 0


_TWO_WORDS = re.compile(
    r"(?<!\d)(\d{1,2}) ?/? ?([a-z]{1,10}) ([a-z]{1,10}) ?/? ?((?:19|20)\d{2})(?!\d)"
)


def _month_in_two(day: str, one: str, other: str, year: str) -> str | None:
    """`10 AGO AUG 2020`: a month in two languages; `09/MA Y/1987`: a gap inside its name."""
    months = {month for month in (month_of(one), month_of(other)) if month}
    month = months.pop() if len(months) == 1 else month_of(one + other)
    return _iso(int(day), month, int(year)) if month else None


_IN_UNITS = re.compile(
    r"(?<!\d)((?:19|20)\d{2}) ?(?:year|ano|annee) ?(\d{1,2}) ?(?:month|mes|mois) ?"
    r"(\d{1,2}) ?(?:day|dia|jour)"
)
"""`1964 year 4 month 25 day`: how Chinese cards say a date."""

_NUMBERED_MONTH = re.compile(
    r"(?<!\d)(\d{1,2}) ([a-z]{3,10})(?: ?/ ?| )(o?[0-9osilbz]{1,2}) ((?:19|20)\d{2})(?!\d)"
)
"""`24 MAY / 05 2018`, `25 MAY/OS 2026`, `27 MAY / O05 2024`: the month as word and number."""

_DIGITS = str.maketrans("osilbz", "051182")

_JOINED_MONTHS = re.compile(r"(?<!\d)(\d{1,2}) ([a-z]{6,9}) ((?:19|20)\d{2})(?!\d)")
"""`AGOJAUG`: the stroke between a month in two languages read as a letter."""

SHORT_MONTH = 3

_RUN_TOGETHER = re.compile(r"(?<!\d)([0-3]\d)[ /]?([01]\d)[ /]?((?:19|20)\d{2})(?!\d)")


def _numbers(day: str, month: str, year: str) -> str | None:
    return _iso(int(day), int(month), int(year))


def _parted(year: str, month: str, day: str) -> str | None:
    return _iso(int(day), int(month.replace(" ", "")), int(year))


def _in_roman(day: str, month: str, year: str) -> str | None:
    return _iso(int(day), _ROMANS.get(month.translate(_STEMS), 0), int(year))


def _misread(day: str, month: str, year: str) -> str | None:
    return _iso(int(day), _nearly_month(month), int(year))


def _joined_months(day: str, word: str, year: str) -> str | None:
    month = month_of(word[:SHORT_MONTH])
    same = month is not None and month == month_of(word[-SHORT_MONTH:])
    return _iso(int(day), month, int(year)) if month is not None and same else None


def _numbered(day: str, word: str, number: str, year: str) -> str | None:
    digits = number.translate(_DIGITS)
    told = digits.isdigit() and month_of(word) == int(digits)
    return _iso(int(day), int(digits), int(year)) if told else None


_WAYS: tuple[tuple[re.Pattern[str], Callable[..., str | None]], ...] = (
    (_RUN_TOGETHER, _numbers),
    (_SLASHED, _numbers),
    (_PARTED_NUMBER, _parted),
    (_ONE_STROKE, _parted),
    (_ROMAN, _in_roman),
    (_TWO_WORDS, _month_in_two),
    (_ONE_WORD, _misread),
    (_JOINED_MONTHS, _joined_months),
    (_NUMBERED_MONTH, _numbered),
)
"""Forms, in the order in which they are tried."""

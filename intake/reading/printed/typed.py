"""The form of a value: what may stand under which label of a printed zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from intake.reading.dates import find_dates, first_date, month_of
from intake.reading.folding import distance, fold
from intake.reading.found import Found
from intake.reading.lexicon import table, word_set
from intake.reading.printed.label_words import LONG, is_label_word
from intake.reading.tokens import Token, text_of
from intake.reading.typed import typed_value
from intake.reading.values import a_country, a_date, a_sex, make, spoken_name

NAMING = frozenset(
    {"surnames", "names", "full_name", "bare_name", "first_surname", "second_surname"}
)
DATED = frozenset({"birth_date", "issue_date", "expiry_date", "validity"})
NUMBERED = frozenset({"document_number", "passport", "cedula", "home_id", "visa_number"})

MOST_WORDS = 12
"""Words of a whole name: GARCÍA DE LA SANTÍSIMA SÁENZ MARIBEL CARMEN DE LOS ÁNGELES has ten."""

_NAME = re.compile(r"[^\W\d_]+(?:['’\"“”´`.\-‐‑–—][^\W\d_]*)*\.?,?")


def printed_value(label: str, tokens: Sequence[Token]) -> Found | None:
    """The value of that label in these words, if they have its form."""
    if label in NAMING:
        return a_printed_name(label, tokens)
    if label in DATED:
        return a_date(label, tokens) or a_rough_date(label, tokens)
    if label in NUMBERED:
        return a_printed_number(label, tokens)
    if label == "sex":
        return a_sex(label, tokens) or _a_sex_misread(label, tokens)
    if label in ("nationality", "issuing_country"):
        return a_country(label, tokens)
    return None


def a_printed_name(label: str, tokens: Sequence[Token]) -> Found | None:
    """A name that is all that stands there: letters, apostrophes, hyphens, a comma."""
    kept = [t for t in tokens if t.exact]
    while kept and kept[-1].word.confidence < 0.3 and len(kept[-1].exact) < 3:
        kept = kept[:-1]
    while kept and kept[0].word.confidence < 0.3 and len(kept[0].exact) < 3:
        kept = kept[1:]
    if kept and kept[0].text == "a":
        kept = kept[1:]  # `pertenecen | a JUANA IBÁÑEZ`
    if not kept or len(kept) > MOST_WORDS:
        return None
    words = [t.text.strip('()[]{}|_*"“”«»:;=~') for t in kept]
    if any(not _NAME.fullmatch(word) for word in words if word):
        return None
    letters = sum(c.isalpha() for word in words for c in word)
    odd = [bool(_ODD_CASE.fullmatch(word)) for word in words]
    if letters < 2 or not (odd[0] or kept[0].text.lstrip("([|'\"")[:1].isupper()):
        return None
    stops = word_set("stop") - word_set("particles") - _month_names()
    if any(t.exact in stops for t in kept):
        return None
    if sum(t.word.confidence for t in kept) / len(kept) < 0.35:
        return None
    value = re.sub(r"\s*-\s*", "-", spoken_name(kept))
    capitals = " ".join(w.upper() if _ODD_CASE.fullmatch(w) else w for w in value.split())
    return make(label, capitals, kept, ROUGH if any(odd) else 1.0) if value else None


_ODD_CASE = re.compile(r"[cosuvwxz]{1,2}[A-ZÀ-Þ]+")
"""`wU`, `xuU`: in a short word an engine takes capitals for small letters of the same shape."""


def a_printed_number(label: str, tokens: Sequence[Token]) -> Found | None:
    """A document's number at the beginning of these words; a date is none."""
    text = text_of(tokens)
    if find_dates(text):
        return None
    found = typed_value("document_number", tokens, strict=True) or _a_word_with_digits(tokens)
    if found is None or not any(c.isdigit() for c in found.value) or _is_label(found.value):
        return None
    if _ends_in_a_stroke(tokens):
        found = replace(found, confidence=min(found.confidence, ROUGH))
    return replace(found, field=label)


def _is_label(number: str) -> bool:
    """`1PASSPORT`: a word of a label with the stroke beside it."""
    word = number.strip("0123456789")
    return len(word) >= LONG and is_label_word(word)


def _ends_in_a_stroke(tokens: Sequence[Token]) -> bool:
    """`EC301633)`: a bracket that nothing opened may be a J, an I or a 1."""
    word = next((t.text for t in tokens if any(c.isdigit() for c in t.text)), "")
    tail = word.rstrip(".,;:'")[-1:]
    return tail in ")]}|!/\\" and not any(c in word for c in "([{")


def _a_word_with_digits(tokens: Sequence[Token]) -> Found | None:
    """`TKTS3TEZ`: letters with a single digit are a number only right behind its label."""
    word = next((t for t in tokens if t.exact), None)
    if word is not None and _GROUPED.fullmatch(word.stripped):
        digits = "".join(c for c in word.stripped if c.isdigit())
        return make("document_number", digits, [word], ROUGH)
    if word is None:
        return None
    plain = _SPECK.sub("", word.stripped)
    if not _CODE.fullmatch(plain):
        return None
    if plain != word.stripped:
        return make("document_number", plain, [word], ROUGH)
    return make("document_number", plain, [word])


_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,3}")
"""`3,218.598.905`: points between groups of three, one of them read as a comma."""

_SPECK = re.compile(r"(?<=[A-Z0-9])['’‘`´\"“”°^*]+(?=[A-Z0-9])")
"""`BB697'782`: no number holds such a sign, a speck is read as one."""

_CODE = re.compile(r"(?=[A-Z]*\d)[A-Z0-9]{6,12}")


def _a_sex_misread(label: str, tokens: Sequence[Token]) -> Found | None:
    """`PEMENINO`: the whole word, a letter or two misread; never certain."""
    for token in tokens[:2]:
        for value, words in table("identity")["sexes"].items():
            if any(distance(token.exact, word, 2) <= len(word) // 4 for word in words):
                return make(label, value, [token], ROUGH)
    return None


@cache
def _month_names() -> frozenset[str]:
    return frozenset(w for words in table("words")["months"].values() for w in words)


def a_rough_date(label: str, tokens: Sequence[Token]) -> Found | None:
    """A date among specks, or whose day and month run together: never certain."""
    text = fold(text_of(tokens))
    match = _IN_UNITS.search(text)
    spelled = _iso(*(int(part) for part in reversed(match.groups()))) if match else None
    if spelled is not None:
        return make(label, spelled, tokens)
    plain = re.sub(r"[^0-9a-z/]+", " ", text).strip()
    found = first_date(plain)
    iso = found.iso if found is not None else None
    match = _RUN_TOGETHER.search(plain)
    if iso is None and match is not None:
        iso = _iso(*(int(part) for part in match.groups()))
    match = _SLASHED.search(plain)
    if iso is None and match is not None:
        iso = _iso(*(int(part) for part in match.groups()))
    match = _PARTED_NUMBER.search(plain)
    if iso is None and match is not None:
        year, month, day = match.groups()
        iso = _iso(int(day), int(month.replace(" ", "")), int(year))
    match = _TWO_WORDS.search(plain)
    if iso is None and match is not None:
        iso = _month_in_two(*match.groups())
    match = _JOINED_MONTHS.search(plain)
    if iso is None and match is not None:
        word = match.group(2)
        month = month_of(word[:SHORT_MONTH])
        if month is not None and month == month_of(word[-SHORT_MONTH:]):
            iso = _iso(int(match.group(1)), month, int(match.group(3)))
    match = _NUMBERED_MONTH.search(plain)
    if iso is None and match is not None:
        number = match.group(3).translate(_DIGITS)
        if number.isdigit() and month_of(match.group(2)) == int(number):
            iso = _iso(int(match.group(1)), int(number), int(match.group(4)))
    return make(label, iso, tokens, ROUGH) if iso else None


def _iso(day: int, month: int, year: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_SLASHED = re.compile(r"(?<!\d)([0-3]?\d) ?[z/] ?([01]\d) ?[z/]? ?((?:19|20)\d{2})(?!\d)")
"""`13 Z 09 Z 1962`: strokes between wide blanks read as letters."""

_PARTED_NUMBER = re.compile(r"(?<!\d)((?:19|20)\d{2}) ([01] \d|[01]\d) (\d{2})(?!\d)")
"""`2033-1 1-25`: a gap inside the number of the month."""

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
    r"(?<!\d)(\d{1,2}) ([a-z]{3,10})(?: ?/ ?| )([0-9osilbz]{1,2}) ((?:19|20)\d{2})(?!\d)"
)
"""`24 MAY / 05 2018`, `25 MAY/OS 2026`: the month as a word and as a number."""

_DIGITS = str.maketrans("osilbz", "051182")

_JOINED_MONTHS = re.compile(r"(?<!\d)(\d{1,2}) ([a-z]{6,9}) ((?:19|20)\d{2})(?!\d)")
"""`AGOJAUG`: the stroke between a month in two languages read as a letter."""

SHORT_MONTH = 3

ROUGH = 0.8
"""What is left of the certainty of a date that had to be cleaned."""

_RUN_TOGETHER = re.compile(r"(?<!\d)([0-3]\d)[ /]?([01]\d)[ /]?((?:19|20)\d{2})(?!\d)")

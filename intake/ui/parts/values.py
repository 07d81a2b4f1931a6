"""Values as people write them: dates day first, countries by name; and the way back."""

from __future__ import annotations

import re
from datetime import date

from intake.reading.words.countries import countries, country_of
from intake.reading.words.dates import first_date

DATES = frozenset(
    {"birth_date", "issue_date", "expiry_date", "contract_start", "deed_date", "endorsement_date",
     "valid_until"}
)  # fmt: skip
COUNTRIES = frozenset({"nationality", "issuing_country"})
_DAY_FIRST = re.compile(r"\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*")


def shown_value(field: str, value: str, language: str) -> str:
    """A value as the window shows it: `03/01/1975` for `1975-01-03`, `Colombia` for `COL`."""
    if field in DATES:
        try:
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        except ValueError:
            return value
    if field in COUNTRIES:
        country = countries().get(value)
        if country is not None:
            return country.spanish if language == "es" else country.english
    return value


def kept_value(field: str, typed: str) -> str:
    """What a person typed in the form in which it is compared; as typed where it has no other."""
    text = " ".join(typed.split())
    if field in DATES:
        return _date(text) or text
    if field in COUNTRIES:
        return country_of(text) or text
    return text


def _date(text: str) -> str | None:
    plain = _DAY_FIRST.fullmatch(text)
    if plain:
        day, month, year = (int(part) for part in plain.groups())
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return None
    found = first_date(text)
    return found.iso if found else None

"""Moments as stamps print them, with seconds and zones, and the days of readers of PDF."""

from __future__ import annotations

import re

_DAY = r"(?:\d{4}[-./ ]\d\d?[-./ ]\d\d?|\d\d?[-/. ]\d\d?[-/. ]\d{4})"
_TIMED = re.compile(_DAY + r"[t ,]{0,2}\s*\d\d[:.]\d\d[:.]\d\d")
_ZONED = re.compile(
    r"\d\d[:.]\d\d[:.]?\d*\)?\s*(?:[-+]0\d[:'´’.]?\d\d|(?:utc|gmt|cot|ect|[ecmp][sd]t|pet|clt|brt|cet|cest)\b)"
    r"|\d\d[:.]\d\d[:.]\d\d\s+0[1-9][:'´’.]?[03]0\b"
    r"|\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d|\d\d:\d\d:\d\d[.]\d{4,6}"
)
_READERS_TIME = re.compile(r"\b\d{4}[.]\d\d[.]\d\d \d\d:\d\d:\d\d")
"""As readers of PDF alone write a time: 2026.11.28 14:52:07."""
_READERS_DAY = re.compile(r"\b(?:fecha|date|data|datum): ?\d{4}[.]\d\d[.]\d\d\b")
_BY = re.compile(r"(?:por:?|by:?|door|par) +(?:[^\W\d_a-z]+ +)+[^\W\d_a-z]{2,}")
"""How the lines of such a stamp go on: `por ANA PAZ`, `Fecha: 2026.11.28`."""
_READERS_ZONE = re.compile(r"\d\d[: .]\d\d\s*[-+]\s?[01]\d['´’`]\d\d")
"""As readers of PDF write a zone: -05'00'."""
_NAMED_MOMENT = re.compile(
    r"(?<![a-z])[a-z]{2,} [a-z. ]*(?<=[a-z]{2}) ?\( ?(?:[a-z]{3,10}[.]? ?\d\d?[.,]? \d{4}"
    r"|\d\d?[.]? (?:de )?[a-z]{3,10}[.]?(?: de)? \d{4})"
    r"[.,]? \d\d?:\d\d(?::\d\d)? ?(?:[ap][.]?m[.]? ?)?(?:gmt|utc|[ecmp][sd]t|cot|ect|brt)\b"
)
"""A name and in brackets the moment with its zone: (Nov 12, 2026 10:04 EST)."""


def timed(plain: str) -> bool:
    """Whether folded text holds a day with a time to the second."""
    return bool(_TIMED.search(plain))


def zoned(plain: str) -> bool:
    """Whether folded text holds a time with its zone."""
    return bool(_ZONED.search(plain))


def by_reader(text: str) -> bool:
    """Whether a text holds a moment as readers of PDF alone write it."""
    return bool(_READERS_TIME.search(text))


def readers_zone(text: str) -> bool:
    """Whether a text holds a zone as readers of PDF write it."""
    return bool(_READERS_ZONE.search(text))


def readers_day(plain: str) -> bool:
    """Whether folded text holds a day as readers of PDF write it, its time lost."""
    return bool(_READERS_DAY.search(plain))


def signed_by(text: str) -> bool:
    """Whether a line names in capitals by whom something was signed."""
    return bool(_BY.match(text))


def of_a_name(plain: str) -> bool:
    """Whether folded text holds a name and in brackets the moment with its zone."""
    return bool(_NAMED_MOMENT.search(plain))

"""Whether a power of attorney says that it was revoked, or until when it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from intake.domain.days import months_later
from intake.reading.fields.values import a_date, make
from intake.reading.found import Found
from intake.reading.words.lexicon import table, word_set
from intake.reading.words.tokens import Token, text_of

SENTENCE = 12
"""Words before and behind a word that may turn what it says."""


def power_term(tokens: Sequence[Token], deed_date: Found | None) -> list[Found]:
    """The words that revoke it, and its last day; nothing of what it does not say.

    Args:
        tokens: the words of the power with all that is noted on it.
        deed_date: the day from which a term of years or months runs.
    """
    found = [_revoked(tokens), _last_day(tokens, deed_date)]
    return [value for value in found if value is not None]


def _revoked(tokens: Sequence[Token]) -> Found | None:
    """`fue REVOCADO por escritura ...`; not `mientras no sea revocado`, nor earlier powers."""
    for place, token in enumerate(tokens):
        if token.exact not in word_set("revoking"):
            continue
        before, behind = _said_before(tokens, place), _said_behind(tokens, place)
        said = {t.exact for t in before}
        denied = word_set("not_revoked").intersection(said)
        noted = token.exact not in word_set("revocations") or word_set("noting").intersection(said)
        earlier = word_set("other_powers").intersection(t.exact for t in behind)
        if noted and not denied and not earlier:
            taken = [*before[-3:], token, *behind[:8]]
            return make("revocation", text_of(taken), taken)
    return None


def _said_before(tokens: Sequence[Token], place: int) -> list[Token]:
    start = place
    while start > max(0, place - SENTENCE) and tokens[start - 1].ends not in (".", ";"):
        start -= 1
    return list(tokens[start:place])


def _said_behind(tokens: Sequence[Token], place: int) -> list[Token]:
    end = place
    while end < min(len(tokens) - 1, place + SENTENCE) and tokens[end].ends not in (".", ";"):
        end += 1
    return list(tokens[place + 1 : end + 1])


def _last_day(tokens: Sequence[Token], deed_date: Found | None) -> Found | None:
    """`vigente hasta el 30 de junio de 2026`, `este poder tendrá una vigencia de dos años`."""
    for place, token in enumerate(tokens):
        if token.key not in word_set("words_of_term") | word_set("words_of_expiry"):
            continue
        behind = _said_behind(tokens, place)
        until = next((n for n, t in enumerate(behind) if t.key == "hasta"), None)
        if token.key in word_set("words_of_expiry"):
            until = 0
        named = a_date("valid_until", behind[until:]) if until is not None else None
        if named is not None:
            return named
        months = next(_months(behind), None)
        of_this = word_set("words_for_power").intersection(
            t.key for t in [*_said_before(tokens, place), *behind]
        )
        if deed_date is not None and months is not None and of_this:
            last = months_later(date.fromisoformat(deed_date.value), months)
            return make("valid_until", last.isoformat(), [token, *behind])
    return None


def _months(words: Sequence[Token]) -> Iterator[int]:
    """The months of each `dos (2) años` or `seis meses` among these words."""
    numerals: dict[str, int] = table("words")["numerals"]
    for place, token in enumerate(words):
        unit = _UNITS.get(token.key)
        if unit is None:
            continue
        for before in reversed(words[max(0, place - 5) : place]):
            plain = before.exact
            count = int(plain) if plain.isdigit() else numerals.get(plain)
            if count is not None and 0 < count <= MOST:
                yield count * unit
                break


_UNITS = {"ano": 12, "anos": 12, "mes": 1, "meses": 1}
MOST = 60
"""The longest term in years or months that a number is taken for."""

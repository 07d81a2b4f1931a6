"""Until when a power of attorney holds, and whether it was revoked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from intake.domain.days import months_later
from intake.reading.fields.values import a_date, make
from intake.reading.found import Found
from intake.reading.readers.power_revoked import revoked
from intake.reading.readers.sentences import said_before, said_behind
from intake.reading.words.lexicon import phrase_set, table, word_set
from intake.reading.words.tokens import Token

DATED = 22
"""Words behind a word of term among which its last day stands: `desde el ... hasta el ...`."""


def power_term(tokens: Sequence[Token], deed_date: Found | None) -> list[Found]:
    """The words that revoke it, and its last day; nothing of what it does not say.

    Args:
        tokens: the words of the power with all that is noted on it.
        deed_date: the day from which a term of years, months or days runs.
    """
    found = [revoked(tokens), _last_day(tokens, deed_date)]
    return [value for value in found if value is not None]


def _last_day(tokens: Sequence[Token], deed_date: Found | None) -> Found | None:
    """`vigente hasta el 30 de junio de 2026`, `este poder tendrá una vigencia de dos años`.

    Of several what is said of the power itself, of these the earliest.
    """
    found: list[tuple[bool, str, Found]] = []
    for place, token in enumerate(tokens):
        if token.key not in word_set("words_of_term") | word_set("words_of_expiry"):
            continue
        own = None if _is_a_deadline(tokens, place) else _of_this_power(tokens, place)
        day = None if _of_another_paper(tokens, place) else _named(tokens, place)
        if day is None and deed_date is not None and own is not None:
            day = _counted(tokens, place, deed_date)
        if day is not None:
            found.append((not own, day.value, day))
    return min(found, key=lambda one: one[:2])[2] if found else None


def _named(tokens: Sequence[Token], place: int) -> Found | None:
    """The day that is named behind `hasta`, or `al` of `del ... al ...`."""
    behind = said_behind(tokens, place, DATED)
    if tokens[place].key in word_set("words_of_expiry"):
        return a_date("valid_until", behind)
    keys = [token.key for token in behind]
    ranged = "al" in keys and {"del", "desde"} & set(keys[: keys.index("al")])
    until = keys.index("hasta") if "hasta" in keys else keys.index("al") if ranged else None
    if until is None or word_set("words_for_now").intersection(keys[until : until + 4]):
        return None
    return a_date("valid_until", behind[until:])


def _of_this_power(tokens: Sequence[Token], place: int) -> bool | None:
    """Whether a term is this power's: named before it or `Vigencia:`; None where nothing says."""
    words, behind = word_set("words_for_power"), said_behind(tokens, place)
    unit = next((n for n, t in enumerate(behind) if t.key in _UNITS), len(behind))
    near = [*said_before(tokens, place), *behind[:unit]]
    if tokens[place].ends == ":" or words.intersection(t.key for t in near):
        return True
    return False if words.intersection(t.key for t in behind[unit:]) else None


def _is_a_deadline(tokens: Sequence[Token], place: int) -> bool:
    """`dentro del término de quince días`, `en el plazo de un mes`: for what is to be done."""
    before = tuple(token.key for token in tokens[max(0, place - 2) : place])
    return before in phrase_set("before_a_deadline")


def _of_another_paper(tokens: Sequence[Token], place: int) -> bool:
    """`con pasaporte No. 123 vigente hasta`, and no power nearer to it."""
    for token in reversed(tokens[max(0, place - NEAR) : place]):
        ended = token.ends in (".", ";") and len(token.exact) > len("nro")
        if ended or token.key in word_set("words_for_power"):
            return False
        if token.key in word_set("papers_with_a_term"):
            return True
    return False


NEAR = 7
"""Words before a word of term among which the paper stands that it speaks of."""


def _counted(tokens: Sequence[Token], place: int, deed_date: Found) -> Found | None:
    """The last day of the first term behind a word, counted from the day of the deed."""
    behind = said_behind(tokens, place)
    term = next(_terms(behind), None)
    if term is None:
        return None
    first, (count, unit) = date.fromisoformat(deed_date.value), term
    days, months = _UNITS[unit]
    last = months_later(first, count * months) + timedelta(days=count * days)
    return make("valid_until", last.isoformat(), [tokens[place], *behind])


def _terms(words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Each `dos (2) años`, `treinta y seis meses` or `90 días`: how many, and the unit."""
    for place, token in enumerate(words):
        if token.key in _UNITS:
            count = _count(words[max(0, place - LONGEST) : place])
            days, months = _UNITS[token.key]
            if count > 0 and count * (days or DAYS * months) <= MOST:
                yield count, token.key


def _count(words: Sequence[Token]) -> int:
    """The number that stands last: in figures, or all its words together; 0 where none does."""
    numerals: dict[str, int] = table("words")["numerals"]
    count = 0
    for token in reversed(words):
        if token.exact.isdigit():
            return count or int(token.exact)
        if token.exact in numerals:
            count += numerals[token.exact]
        elif count and token.exact != "y":
            break
    return count


_UNITS = {"dia": (1, 0), "dias": (1, 0), "ano": (0, 12), "anos": (0, 12), "mes": (0, 1),
          "meses": (0, 1)}  # fmt: skip
"""Days and months of each."""
LONGEST = 7
"""Words of a number at most: `ciento ochenta y cinco ( 185 )`."""
DAYS, MOST = 30, 22_000
"""Days of a month, about; the longest term in days that a number is taken for."""

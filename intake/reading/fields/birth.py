"""Days of birth that no reader took: one without its label, one that is announced in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.domain.documents import Fact
from intake.domain.kinds import ReadBy
from intake.reading.fields.values import a_date, make
from intake.reading.found import Found, facts_of
from intake.reading.items import Item
from intake.reading.words.lexicon import table, word_set
from intake.reading.words.tokens import Token, document_tokens, text_of

YOUNGEST = 15
"""Years from birth to the first contract: who is younger may not work (Código del Trabajo 134)."""
OLDEST = 90
"""Years from birth to the latest date on a record of work: what lies before that is no birth."""
UNSURE = 0.6
"""What is at most believed of a date without its label."""


def loose_birth_date(items: Sequence[Item]) -> Fact | None:
    """The only date on these pages that lies long before the latest; None where there are more."""
    tokens = document_tokens(items)
    dates: dict[str, Found] = {}
    for place in range(len(tokens)):
        if not any(c.isdigit() for c in tokens[place].text) or _of_a_street(tokens, place):
            continue
        found = a_date("birth_date", tokens[place : place + 6])
        if found is not None:
            dates.setdefault(found.value, found)
    if len(dates) < 2:
        return None
    latest = int(max(dates)[:4])
    early = [
        found
        for value, found in dates.items()
        if latest - OLDEST <= int(value[:4]) <= latest - YOUNGEST
    ]
    if len(early) != 1:
        return None
    # Never certain, also where the letters themselves are: nothing says whose day it is.
    return facts_of([_doubted(early[0])], items)[0]


def announced_birth_date(items: Sequence[Item]) -> Fact | None:
    """What stands where a paper announces a day of birth that no reader gave to anyone.

    The only day, right behind its announcement, is as sure as its letters; of several, or with
    other words between, none is certain. `nacida el cinco de mayo de mil novecient0s ...`: that it
    is stated is known, not what it is; so it agrees with no other paper, and a person looks. None
    where nothing is announced or the form was left empty.
    """
    tokens = document_tokens(items)
    announced = list(_announced(tokens))
    known = {*_days(tokens), *(day.value for day, _ in announced if day.confidence)}
    latest = max((int(day[:4]) for day in known), default=0)
    early = {day for day in known if int(day[:4]) <= latest - YOUNGEST}
    for day, near in announced:
        if day.confidence and (day.value in early or len(known) == 1):
            sure = near and early == {day.value} and len(announced) == 1
            return facts_of([day if sure else _doubted(day)], items)[0]
    for day, _ in announced:
        if not day.confidence:
            return facts_of([replace(day, read_by=ReadBy.OCR)], items)[0]
    return None


def _announced(tokens: Sequence[Token]) -> Iterator[tuple[Found, bool]]:
    """Days behind `nacida` or `nacimiento`, and whether nothing else stands between."""
    for place in range(len(tokens)):
        if tokens[place].key not in BORN:
            continue
        after = tokens[place + 1 : place + 1 + LEAD + REACH]
        begin = next((k for k, token in enumerate(after[:LEAD]) if _begins_a_day(token)), None)
        if begin is None:
            continue
        between, taken = after[:begin], after[begin : begin + REACH]
        day = a_date("birth_date", taken)
        if day is not None and taken[0].text.startswith(day.raw[:1]):
            yield day, all(t.key in LEADS for t in between)
        elif tokens[place].ends == ":" or any(t.key in LEADS or ":" in t.text for t in between):
            yield make("birth_date", text_of(taken[:LEAD]), taken[:LEAD], 0.0), False


def _days(tokens: Sequence[Token]) -> Iterator[str]:
    for place, token in enumerate(tokens):
        if any(c.isdigit() for c in token.text):
            found = a_date("birth_date", tokens[place : place + LEAD])
            if found is not None:
                yield found.value


def _doubted(day: Found) -> Found:
    return replace(day, confidence=min(day.confidence, UNSURE), read_by=ReadBy.OCR)


BORN = frozenset({"nacido", "nacida", "nacimiento", "nacio", "nac"})
LEADS = frozenset({"el", "fecha", "dia"})
"""Words between `nacida` and the day."""
REACH = 14
"""Words of the longest day: `veinte y dos de agosto del año mil novecientos setenta y uno`."""
LEAD = 6
"""Words within which it begins."""


def _begins_a_day(token: Token) -> bool:
    """A number of at most two digits, digits with separators, or a numeral in words."""
    text = token.stripped
    if text.lower() in ("un", "una", "mil"):
        return False
    short = text.rstrip("°º").isdigit() and len(text) <= len("31")
    parted = (
        text[:1].isdigit() and any(c in "/-." for c in text) and len(text) <= len("28-sept-2026")
    )
    return short or parted or token.exact in table("words")["numerals"]


def _of_a_street(tokens: Sequence[Token], place: int) -> bool:
    """`Av. 9 de Octubre 1950`: streets bear the names of days, houses numbers like years."""
    return place > 0 and tokens[place - 1].key in word_set("streets")

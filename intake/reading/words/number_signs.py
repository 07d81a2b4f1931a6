"""What stands beside a number and is no part of it: a misread `N.º` before, a day behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.words.dates import month_of
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token

_WHOLE = re.compile(r"(?=(?:[A-Z]*\d){5})[A-Z0-9]{8,}")
"""A number of eight characters or more; a passport's has nine at most (ICAO Doc 9303-4, 4.2.2)."""
_RING = re.compile(r"N[.,]?[0-9OÓ]|[0-9OÓ]N")
"""An N with the ring as a figure, or as an O: however surely read it may be the sign."""
HARDLY = 0.7
"""Certainty below which two letters before a number are no series of it."""
RAISED = "”“\"'’‘*?°º!¿^"
"""What the raised ring is taken for."""
_RAISED = re.compile(rf"[MNHI]?[NM][.,]?[{RAISED}]+|N[.,]?[{RAISED}]+[A-Z0-9]", re.IGNORECASE)
"""`MN.”`, `N.*`: letters with what the raised ring was taken for; no series ends so. `N.?2`: the
ring and the stroke below it."""


def misread_sign(tokens: Sequence[Token], place: int) -> bool:
    """`NS 17360692124`, `N.2 AB12`: the ring of `N°` misread, and hardly read; `MN.” AB12`.

    Or `2N. 632813304`, the ring before the letter; or any such before what is a whole number by
    itself: `N2 AAD330781`, `ÓN 929813334`. With two characters more it would be none.
    """
    token = tokens[place]
    if _RAISED.fullmatch(token.text):
        return True
    before = re.fullmatch("[A-ZÓ0-9]N[.,]?", token.text)
    behind = re.fullmatch("N[.,]?[A-Z0-9]", token.stripped)
    if before is None and behind is None:
        return False
    following = tokens[place + 1].stripped if place + 1 < len(tokens) else ""
    ring = _RING.fullmatch(token.stripped) is not None and token.gap == SPACE
    whole = ring and _WHOLE.fullmatch(following) is not None
    hardly = token.word.confidence < HARDLY
    return whole or (hardly and (behind is not None or token.text[-1] in ".,"))


def is_a_day(tokens: Sequence[Token], place: int) -> bool:
    """`330891467 | 6 de agosto de 2026`: the day of the next cell is no group of the number."""
    after = tokens[place + 1 : place + 3]
    of_a_month = len(after) > 1 and after[0].key in ("de", "del") and month_of(after[1].key)
    return tokens[place].stripped.isdigit() and bool(of_a_month)


def is_series(tokens: Sequence[Token], start: int) -> bool:
    """`V - 12.345.678`, `AR 123456`: letters that belong to the number after them."""
    text = letters_of(tokens[start])
    if not (1 <= len(text) <= 3 and text.isalpha() and text.isupper()):
        return False
    no_part = word_set("fillers") | word_set("paper_words")
    if misread_sign(tokens, start):
        return False
    if tokens[start].exact in no_part or tokens[start].ends in (".", ":", ",", ";"):
        return False
    after = tokens[start + 1 : start + 3]
    if after and after[0].text == "-":
        after = after[1:]
    return bool(after) and after[0].text[:1].isdigit()


def letters_of(token: Token) -> str:
    """`E` of `E°`: what stands there without what was taken for a raised ring behind it."""
    return token.stripped.rstrip(RAISED)

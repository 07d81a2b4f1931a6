"""What one sentence says around a word."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.words.tokens import Token

SENTENCE = 12
"""Words before and behind a word that may turn what it says."""


def said_before(tokens: Sequence[Token], place: int) -> list[Token]:
    """The words of the sentence before a place, the nearest dozen."""
    start = place
    while start > max(0, place - SENTENCE) and tokens[start - 1].ends not in _STOPS:
        start -= 1
    return list(tokens[start:place])


def said_behind(tokens: Sequence[Token], place: int, most: int = SENTENCE) -> list[Token]:
    """The words of the sentence behind a place, so many at most."""
    end = place
    while end < min(len(tokens) - 1, place + most) and tokens[end].ends not in _STOPS:
        end += 1
    return list(tokens[place + 1 : end + 1])


_STOPS = (".", ";")

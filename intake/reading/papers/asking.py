"""A sentence that asks for a code, whatever its verb: `se habilite para él un código`."""

from __future__ import annotations

from functools import cache

from intake.reading.words.asking_verbs import asking_verbs
from intake.reading.words.lexicon import table
from intake.reading.words.phrases import PhraseFinder


def asks_for_a_code(finder: PhraseFinder) -> bool:
    """Whether a verb in a mood of asking stands near the code, on a paper that bears a number.

    Leaflets that say how a code is asked for bear nobody's number.
    """
    tokens = finder.tokens
    if not any(sum(c.isdigit() for c in token) >= DIGITS for token in tokens):
        return False
    codes = [n for n, token in enumerate(tokens) if token in _objects()]
    return any(
        token in asking_verbs()
        for code in codes
        for token in tokens[max(0, code - NEAR) : code + NEAR]
    )


DIGITS = 6
"""Digits of the shortest number of a paper or person."""

NEAR = 12
"""Words between the verb and what it asks for, at most."""


@cache
def _objects() -> frozenset[str]:
    return frozenset(table("asking")["words"]["objects"])

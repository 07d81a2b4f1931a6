"""A sentence that asks for a code, whatever its verb: `se habilite para él un código`."""

from __future__ import annotations

import tomllib
from functools import cache

from intake.reading.words.phrases import PhraseFinder
from intake.resources import resource


def asks_for_a_code(finder: PhraseFinder) -> bool:
    """Whether a verb in a mood of asking stands near the code, on a paper that bears a number.

    Leaflets that say how a code is asked for bear nobody's number.
    """
    tokens = finder.tokens
    if not any(sum(c.isdigit() for c in token) >= DIGITS for token in tokens):
        return False
    codes = [n for n, token in enumerate(tokens) if token in _words("objects")]
    return any(
        token in _verbs() for code in codes for token in tokens[max(0, code - NEAR) : code + NEAR]
    )


DIGITS = 6
"""Digits of the shortest number of a paper or person."""

NEAR = 12
"""Words between the verb and what it asks for, at most."""


@cache
def _verbs() -> frozenset[str]:
    """Every verb of the list in every mood of asking."""
    told = _table()
    formed = {
        stem + ending
        for conjugation in ("ar", "er", "ir")
        for stem in told["stems"][conjugation]
        for ending in told["endings"][conjugation]
    }
    return frozenset(formed | set(told["words"]["asking"]))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()["words"][name])


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    with resource("reading", "asking.toml").open("rb") as file:
        return tomllib.load(file)

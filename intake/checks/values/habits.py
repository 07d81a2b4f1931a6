"""Habits of names and companies: lists that the institute may lengthen, kept as data."""

from __future__ import annotations

import tomllib

from intake.resources import resource


def _lists(name: str) -> dict[str, list[str]]:
    with resource("checks", name).open("rb") as file:
        return tomllib.load(file)


_NAMES = _lists("names.toml")
PARTICLES = frozenset(_NAMES["particles"])
CONJUNCTIONS = frozenset(_NAMES["conjunctions"])
SUFFIXES = frozenset(_NAMES["suffixes"])
INVENTED = frozenset(_NAMES["invented"])
SHORT_FORMS = frozenset(_NAMES["short_forms"])

LEGAL_FORMS = tuple(
    sorted((tuple(form.split()) for form in _lists("companies.toml")["forms"]), key=len)[::-1]
)
"""Longest first, each as its words."""

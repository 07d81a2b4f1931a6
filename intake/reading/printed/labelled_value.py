"""A value of a printed zone with the label that leads to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from intake.reading.found import Found
from intake.reading.printed.label_parts import Labelled
from intake.reading.printed.labels import DATED


@dataclass(frozen=True, slots=True)
class Printed:
    """A value with its label.

    Attributes:
        label: the label's field.
        first: the label's first word.
        lines: readings of the value's lines, top to bottom; one unless it goes on below.
        strength: 0 to about 2, how well place and form agree.
        bare: the label is one word, such as `No.`, which may be the rest of another.
        exact: the label was read letter for letter.
    """

    label: str
    first: str
    lines: tuple[Found, ...]
    strength: float
    bare: bool = False
    exact: bool = True


def printed_of(one: Labelled, lines: tuple[Found, ...], score: float) -> Printed:
    """A label and the lines of its value, `score` how well they stand to one another."""
    boost = 0.2 if one.label.marked else 0.0
    doubt = 0.0 if one.label.exact else 0.15
    bare = sum(1 for token in one.label.tokens if token.exact) == 1
    strength, exact = score + boost - doubt, one.label.exact
    found = Printed(one.label.field, one.label.first, lines, strength, bare, exact)
    told = exact and not (bare and one.label.field in DATED)
    return found if told or strength > WEAKLY else doubted(found)


def doubted(printed: Printed) -> Printed:
    """The same, never certain."""
    lines = tuple(replace(f, confidence=min(f.confidence, AGAINST)) for f in printed.lines)
    return replace(printed, lines=lines)


AGAINST = 0.8
"""Certainty at most of a value that stands where no other value of the paper does."""

WEAKLY = 0.75
"""Strength up to which a value and a misread label, or a word that may be the rest of another one
(`Issue`), hardly belong together: never certain."""

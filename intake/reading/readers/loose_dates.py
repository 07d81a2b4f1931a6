"""Dates that no label of a paper claims."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.words.dates import find_dates
from intake.reading.words.tokens import Token, text_of

UNLABELLED = 0.8
"""What is left of the certainty of a date that only its place among others explains."""


def dates_in(tokens: Sequence[Token]) -> list[Found]:
    """The dates in these words, less sure for want of a label."""
    return [
        make("date", one.iso, tokens, 0.6 if one.repaired else UNLABELLED)
        for one in find_dates(text_of(tokens))
    ]

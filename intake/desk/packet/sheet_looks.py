"""What a sheet looks like from what was read on it: a copied card, or something typed."""

from __future__ import annotations

from intake.domain.kinds import SIGNED_KINDS, Kind
from intake.domain.words import PageText
from intake.domain.zones import Zone
from intake.reading.papers.classify import IDENTITIES, Guess

FEW_WORDS = 120
"""Words of a sheet up to which one that nothing else tells may be a copied card or passport."""


def may_be_copied(guess: Guess, text: PageText, zones: tuple[Zone, ...]) -> bool:
    """Whether a sheet may be the copy of an identity paper, or one cut out without outlines."""
    few = sum(1 for _ in text.words()) <= FEW_WORDS
    leaning = guess.kind is Kind.UNKNOWN and guess.leaning in (None, *IDENTITIES)
    return bool(zones) or guess.kind in IDENTITIES or (few and leaning)


def plainly_typed(guess: Guess) -> bool:
    """Whether a sheet says that it is a letter, a form or a record: such papers bear no zone."""
    return guess.kind in SIGNED_KINDS and guess.confidence >= PLAINLY


PLAINLY = 0.8
"""Certainty of the kind of a paper from which it is looked at as that kind alone."""

"""What a sheet looks like from what was read on it: a copied card, or something typed."""

from __future__ import annotations

from collections.abc import Sequence

from intake.domain.kinds import SIGNED_KINDS, Kind
from intake.domain.words import PageText
from intake.domain.zones import Zone
from intake.reading.items import Item, Shape
from intake.reading.papers.classify import IDENTITIES, Guess, classify
from intake.signatures.places.places import find_places

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


def is_of_a_sheet(item: Item) -> bool:
    """Whether what seems a small paper is print of its sheet: a letter's ground, or its last block.

    A signature page may bear nothing but who signs: `Ana Paz | C.C. No. 17... | Gerente`.
    """
    guess = classify(item)
    if item.shape is Shape.SHEET or plainly_typed(guess):
        return item.shape is not Shape.SHEET
    if item.zones or guess.kind is not Kind.UNKNOWN:
        return False
    return any(
        place.cue != "label" and place.confidence >= SIGNED and _numbered(place.name_lines)
        for place in find_places(item.text)
    )


def _numbered(lines: Sequence[str]) -> bool:
    """Whether somebody's number stands there, and more."""
    return len(lines) > 1 and any(sum(map(str.isdigit, line)) >= DIGITS for line in lines)


SIGNED, DIGITS = 0.55, 6
"""Certainty of a place of signature from which the print below it says who signs; figures of a
number below it. A passport's page for its holder's signature has none."""

PLAINLY = 0.8
"""Certainty of the kind of a paper from which it is looked at as that kind alone."""

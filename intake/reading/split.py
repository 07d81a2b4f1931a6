"""Where one document ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.domain.kinds import Kind
from intake.reading.classify import Guess, classify
from intake.reading.items import Item


@dataclass(frozen=True, slots=True)
class Draft:
    """The items of one document, in order."""

    kind: Kind
    confidence: float
    items: tuple[Item, ...]
    reasons: tuple[str, ...] = ()


def split(items: Sequence[Item]) -> tuple[Draft, ...]:
    """The documents of a packet; every item belongs to exactly one."""
    return tuple(_draft([item], classify(item)) for item in items)


def _draft(items: Sequence[Item], guess: Guess) -> Draft:
    return Draft(guess.kind, guess.confidence, tuple(items), guess.reasons)

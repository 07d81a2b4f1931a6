"""What speaks for each kind of paper, from `resources/reading/kinds.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from intake.domain.kinds import Kind
from intake.reading.words.phrases import tokens_of
from intake.resources import resource


@dataclass(frozen=True, slots=True)
class KindPhrase:
    """One phrase: what it weighs, and what it says about first and later pages."""

    text: str
    words: tuple[str, ...]
    weight: float
    title: bool = False
    starts: bool = False
    continues: bool = False
    boost: float = 1.6


@dataclass(frozen=True, slots=True)
class KindEvidence:
    """All phrases of one kind."""

    phrases: tuple[KindPhrase, ...]


@cache
def load_kinds() -> dict[Kind, KindEvidence]:
    """The evidence for every kind that words can tell."""
    with resource("reading", "kinds.toml").open("rb") as file:
        table = tomllib.load(file)
    return {Kind(name): _evidence(entry) for name, entry in table.items()}


def _evidence(entry: dict[str, dict[str, float]]) -> KindEvidence:
    phrases: list[KindPhrase] = []
    for group, texts in entry.items():
        for text, weight in texts.items():
            words = tuple(token for part in text.split() for token in tokens_of(part))
            phrases.append(
                KindPhrase(
                    text,
                    words,
                    weight if group != "against" else -weight,
                    title=group == "titles",
                    starts=group == "starts",
                    continues=group == "continues",
                )
            )
    return KindEvidence(tuple(phrases))

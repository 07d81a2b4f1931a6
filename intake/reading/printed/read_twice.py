"""One place of a paper as two readers see it: the engine, and our own recogniser of typed lines.

What both read alike is as sure as a word, what only one reads is trusted less or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from intake.domain.boxes import Box
from intake.domain.words import Word
from intake.reading.printed.labels import field_of
from intake.reading.typed_line.line import TypedLine
from intake.reading.words.folding import fold

ALIKE, ALONE, PERHAPS = 0.9, 0.8, 0.6
"""Certainty of what both readers read alike, at most of what our own is sure of alone, and of what
both read almost alike."""

SURE = 2.0
"""Lead (natural logarithm) of every character from which our own reader is sure of it."""

FEWEST, FEWEST_ALONE = 2, 4
"""Letters and digits that a value has at least; that one reader must see."""


@dataclass(frozen=True, slots=True)
class ReadTwice:
    """Words that stand in a place, each with its certainty."""

    place: Box
    words: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, place: Box, text: str, confidence: float) -> ReadTwice:
        """All words of a text, equally sure."""
        return cls(place, tuple((word, confidence) for word in text.split()))

    def placed(self) -> tuple[Word, ...]:
        """The words, each with its share of the place."""
        total = sum(len(word) for word, _ in self.words) + len(self.words) - 1
        left, found = float(self.place.left), []
        step = self.place.width / max(1, total)
        for word, confidence in self.words:
            right = left + step * len(word)
            box = Box(round(left), self.place.top, round(right), self.place.bottom)
            found.append(Word(word, box, confidence))
            left = right + step
        return tuple(found)


def agreed(place: Box, line: TypedLine, said: str) -> ReadTwice | None:
    """What two readers make of one place; None where neither can be believed."""
    own = line.text
    one, other = core_of(own), core_of(said)
    if one == other:
        return ReadTwice.of(place, said if "|" in own else _without_bars(said), ALIKE)
    if len(one) >= FEWEST_ALONE and _is_sure(line):
        seen = {core_of(word) for word in said.split()}
        return ReadTwice(
            place, tuple((w, ALIKE if core_of(w) in seen else ALONE) for w in own.split())
        )
    named = field_of("".join(c for c in fold(said) if c.isalnum()))
    if named is not None and named[1]:
        return ReadTwice.of(place, said, ALONE)  # words of a label witness themselves
    if Levenshtein.distance(one, other) > max(1, len(one) // 5) or len(other) < FEWEST:
        return None
    if _is_date(own):
        return ReadTwice.of(place, own, PERHAPS)
    alike = {core_of(word) for word in own.split()}
    return ReadTwice(
        place, tuple((w, ALIKE if core_of(w) in alike else PERHAPS) for w in said.split())
    )


def _without_bars(said: str) -> str:
    """`CONDORI | MAMANI`: an I read twice, once as a rule that the other reader does not see."""
    return " ".join(word for word in said.split() if word.strip("|"))


def _is_sure(line: TypedLine) -> bool:
    """Whether every character is far likelier than any other in its place, one more or less."""
    text = "".join(symbol for symbol, _, _ in line.whole().runs())
    leads, whole = line.whole().leads(text)
    return bool(leads.min() >= SURE and whole >= SURE)


def core_of(text: str) -> str:
    """Capitals and digits only, as two readings are compared."""
    return "".join(c for c in text.upper() if c.isalnum())


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip()) is not None


_DATE = re.compile(r"\d{1,2}\W?(?:\d{1,2}|[A-Z]{3,4})\W?(?:19|20)\d\d")

"""A phrase of a stamp found in a line of print, and what the print around it is like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from intake.domain.boxes import Box
from intake.domain.words import Line, Word
from intake.signatures.stamps.phrases import Phrase, find, packed, vocabulary

_MISREAD, _GOES_ON = 0.2, 2
_TELLS, _SLACK = 4, 3
"""Letters of which one may be wrong in a word that was read surely; by how many letters the place
of a worn phrase is uncertain."""
_SURE, _SURELY, _WORN, _TOLD = 0.8, 4, 3, 5
"""How surely a word is read; of how many letters one may then be wrong, and else; letters of a word
that tells anything."""

_BEGUN = 12
"""Letters of a phrase at least that a cut line shows."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The print around: pixels a letter line is usually high, width of the widest line."""

    usual: float
    widest: int
    count: int

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Setting:
        """The setting of a page."""
        if not lines:
            return cls(1e9, 1, 0)
        return cls(
            median(line.box.height for line in lines),
            max(line.box.width for line in lines),
            len(lines),
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase in a line; `score` says how much speaks for a stamp, 1 is enough.

    `prose`: the line is part of a text about stamps. `last`: the line in which the phrase ends.
    """

    phrase: Phrase
    line: int
    box: Box
    errors: int
    before: str
    after: tuple[Word, ...]
    score: float = 0.0
    prose: bool = False
    last: int = -1


def rank(hit: Hit) -> tuple[int, float, int]:
    """Phrases that nothing but stamps have, and whole ones, before others."""
    score = round(hit.score - _MISREAD * hit.errors, 1)
    return (not hit.phrase.weak, score, len(hit.phrase.pattern))


def words_between(line: Line, start: int, end: int) -> tuple[list[Word], tuple[Word, ...]]:
    """The words that hold the packed characters from `start` to `end`, and those after."""
    inside, after, at = [], [], 0
    for word in line.words:
        length = len(packed(word.text))
        if at < end and at + length > start:
            inside.append(word)
        elif at >= end:
            after.append(word)
        at += length
    return inside, tuple(after)


def in_a_word(line: Line, end: int) -> bool:
    """Whether a word goes on where a phrase ends: `firma electrónica` is no `electrónicamente`."""
    at = 0
    for word in line.words:
        at += len(packed(word.text))
        if at >= end:
            return at - end > _GOES_ON
    return False


def word_by_word(phrase: Phrase, text: str, words: Sequence[Word]) -> bool:
    """Whether each longer word of a phrase is there, of a weak one each, not another much like it.

    Papers are sent, made and checked electronically as well: `enviado`, `generado`, `validado`.

    Args:
        phrase: found with some errors.
        text: packed, where it was found.
        words: in which it was found.
    """
    share = _SURELY if all(word.confidence >= _SURE for word in words) else _WORN
    long = (part for part in phrase.parts if phrase.weak or len(part) >= _TOLD)
    return all(find(part, text, len(part) // share) is not None for part in long)


def another_word(pattern: str, line: Line, place: tuple[int, int, int]) -> bool:
    """Whether a word that was read surely stands in the place of a worn phrase and is none of it.

    Args:
        pattern: of the phrase.
        line: in which it was found.
        place: as `find` gave it.
    """
    at, (start, end, _) = 0, place
    for word in line.words:
        text = packed(word.text)
        within = start < at + len(text) <= end + _SLACK
        told = len(text) >= _TELLS and word.confidence >= _SURE
        if within and told and find(text, pattern, len(text) // _TELLS) is None:
            return True
        at += len(text)
    return False


def broken_off(line: Line) -> bool:
    """A line is the beginning of a phrase: the edge of what was read cuts the rest."""
    text = packed(line.text)
    return any(
        text.endswith(pattern[:shown]) and len(text) <= shown + 1
        for pattern in (p.pattern for p in vocabulary().phrases if not p.weak)
        for shown in range(max(_BEGUN, len(pattern) // 2), len(pattern))
    )

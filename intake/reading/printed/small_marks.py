"""Names in small letters, `Benoît Gonçalves`, spelled with the marks that they bear.

The engine knows the accents of Spanish only, and reads `Benoít`. The net that names specks knows
capitals only; the recogniser of typed lines sees small letters too, and here it is the witness.
"""

from __future__ import annotations

import re
from dataclasses import replace

from intake.domain.words import Word
from intake.reading.printed.letters_seen import LettersSeen

SMALL = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:['’-][A-ZÀ-Þ]?[a-zß-ÿ]+)*")
"""A word of a name in small letters."""


def may_be_misread(text: str) -> bool:
    """Whether it is a word in small letters of which the engine may have missed a mark."""
    return SMALL.fullmatch(text) is not None


def with_small_marks(word: Word, seen: LettersSeen, alone: float, hardly: float) -> Word:
    """The word with the marks that the recogniser surely sees; where it only may, unsure.

    Args:
        word: in small letters, as the engine read it.
        seen: the same word as the recogniser of typed lines sees it.
        alone: lead (natural logarithm) from which it names a mark by itself.
        hardly: lead from which its contradiction makes the word doubtful.
    """
    text, doubted = list(word.text), False
    for place, ranked in enumerate(seen.marked):
        read = word.text[place]
        behind = dict(ranked).get(read, 0.0)
        if behind >= alone:
            text[place] = ranked[0][0]
        else:
            doubted |= behind >= hardly
    sure = min(word.confidence, DOUBTFUL) if doubted else word.confidence
    return replace(word, text="".join(text), confidence=sure)


DOUBTFUL = 0.7
"""Certainty at most of a word of which the two readers see different marks."""

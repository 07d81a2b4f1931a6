"""Two words of labels that the stroke between them, misread, has made one: `FAMILLEJLAST`."""

from __future__ import annotations

from functools import cache, lru_cache

from intake.reading.words.folding import core, fold
from intake.reading.words.lexicon import table

LEAST = 4
"""Letters of a label's word that is told from others."""

STROKES = "fiIjJlLtT17!"
"""What an engine reads for a stroke between a label and the same in another language."""


@cache
def label_words() -> frozenset[str]:
    """The words of at least `LEAST` letters that labels of identity papers are made of."""
    phrases = (phrase for texts in table("identity")["labels"].values() for phrase in texts)
    return frozenset(
        word for phrase in phrases for word in fold(phrase).split() if len(word) >= LEAST
    )


@lru_cache(maxsize=4096)
def parted(text: str) -> tuple[str, ...]:
    """The word, or the two words of labels it was read from, with the stroke behind the first."""
    if len(text) <= 2 * LEAST or core(text) in label_words():
        return (text,)
    for place in range(LEAST, len(text) - LEAST):
        one, other = text[:place], text[place + 1 :]
        if text[place] in STROKES and {core(one), core(other)} <= label_words():
            return (f"{one}/", other)
    return (text,)

"""Words that labels of identity papers are made of."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from intake.reading.printed.labels import values_like_labels
from intake.reading.words.folding import core
from intake.reading.words.two_labels import label_words

LONG, MISREAD = 7, 2
"""Letters of a label's word that is known though so many of its letters are misread."""


def is_label_word(text: str) -> bool:
    """Whether it is a word of a label, whose marks tell nothing."""
    return core(text) in label_words()


def is_nearly_label_word(text: str) -> bool:
    """Whether it may be a long word of a label, misread: `APULLIDOS`, `Sumame`; not `PAREDES`."""
    word = core(text)
    if word in values_like_labels():
        return False
    strokes = (word[:n] + "rn" + word[n + 1 :] for n, c in enumerate(word) if c == "m")
    if any(known in label_words() for known in strokes):
        return True
    return len(word) >= LONG and any(
        len(known) >= LONG and Levenshtein.distance(word, known, score_cutoff=MISREAD) <= MISREAD
        for known in label_words()
    )

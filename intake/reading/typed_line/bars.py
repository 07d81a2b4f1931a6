"""A small l and a capital I that a face draws alike are told by the letters beside them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from intake.reading.typed_line.alphabet import ALPHABET, GAP

Floats = npt.NDArray[np.float64]

CAPITAL, SMALL = ALPHABET.index("I") + 1, ALPHABET.index("l") + 1
VOWELS = "aeiouáéíóúàèìòùâêîôûãõäëïöü"


def with_bars_told(shares: Floats) -> Floats:
    """The shares with l added to I, or I to l, where only one of both can stand.

    No word begins with a small l and a consonant; none has a small l between capitals, nor a
    capital I after a small letter.

    Args:
        shares: (T, 1 + len(ALPHABET)), how probable each class is in each frame.
    """
    runs = _runs(shares)
    told = shares.copy()
    for place, (letter, first, last) in enumerate(runs):
        before = runs[place - 1][0] if place else " "
        after = runs[place + 1][0] if place + 1 < len(runs) else " "
        if letter in "Il" and _is_capital(before, after):
            right, wrong = CAPITAL, SMALL
        elif letter in "Il" and before.islower():
            right, wrong = SMALL, CAPITAL
        else:
            continue
        told[first:last, right] += told[first:last, wrong]
        told[first:last, wrong] = 0.0
    return told


def _is_capital(before: str, after: str) -> bool:
    begins = not before.isalpha()
    if begins and after.islower():
        return after not in VOWELS
    beside = [c for c in (before, after) if c.isalpha()]
    return bool(beside) and all(c.isupper() for c in beside)


def _runs(shares: Floats) -> list[tuple[str, int, int]]:
    """The likeliest characters with their frames, a frame around them that may be theirs too."""
    best = shares.argmax(axis=1)
    edges = [0, *(np.flatnonzero(np.diff(best)) + 1).tolist(), len(best)]
    return [
        (ALPHABET[best[first] - 1], max(0, first - 1), min(len(best), last + 1))
        for first, last in pairwise(edges)
        if best[first] != GAP
    ]

"""The letters of a printed word as our own recogniser of typed lines sees them, marks and all.

The engine knows the accents of Spanish only, and the net that names specks sees one speck and
nothing of the letters beside it. This third reader sees the whole word (ADR 11).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from numpy.typing import NDArray

from intake.domain.boxes import Box
from intake.reading.typed_line.alphabet import ALPHABET
from intake.reading.typed_line.edits import replacements
from intake.reading.typed_line.line import Spelling, TypedLine
from intake.reading.typed_line.line_frame import REACH

Gray = NDArray[np.uint8]

ASIDE = 0.3
"""How much paper is looked at beside a word, in heights of its box."""

SAME = 2.0
"""Lead (natural logarithm) of every letter from which the word is seen as it was read."""


@dataclass(frozen=True, slots=True)
class LettersSeen:
    """What the recogniser says of a word that was read.

    Attributes:
        marked: for each character of the word the letters that differ from it in their mark alone,
            and itself, the likeliest first, with how far each is behind that one; one letter
            alone where none differs so.
        same: every letter is, marks aside, the likeliest in its place.
        likelihood: how well the word as read explains the picture, as a natural logarithm.
    """

    marked: tuple[tuple[tuple[str, float], ...], ...]
    same: bool
    likelihood: float


Look = Callable[[Box], TypedLine | None]
"""What stands in a box of the picture at hand; each is looked at once."""


def looking_at(gray: Gray) -> Look:
    """Looks at lines of a picture for whoever asks about the same ones."""
    return cache(partial(line_of, gray))


def line_of(gray: Gray, box: Box) -> TypedLine | None:
    """The line of print in a box, looked at; None where none is seen."""
    aside, over = round(ASIDE * box.height), round(REACH * box.height)
    left, top = max(0, box.left - aside), max(0, box.top - over)
    crop = gray[top : box.bottom + over, left : box.right + aside]
    if not crop.size:
        return None
    return TypedLine.of(np.ascontiguousarray(crop), box.top - top, box.bottom - top)


def letters_seen(line: TypedLine, text: str) -> LettersSeen | None:
    """Which mark each letter of a word bears.

    Args:
        line: the word, looked at.
        text: the word as read.

    Returns:
        None where the word holds characters that the recogniser does not know, or more of them
        than can stand on the line.
    """
    if not 0 < len(text) <= len(line.shares) or any(c not in _PLACES for c in text):
        return None
    own = how_likely(line, text)
    replaced = replacements(line.shares, np.array([_PLACES[c] for c in text]))
    marked: list[tuple[tuple[str, float], ...]] = []
    same = True
    for place, letter in enumerate(text):
        here = replaced[place] - own
        leads = sorted(
            ((0.0 if c == letter else float(here[_PLACES[c] - 1]), c) for c in _alike(letter)),
            reverse=True,
        )
        most = leads[0][0]
        marked.append(tuple((c, most - lead) for lead, c in leads))
        others = np.delete(here, [_PLACES[c] - 1 for c in _of_one_letter(letter)])
        same = same and most - float(others.max()) >= SAME
    return LettersSeen(tuple(marked), same, own)


def how_likely(line: TypedLine, text: str) -> float:
    """Natural logarithm of how well a text explains the line; -inf where it cannot."""
    if len(text) > len(line.shares):
        return float("-inf")
    return Spelling(line.shares, ALPHABET).log_likelihood(text)


_PLACES = {c: place for place, c in enumerate(ALPHABET, 1)}


@cache
def _alike(letter: str) -> tuple[str, ...]:
    """The letters of its case that differ from it in their mark alone, and itself; Ç beside G."""
    if not letter.isalpha():
        return (letter,)
    if letter == "G":
        return ("G", "Ç")  # an engine without Ç reads ASSUNGÃO
    return tuple(
        c for c in ALPHABET
        if c.isalpha() and c.isupper() == letter.isupper() and _bare(c) == _bare(letter)
    )  # fmt: skip


@cache
def _of_one_letter(letter: str) -> tuple[str, ...]:
    """The same in either case: a worn O and o differ in nothing but their size."""
    if letter in "O0o":
        return tuple(c for c in ALPHABET if c == "0" or _bare(c).upper() == "O")
    return tuple(c for c in ALPHABET if _bare(c).upper() == _bare(letter).upper())


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]

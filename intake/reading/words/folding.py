"""Letters compared without case and accents, words compared in spite of reading errors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

_SPECIAL = dict(zip("ßØøŁłĐđıªº°’‘´`–—−“”ÆæŒœ", "soollddiaoo''''---\"\"aaoo", strict=True))


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """One character for one: lower case, without accents, typographic signs plain."""
    if character in _SPECIAL:
        return _SPECIAL[character]
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """The text in lower case without accents; exactly as long as `text`."""
    return "".join(map(fold_character, text))


_CAPITAL_I = re.compile(r"(?<![^\W_])l(?=[bcdfghjkmnñpqrstvwxz])")


_AMONG_CAPITALS = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")


def with_capital_i(text: str) -> str:
    """`lbáñez` is Ibáñez: no word begins with l and a consonant, and many faces draw I as l.

    Nor has a word in capitals a small l: `RUlZ` is RUIZ, and `Ll` the surname LI; `Al` is a word.
    """
    return _AMONG_CAPITALS.sub(_in_capitals, _CAPITAL_I.sub("I", text))


def _in_capitals(word: re.Match[str]) -> str:
    letters = word.group()
    rest = letters.replace("l", "")
    spoken = len(rest) == 1 and fold(rest) in "aeiou"
    return letters if not rest.isupper() or spoken else letters.replace("l", "I")


@lru_cache(maxsize=65536)
def core(word: str) -> str:
    """The folded word without anything but letters and digits."""
    return "".join(c for c in fold(word) if c.isalnum())


def distance(one: str, other: str, limit: int) -> int:
    """Edits between two words (insert, delete, replace), or `limit` + 1 where there are more."""
    return Levenshtein.distance(one, other, score_cutoff=limit)


def allowance(word: str) -> int:
    """How many reading errors a word of that length may hold and still be known."""
    return 0 if len(word) < 5 else 1 if len(word) < 12 else 2


def as_m(word: str) -> str:
    """The word with every `rn` as the `m` that it looks like."""
    return word.replace("rn", "m")


@lru_cache(maxsize=65536)
def near(seen: str, known: str) -> bool:
    """Whether a folded word as read can be that known word, misread in a letter or two."""
    if seen == known or as_m(seen) == as_m(known):
        return True
    limit = allowance(min(seen, known, key=len))
    if limit == 0 or abs(len(seen) - len(known)) > limit:
        return False
    if len(set(seen) ^ set(known)) > 2 * limit:
        return False
    return distance(seen, known, limit) <= limit


def near_among(seen: Sequence[str], known: str) -> list[str]:
    """Those of many folded words that are `near` a known one by its letters; quickly.

    Args:
        seen: words of which each may hold a reading error (see `allowance`).
    """
    most = allowance(known)
    if not most:
        return []
    found = process.extract(
        known, seen, scorer=Levenshtein.distance, processor=None, score_cutoff=most, limit=None
    )
    return [word for word, _, _ in found if near(word, known)]


def lengths_near(known: str) -> range:
    """How long a word may be that is `near` a known one; `rn` may have been read for each `m`."""
    edits = allowance(known)
    shorter, longer = known.count("rn"), known.count("m")
    return range(len(known) - max(edits, shorter), len(known) + max(edits, longer) + 1)

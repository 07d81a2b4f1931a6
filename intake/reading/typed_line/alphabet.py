"""The characters that a typed value may hold, and which of them say the same."""

from __future__ import annotations

import unicodedata

_MARKED = "ÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇ"

ALPHABET = (
    "0123456789"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "abcdefghijklmnopqrstuvwxyz" + _MARKED + _MARKED.lower() + "ß'-./, "
)
"""Every class of the net but the first, which is "between two characters"."""

GAP = 0
"""The class between two characters."""

DIGITS = "0123456789"
NUMBER = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What numbers of papers are made of."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Letters of names: A is any A, small or capital, with or without a mark."""

DOTTED = "ÄÖÜß"
"""Letters that zones spell out; asked for, they are no longer an A, O, U or S."""

SIGNS = "'-./, "
"""What may stand between letters and digits without being a part of the value."""


_IN_NAMES = str.maketrans("ß01", "SOI")


def plain(character: str) -> str:
    """The capital without its mark; in a name ß is S, 0 an O and 1 an I."""
    return unicodedata.normalize("NFD", character.translate(_IN_NAMES))[0].upper()


def told_by(symbol: str, *, dotted: bool) -> tuple[int, ...]:
    """The classes that say a letter in a name; `dotted`: those of `DOTTED` say only themselves."""
    if symbol in DOTTED:
        return tuple(n for n, c in enumerate(ALPHABET, 1) if c in (symbol, symbol.lower()))
    return tuple(
        n
        for n, c in enumerate(ALPHABET, 1)
        if c not in SIGNS
        and plain(c) == symbol
        and not (dotted and (c in DOTTED or c.upper() in DOTTED))
    )

"""Words between the word that names a number and the number itself: `pasaporte de Cuba N.° `."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from intake.reading.words.countries import country_at, country_of
from intake.reading.words.lexicon import word_set
from intake.reading.words.number_signs import misread_sign
from intake.reading.words.numbers import all_letters
from intake.reading.words.tokens import Token


def is_numeric(token: Token) -> bool:
    """A word with digits, or one of letters alone that numbers of some countries are."""
    return any(c.isdigit() for c in token.text) or all_letters(token.stripped)


def fillers_before_number(
    after: Sequence[Token], owners: AbstractSet[str] = frozenset()
) -> int | None:
    """How many words stand between the word that names a number and the number; None: too many.

    Args:
        after: what follows the word.
        owners: words for whose number it is, `RUC de la empresa 17...`.
    """
    spelled = sum(token.key in word_set("digit_words") for token in after)
    words, land = [token.stripped for token in after], 0
    between = word_set("fillers") | word_set("paper_words") | owners
    for skipped, token in enumerate(after[: FILLERS + spelled]):
        # `pasaporte de Corea del Sur Nro. M57842394`
        land = max(land, skipped + country_at(words, skipped))
        if token.key in word_set("digit_words") or skipped + 1 < land:
            continue  # `número uno siete dos ... cinco (1721108015)`, as deeds write it
        if misread_sign(after, skipped):
            continue
        if is_numeric(token) or _letters_of_a_number(after, skipped):
            return skipped
        known = token.key in between or not token.exact
        known = known or skipped < land or country_of(token.stripped) is not None
        known = known or misread_sign(after, skipped)
        stopped = token.ends in (",", ";") and token.key not in word_set("number_signs")
        if not known or stopped:
            return None
    return None


FILLERS = 9
"""Words between the word that names a number and the number, at most."""


def _letters_of_a_number(after: Sequence[Token], place: int) -> bool:
    text = after[place].stripped
    if not (1 <= len(text) <= 3 and text.isupper() and text.isalpha()):
        return False
    if misread_sign(after, place):
        return False
    if after[place].key in word_set("fillers") | word_set("paper_words"):
        return False
    nxt = after[place + 1 : place + 3]
    return any(t.text[:1].isdigit() for t in nxt)

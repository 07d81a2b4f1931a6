"""Letters typed without a capital: `yo emily thompson autorizo al señor wilson naula`."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.words.lexicon import phrase_set, word_set
from intake.reading.words.tokens import LINE_END, PARAGRAPH, Token

CAPITALS = 0.05
"""Share of words with a capital from which a letter knows capitals."""
FEWEST = 12
"""Words of the shortest letter of which that can be told."""


def in_small_letters(tokens: Sequence[Token]) -> bool:
    """Whether hardly a word has a capital."""
    words = [t for t in tokens if t.exact.isalpha()]
    capitals = sum(t.stripped[:1].isupper() for t in words)
    return len(words) >= FEWEST and capitals <= CAPITALS * len(words)


def is_introduced(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name may begin there: behind `yo`, a title or a charge, or under the letter."""
    before = tokens[place - 1] if place else None
    if before is None or before.exact in word_set("titles"):
        return before is not None
    keys = tuple(t.key for t in tokens[max(0, place - 3) : place])
    opened = (*phrase_set("before_one_name"), *phrase_set("charging"))
    if any(keys[-len(phrase) :] == phrase for phrase in opened):
        return True
    late = place > LATE * len(tokens)
    return late and before.gap in (LINE_END, PARAGRAPH)


LATE = 0.6
"""Share of a letter behind which whoever signs may stand alone on a line."""

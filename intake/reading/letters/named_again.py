"""Where a letter ends that takes no leave: at the name of somebody it has named, on a last line."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.letters.closing import over
from intake.reading.letters.prose import Mention, Prose
from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import PARAGRAPH, Token

LATE = 0.6
"""Share of a letter after which its end begins."""
WORDS = 2
"""Words of a name that must come again."""


def named_again(tokens: Sequence[Token], prose: Prose) -> int | None:
    """The first word of the line with which somebody signs who is named before.

    `... | Gracias por su ayuda. | Walter Parrales | Machala 16-11-2026`. The name has its line for
    itself but for a title; the last such one counts. None where there is none.
    """
    for mention in reversed(prose.people):
        if mention.start < LATE * len(tokens) or not _has_its_line(tokens, mention):
            continue
        if any(_is_part(mention, other) for other in prose.people if other.end <= mention.start):
            return _line_start(tokens, mention.start)
    return _named_last(tokens, prose)


def _named_last(tokens: Sequence[Token], prose: Prose) -> int | None:
    """The line of a name with which the paper ends, though nobody of that name was there before.

    `... | GRACIAS POR SU ATENCIÓN | XAVIER JARAMILLO | 1712345678`: whoever signs, signs. A
    name of which a word stands above is that person's, in whatever form.
    """
    if not prose.people:
        return None
    last = prose.people[-1]
    behind = [token for token in tokens[last.end :] if token.exact]
    short = len(behind) <= BEHIND and not any(token.ends == ":" for token in behind)
    ends = last.start >= LAST * len(tokens) and short
    words = {core(word) for word in last.words}
    strange = len(words) > 1 and not words & {token.exact for token in tokens[: last.start]}
    alone = strange and _has_its_line(tokens, last)
    return _line_start(tokens, last.start) if ends and alone and _opens(tokens, last) else None


def _opens(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a gap is over its line: what goes on from above is a value or a sentence."""
    start = _line_start(tokens, mention.start)
    return start == 0 or tokens[start - 1].gap == PARAGRAPH


LAST = 0.75
"""Share of a paper behind which its last name stands."""
BEHIND = 6
"""Words below the last name at most: a number, an office."""


def _has_its_line(tokens: Sequence[Token], mention: Mention) -> bool:
    start = _line_start(tokens, mention.start)
    led = all(
        not t.exact or t.exact in word_set("titles") | {"f", "firma"}
        for t in tokens[start : mention.start]
    )
    last = mention.end == len(tokens) or over(tokens[mention.end - 1], tokens[mention.end])
    return led and last and not tokens[mention.end - 1].ends


def _line_start(tokens: Sequence[Token], place: int) -> int:
    while place and not over(tokens[place - 1], tokens[place]):
        place -= 1
    return place


def _is_part(short: Mention, whole: Mention) -> bool:
    """Whether all words of one name are of the other, initials by their first letter."""
    mine, theirs = ([core(word) for word in m.words if core(word)] for m in (short, whole))
    if sum(len(word) > 1 for word in mine) < WORDS or len(mine) > len(theirs):
        return False
    left = list(theirs)
    for word in sorted(mine, key=len, reverse=True):
        fits = (w for w in left if w == word or (len(word) == 1 and w.startswith(word)))
        found = next(fits, None)
        if found is None:
            return False
        left.remove(found)
    return True

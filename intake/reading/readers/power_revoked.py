"""Whether a power of attorney says that it was revoked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from intake.reading.fields.values import make
from intake.reading.found import Found
from intake.reading.readers.sentences import said_before, said_behind
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token, text_of


def revoked(tokens: Sequence[Token]) -> Found | None:
    """`fue REVOCADO por escritura ...`; not `mientras no sea revocado`, nor earlier powers."""
    for place, token in enumerate(tokens):
        before, behind = said_before(tokens, place), said_behind(tokens, place)
        if not (token.exact in word_set("revoking") or _ends_it(before, token, behind)):
            continue
        title = _is_title(tokens, place, behind)
        noun = token.exact in word_set("revocations")
        noted = not noun or title or word_set("noting").intersection(t.exact for t in before)
        denied = not title and _denied([*before, token])
        if noted and not denied and not (_of_others(behind) or _others_named(before)):
            taken = [*before[-3:], token, *behind[:8]]
            return make("revocation", text_of(taken), taken)
    return None


def _ends_it(before: Sequence[Token], token: Token, behind: Sequence[Token]) -> bool:
    """`se deja sin efecto`, `queda este poder sin valor ni efecto`."""
    said = token.exact == "sin" and any(t.exact == "efecto" for t in behind[:3])
    left = word_set("leaving").intersection(t.exact for t in before)
    return said and bool(left) and any(t.key in word_set("powers") for t in [*before, *behind])


def _is_title(tokens: Sequence[Token], place: int, behind: Sequence[Token]) -> bool:
    """`REVOCATORIA DEL PODER ESPECIAL` at the beginning of a line: what the whole paper is."""
    left = tokens[place].word.box.left
    begins = place == 0 or (
        tokens[place - 1].gap not in (SPACE, "") or left < tokens[place - 1].word.box.left
    )
    named = any(t.key in word_set("powers") for t in behind[:3])
    return begins and named and all(t.text.isupper() for t in (tokens[place], *behind[:2]))


def _denied(words: Sequence[Token]) -> bool:
    """Whether they deny it; `No. 2210` and `no obstante` do not."""
    return any(
        word.exact in word_set("not_revoked")
        and not (word.exact == "no" and (after.exact.isdigit() or after.exact == "obstante"))
        for word, after in pairwise(words)
    )


def _of_others(behind: Sequence[Token]) -> bool:
    """`revoco todo poder anterior`; by another deed (`por otro instrumento`) it is this one."""
    others = word_set("other_powers")
    means = False
    for word in behind:
        if word.exact in others and not means:
            return True
        means = word.exact in word_set("by_means_of") or (means and word.exact in others)
    return False


def _others_named(before: Sequence[Token]) -> bool:
    """`Todo poder anterior queda revocado`, `los poderes anteriores`."""
    others, powers = word_set("other_powers"), word_set("powers")
    return any(
        (one.exact in others and two.key in powers)
        or (one.key in powers and one.key.endswith("s") and two.exact in others)
        for one, two in pairwise(before)
    )

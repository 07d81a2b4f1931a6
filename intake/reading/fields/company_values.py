"""Names of companies taken out of the words where they are expected to stand."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import make, thirteen_digits
from intake.reading.found import Found
from intake.reading.words.company_text import company_text, liquidation_at
from intake.reading.words.folding import core
from intake.reading.words.lexicon import phrase_set, word_set
from intake.reading.words.tokens import CELL, PARAGRAPH, Token


def a_company(field: str, tokens: Sequence[Token]) -> Found | None:
    """The name of a company at the beginning of these words: up to its ending or their end."""
    taken: list[Token] = []
    for place, token in enumerate(tokens[:14]):
        joins = token.text in "/&-" if taken and not taken[-1].gap else token.text in ("&", "-")
        apart = not token.exact and not joins
        # the RUC of the row above, where the cells of two rows are one
        if apart or (not taken and thirteen_digits(token.stripped)):
            if taken:
                break
            continue
        if taken and (token.exact in ("ruc", "con") or _begins_a_label(tokens, place)):
            break
        taken.append(token)
        length = ending_at(tokens, place)
        if length:
            taken.extend(
                tokens[place + 1 : place + length + liquidation_at(tokens, place + length)]
            )
            break
        if token.gap in (CELL, PARAGRAPH) or token.ends in (";", ":"):
            break
        if token.ends == "," and not ending_at(tokens, place + 1):
            break
    value = company_text(taken)
    if len(value) < 3 or not any(c.isalpha() for c in value) or _is_spoken(taken):
        return None
    return make(field, value, taken)


def _begins_a_label(tokens: Sequence[Token], place: int) -> bool:
    """`No. de | RUC`: the label of the next cell, or the half of it that stands in this line."""
    following = tokens[place + 1].exact if place + 1 < len(tokens) else "de"
    sign = tokens[place].exact in ("no", "nro", "num", "n") and tokens[place].ends == "."
    return sign and following in ("de", "del", "ruc")


def _is_spoken(taken: Sequence[Token]) -> bool:
    """A sentence that goes on, or the label of the next row: no company's name."""
    if taken[0].text[:1].islower() or {t.exact for t in taken} <= word_set("stop"):
        return True
    # `QUIEN LABORA EN ESTA / EMPRESA DESDE EL ...`: in capitals only its first word tells.
    return taken[0].exact in word_set("glue") and not named_as_company(company_text(taken))


def ends_as_company(name: str) -> bool:
    """Whether a printed name ends as the names of companies do."""
    words = tuple(core(word) for word in name.split())
    return any(words[-len(phrase) :] == phrase for phrase in phrase_set("company_endings"))


def is_of_a_name(tokens: Sequence[Token]) -> bool:
    """Whether these words may go on a company's name: capitals, joining words, its ending."""
    joining = word_set("particles") | {"&", "-"}
    numbers = any(sum(c.isdigit() for c in token.text) > LARGEST_DIGITS for token in tokens)
    return not numbers and all(
        token.exact in joining or token.text in joining or token.stripped[:1].isupper()
        for token in tokens
    )


LARGEST_DIGITS = 4
"""Digits of the longest number in the name of a company: a year."""


def named_as_company(name: str) -> bool:
    """Whether a printed name begins or ends as the names of companies do."""
    words = tuple(core(word) for word in name.split())
    if len(words) > 1 and words[0] in word_set("company_words"):
        return True
    return ends_as_company(name)


def ending_at(tokens: Sequence[Token], place: int) -> int:
    """How many words the end of a company's name (`S.A.`, `Cía. Ltda.`) takes there, or 0."""
    for phrase in phrase_set("company_endings"):
        part = tokens[place : place + len(phrase)]
        same = tuple(token.exact for token in part) == phrase
        if same and all(_may_end_a_house(token) for token in part):
            return len(phrase)
    return 0


def _may_end_a_house(token: Token) -> bool:
    """`S.A.`, `SA`, `Ltda.`; not `Ca`, which ink may leave of Carlos."""
    short = len(token.exact) < INITIALS and "." not in token.text
    return token.stripped.isupper() if short else token.stripped[:1].isupper()


INITIALS = 3
"""Letters from which an ending without points is no initials."""

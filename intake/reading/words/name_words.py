"""Which words can be part of a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.words.folding import core
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import SPACE, Token


def is_name_word(token: Token, first: bool = False, loose: bool = False) -> bool:
    """Whether a word can be part of a person's name.

    Args:
        token: the word.
        first: it would be the first one: a particle then needs a capital.
        loose: also without a capital, as in forms typed in lower case.
    """
    text = token.stripped
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isdigit() for c in text) > max(0, len(letters) // 4):
        return False
    if any(not (c.isalnum() or c in "'’´`-.") for c in text):
        return False
    if token.exact in word_set("particles"):
        return not first or loose or text[0].isupper()
    if token.exact in word_set("stop") or token.exact in word_set("titles"):
        return loose and token.exact in word_set("names_too")
    if _is_a_noun(token.exact) or _is_of_a_heading(text) or _DOUBLED.fullmatch(token.exact):
        return False
    return loose or letters[0].isupper() or _BEGINS_WITH_I.match(text) is not None


_BEGINS_WITH_I = re.compile(r"l[bcdfghjkmnpqrstvwxyz][a-zà-ÿ]{2}")
"""`lyer`, `lbarra`: no Spanish word begins with a small l and a consonant but another l."""


_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
"""`YY`, `NN`: loops of a pen beside a name, which no name begins with."""


def _is_of_a_heading(text: str) -> bool:
    """`SUT-REGISTRO`: words of a heading, between which no room was seen."""
    parts = [core(part) for part in text.split("-")]
    return len(parts) > 1 and all(part in word_set("stop") for part in parts)


def is_month_as_name(tokens: Sequence[Token], place: int) -> bool:
    """`Abg. Julio Andrade`: a month beside no number and before another word of a name."""
    token = tokens[place]
    if token.exact not in word_set("months_as_names") or not token.stripped[:1].isupper():
        return False
    before = tokens[place - 1] if place else None
    of_a_date = before is not None and (
        (before.exact in word_set("particles") and _a_day(tokens[place - 2] if place > 1 else None))
        or (before.gap in (SPACE, "") and any(c.isdigit() for c in before.text))
    )
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    glued = following is not None and not token.ends and token.gap == SPACE
    return (
        glued
        and following is not None
        and not of_a_date
        and (is_name_word(following) and following.exact not in word_set("particles"))
    )


def is_surname_too(tokens: Sequence[Token], place: int) -> bool:
    """`Rosa Calle Sigüenza`: behind another word of a name, and before no number."""
    token, before = tokens[place], tokens[place - 1]
    if token.exact not in word_set("surnames_too") or not token.stripped[:1].isupper():
        return False
    after = tokens[place + 1].text if place + 1 < len(tokens) and token.gap == SPACE else ""
    return before.gap == SPACE and not before.ends and not any(c.isdigit() for c in after)


def is_of_either_gender(tokens: Sequence[Token], place: int) -> bool:
    """`TRABAJADORI/A`, `Apoderado/a`: a role, however it was read, and nobody's name."""
    role, parted = tokens[place], tokens[place + 1 : place + 3]
    together = len(parted) == ENDING and role.gap == parted[0].gap == ""
    return together and parted[0].text == "/" and parted[1].exact in ("a", "o", "as", "os")


ENDING = 2
"""Parts of the ending that tells of either gender: `/` and `a`."""


def _a_day(token: Token | None) -> bool:
    """Whether a word before `de Julio` is a day: not in `a favor de JULIO CÉSAR HUAMÁN`."""
    if token is None:
        return True
    days = word_set("digit_words") | word_set("day_words")
    return token.exact in days or any(c.isdigit() for c in token.text)


def _is_a_noun(word: str) -> bool:
    """`IDENTIFICACIÓN`, `LEGALMENTE`: in capitals only their ending tells them from names."""
    long = len(word) >= 7 and word not in word_set("names_like_nouns")
    return long and any(word.endswith(ending) for ending in word_set("noun_endings"))


def begins_another(tokens: Sequence[Token], start: int, place: int) -> bool:
    """`NARCISA GÓMEZ CEDEÑO     Ximena Quishpe`: two people who sign side by side.

    Between the words of one name there is no such room, nor do several of it stand in capitals and
    several others not.
    """
    before, after = tokens[start:place], tokens[place : place + WORDS]
    if len(before) < WORDS or len(after) < WORDS or not all(map(is_name_word, after)):
        return False
    last, first = before[-1].word.box, after[0].word.box
    room = first.left - last.right > max(last.height, first.height) * ROOM
    return (
        room and all(t.text.isupper() for t in before) and not any(t.text.isupper() for t in after)
    )


WORDS, ROOM = 2, 1.2
"""Words of a name at least; heights of print that part two names, where their case does too."""

"""Whence somebody is: a nationality before a name, a country behind one."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import name_run
from intake.reading.words.countries import country_of, is_demonym
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import Token, text_of

CITIZENS = frozenset({"ciudadano", "ciudadana"})
BORN_IN = CITIZENS | {"nacional", "nativa", "nativo", "natural", "oriunda", "oriundo"}
LONGEST_COUNTRY = 4
"""Words of the longest name of a country: `República Popular China`, `Corea del Sur`."""
ONE_NAME = 2
"""Words of a surname and a name."""
SHORTEST_ALONE = 4
"""Letters of the shortest name that stands alone in a sentence."""
DESCRIBED = 12
"""Words behind it among which the paper of its bearer is named."""
PAPERS = frozenset({"pasaporte", "passport", "visa", "codigo", "cedula"})


def says_whence(tokens: Sequence[Token], place: int) -> bool:
    """`LA CIUDADANA VIETNAMITA THI HOA NGUYEN`: in capitals a nationality looks like a name."""
    before = tokens[place - 1] if place else None
    if _in_a_country(tokens, place):
        return True
    if before is None or before.exact not in word_set("of_a_country") or before.ends:
        return False
    if not (tokens[place].stripped.isupper() or before.exact in CITIZENS):
        return False  # `el trabajador Alemán Pérez Juan`: prose writes nationalities small
    whole = name_run(tokens, place + 1) - place > ONE_NAME
    return (
        whole and len(tokens[place].exact) > SHORTEST_ALONE and is_demonym(tokens[place].stripped)
    )


def _in_a_country(tokens: Sequence[Token], place: int) -> bool:
    """`ciudadano de la India GURPREET SINGH`: a word of the country that a name follows."""
    for start in range(place, max(0, place - LONGEST_COUNTRY), -1):
        head = start - 1
        while head > start - ONE_NAME - 1 and tokens[head].exact in word_set("particles"):
            head -= 1
        if head < 0 or head == start - 1 or tokens[head].exact not in BORN_IN:
            continue
        for end in range(place + 1, min(start + LONGEST_COUNTRY, len(tokens)) + 1):
            country = country_of(text_of(tokens[start:end])) is not None
            if country and name_run(tokens, end) - end >= ONE_NAME:
                return True
    return False


def before_the_country(tokens: Sequence[Token], start: int, end: int) -> int:
    """`EPIFANÍA ROJAS de Bolivia con pasaporte BD29384`: where the name ends, whence she is."""
    last = end - 1
    while last >= start + ONE_NAME and tokens[last].exact not in word_set("particles"):
        last -= 1
    if not start + ONE_NAME <= last < end - 1:
        return end
    paper = PAPERS & {t.key for t in tokens[end : end + DESCRIBED]}
    country = country_of(text_of(tokens[last + 1 : end]).strip(" ,."))
    return last if paper and country is not None else end

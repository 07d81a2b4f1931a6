"""Places that are named like people: towns, streets, crossings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intake.reading.fields.values import name_run
from intake.reading.words.lexicon import word_set
from intake.reading.words.tokens import PARAGRAPH, Token


def is_a_place(tokens: Sequence[Token], place: int) -> bool:
    """`emitido en Puerto Príncipe`, `cantón San Miguel`; `delego en ROSA TIXE` is somebody."""
    before = [t.key for t in tokens[max(0, place - LEADING) : place] if t.exact]
    if not before or tokens[place - 1].gap == PARAGRAPH:
        return False
    if before[-1] == "en":
        return bool(word_set("before_a_place") & set(before[:-1]))
    last = [key for key in before if key not in ("de", "del")][-1:]
    return bool(last) and last[0] in word_set("kinds_of_place")


LEADING = 4
"""Words that lead to a place: `domiciliado actualmente en`."""


def is_a_house(tokens: Sequence[Token], place: int) -> bool:
    """`Eloy Alfaro 10-42`, `Víctor Emilio Estrada 512 y Ébanos`: behind the name of a street."""
    number = tokens[place].stripped
    bare = number.isdigit() and len(number) <= len("1512")
    crosses = [t.exact for t in tokens[place + 1 : place + 2]]
    return bool(_HOUSE.fullmatch(number)) or (bare and crosses in _CROSSING)


_HOUSE = re.compile(r"[NSEO][a-z]?\d{1,3}[A-Z]?-\d{1,3}[A-Z]?|\d{1,2}[A-Z]?-\d{2,3}[A-Z]?")
"""`Eloy Alfaro 10-42`: with a house number behind it a name is a street's."""
_CROSSING = (["y"], ["e"], ["entre"], ["esquina"])


def streets_end(tokens: Sequence[Token], place: int) -> int:
    """`calle Rocafuerte 10-22 y Juan Montalvo`: the street that crosses is nobody's name either."""
    after = place
    while after < min(place + 4, len(tokens)) and (
        not tokens[after].exact or any(c.isdigit() for c in tokens[after].text)
    ):
        after += 1
    crosses = after < len(tokens) and tokens[after].exact in ("y", "e", "entre", "esquina")
    return name_run(tokens, after + 1) if crosses else place

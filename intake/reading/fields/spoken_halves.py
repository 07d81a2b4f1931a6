"""A name told in a sentence by its halves: `de nombres ALESSANDRO y apellidos FERRARI CONTI`."""

from __future__ import annotations

from collections.abc import Sequence

from intake.reading.fields.values import make, name_run, spoken_name
from intake.reading.found import Found
from intake.reading.words.tokens import Token

_GIVEN, _SURNAMES = frozenset({"nombre", "nombres"}), frozenset({"apellido", "apellidos"})
_JOINING = frozenset({"y", "e", "de", "con", ""})
BETWEEN = 3
"""Words between the halves: `, y de apellidos`."""


def two_halves(tokens: Sequence[Token], start: int, end: int) -> tuple[int, Found] | None:
    """Where a name ends whose first half stands there, and the whole, names before surnames.

    Args:
        tokens: the words of the document.
        start, end: a run of words that are of a name.
    """
    said = tokens[start - 1] if start else None
    if said is None or said.ends or said.key not in _GIVEN | _SURNAMES or not start < end:
        return None
    other = _SURNAMES if said.key in _GIVEN else _GIVEN
    place = end
    while place < min(end + BETWEEN, len(tokens)) and tokens[place].key in _JOINING:
        place += 1
    if place == end and tokens[end - 1].ends != ",":
        return None
    if place >= len(tokens) or tokens[place].key not in other or tokens[place].ends:
        return None
    last = name_run(tokens, place + 1)
    if last <= place + 1:
        return None
    one, two = tokens[start:end], tokens[place + 1 : last]
    halves = (one, two) if said.key in _GIVEN else (two, one)
    value = " ".join(spoken_name(half) for half in halves)
    return last, make("full_name", value, [*one, *two])

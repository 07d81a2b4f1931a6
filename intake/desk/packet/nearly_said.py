"""Which value of another paper one of this paper may be, misread: nearly it, or cut short."""

from __future__ import annotations

from collections.abc import Sequence

from intake.desk.packet.likeness import FEWEST, SHORTEST, marked_otherwise, nearly_the_same
from intake.desk.packet.looked_at import OF_PEOPLE
from intake.domain.documents import Fact
from intake.reading.expected import compact
from intake.reading.typed_line.judged import spellings


def nearly_said(fact: Fact, said: Sequence[str], form: str) -> list[str]:
    """What other papers say and this one nearly says; nothing where it says the same as one."""
    marked = [v for v in said if form == "text" and marked_otherwise(fact.value, v)]
    if not marked and form == "text":
        marked = _parted_otherwise(fact.value, said)
    if marked or any(compact(value) == compact(fact.value) for value in said):
        return marked
    # `xUu` for XU: of so few letters any other name is near, unless they were hardly read.
    fewest = FEWEST if fact.certain or form != "text" else SHORTEST
    near = [value for value in said if _nearly(fact.value, value, form, fewest)]
    if near or form != "text" or fact.field not in OF_PEOPLE:
        return near
    turned = [way for value in said for way in _turned(value)]
    if any(compact(way) == compact(fact.value) for way in turned):
        return []
    return [way for way in turned if _nearly(fact.value, way, form, FEWEST)]


def _parted_otherwise(name: str, said: Sequence[str]) -> list[str]:
    """`LYUHAO` for LYU HAO: all the letters, and a gap between two of them that was not seen."""
    alike = [v for v in said if compact(v) == compact(name)]
    lettered = all(c.isalpha() or c == " " for c in name)
    same = any(len(v.split()) == len(name.split()) for v in alike)
    return alike if lettered and not same else []


def _turned(name: str) -> list[str]:
    """`XIMENA RÍOS` as `RÍOS XIMENA`: registers print the surnames first."""
    words = name.split()
    return [" ".join([*words[place:], *words[:place]]) for place in range(1, len(words))]


def _nearly(one: str, other: str, form: str, fewest: int) -> bool:
    """Whether one may be the other misread: `Weif` for `Weiß`, too, which a zone writes WEISS."""
    ways = [other, *(spellings(other) if form == "text" else ())]
    return any(nearly_the_same(one, way.replace("ß", "S"), fewest) for way in ways)


def cut_short(fact: Fact, said: Sequence[str]) -> list[str]:
    """Names that begin or end with all that was read: a word beside it may have been overlooked."""
    seen = _words(fact.value)
    found = []
    for value in said:
        whole = _words(value)
        part = seen in (whole[: len(seen)], whole[-len(seen) :])
        if len(seen) > 1 and part and len(whole) > len(seen):
            found.append(value)
    exact = any(_words(value) == seen for value in said)
    return [] if exact else found


def is_another(fact: Fact, said: Sequence[str]) -> bool:
    """A name read without certainty, some words of which stand on another paper and others do not.

    `ÓSCAR BARRERA` for ÓSCAR GÓMEZ. What shares no word may be no name at all: a post, a house.
    """
    words = set(_words(fact.value))
    others = {word for value in said for word in _words(value)}
    return not fact.certain and bool(words & others) and bool(words - others)


def most_alike(fact: Fact, said: Sequence[str]) -> list[str]:
    """What other papers say, first what has most words in common with what was read."""
    words = set(_words(fact.value))
    return sorted(said, key=lambda value: -len(words & set(_words(value))))


def _words(name: str) -> list[str]:
    return [compact(word) for word in name.split()]

"""In which direction a paper's values stand from their labels."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from intake.domain.boxes import Box
from intake.reading.found import Found

DIRECTIONS = ("below", "above", "beside")


@dataclass(frozen=True, slots=True)
class Chance:
    """A cell that may hold a label's value."""

    owner: int
    cell: int
    direction: str
    score: float
    found: Found


def nearest(
    chances: Sequence[Chance], gap: Callable[[Chance], float], boxes: Sequence[Box]
) -> list[Chance]:
    """The chances of one label but those above or below another one that is nearer to it."""
    return [
        chance
        for chance in chances
        if not any(
            other.direction == chance.direction != "beside"
            and gap(other) < gap(chance)
            and _over_one_another(boxes[chance.cell], boxes[other.cell])
            for other in chances
            if other is not chance
        )
    ]


def _over_one_another(one: Box, other: Box) -> bool:
    """Whether two boxes stand over one another, neither on the other's line."""
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and (one.bottom <= other.center[1] or other.bottom <= one.center[1])


def leant(chances: Sequence[Chance], group: Callable[[Chance], str]) -> list[Chance]:
    """The chances, those in the paper's direction stronger: by `names` and by `others`.

    A direction in which every label finds a value of its form at the same small distance is
    the paper's; where names leave it open the dates tell.
    """
    support = {name: _support([c for c in chances if group(c) == name]) for name in GROUPS}
    leaning = {}
    for name, other in (GROUPS, GROUPS[::-1]):
        for direction in DIRECTIONS:
            own = support[name].get(direction, 0.0)
            help_ = support[other].get(direction, 0.0)
            leaning[name, direction] = 0.7 * own + 0.35 * help_
    sure = _only_way([c for c in chances if group(c) == "others"])
    if sure is not None:
        leaning["names", sure] += TOLD
    return [replace(c, score=c.score + leaning[group(c), c.direction]) for c in chances]


GROUPS = ("names", "others")


def _only_way(members: Sequence[Chance]) -> str | None:
    """Above or below, if that is where most labels have the one value that can be theirs.

    Then names stand there, too, though the next name is nearer on the other side of a label.
    """
    ways: dict[int, set[str]] = {}
    for chance in members:
        ways.setdefault(chance.owner, set()).add(chance.direction)
    many = Counter(next(iter(way)) for way in ways.values() if len(way) == 1)
    one, other = sorted(OPPOSITE, key=lambda way: -many[way])
    return one if many[one] >= max(OTHERS, MOSTLY * many[other]) else None


TOLD, MOSTLY = 0.35, 3
"""How much that says; how many times as many labels must have their value there."""


def _support(members: Sequence[Chance]) -> dict[str, float]:
    owners = {c.owner for c in members}
    if not owners:
        return {}
    found = {}
    for direction in DIRECTIONS:
        best: dict[int, float] = {}
        for chance in members:
            if chance.direction == direction:
                best[chance.owner] = max(best.get(chance.owner, 0.0), chance.score)
        share = len(best) / len(owners)
        mean = statistics.mean(best.values()) if best else 0.0
        found[direction] = share * mean
    return found


def farther(chosen: Sequence[tuple[Chance, float]]) -> list[Chance]:
    """Those that stand a line farther from their label than the others: one between is not read.

    Args:
        chosen: values in one direction from their labels, and how far in heights of print.
    """
    usual = statistics.median(gap for _, gap in chosen) if len(chosen) > OTHERS else FAR
    return [chance for chance, gap in chosen if gap - usual > A_LINE]


def lines_lost(chosen: Sequence[tuple[Chance, float]], names: Sequence[Chance]) -> list[Chance]:
    """Names of which the first line may not be read: any other value is nearer to its label.

    A card has few values, and a name of two lines is often the only one that is.

    Args:
        chosen: as for `farther`.
        names: those of them that are names.
    """
    least = min((gap for _, gap in chosen), default=0.0)
    return [chance for chance, gap in chosen if chance in names and gap - least > A_LINE]


FAR, A_LINE = 9.0, 0.9


def open_ways(
    chosen: Sequence[Chance], chances: Sequence[Chance], group: Callable[[Chance], str]
) -> list[Chance]:
    """Those that may stand in another direction from their label: never certain.

    Args:
        chosen: the value of each label.
        chances: all cells that may be.
        group: whether a chance is one of `names` or of `others`.
    """
    others = against_the_rest(chosen) + undecided(chosen, chances)
    return others + _shifted(chosen, chances, group) + _facing(chosen, group)


def _facing(chosen: Sequence[Chance], group: Callable[[Chance], str]) -> list[Chance]:
    """Names of which one stands below its label and one above: two lines of the same name."""
    names = [c for c in chosen if group(c) == "names" and c.direction in OPPOSITE]
    return names if len({c.direction for c in names}) > 1 else []


def undecided(chosen: Sequence[Chance], chances: Sequence[Chance]) -> list[Chance]:
    """Those whose label has another cell of that form in another direction, about as likely."""
    taken = {chance.cell for chance in chosen}
    return [
        one
        for one in chosen
        if any(
            other.owner == one.owner
            and other.direction != one.direction
            and other.cell not in taken
            and other.found.value != one.found.value
            and one.score - other.score < AS_LIKELY
            for other in chances
        )
    ]


AS_LIKELY = 0.15


def _shifted(
    chosen: Sequence[Chance], chances: Sequence[Chance], group: Callable[[Chance], str]
) -> list[Chance]:
    """Names that may all be their neighbours': each label has one above and one below.

    Unless another value of the paper tells in which direction they stand.
    """
    told = {c.direction for c in chosen if group(c) == "others"}
    names = [c for c in chosen if group(c) == "names" and c.direction in OPPOSITE]
    both = {(c.owner, c.direction) for c in chances if group(c) == "names" and c.score >= SHIFTED}
    open_ = bool(names) and all((c.owner, OPPOSITE[c.direction]) in both for c in names)
    return [c for c in names if c.direction not in told] if open_ else []


SHIFTED = 0.5
"""Score from which the other cell may be the label's."""


def against_the_rest(chosen: Sequence[Chance]) -> list[Chance]:
    """The one above its label where the others stand below theirs, or below where they are above.

    Its own value was not read, and the label took the next one's.
    """
    many = Counter(chance.direction for chance in chosen)
    return [
        chance
        for chance in chosen
        if chance.direction in OPPOSITE
        and many[chance.direction] == 1
        and many[OPPOSITE[chance.direction]] >= OTHERS
    ]


OPPOSITE = {"above": "below", "below": "above"}
OTHERS = 3
"""Values that stand all in one direction, from which another one is no value of its label."""

"""Where pages go among the others: interleaved, inserted, in the place of one. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from intake.errors import ScanError


def interleaved(before: Sequence[str], fronts: Sequence[str], backs: Sequence[str]) -> list[str]:
    """The order of a stack whose fronts went through first and then, turned over, its backs.

    A stack that is turned over as a whole shows its last sheet first, so the backs came in the
    opposite order.

    Raises:
        ScanError: `scan.uneven`: as many backs as fronts are needed.
    """
    if len(fronts) != len(backs):
        raise ScanError("scan.uneven", fronts=len(fronts), backs=len(backs))
    own = set(fronts) | set(backs)
    rest = [name for name in before if name not in own]
    pairs = zip(fronts, reversed(backs), strict=True)
    return [*rest, *(name for pair in pairs for name in pair)]


def inserted(before: Sequence[str], new: Sequence[str], after: str | None) -> list[str]:
    """The new pages put in after one of the others, or at the beginning where that is None."""
    own = set(new)
    rest = [name for name in before if name not in own]
    place = rest.index(after) + 1 if after is not None else 0
    return [*rest[:place], *new, *rest[place:]]


def replaced(before: Sequence[str], new: Sequence[str], old: str) -> list[str]:
    """The new pages put in the place of one page, which is set aside."""
    if old in new or not new:
        return list(before)
    return [name for name in inserted(before, new, old) if name != old]


def without(before: Sequence[str], gone: Sequence[str]) -> list[str]:
    """The order without some of the pages."""
    return [name for name in before if name not in set(gone)]

"""One scan into a case: what it is for, what came, where it goes. Without widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from intake.desk.page_order import inserted, interleaved, replaced, without
from intake.jobs import Job
from intake.scanning.sources.source import Delivery, Source


class Mode(StrEnum):
    """What the pages are for."""

    APPEND = "append"
    FRONTS = "fronts"
    BACKS = "backs"
    INSERT = "insert"
    REPLACE = "replace"


@dataclass(slots=True)
class Session:
    """A scan that runs, or has just ended.

    Attributes:
        before: names of the case's files, in their order, before it began.
        at: name of the file that it is about, for `INSERT` and `REPLACE`.
        fronts: names of the fronts, for `BACKS`.
        came: names of what came, in order.
    """

    case: int
    mode: Mode = Mode.APPEND
    before: tuple[str, ...] = ()
    at: str = ""
    fronts: tuple[str, ...] = ()
    came: list[str] = field(default_factory=list)

    def order(self) -> list[str] | None:
        """How the case's files stand with what came; None where they came into their place.

        Raises:
            ScanError: `scan.uneven`: fronts and backs do not go together.
        """
        now = [*self.before, *self.came]
        if not self.came:
            return None
        match self.mode:
            case Mode.INSERT:
                return inserted(now, self.came, self.at)
            case Mode.REPLACE:
                return replaced(now, self.came, self.at)
            case Mode.BACKS:
                return _in_place(now, self.fronts, self.came)
        return None


def _in_place(now: Sequence[str], fronts: Sequence[str], backs: Sequence[str]) -> list[str]:
    """Fronts and backs interleaved where the fronts stand, the others where they are."""
    pairs = interleaved((), fronts, backs)
    first = now.index(fronts[0])
    rest = without(now, pairs)
    return [*rest[:first], *pairs, *rest[first:]]


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take back what was done with pages: order before, and what it added."""

    before: tuple[str, ...]
    added: tuple[str, ...]

    def order(self, now: Sequence[str]) -> list[str]:
        """As before; what came from elsewhere meanwhile stays, at the end."""
        since = [name for name in now if name not in {*self.before, *self.added}]
        return [*self.before, *since]


class Counted:
    """A source that says when it delivers, before anybody has kept it."""

    def __init__(self, source: Source, came: Callable[[], None]) -> None:
        self._source = source
        self._came = came

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`."""
        for delivery in self._source.deliver(job):
            self._came()
            yield delivery

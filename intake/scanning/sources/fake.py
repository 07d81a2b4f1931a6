"""A source without a technology: plays what it is given; for tests and demonstrations."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from intake.errors import FileError, IntakeError
from intake.jobs import Job
from intake.scanning.sources.files import Files
from intake.scanning.sources.source import Delivery


class Fake:
    """Delivers a list, at the pace of a feeder if wished.

    Args:
        fails_after: breaks off there like a jammed feeder.
        fault: what it breaks off with.
        pace: seconds between two pages.
        wait: waits so many seconds.
    """

    def __init__(
        self,
        deliveries: Sequence[Delivery],
        fails_after: int | None = None,
        fault: IntakeError | None = None,
        *,
        pace: float = 0.0,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._deliveries = tuple(deliveries)
        self._fails_after = fails_after
        self._fault = fault
        self._pace = pace
        self._wait = wait

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`."""
        if not self._deliveries:
            raise FileError("folder.empty", folder="")
        for count, delivery in enumerate(self._deliveries):
            job.checkpoint()
            if count == self._fails_after:
                raise self._fault or FileError("file.gone", file=delivery.name)
            if self._pace:
                job.report("scanning_page", 0, 0, page=count + 1)
                self._rest(job)
            yield delivery
        if self._fails_after == len(self._deliveries):
            raise self._fault or FileError("file.gone", file="")

    def _rest(self, job: Job) -> None:
        """Waits in small steps, so that cancel is heard."""
        for _ in range(10):
            job.checkpoint()
            self._wait(self._pace / 10)


def play(
    folder: Path, faults: Mapping[int, IntakeError] | None = None, *, pace: float = 0.0
) -> Fake:
    """A feeder that has the files of a folder in it.

    Args:
        faults: by how many pages come before it; the first one ends the stack.
        pace: seconds between two pages; 20 pages a minute are 3.
    """
    pages = list(Files([folder]).deliver(Job()))
    first = min(faults) if faults else None
    fault = faults[first] if faults and first is not None else None
    return Fake(pages, first, fault, pace=pace)

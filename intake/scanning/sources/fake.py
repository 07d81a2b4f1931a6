"""A source without a technology: delivers what it is given; for tests and demonstrations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intake.errors import FileError
from intake.jobs import Job
from intake.scanning.sources.source import Delivery


class Fake:
    """Delivers a list; with `fails_after` it breaks off there like a jammed feeder."""

    def __init__(self, deliveries: Sequence[Delivery], fails_after: int | None = None) -> None:
        self._deliveries = tuple(deliveries)
        self._fails_after = fails_after

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`."""
        if not self._deliveries:
            raise FileError("folder.empty", folder="")
        for count, delivery in enumerate(self._deliveries):
            job.checkpoint()
            if count == self._fails_after:
                raise FileError("file.gone", file=delivery.name)
            yield delivery

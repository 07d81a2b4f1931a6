"""What every source of papers is: something that delivers files, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from intake.jobs import Job


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file that a source delivers.

    Attributes:
        path: where its bytes can be read now; whoever takes it keeps them before anything else.
        name: how the paper is called towards people: relative to the folder given, `/` between.
    """

    path: Path
    name: str


class Source(Protocol):
    """A technology that papers come from: files, a watched folder, a scanner."""

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """Delivers what there is, in the order of the papers.

        Raises:
            FileError: there is nothing to deliver, or it may not be read.
            Cancelled: the person stopped the job.
        """
        ...

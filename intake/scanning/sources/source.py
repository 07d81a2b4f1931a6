"""What every source of papers is: something that delivers files, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from intake.jobs import Job


def nothing_to_do() -> None:
    """What most sources do once a file is safe."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One file that a source delivers.

    Attributes:
        path: where its bytes can be read now; whoever takes it keeps them before anything else.
        name: how the paper is called towards people: relative to the folder given, `/` between.
        dpi: resolution that the device really took; None where the file itself must say it.
        safe: told by whoever took it, once no crash can lose the file any more; only then may a
            source move or remove it. Never called where the file was refused.
    """

    path: Path
    name: str
    dpi: float | None = None
    safe: Callable[[], None] = nothing_to_do


class Source(Protocol):
    """A technology that papers come from: files, a watched folder, a scanner."""

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """Delivers what there is, in the order of the papers, each as soon as it is whole.

        What was delivered stays delivered, whatever happens to the next one. The iterator may be
        closed at any time; the source then gives back what it holds.

        Raises:
            FileError: there is nothing to deliver, or it may not be read.
            ScanError: the device or the folder cannot go on.
            Cancelled: the person stopped the job.
        """
        ...

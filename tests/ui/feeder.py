"""A scanner in the tests' hands: what lies in its feeder, what it can do, how it fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

from intake.errors import IntakeError
from intake.jobs import Job
from intake.scanning.profile import Abilities, Color, Device, Feed, Profile
from intake.scanning.sources.source import Delivery, Source


class FeederOf:
    """Scans the files of a folder.

    Attributes:
        stacks: what the next scans find; each a list of names. Then the whole folder.
        fault: raised after the pages.
        gate: where it is set, a scan waits for it before its last page (or for a cancel).
        finding_fails: raised in the place of devices.
        asked: the profiles that were scanned with.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.found = [Device("fake:1", "Prueba", "DS-1", "sheetfed scanner")]
        self.able = Abilities(
            (Feed.FLATBED, Feed.FEEDER), (Color.COLOR, Color.GREY), (75, 600), (216.0, 356.0)
        )
        self.stacks: list[list[str]] = []
        self.fault: IntakeError | None = None
        self.gate: threading.Event | None = None
        self.finding_fails: IntakeError | None = None
        self.asked: list[Profile] = []

    def find(self, job: Job) -> list[Device]:
        job.checkpoint()
        if self.finding_fails is not None:
            raise self.finding_fails
        return self.found

    def abilities(self, device: str, job: Job) -> Abilities:
        return self.able

    def source(self, profile: Profile, number: int = 1, most: int = 0) -> Source:
        self.asked.append(profile)
        everything = sorted(path.name for path in self._folder.iterdir())
        names = self.stacks.pop(0) if self.stacks else everything
        return _Stack(self, [self._folder / name for name in names][: most or None])


class _Stack:
    def __init__(self, feeder: FeederOf, paths: list[Path]) -> None:
        self._feeder = feeder
        self._paths = paths

    def deliver(self, job: Job) -> Iterator[Delivery]:
        for count, path in enumerate(self._paths, start=1):
            job.checkpoint()
            job.report("scanning_page", 0, 0, page=count)
            while count == len(self._paths) and self._feeder.gate is not None:
                if self._feeder.gate.wait(0.01):
                    break
                job.checkpoint()
            yield Delivery(path, path.name, 300)
        if self._feeder.fault is not None:
            raise self._feeder.fault

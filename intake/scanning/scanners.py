"""The scanners of a station, all technologies together: found, asked, made into sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from intake.jobs import Job
from intake.scanning.profile import Abilities, Color, Device, Feed, Profile
from intake.scanning.sane.process import ScannerProcess
from intake.scanning.sources.fake import play
from intake.scanning.sources.folder import WatchedFolder
from intake.scanning.sources.sane import SaneSource, abilities_of, find_devices
from intake.scanning.sources.source import Source
from intake.scanning.taken import Taken

TAKEN_FILE = "taken.json"
SPOOL = "spool"


class Scanners(Protocol):
    """What finds devices and makes sources of profiles."""

    def find(self, job: Job) -> list[Device]:
        """Every device there is now; may take many seconds.

        Raises:
            ScanError: none can be looked for.
            Cancelled: the person stopped it.
        """
        ...

    def abilities(self, device: str, job: Job) -> Abilities:
        """What a device can do.

        Raises:
            ScanError: it cannot be asked.
            Cancelled: the person stopped it.
        """
        ...

    def source(self, profile: Profile, number: int = 1, most: int = 0) -> Source:
        """What a profile scans; pages are named from `number` on, `most` 0 for all there are."""
        ...


class StationScanners:
    """SANE's devices and watched folders.

    Args:
        data: the data folder; pages lie in its spool until they are safe.
        process: makes the process that drivers run in.
    """

    def __init__(self, data: Path, process: Callable[[], ScannerProcess] = ScannerProcess) -> None:
        self._data = data
        self._process = process
        self._taken: Taken | None = None

    def find(self, job: Job) -> list[Device]:
        """See `Scanners`."""
        job.report("scanner_looking")
        return find_devices(job, self._process)

    def abilities(self, device: str, job: Job) -> Abilities:
        """See `Scanners`."""
        return abilities_of(device, job, self._process)

    def source(self, profile: Profile, number: int = 1, most: int = 0) -> Source:
        """See `Scanners`."""
        folder = profile.folder
        if folder is not None:
            if self._taken is None:
                self._taken = Taken(self._data / TAKEN_FILE)
            return WatchedFolder(Path(folder), profile.afterwards, self._taken)
        return SaneSource(profile, self._data / SPOOL, self._process, number=number, most=most)


class PlayedScanners:
    """One scanner that has the pages of a folder in its feeder: demonstrations and timings.

    Args:
        pace: seconds between two pages; 20 pages a minute are 3.
    """

    def __init__(self, folder: Path, pace: float = 3.0) -> None:
        self._folder = folder
        self._pace = pace

    def find(self, job: Job) -> list[Device]:
        """See `Scanners`."""
        job.report("scanner_looking")
        return [Device("play:", "Intake", "demo", "feeder")]

    def abilities(self, device: str, job: Job) -> Abilities:
        """See `Scanners`."""
        return Abilities((Feed.FLATBED, Feed.FEEDER), (Color.COLOR,), (300, 300), (210.0, 297.0))

    def source(self, profile: Profile, number: int = 1, most: int = 0) -> Source:
        """See `Scanners`."""
        return play(self._folder, pace=self._pace)

"""A scanner by SANE, local or on the network; its driver runs in a process of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import psutil

from intake.errors import ScanError
from intake.jobs import Job
from intake.scanning.papers import size_of
from intake.scanning.profile import Abilities, Color, Device, Feed, Profile
from intake.scanning.sane.process import Answer, ScannerProcess
from intake.scanning.sources.source import Delivery

_SPOOLED = "scan-"
"""Then the number of the process, so that what a killed program left is known for what it is."""


class SaneSource:
    """What lies on the glass, or the whole stack of the feeder.

    Args:
        spool: folder that pages lie in until they are safe; made where it is missing.
        number: of the first page, for its name.
        most: pages at most; 0 for all that there are.
    """

    def __init__(
        self,
        profile: Profile,
        spool: Path,
        process: Callable[[], ScannerProcess] = ScannerProcess,
        *,
        number: int = 1,
        most: int = 0,
    ) -> None:
        self._profile = profile
        self._spool = spool
        self._process = process
        self._number = number
        self._most = most

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`."""
        folder = _room(self._spool)
        count = 0
        job.report("scanner_starting", device=self._profile.label)
        try:
            for answer in self._process().talk(self._request(folder), job):
                if answer["say"] == "lines":
                    done, total = _whole(answer["done"]), _whole(answer["total"])
                    job.report("scanning_page", done, total, page=self._number + count)
                elif answer["say"] == "page":
                    path = Path(str(answer["path"]))
                    name = f"escaneo-{self._number + count:02d}{path.suffix}"
                    count += 1
                    dpi = float(str(answer["dpi"]))
                    yield Delivery(path, name, dpi, partial(path.unlink, missing_ok=True))
                    job.report("scanner_next", page=self._number + count)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if not count:
            raise ScanError("scan.empty_page")

    def _request(self, folder: Path) -> Answer:
        profile = self._profile
        return {
            "do": "scan",
            "device": profile.device,
            "feed": profile.feed,
            "dpi": profile.dpi,
            "color": profile.color,
            "size": size_of(profile.paper),
            "lossless": profile.lossless,
            "options": profile.options,
            "folder": str(folder),
            "most": self._most,
        }


def find_devices(job: Job, process: Callable[[], ScannerProcess] = ScannerProcess) -> list[Device]:
    """Every scanner that SANE finds now, also on the network; takes some seconds.

    Raises:
        ScanError: `scan.no_sane`, `scan.hung`, `scan.driver_died`.
        Cancelled: the person stopped it.
    """
    for answer in process().talk({"do": "devices"}, job):
        listed = answer.get("devices")
        if isinstance(listed, list):
            return [Device(*(str(word) for word in row)) for row in listed]
    return []


def abilities_of(
    device: str, job: Job, process: Callable[[], ScannerProcess] = ScannerProcess
) -> Abilities:
    """What a device can do.

    Raises:
        ScanError: it cannot be opened.
        Cancelled: the person stopped it.
    """
    for answer in process().talk({"do": "abilities", "device": device}, job):
        if answer["say"] == "abilities":
            return _abilities(answer)
    return Abilities()


def _abilities(answer: Answer) -> Abilities:
    def listed(name: str) -> list[object]:
        value = answer.get(name)
        return list(value) if isinstance(value, list | tuple) else []

    low, high = (_whole(n) for n in listed("resolutions"))
    wide, tall = (float(str(n)) for n in listed("most_mm"))
    return Abilities(
        tuple(Feed(str(name)) for name in listed("feeds")),
        tuple(Color(str(name)) for name in listed("colors")),
        (low, high),
        (wide, tall),
    )


def _room(spool: Path) -> Path:
    try:
        spool.mkdir(parents=True, mode=0o700, exist_ok=True)
        _clear_up(spool)
        return Path(tempfile.mkdtemp(prefix=f"{_SPOOLED}{os.getpid()}-", dir=spool))
    except OSError as fault:
        raise ScanError("scan.spool", reason=fault.strerror or "") from fault


def _clear_up(spool: Path) -> None:
    """Pages of programs that are gone: they never appeared, and nobody is to find them here."""
    for folder in spool.glob(f"{_SPOOLED}*"):
        number = folder.name.removeprefix(_SPOOLED).partition("-")[0]
        if not number.isdecimal() or not psutil.pid_exists(int(number)):
            shutil.rmtree(folder, ignore_errors=True)


def _whole(number: object) -> int:
    return int(str(number))

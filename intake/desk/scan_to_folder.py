"""Scans into a folder, without a case: for trying a station out, and for other programs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from intake.errors import FileError, ScanError, StoreError
from intake.jobs import Job
from intake.scanning.profile import Device, Profile
from intake.scanning.profile_file import load_profiles
from intake.scanning.scanners import Scanners
from intake.scanning.sources.source import Delivery


@dataclass(frozen=True, slots=True)
class Scanned:
    """One file that lies in the folder.

    Attributes:
        dpi: that the device really took; None where the file itself says it.
    """

    path: Path
    bytes: int
    dpi: float | None


class FolderScanning:
    """Devices and profiles of this station, without its archive.

    Args:
        data: the data folder, where profiles are kept.
    """

    def __init__(self, data: Path, scanners: Scanners) -> None:
        self._data = data
        self._scanners = scanners

    def devices(self, job: Job) -> list[Device]:
        """Every scanner there is now; errors as `Scanners.find`."""
        return self._scanners.find(job)

    def profile(self, name: str = "", device: str = "") -> Profile:
        """The profile of that name, else the one in use; for a device alone a plain one.

        Raises:
            ScanError: `scan.no_profile`: none is called so, or there is none at all.
        """
        if device:
            return Profile("", device)
        profiles = load_profiles(self._data)
        named = [profile for profile in profiles.all if profile.name == name]
        chosen = named[0] if named else (None if name else profiles.current)
        if chosen is None:
            raise ScanError("scan.no_profile")
        return chosen

    def scan(self, profile: Profile, folder: Path, job: Job) -> Iterator[Scanned]:
        """Scans, and yields each page once it is complete on disk; no file is overwritten.

        Raises:
            ScanError, FileError: the device or the watched folder cannot go on.
            StoreError: `disk.full`, `store.not_writable`.
            Cancelled: the person stopped it; what came before stays.
        """
        for delivery in self._scanners.source(profile).deliver(job):
            try:
                kept = _keep(delivery, folder)
            except OSError as fault:
                raise StoreError("store.not_writable", folder=str(folder)) from fault
            delivery.safe()
            yield kept


def _keep(delivery: Delivery, folder: Path) -> Scanned:
    folder.mkdir(parents=True, exist_ok=True)
    if not delivery.path.is_file():
        raise FileError("file.gone", file=delivery.name)
    part = folder / f".{Path(delivery.name).name}.part"
    with delivery.path.open("rb") as source, part.open("wb") as target:
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())
    path, number = folder / Path(delivery.name).name, 1
    while path.exists():
        number += 1
        name = Path(delivery.name)
        path = folder / f"{name.stem} ({number}){name.suffix}"
    part.rename(path)
    return Scanned(path, path.stat().st_size, delivery.dpi)

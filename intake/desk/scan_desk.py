"""Scanning as a clerk does it: devices and profiles, a test scan, pages and their order."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from intake.access.permissions import Act, Person
from intake.desk.changes import Changed, Part
from intake.errors import ScanError, StoreError
from intake.jobs import Job
from intake.scanning.profile import Abilities, Device, Profile
from intake.scanning.profile_file import Profiles, load_profiles, save_profiles
from intake.scanning.scanners import Scanners
from intake.scanning.sources.folder import files_waiting
from intake.scanning.sources.source import Source
from intake.store.opening import Store

_TEST_EDGE = 1600


@dataclass(frozen=True, slots=True)
class TestScan:
    """One page that was scanned to see whether it works; it belongs to no case.

    Attributes:
        picture: JPEG, small enough to be shown.
        size: (width, height) in pixels as scanned.
        dpi: that the device really took.
        seconds: it took.
    """

    __test__ = False

    picture: bytes
    size: tuple[int, int]
    dpi: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Arranged:
    """What changed, and how the files stood before: arranging them so again undoes it."""

    changed: Changed
    before: tuple[str, ...]


class ScanDesk:
    """Use cases of scanning. Safe to use from any thread; long ones take a `Job`.

    Args:
        data: the data folder, where profiles are kept.
    """

    def __init__(self, store: Store, data: Path, person: Person, scanners: Scanners) -> None:
        self._store = store
        self._data = data
        self._person = person
        self._scanners = scanners
        self._profiles = load_profiles(data)

    @property
    def profiles(self) -> Profiles:
        """The profiles of this station."""
        return self._profiles

    def keep(self, profiles: Profiles) -> Profiles:
        """Keeps other profiles, also for the next start.

        Raises:
            NotAllowedError: the person's role does not allow it.
            StoreError: `store.not_writable`.
        """
        self._person.must_be_allowed(Act.SET_UP)
        try:
            save_profiles(self._data, profiles)
        except OSError as fault:
            raise StoreError("store.not_writable", folder=str(self._data)) from fault
        self._profiles = profiles
        return profiles

    def devices(self, job: Job) -> list[Device]:
        """Every scanner there is now; errors as `Scanners.find`."""
        return self._scanners.find(job)

    def abilities(self, device: str, job: Job) -> Abilities:
        """What a scanner can do; errors as `Scanners.abilities`."""
        return self._scanners.abilities(device, job)

    def source(self, profile: Profile | None, number: int = 1, most: int = 0) -> Source:
        """What a profile scans, for `Reception.receive`.

        Args:
            number: of the first page, for its name.
            most: pages at most; 0 for all there are.

        Raises:
            ScanError: `scan.no_profile`.
        """
        if profile is None:
            raise ScanError("scan.no_profile")
        return self._scanners.source(profile, number, most)

    def finer(self, dpi: int = 600) -> Profile | None:
        """The profile in use at a higher resolution, for one page with a small stamp."""
        current = self._profiles.current
        return None if current is None else replace(current, dpi=max(dpi, current.dpi))

    def test(self, profile: Profile, job: Job) -> TestScan:
        """Scans one page with a profile and shows it; nothing of it is kept.

        Raises:
            ScanError: it does not work, in words that say why.
            Cancelled: the person stopped it.
        """
        begin = time.perf_counter()
        for delivery in self._scanners.source(profile, 1, 1).deliver(job):
            seconds = time.perf_counter() - begin
            picture, size = _shown(delivery.path)
            delivery.safe()
            return TestScan(picture, size, delivery.dpi or float(profile.dpi), seconds)
        raise ScanError("scan.empty_page")

    def waiting(self, folder: Path) -> int:
        """How many files wait in a folder that is to be watched.

        Raises:
            FileError: `folder.gone`, `folder.not_allowed`.
        """
        return files_waiting(folder)

    def arrange(self, case: int, names: Sequence[str]) -> Arranged:
        """Puts the files of a case in this order; those not named are set aside, never deleted.

        Raises:
            NotAllowedError: the person's role does not allow it.
            StoreError: the case is sealed, or the order could not be kept.
        """
        self._person.must_be_allowed(Act.ADD_PAPERS)
        before = self._store.arranging.arrange(case, names, person=self._person.name)
        return Arranged(Changed(case, frozenset({Part.FILES})), before)


def _shown(path: Path) -> tuple[bytes, tuple[int, int]]:
    """(JPEG for the eye, size as scanned) of a page that this station has just written.

    Raises:
        ScanError: `scan.not_shown`: what came is no picture, such as a PDF.
    """
    try:
        with Image.open(path) as page:
            size = page.size
            page.draft("RGB", (_TEST_EDGE, _TEST_EDGE))
            small = page.convert("RGB")
    except OSError as fault:
        raise ScanError("scan.not_shown", file=path.name) from fault
    small.thumbnail((_TEST_EDGE, _TEST_EDGE))
    held = io.BytesIO()
    small.save(held, "JPEG", quality=85)
    return held.getvalue(), size

"""A watched folder: a multifunction printer scans to a share, and its files are taken in."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from intake.errors import FileError, ScanError
from intake.jobs import Job
from intake.scanning.completeness import Seen, Stillness, ends_whole, ready_name
from intake.scanning.profile import Afterwards
from intake.scanning.sources.source import Delivery
from intake.scanning.taken import Taken

TAKEN = "recibidos"
"""Folder within the watched one that taken files are moved to."""


@dataclass(frozen=True, slots=True)
class Watching:
    """How a folder is watched; all in seconds. Shares tell nobody of changes, so it is looked at.

    Attributes:
        every: between two looks.
        still: that a file must stand still.
        quiet: without another file, after which a batch is over.
        first: that the first file is waited for.
        away: that the folder may be gone before that is an error.
    """

    every: float = 0.5
    still: float = 2.0
    quiet: float = 15.0
    first: float = 600.0
    away: float = 60.0


class WatchedFolder:
    """Delivers files as they become complete, until none has come for a while.

    A file is never taken twice, and leaves the folder (where it is to be moved) only once it is
    safe. What is no document, or never gets whole, stays where it is.

    Args:
        taken: which files were taken already.
        clock: seconds of a clock that only goes forward.
        wait: waits so many seconds.
    """

    def __init__(
        self,
        folder: Path,
        afterwards: Afterwards = Afterwards.MOVE,
        taken: Taken | None = None,
        watching: Watching | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._folder = folder
        self._afterwards = afterwards
        self._taken = taken or Taken()
        self._watching = watching or Watching()
        self._clock = clock
        self._wait = wait
        self._offered: set[Seen] = set()

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`.

        Raises:
            FileError: `folder.gone`, `folder.not_allowed`.
            ScanError: `scan.folder_away` where it vanished and did not come back,
                `scan.folder_quiet` where nothing came at all.
        """
        stillness = Stillness(self._watching.still)
        if _look(self._folder) is None:
            raise FileError("folder.gone", folder=self._folder.name)
        last_file = last_there = self._clock()
        count = 0
        while True:
            job.checkpoint()
            files = _look(self._folder)
            now = self._clock()
            if files is None:
                stillness.forget()
                job.report("folder_away", count, folder=self._folder.name)
                if now - last_there > self._watching.away:
                    raise ScanError("scan.folder_away", folder=self._folder.name)
                self._wait(self._watching.every)
                continue
            last_there = now
            job.report("folder_waiting", count, folder=self._folder.name)
            for seen in stillness.look(self._open(files), now):
                delivery = self._delivery(seen)
                if delivery is None:
                    job.report("folder_not_whole", count, file=seen.name)
                else:
                    job.checkpoint()
                    count += 1
                    yield delivery
                    last_file = self._clock()
            writing = stillness.moved(now, self._watching.quiet)
            if self._over(count, now - last_file, writing=writing):
                return
            self._wait(self._watching.every)

    def _over(self, count: int, quiet: float, *, writing: bool) -> bool:
        """Whether the batch is over.

        Raises:
            ScanError: `scan.folder_quiet`.
        """
        if count:
            # What is still being written belongs to this batch, for a while.
            return quiet > self._watching.quiet * (4 if writing else 1)
        if quiet > self._watching.first:
            raise ScanError("scan.folder_quiet", folder=self._folder.name)
        return False

    def _open(self, files: dict[str, Seen]) -> dict[str, Seen]:
        """Files that are still to be taken, and what lies beside them."""
        return {
            name: seen
            for name, seen in files.items()
            if seen not in self._offered and not self._taken.has(self._folder, seen)
        }

    def _delivery(self, seen: Seen) -> Delivery | None:
        path = self._folder / seen.name
        try:
            if not ends_whole(path):
                return None
        except OSError:  # gone or locked since; the next look says more
            return None
        self._offered.add(seen)
        return Delivery(path, seen.name, safe=partial(self._settle, seen))

    def _settle(self, seen: Seen) -> None:
        """It is safe: noted first, so that a crash in between never takes it twice."""
        path = self._folder / seen.name
        if _seen(path) != seen:
            self._offered.discard(seen)  # written to meanwhile: it comes again as it is then
            return
        self._taken.add(self._folder, seen)
        if self._afterwards is Afterwards.MOVE:
            # A share that forbids moving keeps the file; it is noted as taken all the same.
            with suppress(OSError):
                _move(path, self._folder / TAKEN)


def files_waiting(folder: Path) -> int:
    """How many files of ready names lie in a folder.

    Raises:
        FileError: `folder.gone`, `folder.not_allowed`.
    """
    found = _look(folder)
    if found is None:
        raise FileError("folder.gone", folder=folder.name)
    return sum(ready_name(name) for name in found)


def _look(folder: Path) -> dict[str, Seen] | None:
    """All files of the folder; None where it is not there now.

    Raises:
        FileError: `folder.not_allowed`.
    """
    found: dict[str, Seen] = {}
    try:
        for path in folder.iterdir():
            seen = _seen(path)
            if seen is not None:
                found[seen.name] = seen
    except PermissionError as fault:
        raise FileError("folder.not_allowed", folder=folder.name) from fault
    except OSError:
        return None
    return found


def _seen(path: Path) -> Seen | None:
    """None where it is gone, a folder, or a link that could lead anywhere."""
    try:
        found = path.lstat()
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Seen(path.name, found.st_size, found.st_mtime_ns, found.st_ino)


def _move(path: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    free, count = folder / path.name, 1
    while free.exists():
        count += 1
        free = folder / f"{path.stem} ({count}){path.suffix}"
    path.rename(free)

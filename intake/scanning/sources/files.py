"""Files and folders that a person drops, opens or names on the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from intake.errors import FileError
from intake.jobs import Job
from intake.scanning.sources.source import Delivery

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_NUMBER = re.compile(r"(\d+)")


class Files:
    """The files named and all files in the folders named, in the order a person would lay them.

    Names that begin with a dot and what systems leave behind (Thumbs.db ...) are passed over;
    links are followed to files, never to folders.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = tuple(paths)

    def deliver(self, job: Job) -> Iterator[Delivery]:
        """See `Source`. Folders are walked before the first file is delivered.

        Raises:
            FileError: `file.unknown`, `folder.empty` or `folder.not_allowed`.
        """
        found: list[Delivery] = []
        for path in self._paths:
            job.checkpoint()
            found.extend(self._of(path))
        if not found:
            raise FileError("folder.empty", folder=self._paths[0].name if self._paths else "")
        for delivery in _told_apart(found):
            job.checkpoint()
            yield delivery

    def _of(self, path: Path) -> list[Delivery]:
        if path.is_dir():
            return [Delivery(file, file.relative_to(path).as_posix()) for file in _files(path)]
        if not os.path.lexists(path):
            raise FileError("file.unknown", file=str(path))
        return [Delivery(path, path.name)]


def _files(folder: Path) -> list[Path]:
    try:
        entries = sorted(folder.iterdir(), key=_natural)
    except PermissionError as error:
        raise FileError("folder.not_allowed", folder=folder.name) from error
    found: list[Path] = []
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower() in _LEFT_BY_SYSTEMS:
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                found.extend(_files(entry))
        else:
            found.append(entry)
    return found


def _natural(path: Path) -> tuple[list[tuple[int, int | str]], str]:
    """`scan 10` comes after `scan 9`."""
    parts = [part for part in _NUMBER.split(path.name.casefold()) if part]
    return [(1, int(part)) if part.isdecimal() else (0, part) for part in parts], path.name


def _told_apart(found: Sequence[Delivery]) -> Iterator[Delivery]:
    """Two files of one name, from two folders, keep their names apart."""
    own = [_printable(delivery.name) for delivery in found]
    taken, given = set(own), set[str]()
    for delivery, name in zip(found, own, strict=True):
        free, count = name, 1
        while free in given or (count > 1 and free in taken):
            count += 1
            path = PurePosixPath(name)
            free = path.with_name(f"{path.stem} ({count}){path.suffix}").as_posix()
        given.add(free)
        yield Delivery(delivery.path, free)


def _printable(name: str) -> str:
    """A name that is no text (bytes of another system) with marks where letters are unknown."""
    return name.encode("utf-8", "replace").decode("utf-8")

"""When a file of a watched folder is complete: nobody writes to it, and it ends as it should.

A multifunction printer writes over a share, page by page, for half a minute; nothing tells when
it is done. So a file counts as complete when its name is that of a finished file, no lock lies
beside it, its size and time have stood still for some seconds, and its bytes end as its format
ends.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path, PurePath

from intake.resources import resource

_TAIL = 2048
_EOI = b"\xff\xd9"
_LARGEST_HEAD = 70_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at the folder says of one file.

    Attributes:
        mtime: in nanoseconds.
        inode: 0 where the file system has none.
    """

    name: str
    size: int
    mtime: int
    inode: int = 0

    @property
    def state(self) -> tuple[int, int, int]:
        """What changes when somebody writes to it."""
        return (self.size, self.mtime, self.inode)


@dataclass(slots=True)
class _Standing:
    state: tuple[int, int, int]
    since: float
    looks: int = 1


class Stillness:
    """Which files have stood still; fed with every look at the folder.

    Args:
        seconds: that size and time must stand still, seen at two looks at least.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._standing: dict[str, _Standing] = {}

    def look(self, files: Mapping[str, Seen], now: float) -> list[Seen]:
        """The files that stand still now, by name.

        Args:
            files: all that lies there, locks and unfinished ones too.
            now: seconds of a clock that only goes forward.
        """
        names = frozenset(name.casefold() for name in files)
        self._standing = {n: s for n, s in self._standing.items() if n in files}
        still = []
        for name, seen in sorted(files.items()):
            known = self._standing.get(name)
            if known is None or known.state != seen.state or locked(name, names):
                self._standing[name] = _Standing(seen.state, now)
                continue
            known.looks += 1
            if seen.size > 0 and now - known.since >= self._seconds and ready_name(name):
                still.append(seen)
        return still

    def moved(self, now: float, within: float) -> bool:
        """Whether any file came or changed within the last seconds, or is locked."""
        return any(now - standing.since < within for standing in self._standing.values())

    def forget(self) -> None:
        """The folder was away: everything must stand still anew."""
        self._standing.clear()


@cache
def _names() -> dict[str, list[str]]:
    with resource("scanning", "watching.toml").open("rb") as file:
        return {key: [str(word) for word in words] for key, words in tomllib.load(file).items()}


def ready_name(name: str) -> bool:
    """Whether a name is neither that of a file being written nor one that systems leave behind."""
    small = name.casefold()
    patterns = (*_names()["unfinished"], *_names()["foreign"])
    return not any(fnmatchcase(small, pattern) for pattern in patterns)


def locked(name: str, beside: Collection[str]) -> bool:
    """Whether a lock lies beside it; `beside` holds all names there in small letters."""
    small = name.casefold()
    stem = PurePath(small).stem
    locks = (text.replace("{name}", small).replace("{stem}", stem) for text in _names()["locks"])
    return any(lock in beside and lock != small for lock in locks)


def ends_whole(path: Path) -> bool:
    """Whether the bytes end as their format ends; a file of no format that is known does not.

    PDF: `%%EOF` near the end (ISO 32000-1, 7.5.5). JPEG: EOI (ITU-T T.81, B.1.1.3). PNG: IEND
    (ISO/IEC 15948, 11.2.5). TIFF: all strips or tiles lie within the file (TIFF 6.0, section 2).

    Raises:
        OSError: it cannot be read now.
    """
    with path.open("rb") as file:
        head = file.read(16)
        file.seek(0, 2)
        size = file.tell()
        file.seek(max(0, size - _TAIL))
        tail = file.read(_TAIL)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"IEND\xaeB`\x82" in tail
    if head.startswith(b"\xff\xd8"):
        # Entropy-coded data cannot hold EOI; the small picture within the head can.
        whole = tail.rstrip(b"\0\r\n").endswith(_EOI)
        return whole or (size > _LARGEST_HEAD and _EOI in tail)
    if head[:4] in (b"II*\0", b"MM\0*"):
        return _tiff_whole(path, size)
    return b"%PDF-" in head and b"%%EOF" in tail


def _tiff_whole(path: Path, size: int) -> bool:
    """Walks the directories; a page whose bytes lie past the end is not whole."""
    from intake.scanning.tiff_extent import extent

    with path.open("rb") as file:
        reach = extent(file, size)
    return reach is not None and reach <= size

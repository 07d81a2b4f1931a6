"""Which files of watched folders were taken already; survives the program."""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from pathlib import Path

from intake.scanning.completeness import Seen

_MOST = 20_000


class Taken:
    """Remembers files by name, size and time, and by inode: a file renamed is the same file.

    Args:
        file: where it is kept; None to remember only while the program runs.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._known: dict[str, None] = dict.fromkeys(_load(file) if file else ())

    def has(self, folder: Path, seen: Seen) -> bool:
        """Whether this file was taken."""
        with self._lock:
            return any(key in self._known for key in _keys(folder, seen))

    def add(self, folder: Path, seen: Seen) -> None:
        """This file is safe; it is not taken again. On disk when this returns, where it can be."""
        with self._lock:
            self._known.update(dict.fromkeys(_keys(folder, seen)))
            for key in list(self._known)[: max(0, len(self._known) - _MOST)]:
                del self._known[key]
            self._save()

    def _save(self) -> None:
        if self._file is None:
            return
        part = self._file.with_name(f"{self._file.name}.part")
        # Not being able to remember must not stop papers from coming in.
        with suppress(OSError):
            with part.open("w", encoding="utf-8") as file:
                json.dump(list(self._known), file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._file)


def _keys(folder: Path, seen: Seen) -> list[str]:
    keys = [f"{folder}|{seen.name}|{seen.size}|{seen.mtime}"]
    if seen.inode:
        keys.append(f"{folder}#{seen.inode}|{seen.size}|{seen.mtime}")
    return keys


def _load(file: Path) -> list[str]:
    try:
        return [str(key) for key in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []

"""Names in the temporary folder that say which process they belong to.

Two programs may use one data folder at once (the window and a command), so whoever clears up
after a crash must know which names belong to a process that still lives.
"""

from __future__ import annotations

import os
import secrets
import threading
from pathlib import Path

import psutil

UNFINISHED = ".part"
UNRECORDED = ".unrecorded"


class Marks:
    """Makes and judges names such as `PID-START-CHANCE-AREA-SHA256.unrecorded`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._owner = ""
        self._pid = 0

    def unfinished(self) -> Path:
        """A new temporary name for bytes that are being written."""
        return self._folder / f"{self._prefix()}{UNFINISHED}"

    def unrecorded(self, area: str, sha256: str) -> Path:
        """A new mark for an original that lies in place but stands in no committed row yet."""
        return self._folder / f"{self._prefix()}-{area}-{sha256}{UNRECORDED}"

    def left_behind(self) -> list[Path]:
        """Everything in the folder whose process is gone."""
        alive: dict[str, bool] = {}
        found = []
        for path in sorted(self._folder.iterdir()):
            owner = "-".join(path.name.split("-")[:2])
            if owner not in alive:
                alive[owner] = _lives(owner)
            if not alive[owner]:
                found.append(path)
        return found

    def open_marks(self) -> frozenset[str]:
        """SHA-256 of every original that some process has in place and not recorded yet."""
        return frozenset(
            read_mark(path)[1] for path in self._folder.glob(f"*{UNRECORDED}") if path.name
        )

    def _prefix(self) -> str:
        with self._lock:
            if self._pid != os.getpid():
                self._pid = os.getpid()
                self._owner = f"{self._pid}-{_started(self._pid)}"
            # By chance, not by count: a process may open the same folder twice.
            return f"{self._owner}-{secrets.token_hex(8)}"


def read_mark(path: Path) -> tuple[str, str]:
    """Area and SHA-256 that a mark names; two empty texts where it is none."""
    parts = path.name.removesuffix(UNRECORDED).split("-")
    if not path.name.endswith(UNRECORDED) or len(parts) != 5:
        return "", ""
    return parts[3], parts[4]


def _started(pid: int) -> int:
    return int(psutil.Process(pid).create_time() * 100)


def _lives(owner: str) -> bool:
    pid, _, started = owner.partition("-")
    if not (pid.isdigit() and started.isdigit()):
        return False
    try:
        return abs(_started(int(pid)) - int(started)) <= SLACK
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True


SLACK = 200
"""Hundredths of a second by which a system may tell a process's start differently."""

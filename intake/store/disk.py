"""The few calls by which bytes reach the disk, in one place so that tests can make them fail."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO


class Disk:
    """The real disk. Every method raises OSError where the disk refuses."""

    def create(self, path: Path) -> BinaryIO:
        """A new file, for this account only; it must not exist yet."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.fdopen(os.open(path, flags, 0o600), "wb", buffering=0)

    def write(self, file: BinaryIO, piece: bytes) -> None:
        """All of `piece`."""
        view = memoryview(piece)
        while view:
            view = view[file.write(view) :]

    def flush(self, file: BinaryIO) -> None:
        """Returns when the bytes are on the medium."""
        os.fsync(file.fileno())

    def protect(self, path: Path) -> None:
        """Nobody writes to it any more."""
        path.chmod(stat.S_IRUSR)

    def make_folder(self, path: Path) -> None:
        """The folder, durable, for this account only; nothing where it is there."""
        if path.is_dir():
            return
        path.mkdir(mode=0o700, exist_ok=True)
        self.flush_folder(path.parent)

    def place(self, temporary: Path, path: Path) -> None:
        """The file under its final name, at once or not at all."""
        temporary.replace(path)

    def flush_folder(self, path: Path) -> None:
        """Returns when the names in the folder are on the medium (Windows does it by itself)."""
        if sys.platform == "win32":
            return
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Away with it; nothing where it is not there."""
        if sys.platform == "win32" and path.exists():
            path.chmod(stat.S_IREAD | stat.S_IWRITE)
        path.unlink(missing_ok=True)

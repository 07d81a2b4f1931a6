"""Files as handed over: kept byte for byte under their SHA-256, written once, never again."""

from __future__ import annotations

import hashlib
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from intake.errors import FileError, StoreError
from intake.store.disk import Disk
from intake.store.faults import store_error
from intake.store.marks import Marks

PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """An original that is durable on disk.

    Attributes:
        bytes: its size.
        mark: stands in the temporary folder until the original is recorded; None where it was
            there before.
    """

    sha256: str
    bytes: int
    mark: Path | None = None


class Originals:
    """One folder of write-once files. Safe to use from any thread, and by several processes.

    The order is: bytes to a temporary name, fsync, read-only, a mark, rename, fsync of the
    folder; then the caller commits its row and calls `recorded`. A crash at any point leaves at
    most a temporary file or a marked original, which `Sweep` removes at the next start.
    """

    def __init__(self, folder: Path, marks: Marks, disk: Disk | None = None) -> None:
        self.folder = folder
        self.area = folder.name
        self._marks = marks
        self._disk = disk or Disk()
        self._placing = threading.Lock()
        self._abandoned: list[Path] = []

    def path(self, sha256: str) -> Path:
        """Where the original lies, or would lie."""
        return self.folder / sha256[:2] / sha256[2:]

    def keep(self, source: Path | bytes, name: str = "") -> Kept:
        """Writes the bytes and returns when they are durable; nothing is left where it fails.

        Args:
            source: a file to be copied, or the bytes themselves.
            name: what errors call it.

        Raises:
            StoreError: `disk.full`, `store.not_writable`; `store.damaged` where an original of
                the same SHA-256 lies there and is no longer what it was.
            FileError: `file.gone`, `file.not_allowed`, `file.broken` about the source.
        """
        temporary = self._marks.unfinished()
        try:
            digest, size = self._write(temporary, source, name)
            return self._place(temporary, digest, size)
        except OSError as error:
            raise store_error(error, self.folder) from error
        finally:
            with suppress(OSError):
                self._disk.remove(temporary)

    def recorded(self, kept: Kept) -> None:
        """The row is committed: the original is here to stay."""
        if kept.mark is not None:
            with suppress(OSError):
                self._disk.remove(kept.mark)

    def abandon(self, kept: Kept) -> None:
        """The row could not be committed: the next sweep takes the original away."""
        if kept.mark is not None:
            with self._placing:
                self._abandoned.append(kept.mark)

    def take_abandoned(self) -> list[Path]:
        """The marks of what failed since the last sweep."""
        with self._placing:
            taken, self._abandoned = self._abandoned, []
            return taken

    def present(self, sha256: str, size: int) -> bool:
        """Whether a file of that name and size lies there; its bytes are not looked at."""
        try:
            found = self.path(sha256).stat()
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == size

    def open(self, sha256: str) -> BinaryIO:
        """The original for reading, in binary.

        Raises:
            StoreError: `store.missing`, `store.damaged` where it cannot be read.
        """
        try:
            return self.path(sha256).open("rb")
        except FileNotFoundError as error:
            raise StoreError("store.missing", sha256=sha256) from error
        except OSError as error:
            raise StoreError("store.damaged", sha256=sha256, reason=str(error.strerror)) from error

    def read(self, sha256: str) -> bytes:
        """All bytes of an original, for small ones; errors as `open`."""
        with self.open(sha256) as file:
            return file.read()

    def verify(self, sha256: str) -> bool:
        """Hashes the original again and says whether it is still the same.

        Raises:
            StoreError: `store.missing`, `store.damaged` where it cannot be read.
        """
        with self.open(sha256) as file:
            try:
                return _digest(file) == sha256
            except OSError as error:
                raise StoreError("store.damaged", sha256=sha256) from error

    def buckets(self) -> list[str]:
        """Names of the two-letter folders that there are."""
        return sorted(path.name for path in self.folder.iterdir() if _is_bucket(path))

    def lying_in(self, bucket: str) -> list[Path]:
        """All paths in a two-letter folder; with an empty name, those beside these folders."""
        if bucket:
            return sorted((self.folder / bucket).rglob("*"))
        return sorted(path for path in self.folder.iterdir() if not _is_bucket(path))

    def _write(self, temporary: Path, source: Path | bytes, name: str) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        with self._disk.create(temporary) as file:
            for piece in _pieces(source, name):
                self._disk.write(file, piece)
                digest.update(piece)
                size += len(piece)
            self._disk.flush(file)
        self._disk.protect(temporary)
        return digest.hexdigest(), size

    def _place(self, temporary: Path, sha256: str, size: int) -> Kept:
        path = self.path(sha256)
        with self._placing:
            if path.exists():
                return self._there_already(path, sha256, size)
            self._disk.make_folder(path.parent)
            mark = self._marks.unrecorded(self.area, sha256)
            try:
                self._disk.create(mark).close()
                self._disk.place(temporary, path)
                self._disk.flush_folder(path.parent)
            except OSError:
                self._abandoned.append(mark)
                raise
            return Kept(sha256, size, mark)

    def _there_already(self, path: Path, sha256: str, size: int) -> Kept:
        if not self.present(sha256, size) or not self.verify(sha256):
            raise StoreError("store.damaged", sha256=sha256)
        self._disk.flush_folder(path.parent)
        return Kept(sha256, size)


def _is_bucket(path: Path) -> bool:
    return len(path.name) == 2 and path.is_dir() and not path.is_symlink()


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(source: Path | bytes, name: str) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with _reading(source, name) as file:
        while True:
            try:
                piece = file.read(PIECE)
            except OSError as error:
                raise FileError("file.broken", file=name or source.name) from error
            if not piece:
                return
            yield piece


@contextmanager
def _reading(source: Path, name: str) -> Iterator[BinaryIO]:
    called = name or source.name
    try:
        if not source.is_file():
            raise FileError(
                "file.gone" if not source.exists() else "file.not_a_document", file=called
            )
        file = source.open("rb")
    except PermissionError as error:
        raise FileError("file.not_allowed", file=called) from error
    except OSError as error:
        raise FileError("file.gone", file=called) from error
    with file:
        yield file

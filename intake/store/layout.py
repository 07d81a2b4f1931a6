"""Where things lie in the data folder.

intake.sqlite            cases (with -wal and -shm beside it while the program runs)
originals/ab/cdef...     files as handed over, named by their SHA-256, never written again
manifests/ab/cdef...     manifests of filed cases, kept in the same way
temp/                    what is being written now, and marks of what is not recorded yet
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import psutil

from intake.errors import StoreError
from intake.store.disk import Disk
from intake.store.faults import store_error

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "fuse.sshfs", "afs", "ceph", "davfs", "ncpfs"}
    | {"fuse.glusterfs", "fuse.rclone", "fuse.davfs2", "glusterfs"}
)
"""File systems on which SQLite's locks and fsync cannot be trusted (sqlite.org/howtocorrupt)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The data folder of one station."""

    folder: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "intake.sqlite"

    @property
    def originals(self) -> Path:
        """Files as handed over."""
        return self.folder / "originals"

    @property
    def manifests(self) -> Path:
        """Manifests of filed cases."""
        return self.folder / "manifests"

    @property
    def temporary(self) -> Path:
        """What is being written; on the same file system as the originals."""
        return self.folder / "temp"

    def prepare(self, disk: Disk) -> None:
        """Makes the folders, durable, for this account only.

        Raises:
            StoreError: `store.network_folder`, `store.not_writable`, `disk.full`.
        """
        refuse_network(self.folder)
        try:
            above = [folder for folder in self.folder.absolute().parents if not folder.is_dir()]
            parts = (self.originals, self.manifests, self.temporary)
            for folder in (*reversed(above), self.folder, *parts):
                disk.make_folder(folder)
        except OSError as error:
            raise store_error(error, self.folder) from error


def refuse_network(folder: Path) -> None:
    """Looks at the file system that the folder lies on, as far as the system tells.

    Raises:
        StoreError: `store.network_folder`.
    """
    if str(folder).startswith("\\\\"):
        raise StoreError("store.network_folder", folder=str(folder), kind="unc")
    place = folder.absolute().resolve()
    best, kind = -1, ""
    for mount in psutil.disk_partitions(all=True):
        point = Path(mount.mountpoint)
        if place.is_relative_to(point) and len(point.parts) >= best:
            remote = "remote" in mount.opts.split(",")
            best, kind = len(point.parts), "remote" if remote else mount.fstype
    if kind == "remote" or kind in NETWORK:
        raise StoreError("store.network_folder", folder=str(folder), kind=kind)

"""Whether the archive can be read and written at this moment."""

from __future__ import annotations

import errno
import os
import secrets

from sqlalchemy import text

from intake.store.database import Database
from intake.store.disk import Disk
from intake.store.faults import store_error
from intake.store.layout import Layout

ROOM = 256 * 1024
"""Bytes that are written for trial: less room than this keeps no page."""


class Reach:
    """Tries what every step needs: the database takes a change, the folder takes a file."""

    def __init__(self, layout: Layout, database: Database, disk: Disk) -> None:
        self._layout, self._database, self._disk = layout, database, disk

    def try_out(self) -> None:
        """Writes a little and takes it away again; nothing of the archive changes.

        Raises:
            StoreError: `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`.
        """
        try:
            self._write()
        except OSError as error:
            raise store_error(error, self._layout.folder) from error
        with self._database.writing() as session:
            session.execute(text("SELECT count(*) FROM alembic_version"))

    def _write(self) -> None:
        if not self._layout.database.is_file():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        path = self._layout.temporary / f"reach-{secrets.token_hex(6)}"
        try:
            with self._disk.create(path) as file:
                self._disk.write(file, bytes(ROOM))
                self._disk.flush(file)
        finally:
            self._disk.remove(path)

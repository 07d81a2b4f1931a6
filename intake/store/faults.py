"""Faults of disk and database as errors that a person can do something about."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from intake.errors import StoreError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DATABASE_CODES = {
    "SQLITE_FULL": "disk.full",
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_PROTOCOL": "store.locked",
    "SQLITE_READONLY": "store.not_writable",
    "SQLITE_PERM": "store.not_writable",
    "SQLITE_CANTOPEN": "store.not_writable",
    "SQLITE_IOERR": "store.not_writable",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.damaged",
}
"""By the primary result code (sqlite.org/rescode)."""

UNREAD = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS")


def store_error(error: OSError, folder: Path) -> StoreError:
    """What a fault while writing below `folder` means: `disk.full` or `store.not_writable`."""
    code = "disk.full" if error.errno in FULL else "store.not_writable"
    return StoreError(code, folder=str(folder), reason=error.strerror or "")


def database_error(error: DBAPIError | sqlite3.Error) -> StoreError | None:
    """What a fault of the database means; None where it is a mistake of the program."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    name = getattr(cause, "sqlite_errorname", "") or ""
    if name.startswith(UNREAD):
        return StoreError("store.damaged", reason=name)
    primary = "_".join(name.split("_")[:2])
    code = DATABASE_CODES.get(primary)
    if code is None:
        return None
    return StoreError(code, reason=name)

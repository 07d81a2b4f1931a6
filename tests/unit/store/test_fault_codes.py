from __future__ import annotations

import errno
import pickle
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from intake.store.faults import database_error, store_error


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EDQUOT, "disk.full"),
        (errno.EFBIG, "disk.full"),
        (errno.EACCES, "store.not_writable"),
        (errno.EPERM, "store.not_writable"),
        (errno.EROFS, "store.not_writable"),
        (errno.EIO, "store.not_writable"),
    ],
)
def test_a_fault_of_the_disk_has_a_code(number: int, code: str) -> None:
    error = store_error(OSError(number, "said by the system"), Path("data"))
    assert (error.code, error.parameters["folder"]) == (code, "data")
    assert pickle.loads(pickle.dumps(error)).parameters == error.parameters  # noqa: S301


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "disk.full"),
        ("SQLITE_BUSY", "store.locked"),
        ("SQLITE_BUSY_SNAPSHOT", "store.locked"),
        ("SQLITE_READONLY_DIRECTORY", "store.not_writable"),
        ("SQLITE_CANTOPEN", "store.not_writable"),
        ("SQLITE_IOERR_WRITE", "store.not_writable"),
        ("SQLITE_IOERR_FSYNC", "store.not_writable"),
        ("SQLITE_IOERR_READ", "store.damaged"),
        ("SQLITE_CORRUPT", "store.damaged"),
        ("SQLITE_CORRUPT_VTAB", "store.damaged"),
        ("SQLITE_NOTADB", "store.damaged"),
    ],
)
def test_a_fault_of_the_database_has_a_code(name: str, code: str) -> None:
    cause = sqlite3.OperationalError("said by SQLite")
    cause.sqlite_errorname = name
    for error in (cause, OperationalError("SELECT 1", {}, cause)):
        known = database_error(error)
        assert known is not None
        assert known.code == code


def test_a_mistake_of_the_program_has_none() -> None:
    cause = sqlite3.IntegrityError("constraint")
    cause.sqlite_errorname = "SQLITE_CONSTRAINT_UNIQUE"
    assert database_error(cause) is None
    assert database_error(sqlite3.ProgrammingError("closed")) is None

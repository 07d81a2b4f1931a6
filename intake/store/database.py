"""The connection to the embedded database: how it is opened, read and written.

Threads: one `Database` serves all threads of a program. Sessions are short (a unit of work opens
one, does its few milliseconds of work and closes it) and never leave the thread that opened them.
Connections come from a small pool. SQLite has one writer at a time: writers of this program queue
at a lock, writers of other programs wait for up to `WAIT` seconds; readers never wait (WAL).
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from intake.errors import StoreError
from intake.store.faults import database_error

WAIT = 15.0
RETRY = 0.02
"""Seconds between two tries to turn a new file into one that readers never wait for."""
PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "busy_timeout=15000")
WRITES = "intake_writes"


class Database:
    """Sessions for reading and for writing."""

    def __init__(self, path: Path) -> None:
        self.engine = _engine(path)
        self._writer = self.engine.execution_options(**{WRITES: True})
        self._writing = threading.RLock()
        self._here = threading.local()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database; joins an open unit of this thread.

        Raises:
            StoreError: `store.locked`, `store.damaged`, ...
        """
        joined = self._joined()
        if joined is not None:
            yield joined
            return
        with translated(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        Within one thread it may be nested: the inner one joins the outer, which commits.

        Raises:
            StoreError: `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`.
        """
        joined = self._joined()
        if joined is not None:
            yield joined
            return
        with self._writing, translated(), Session(self._writer) as session:
            self._here.session = session
            try:
                with session.begin():
                    yield session
            finally:
                self._here.session = None

    @property
    def in_unit(self) -> bool:
        """Whether this thread is within a `writing` already."""
        return self._joined() is not None

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()

    def _joined(self) -> Session | None:
        return getattr(self._here, "session", None)


@contextmanager
def translated() -> Iterator[None]:
    """Faults of the database leave as StoreError; mistakes of the program as they are."""
    try:
        yield
    except PoolTimeoutError as error:
        raise StoreError("store.locked", reason="no connection is free") from error
    except (DBAPIError, sqlite3.Error) as error:
        known = database_error(error)
        if known is None:
            raise
        raise known from error


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": WAIT, "check_same_thread": False},
        pool_size=4,
        max_overflow=12,
        pool_timeout=WAIT,
    )

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        _log_ahead(connection)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _log_ahead(connection: sqlite3.Connection) -> None:
    """The write-ahead log, also while another program makes the same file at this moment.

    SQLite answers this one statement with "busy" at once, without the wait it was given, when
    another connection is about to write (it could wait for ever otherwise); so it is asked again.

    Raises:
        sqlite3.OperationalError: another program held the file for longer than `WAIT` seconds.
    """
    latest = monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > latest:
                raise
            sleep(RETRY)
        else:
            return

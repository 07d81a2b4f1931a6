"""Brings a database to the tables of this version (Alembic, without any file to configure)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from intake.errors import StoreError
from intake.store.database import translated

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0011"
"""The newest revision in `migrations/versions`; a test holds the two together."""


def bring_up_to_date(engine: Engine) -> None:
    """Makes the tables, or changes those of an older version. Quick where nothing is to do.

    Raises:
        StoreError: `store.newer` (made by a newer version of the program), `store.damaged`, ...
    """
    with translated():
        if current(engine) != HEAD:
            migrate(engine, HEAD)


def current(engine: Engine) -> str | None:
    """The revision that the database is at; None where it is empty.

    Raises:
        StoreError: `store.damaged` where it holds tables that are not ours.
    """
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        if "alembic_version" in tables:
            return _revision(connection)
        if tables:
            raise StoreError("store.damaged", reason="not a database of this program")
        return None


def migrate(engine: Engine, target: str) -> None:
    """Up or down to a revision, in one transaction.

    Raises:
        StoreError: `store.newer` where the database's own revision is unknown here, `store.damaged`
            where rows would be left that belong to none.
    """
    from alembic import command
    from alembic.script import ScriptDirectory

    config = configuration()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    with (
        engine.execution_options(intake_writes=True).connect() as connection,
        _tables_made_anew(connection),
        connection.begin(),
    ):
        found = _revision(connection)
        if found is not None and found not in known:
            raise StoreError("store.newer", revision=found)
        order = sorted({"", *known})
        down = target == "base" or order.index(target) < order.index(found or "")
        config.attributes["connection"] = connection
        (command.downgrade if down else command.upgrade)(config, target)
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if lost is not None:
            raise StoreError("store.damaged", reason=f"rows of {lost[0]} belong to none")


@contextmanager
def _tables_made_anew(connection: Connection) -> Iterator[None]:
    """Lets a table be dropped and made anew without the rows of others that go with its own.

    SQLite empties a table before it drops it, which reaches all that belongs to its rows; within a
    transaction this can no longer be turned off.
    """
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("not connected")
    (before,) = driver.execute("PRAGMA foreign_keys").fetchone()
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute(f"PRAGMA foreign_keys={before:d}")


def configuration() -> Config:
    """Alembic's settings, without an alembic.ini."""
    from alembic.config import Config

    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(connection: Connection) -> str | None:
    try:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    except DBAPIError as error:
        if "no such table" in str(error):
            return None
        raise
    return None if found is None else str(found)

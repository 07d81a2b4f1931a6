"""The revisions make just the tables that the mappings describe, and data goes through them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, text

from intake.domain.documents import Trace
from intake.errors import StoreError
from intake.store.models import METADATA
from intake.store.opening import open_store
from intake.store.schema import HEAD, configuration, current, migrate
from tests.integration.store_samples import assessment, open_case, packet


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine(f"sqlite:///{tmp_path / 'made.sqlite'}")
    yield engine
    engine.dispose()


def tables(engine: Engine) -> dict[tuple[str, str], tuple[list[str], list[str]]]:
    """Per table and index: its columns in order, its constraints in any order."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT type, name, sql FROM sqlite_master")).all()
    found = {}
    for kind, name, sql in rows:
        if "alembic" in name:
            continue
        parts = [
            " ".join(part.split()) for part in re.split(r",\s*\n|\n", (sql or "").replace('"', ""))
        ]
        parts = [part.removesuffix(",") for part in parts if part]
        found[kind, name] = (
            [part for part in parts if not part.startswith("CONSTRAINT")],
            sorted(part for part in parts if part.startswith("CONSTRAINT")),
        )
    return found


def test_the_newest_revision_makes_the_tables_of_the_mappings(
    engine: Engine, tmp_path: Path
) -> None:
    migrate(engine, HEAD)
    mapped = create_engine(f"sqlite:///{tmp_path / 'mapped.sqlite'}")
    METADATA.create_all(mapped)
    assert tables(engine) == tables(mapped)
    assert ("table", "search_words") in tables(engine)
    mapped.dispose()


def test_alembic_sees_no_difference_either(engine: Engine) -> None:
    migrate(engine, HEAD)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    ours = [
        change
        for change in found
        if not (change[0] == "remove_table" and change[1].name.startswith("search_words"))
    ]
    assert ours == []


def test_the_newest_revision_is_the_one_that_programs_expect() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [HEAD]


def test_data_written_at_the_newest_revision_goes_down_and_up_again(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"x", "a.png", person="Ana")
    store.cases.save_reading(case.id, packet())
    store.cases.save_assessment(case.id, assessment())
    migrate(store.database.engine, "base")
    assert current(store.database.engine) is None
    assert {name for _, name in tables(store.database.engine)} <= {"sqlite_sequence"}
    migrate(store.database.engine, HEAD)
    assert store.cases.list() == ()
    assert open_case(store.cases).number.endswith("000001")
    store.close()


def test_a_table_that_is_made_anew_takes_no_other_s_rows_with_it(tmp_path: Path) -> None:
    """What is kept of ink goes with its signature, not with the table of signatures."""
    store = open_store(tmp_path)
    case = open_case(store.cases)
    seen = packet()
    traced = tuple(
        replace(
            document,
            signatures=tuple(
                replace(mark, trace=Trace(41.0, 12.5, bytes(range(64))))
                for mark in document.signatures
            ),
        )
        for document in seen.documents
    )
    store.cases.save_reading(case.id, replace(seen, documents=traced))
    count = text("SELECT (SELECT count(*) FROM ink_traces), (SELECT count(*) FROM signatures)")
    for revision in (HEAD, "0005", HEAD):
        migrate(store.database.engine, revision)
        with store.database.engine.connect() as connection:
            assert tuple(connection.execute(count).one()) == (1, 1)
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    store.close()


def test_bringing_up_to_date_keeps_what_is_there(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    before = store.cases.get(case.id)
    migrate(store.database.engine, HEAD)
    assert store.cases.get(case.id) == before
    store.close()


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    open_case(store.cases)
    with store.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path)
    assert (caught.value.code, caught.value.parameters) == ("store.newer", {"revision": "9999"})


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    other = create_engine(f"sqlite:///{tmp_path / 'intake.sqlite'}")
    with other.begin() as connection:
        connection.execute(text("CREATE TABLE songs (id INTEGER)"))
    other.dispose()
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path)
    assert caught.value.code == "store.damaged"


def test_every_connection_is_safe(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with store.database.engine.connect() as connection:
        settings = [
            connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert settings == ["wal", 2, 1, 15000]
    assert (tmp_path.stat().st_mode & 0o700, store.layout.originals.stat().st_mode & 0o777) == (
        0o700,
        0o700,
    )
    store.close()

"""The window calls from many threads, and a second program may use the same folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from intake.archive.verify import verify
from intake.store.database import Database
from intake.store.opening import Store, open_store
from tests.integration.store_samples import open_case, packet


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path)
    yield store
    store.close()


def test_many_threads_open_receive_read_and_search_at_once(store: Store) -> None:
    def work(number: int) -> str:
        case = open_case(store.cases)
        for page in range(3):
            store.receiving.add_file(case.id, f"page {page}".encode(), f"{page}", person="Ana")
        store.cases.save_reading(case.id, packet(number=f"X{number:06d}"))
        assert store.search.search(f"X{number:06d}")[0].case == case.number
        return store.cases.get(case.id).number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(work, range(16)))
    assert len(set(numbers)) == 16
    assert max(numbers).endswith("-000016")
    assert all(summary.files == 3 for summary in store.cases.list())
    found = verify(store)
    assert found.sound
    assert (found.cases, found.files) == (16, 3)
    assert list(store.layout.temporary.iterdir()) == []


def test_two_programs_receive_the_same_pages_at_once(tmp_path: Path) -> None:
    stores = [open_store(tmp_path / "data") for _ in range(2)]

    def work(number: int) -> None:
        mine = stores[number % 2]
        case = open_case(mine.cases)
        for page in range(4):
            mine.receiving.add_file(case.id, f"{page}".encode() * 999, f"{page}", person="Ana")
            mine.recover()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(8)))
    assert len({case.number for case in stores[0].cases.list()}) == 8
    assert verify(stores[1]).sound
    for store in stores:
        store.close()


def test_two_programs_may_make_the_data_folder_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(tmp_path / "new" / "data"), range(4)))
    numbers = {open_case(store.cases).number for store in stores}
    assert len(numbers) == 4
    for store in stores:
        store.close()


def test_a_file_another_program_is_making_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "intake.sqlite"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("intake.store.database.sleep", lambda _: other.execute("COMMIT"))
    database = Database(path)
    with database.reading() as session:
        mode = session.connection().exec_driver_sql("PRAGMA journal_mode").scalar()
    assert mode == "wal"
    assert not other.in_transaction
    database.close()
    other.close()


def test_a_reader_sees_one_state_while_others_write(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet(number="A1"))
    with store.database.reading() as session:
        before = session.connection().exec_driver_sql("SELECT document_number FROM cases").scalar()
        with ThreadPoolExecutor(1) as pool:
            pool.submit(store.cases.save_reading, case.id, packet(number="B2")).result()
        after = session.connection().exec_driver_sql("SELECT document_number FROM cases").scalar()
    assert (before, after) == ("A1", "A1")
    assert store.cases.list()[0].document_number == "B2"

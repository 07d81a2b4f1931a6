"""The disk fails at every single call in turn: a clear error, nothing half done, nothing lost."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from intake.errors import StoreError
from intake.store import layout
from intake.store.database import Database, translated
from intake.store.disk import Disk
from intake.store.opening import Store, open_store
from tests.integration.store_samples import open_case, packet

CALLS = ("create", "write", "flush", "protect", "make_folder", "place", "flush_folder")


class FailingDisk(Disk):
    """A disk that fails once, at a chosen call; every call is counted."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.fails_at: int | None = None
        self.error = errno.EIO

    def _pass(self, call: str) -> None:
        self.calls.append(call)
        if self.fails_at == len(self.calls):
            raise OSError(self.error, "injected")

    def create(self, path: Path) -> BinaryIO:
        self._pass("create")
        return super().create(path)

    def write(self, file: BinaryIO, piece: bytes) -> None:
        if self.fails_at == len(self.calls) + 1:
            super().write(file, piece[: len(piece) // 2])
        self._pass("write")
        super().write(file, piece)

    def flush(self, file: BinaryIO) -> None:
        self._pass("flush")
        super().flush(file)

    def protect(self, path: Path) -> None:
        self._pass("protect")
        super().protect(path)

    def make_folder(self, path: Path) -> None:
        self._pass("make_folder")
        super().make_folder(path)

    def place(self, temporary: Path, path: Path) -> None:
        self._pass("place")
        super().place(temporary, path)

    def flush_folder(self, path: Path) -> None:
        self._pass("flush_folder")
        super().flush_folder(path)

    def remove(self, path: Path) -> None:
        self._pass("remove")
        super().remove(path)


@pytest.fixture
def disk() -> FailingDisk:
    return FailingDisk()


@pytest.fixture
def store(tmp_path: Path, disk: FailingDisk) -> Iterator[Store]:
    store = open_store(tmp_path / "data", disk=disk)
    yield store
    store.close()


def on_disk(store: Store) -> set[str]:
    files = {path.name for path in store.originals.folder.rglob("*") if path.is_file()}
    return files | {path.name for path in store.layout.temporary.iterdir()}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EDQUOT, "disk.full"),
        (errno.EIO, "store.not_writable"),
        (errno.EACCES, "store.not_writable"),
        (errno.EROFS, "store.not_writable"),
    ],
)
def test_a_failing_disk_is_said_clearly_and_leaves_earlier_pages_untouched(
    store: Store, disk: FailingDisk, error: int, code: str
) -> None:
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"earlier", "1.png", person="Ana")
    kept, before = store.cases.get(case.id), on_disk(store)
    disk.error = error
    failed: set[str] = set()
    for turn in range(1, 30):
        disk.calls, disk.fails_at = [], turn
        content = f"page {turn}".encode()
        raised = None
        try:
            store.receiving.add_file(case.id, content, f"{turn}.png", person="Ana")
        except StoreError as error:
            raised = error
        if raised is None:
            break
        assert raised.code == code
        disk.fails_at = None
        assert on_disk(store) == before
        assert store.cases.get(case.id) == kept
        failed.add(disk.calls[turn - 1])
    assert failed >= set(CALLS)
    disk.fails_at = None
    store.recover()
    assert len(store.cases.get(case.id).files) == 2
    assert store.originals.verify(kept.files[0].sha256)
    assert all(store.originals.verify(f.sha256) for f in store.cases.get(case.id).files)
    assert list(store.layout.temporary.iterdir()) == []


def test_after_a_fault_the_same_page_is_received(store: Store, disk: FailingDisk) -> None:
    case = open_case(store.cases)
    disk.calls, disk.fails_at = [], 8
    with pytest.raises(StoreError):
        store.receiving.add_file(case.id, b"page", "1.png", person="Ana")
    disk.fails_at = None
    file = store.receiving.add_file(case.id, b"page", "1.png", person="Ana")
    assert store.originals.verify(file.sha256)


def test_a_mark_that_cannot_be_removed_does_no_harm(store: Store, disk: FailingDisk) -> None:
    case = open_case(store.cases)
    disk.calls = []
    store.receiving.add_file(case.id, b"page", "1.png", person="Ana")
    removals = [at for at, call in enumerate(disk.calls, 1) if call == "remove"]
    for turn, at in enumerate(removals):
        disk.calls, disk.fails_at = [], at
        content = f"p{turn}".encode()
        file = store.receiving.add_file(case.id, content, f"p{turn}", person="Ana")
        disk.fails_at = None
        store.recover()
        assert store.originals.verify(file.sha256)


def test_a_row_that_cannot_be_written_takes_its_original_along(store: Store) -> None:
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"earlier", "1.png", person="Ana")
    before = on_disk(store)
    with pytest.raises(StoreError) as caught, failing(store.database, "INSERT INTO files"):
        store.receiving.add_file(case.id, b"later", "2.png", person="Ana")
    assert caught.value.code == "disk.full"
    assert on_disk(store) == before
    assert [file.name for file in store.cases.get(case.id).files] == ["1.png"]


def test_a_commit_that_fails_takes_its_original_along(store: Store) -> None:
    case = open_case(store.cases)
    before = on_disk(store)

    def fail(_connection: object) -> None:
        raise full()

    event.listen(store.database.engine, "commit", fail)
    try:
        with pytest.raises(StoreError) as caught:
            store.receiving.add_file(case.id, b"later", "2.png", person="Ana")
    finally:
        event.remove(store.database.engine, "commit", fail)
    assert caught.value.code == "disk.full"
    store.clear_up()
    store.recover()
    assert store.cases.get(case.id).files == ()
    store.receiving.add_file(case.id, b"later", "2.png", person="Ana")
    assert before <= on_disk(store)


def test_a_page_that_a_sweep_takes_away_in_between_is_kept_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(store.cases)
    present = store.originals.present
    looks: list[bool] = []

    def gone_the_first_time(sha256: str, size: int) -> bool:
        if not looks:
            store.originals.path(sha256).unlink()
        looks.append(present(sha256, size))
        return looks[-1]

    monkeypatch.setattr(store.originals, "present", gone_the_first_time)
    file = store.receiving.add_file(case.id, b"page", "1.png", person="Ana")
    assert looks == [False, True]
    assert store.originals.verify(file.sha256)
    store.recover()
    assert store.originals.verify(file.sha256)


def test_a_full_database_is_said_and_nothing_is_half_saved(store: Store) -> None:
    case = open_case(store.cases)
    store.cases.save_reading(case.id, packet())
    before = store.cases.get(case.id)
    with pytest.raises(StoreError) as caught, failing(store.database, "INSERT INTO readings"):
        store.cases.save_reading(case.id, packet(surnames="OTHER"))
    assert caught.value.code == "disk.full"
    assert store.cases.get(case.id) == before
    assert store.search.search("other") == []


def test_a_database_that_is_truly_full_says_so(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    case = open_case(store.cases)
    store.close()

    @event.listens_for(store.database.engine, "connect")
    def small(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    with pytest.raises(StoreError) as caught:
        store.cases.save_reading(case.id, packet(surnames="X" * 100_000))
    assert caught.value.code == "disk.full"
    assert store.cases.get(case.id).packet is None
    store.close()


def test_a_database_that_another_program_holds_is_locked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case(store.cases)
    other = sqlite3.connect(store.layout.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    @event.listens_for(store.database.engine, "checkout")
    def impatient(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA busy_timeout=1")

    with pytest.raises(StoreError) as caught:
        open_case(store.cases)
    assert caught.value.code == "store.locked"
    assert len(store.cases.list()) == 1
    other.close()
    assert open_case(store.cases).number.endswith("-000002")


@pytest.mark.parametrize("content", [b"this is no database at all, but long enough" * 50])
def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "intake.sqlite").write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path)
    assert caught.value.code == "store.damaged"
    assert (tmp_path / "intake.sqlite").read_bytes() == content


def test_a_database_that_cannot_be_opened_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "intake.sqlite").mkdir()
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path)
    assert caught.value.code == "store.not_writable"


def test_a_program_without_a_free_connection_is_locked(store: Store) -> None:
    with pytest.raises(StoreError, match=r"store\.locked"), translated():
        raise PoolTimeoutError


def test_a_mistake_of_the_program_is_not_dressed_up(store: Store) -> None:
    with pytest.raises(IntegrityError), store.database.writing() as session:
        session.execute(text("INSERT INTO files (case_id) VALUES (77)"))


def test_a_data_folder_that_is_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "data")
    assert caught.value.code == "store.not_writable"


def test_a_data_folder_on_the_network_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Mount:
        def __init__(self, mountpoint: str, fstype: str, opts: str = "rw") -> None:
            self.mountpoint, self.fstype, self.opts = mountpoint, fstype, opts

    share = tmp_path / "share"
    mounts = [Mount("/", "ext4"), Mount(str(share), "nfs4"), Mount(str(share / "usb"), "ext4")]
    monkeypatch.setattr(layout.psutil, "disk_partitions", lambda **_: mounts)
    layout.refuse_network(tmp_path)
    layout.refuse_network(share / "usb" / "intake")
    for folder in (share, share / "intake", Path("\\\\server\\share\\intake")):
        with pytest.raises(StoreError) as caught:
            layout.refuse_network(folder)
        assert caught.value.code == "store.network_folder"
    mounts[1] = Mount(str(share), "NTFS", "rw,remote")
    with pytest.raises(StoreError):
        layout.refuse_network(share)


def full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    error.sqlite_errorname = "SQLITE_FULL"
    return error


class failing:  # noqa: N801 - reads as a word in a with statement
    """Every statement that begins so fails as on a full disk."""

    def __init__(self, database: Database, begins: str) -> None:
        self._engine = database.engine
        self._begins = begins
        self._listener: Callable[..., None] = self._fail

    def _fail(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(self._begins):
            raise full()

    def __enter__(self) -> None:
        event.listen(self._engine, "before_cursor_execute", self._listener)

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._listener)

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from intake.errors import FileError, StoreError
from intake.store.marks import Marks
from intake.store.opening import Store, open_store
from intake.store.originals import Originals


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    for name in ("originals", "temp"):
        (tmp_path / name).mkdir()
    return Originals(tmp_path / "originals", Marks(tmp_path / "temp"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "data")
    yield store
    store.close()


def temporary(originals: Originals) -> list[str]:
    return sorted(path.name for path in (originals.folder.parent / "temp").iterdir())


def test_bytes_lie_under_their_hash_and_nobody_may_write_to_them(originals: Originals) -> None:
    kept = originals.keep(b"a page", "page.png")
    assert kept.sha256 == hashlib.sha256(b"a page").hexdigest()
    assert kept.bytes == 6
    path = originals.folder / kept.sha256[:2] / kept.sha256[2:]
    assert originals.path(kept.sha256) == path
    assert path.read_bytes() == b"a page"
    assert not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH | stat.S_IRWXO)
    assert originals.verify(kept.sha256)


def test_a_file_is_copied_byte_for_byte(originals: Originals, tmp_path: Path) -> None:
    source = tmp_path / "scan.png"
    content = os.urandom(3 * (1 << 20) + 17)
    source.write_bytes(content)
    kept = originals.keep(source, "scan.png")
    assert originals.read(kept.sha256) == content
    assert source.read_bytes() == content


def test_nothing_is_left_in_the_temporary_folder_once_it_is_recorded(
    originals: Originals,
) -> None:
    kept = originals.keep(b"x")
    assert [name for name in temporary(originals) if kept.sha256 in name] == temporary(originals)
    originals.recorded(kept)
    assert temporary(originals) == []


def test_the_same_bytes_are_kept_once(originals: Originals) -> None:
    first = originals.keep(b"x")
    there = originals.path(first.sha256).stat()
    second = originals.keep(b"x")
    assert (second.sha256, second.mark) == (first.sha256, None)
    assert originals.path(first.sha256).stat().st_ino == there.st_ino


@pytest.mark.parametrize("altered", [b"y", b"xy", b""])
def test_an_original_that_was_altered_is_not_taken_for_the_same(
    originals: Originals, altered: bytes
) -> None:
    path = originals.path(originals.keep(b"x").sha256)
    path.chmod(0o600)
    path.write_bytes(altered)
    with pytest.raises(StoreError) as caught:
        originals.keep(b"x")
    assert caught.value.code == "store.damaged"
    assert path.read_bytes() == altered
    assert not originals.verify(hashlib.sha256(b"x").hexdigest())


def test_a_missing_original_is_said_to_be_missing(originals: Originals) -> None:
    for look in (originals.open, originals.verify, originals.read):
        with pytest.raises(StoreError) as caught:
            look("0" * 64)
        assert caught.value.code == "store.missing"


def test_an_empty_file_is_kept_too(originals: Originals) -> None:
    kept = originals.keep(b"")
    assert originals.read(kept.sha256) == b""


@pytest.mark.parametrize(
    ("make", "code"),
    [(lambda _: None, "file.gone"), (lambda path: path.mkdir(), "file.not_a_document")],
)
def test_a_source_that_is_no_file_is_the_source_s_fault(
    originals: Originals, tmp_path: Path, make: object, code: str
) -> None:
    source = tmp_path / "source"
    assert callable(make)
    make(source)
    with pytest.raises(FileError) as caught:
        originals.keep(source, "scan.png")
    assert (caught.value.code, caught.value.parameters) == (code, {"file": "scan.png"})
    assert temporary(originals) == []


def test_a_source_that_breaks_off_leaves_nothing(
    originals: Originals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "scan.png"
    source.write_bytes(b"x")

    class Broken:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            return

        def read(self, _size: int) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_a, **_k: Broken())
    with pytest.raises(FileError) as caught:
        originals.keep(source)
    assert caught.value.code == "file.broken"
    assert temporary(originals) == []


def test_the_next_start_removes_what_was_never_recorded(store: Store) -> None:
    folder = store.layout.temporary
    dead = "999999999-1-1"
    store.originals.recorded(store.originals.keep(b"never recorded"))
    sha256 = hashlib.sha256(b"never recorded").hexdigest()
    (folder / f"{dead}-originals-{sha256}.unrecorded").touch()
    (folder / f"{dead}.part").write_bytes(b"half")
    (folder / "whatever").write_bytes(b"?")
    store.recover()
    assert list(folder.iterdir()) == []
    assert not store.originals.path(sha256).exists()


def test_the_next_start_leaves_alone_what_a_living_program_is_writing(store: Store) -> None:
    kept = store.originals.keep(b"in work")
    mine = store.marks.unfinished()
    mine.write_bytes(b"half")
    store.recover()
    assert store.originals.verify(kept.sha256)
    assert kept.mark is not None
    assert kept.mark.exists()
    assert mine.exists()
    assert store.marks.open_marks() == {kept.sha256}

"""Every way in which something can be lost or altered is seen, and nothing else is accused."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from intake.archive.answers import hit_answer, verification_answer
from intake.archive.filing import Filing
from intake.archive.verify import Discrepancy, verify
from intake.domain.cases import Case
from intake.errors import Cancelled, StoreError
from intake.jobs import Job, Progress
from intake.store.opening import Store, open_store
from tests.integration.store_samples import Ticking, assessment, open_case, packet


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with a filed case and a draft that shares a page with it."""
    folder = tmp_path_factory.mktemp("made") / "data"
    store = open_store(folder, clock=Ticking())
    case = open_case(store.cases)
    store.receiving.add_file(case.id, b"scan", "01-scan.png", person="Ana")
    store.receiving.add_file(case.id, b"a pdf", "packet.pdf", person="Ana")
    store.cases.save_reading(case.id, packet())
    store.cases.correct(case.id, "d1", "names", "José", person="Ana", reason="consta")
    store.cases.save_assessment(case.id, assessment())
    store.cases.attest(case.id, "original_seen", person="Ana")
    store.cases.decide(case.id, "received", person="Ana")
    other = open_case(store.cases)
    store.receiving.add_file(other.id, b"scan", "same.png", person="Ana")
    Filing(store).file(case.id, person="Eva")
    store.close()
    return folder


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Iterator[Store]:
    store = open_store(shutil.copytree(made, tmp_path / "data"), clock=Ticking())
    yield store
    store.close()


@pytest.fixture
def filed(store: Store) -> Case:
    return store.cases.get(1)


def alter(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)


def run(store: Store, statement: str) -> None:
    """As somebody with another program would."""
    with closing(sqlite3.connect(store.layout.database)) as connection, connection:
        assert connection.execute(statement).rowcount > 0


def test_an_untouched_archive_is_sound(store: Store, filed: Case) -> None:
    found = verify(store)
    assert found.sound
    assert (found.cases, found.files, found.bytes) == (2, 2, 9)


def test_an_empty_archive_is_sound(tmp_path: Path) -> None:
    store = open_store(tmp_path / "empty")
    found = verify(store)
    store.close()
    assert found.sound
    assert (found.cases, found.files, found.bytes) == (0, 0, 0)


@pytest.mark.parametrize("position", range(4))
@pytest.mark.parametrize("bit", [0, 7])
def test_one_flipped_bit_is_seen(store: Store, filed: Case, position: int, bit: int) -> None:
    sha256 = filed.files[0].sha256
    content = bytearray(b"scan")
    content[position] ^= 1 << bit
    alter(store.originals.path(sha256), bytes(content))
    found = verify(store)
    assert (found.missing, found.stray) == ([], [])
    (altered,) = found.altered
    assert altered == Discrepancy(
        "original",
        f"originals/{sha256[:2]}/{sha256[2:]}",
        (filed.number, "IESS-UIO-CAU03-CEXT-2026-000002"),
        "01-scan.png",
        "changed",
    )


def test_a_missing_original_is_seen(store: Store, filed: Case) -> None:
    store.originals.path(filed.files[1].sha256).unlink()
    found = verify(store)
    assert (found.altered, found.stray, found.files) == ([], [], 1)
    assert [(d.cases, d.name) for d in found.missing] == [((filed.number,), "packet.pdf")]


def test_stray_files_are_seen_wherever_they_lie(store: Store, filed: Case) -> None:
    sha256 = filed.files[0].sha256
    bucket = store.originals.path(sha256).parent
    places = [
        store.originals.folder / "letter.docx",
        bucket / "letter.docx",
        bucket / ("0" * 62),
        store.originals.folder / "zz" / "x",
        store.manifests.folder / "note.txt",
        store.manifests.folder / "00" / ("0" * 62),
    ]
    for place in places:
        place.parent.mkdir(exist_ok=True)
        place.write_text("?")
    found = verify(store)
    assert (found.altered, found.missing) == ([], [])
    expected = {place.relative_to(store.layout.folder).as_posix() for place in places}
    assert {d.path for d in found.stray} == expected


def test_a_folder_in_the_place_of_an_original_is_seen(store: Store, filed: Case) -> None:
    path = store.originals.path(filed.files[1].sha256)
    path.unlink()
    path.mkdir()
    found = verify(store)
    assert [d.reason for d in found.altered] == ["unreadable"]
    assert [d.path for d in found.stray] == [path.relative_to(store.layout.folder).as_posix()]


def test_an_altered_manifest_is_seen(store: Store, filed: Case) -> None:
    assert filed.seal is not None
    path = store.manifests.path(filed.seal.manifest_sha256)
    alter(path, path.read_bytes().replace(b'"consta"', b'"convta"'))
    assert {(d.what, d.reason) for d in verify(store).altered} == {
        ("manifest", "changed"),
        ("record", "differs_from_manifest"),
    }


def test_a_missing_manifest_is_seen(store: Store, filed: Case) -> None:
    assert filed.seal is not None
    store.manifests.path(filed.seal.manifest_sha256).unlink()
    found = verify(store)
    assert [(d.what, d.cases) for d in found.missing] == [("manifest", (filed.number,))]
    assert found.altered == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE facts SET value = 'OTHER' WHERE field = 'surnames'",
        "UPDATE facts SET confidence = 0.91 WHERE field = 'surnames'",
        "UPDATE readings SET raw = 'X'",
        "UPDATE findings SET severity = 'note'",
        "DELETE FROM findings WHERE position = 1",
        "DELETE FROM evidence WHERE position = 1",
        "UPDATE evidence SET box_left = 121 WHERE box_left = 120",
        "UPDATE requirements SET state = 'met'",
        "UPDATE comparison_cells SET document = 'd2' WHERE position = 0",
        "UPDATE pages SET rotation = 0 WHERE rotation = 90",
        "UPDATE signatures SET kind = 'none'",
        "UPDATE corrections SET person = 'Somebody'",
        "DELETE FROM decisions",
        "UPDATE decisions SET reason = 'x'",
        "DELETE FROM attestations",
        "INSERT INTO attestations VALUES (9, 1, 'x', 'y', '2026-01-01 00:00:00.000000')",
        "UPDATE events SET person = 'Somebody' WHERE position = 2",
        "DELETE FROM events WHERE position = 0 AND case_id = 1",
        "UPDATE files SET name = 'other.png' WHERE name = 'packet.pdf'",
        "UPDATE files SET bytes = 6 WHERE name = 'packet.pdf'",
        "UPDATE files SET sha256 = 'x' WHERE name = 'packet.pdf'",
        "DELETE FROM files WHERE name = 'packet.pdf'",
        "UPDATE cases SET presenter = 'holder' WHERE id = 1",
        "UPDATE cases SET opened_by = 'Somebody' WHERE id = 1",
        "UPDATE cases SET state = 'received' WHERE id = 1",
        "UPDATE cases SET state = 'nonsense' WHERE id = 1",
        "UPDATE cases SET assessed_at = NULL WHERE id = 1",
        "UPDATE cases SET number = 'IESS-X' WHERE id = 1",
        "UPDATE seals SET person = 'Somebody'",
        "UPDATE seals SET events = 1",
        "DELETE FROM seals",
        "DELETE FROM cases WHERE id = 1",
    ],
)
def test_an_altered_row_of_a_filed_case_is_seen(store: Store, filed: Case, statement: str) -> None:
    run(store, statement)
    assert not verify(store).sound


def test_a_reference_to_nothing_is_seen(store: Store, filed: Case) -> None:
    run(store, "UPDATE corrections SET case_id = 77")
    assert "reference in corrections" in [d.reason for d in verify(store).altered]


def test_a_damaged_database_is_no_answer_but_an_error(store: Store, filed: Case) -> None:
    store.close()
    content = store.layout.database.read_bytes()
    store.layout.database.write_bytes(content[:4096] + b"\x00" * (len(content) - 4096))
    with pytest.raises(StoreError) as caught:
        verify(store)
    assert caught.value.code == "store.damaged"


def test_the_answer_has_the_shape_that_scripts_rely_on(store: Store, filed: Case) -> None:
    assert verification_answer(verify(store)) == {
        "cases": 2,
        "files": 2,
        "bytes": 9,
        "altered": [],
        "missing": [],
        "stray": [],
    }
    (store.originals.folder / "x").touch()
    (stray,) = verification_answer(verify(store))["stray"]
    assert stray == {
        "what": "original",
        "path": "originals/x",
        "cases": [],
        "name": "",
        "reason": "unknown",
    }
    assert json.loads(json.dumps(hit_answer(store.search.search("munoz")[0]))) == {
        "case": filed.number,
        "procedure": "code_foreigner_dependent",
        "state": "filed",
        "date": "2026-11-20",
        "holder": "MUÑOZ D'ÁVILA José",
        "document_number": "AB123456",
        "employer": "Comercial Ñandú Cía. Ltda.",
        "code": "",
        "why": [{"field": "full_name", "text": "MUÑOZ D'ÁVILA José"}],
    }


def test_rows_of_a_case_that_is_not_filed_may_change(store: Store, filed: Case) -> None:
    store.cases.attest(2, "original_seen", person="Ana")
    store.cases.save_reading(2, packet())
    assert verify(store).sound


def test_what_is_just_being_received_is_not_called_stray(store: Store, filed: Case) -> None:
    kept = store.originals.keep(b"in work")
    assert verify(store).sound
    store.originals.recorded(kept)
    assert [d.reason for d in verify(store).stray] == ["unknown"]


def test_it_tells_how_far_it_is_and_can_be_stopped(store: Store, filed: Case) -> None:
    steps: list[Progress] = []
    verify(store, Job(steps.append))
    assert [(step.code, step.done, step.total) for step in steps] == [
        ("verifying", 1, 3),
        ("verifying", 2, 3),
        ("verifying", 3, 3),
    ]
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        verify(store, job)

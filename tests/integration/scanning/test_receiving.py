"""From the scanner into a case: safe on disk first, then told, then out of the spool."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from intake.access.permissions import Person
from intake.desk.reception import Reception
from intake.desk.scan_desk import ScanDesk
from intake.domain.cases import StoredFile
from intake.domain.kinds import Channel, Presenter
from intake.errors import FileError, ScanError, StoreError
from intake.jobs import Job
from intake.scanning.profile import Feed, Profile
from intake.scanning.profile_file import Profiles
from intake.scanning.scanners import SPOOL, PlayedScanners, StationScanners
from intake.store.opening import Store, open_store
from tests.integration.scanning.rigs import picture
from tests.integration.scanning.scanner import process_of, tried

PERSON = Person("Ana Ruales")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def reception(store: Store) -> Reception:
    return Reception(store, None, None, PERSON, lambda: date(2026, 11, 20))  # type: ignore[arg-type]


@pytest.fixture
def desk(store: Store, tmp_path: Path) -> ScanDesk:
    data = tmp_path / "data"
    return ScanDesk(store, data, PERSON, StationScanners(data, process_of(tmp_path / "sane")))


def opened(reception: Reception) -> int:
    case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
    return case.id


def test_every_page_is_kept_before_it_is_told_and_leaves_the_spool_after(
    store: Store, reception: Reception, desk: ScanDesk, tmp_path: Path
) -> None:
    case, spool, seen = opened(reception), tmp_path / "data" / SPOOL, []

    def received(file: StoredFile) -> None:
        assert store.originals.verify(file.sha256)
        assert file.name in [known.name for known in store.cases.get(case).files]
        left = {page.name for folder in spool.iterdir() for page in folder.iterdir()}
        seen.append((file.name, f"{len(seen) + 1:04d}.jpg" in left))

    source = desk.source(tried(Feed.FEEDER), 1)
    reception.receive(case, source, Job(), received)
    assert [name for name, _ in seen] == [f"escaneo-{n:02d}.jpg" for n in range(1, 11)]
    assert not any(still_there for _, still_there in seen)
    assert list(spool.iterdir()) == []


def test_a_fault_on_the_way_leaves_what_was_received(
    store: Store, reception: Reception, desk: ScanDesk
) -> None:
    case = opened(reception)
    reception.receive(case, desk.source(tried(), 1), Job())
    with pytest.raises(ScanError):
        reception.receive(
            case, desk.source(tried(**{"read-return-value": "SANE_STATUS_JAMMED"}), 2), Job()
        )
    assert [file.name for file in store.cases.get(case).files] == ["escaneo-01.jpg"]


def test_a_file_of_a_share_leaves_it_only_once_it_is_safe(
    store: Store,
    reception: Reception,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from tests.integration.scanning.rigs import Clock
    from tests.integration.scanning.test_watched_folder import TIMES, WatchedFolder

    share = tmp_path / "share"
    page = picture(share / "a.png")
    clock = Clock()
    source = WatchedFolder(share, watching=TIMES, clock=clock, wait=clock.wait)
    case, keep = opened(reception), store.receiving.add_file

    def full(*_given: object, **_named: object) -> StoredFile:
        raise StoreError("disk.full")

    monkeypatch.setattr(store.receiving, "add_file", full)
    with pytest.raises(StoreError):
        reception.receive(case, source, Job())
    assert page.exists()
    monkeypatch.setattr(store.receiving, "add_file", keep)
    again = WatchedFolder(share, watching=TIMES, clock=clock, wait=clock.wait)
    reception.receive(case, again, Job())
    assert not page.exists()
    assert len(store.cases.get(case).files) == 1


def test_a_test_scan_enters_no_case(store: Store, desk: ScanDesk, tmp_path: Path) -> None:
    scan = desk.test(tried(Feed.FEEDER, 60), Job())
    assert scan.picture.startswith(b"\xff\xd8")
    assert scan.dpi == 60
    assert scan.size == pytest.approx((105 / 25.4 * 60, 74 / 25.4 * 60), abs=2)
    assert store.cases.list() == ()
    assert list((tmp_path / "data" / SPOOL).iterdir()) == []


def test_a_test_scan_that_is_no_picture_says_so(
    store: Store, desk: ScanDesk, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "0001.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(ScanError) as fault:
        ScanDesk(store, tmp_path / "data", PERSON, PlayedScanners(folder, 0.0)).test(
            Profile("Uno", "play:", "Demo", Feed.FEEDER), Job()
        )
    assert (fault.value.code, fault.value.parameters) == ("scan.not_shown", {"file": "0001.pdf"})


def test_profiles_are_kept_for_the_next_start(store: Store, desk: ScanDesk, tmp_path: Path) -> None:
    profile = Profile("Uno", "test:0", "T", Feed.FEEDER, 400, options={"swdeskew": True})
    desk.keep(Profiles((profile,), "Uno"))
    data = tmp_path / "data"
    again = ScanDesk(store, data, PERSON, StationScanners(data))
    assert again.profiles == Profiles((profile,), "Uno")
    finer = again.finer()
    assert finer is not None
    assert (finer.dpi, finer.device) == (600, "test:0")


def test_without_a_profile_nothing_is_scanned(desk: ScanDesk) -> None:
    with pytest.raises(ScanError, match=r"scan\.no_profile"):
        desk.source(None)


def test_a_folder_says_how_many_files_wait(desk: ScanDesk, tmp_path: Path) -> None:
    picture(tmp_path / "share" / "a.png")
    (tmp_path / "share" / "b.part").write_bytes(b"")
    assert desk.waiting(tmp_path / "share") == 1
    with pytest.raises(FileError, match=r"folder\.gone"):
        desk.waiting(tmp_path / "none")

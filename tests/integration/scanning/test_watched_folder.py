"""A multifunction printer scans to a share: complete files only, never twice, safe before moved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intake.errors import Cancelled, FileError, ScanError
from intake.jobs import Job, Progress
from intake.scanning.profile import Afterwards
from intake.scanning.sources.folder import TAKEN, WatchedFolder, Watching
from intake.scanning.taken import Taken
from tests.integration.scanning.rigs import Clock, picture

TIMES = Watching(every=1, still=2, quiet=6, first=20, away=10)


class Share:
    """A folder in which things happen at set times, and what a watcher takes from it."""

    def __init__(self, folder: Path, afterwards: Afterwards = Afterwards.MOVE) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.clock = Clock()
        self.taken = Taken(folder.parent / "taken.json")
        self.afterwards = afterwards
        self.events: dict[float, Callable[[], object]] = {}
        self.told: list[Progress] = []

    def at(self, seconds: float, deed: Callable[[], object]) -> None:
        self.events[self.clock.now + seconds] = deed

    def wait(self, seconds: float) -> None:
        self.clock.wait(seconds)
        for when in [when for when in self.events if when <= self.clock.now]:
            self.events.pop(when)()

    def source(self) -> WatchedFolder:
        return WatchedFolder(
            self.folder, self.afterwards, self.taken, TIMES, clock=self.clock, wait=self.wait
        )

    def take(self, *, safe: bool = True, job: Job | None = None) -> list[str]:
        names = []
        for delivery in self.source().deliver(job or Job(self.told.append)):
            delivery.path.read_bytes()
            names.append(delivery.name)
            if safe:
                delivery.safe()
        return names


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path / "share")


def test_a_file_is_moved_once_it_is_safe_and_not_before(share: Share) -> None:
    page = picture(share.folder / "a.png")
    coming = share.source().deliver(Job())
    delivery = next(coming)
    assert page.exists()
    delivery.safe()
    assert not page.exists()
    assert (share.folder / TAKEN / "a.png").exists()
    coming.close()


def test_a_file_that_could_not_be_kept_stays_and_comes_again(share: Share) -> None:
    page = picture(share.folder / "a.png")
    assert share.take(safe=False) == ["a.png"]
    assert page.exists()
    assert share.take() == ["a.png"]


def test_kept_files_are_never_taken_twice_also_not_by_another_program_run(share: Share) -> None:
    share.afterwards = Afterwards.KEEP
    page = picture(share.folder / "a.png")
    assert share.take() == ["a.png"]
    assert page.exists()
    share.taken = Taken(share.folder.parent / "taken.json")
    page.rename(share.folder / "renamed.png")
    share.at(3, lambda: picture(share.folder / "b.png", 50))
    assert share.take() == ["b.png"]


def test_another_file_of_the_same_name_is_another_file(share: Share) -> None:
    picture(share.folder / "a.png", 10)
    assert share.take() == ["a.png"]
    picture(share.folder / "a.png", 20)
    assert share.take() == ["a.png"]
    assert {path.name for path in (share.folder / TAKEN).iterdir()} == {"a.png", "a (2).png"}


def test_a_file_still_growing_is_waited_for(share: Share) -> None:
    whole = picture(share.folder.parent / "whole.png").read_bytes()
    page = share.folder / "a.png"
    page.write_bytes(whole[:30])
    share.at(5, lambda: page.write_bytes(whole[:60]))
    share.at(9, lambda: page.write_bytes(whole))
    sizes = []
    for delivery in share.source().deliver(Job()):
        sizes.append(delivery.path.stat().st_size)
        delivery.safe()
    assert sizes == [len(whole)]


def test_a_file_under_a_temporary_name_is_taken_under_its_own(share: Share) -> None:
    page = picture(share.folder / "a.png.part".replace(".part", ""))
    page.rename(share.folder / "a.png.part")
    share.at(4, lambda: (share.folder / "a.png.part").rename(page))
    assert share.take() == ["a.png"]


def test_a_locked_file_is_left_alone_until_the_lock_goes(share: Share) -> None:
    picture(share.folder / "a.png")
    lock = share.folder / "a.png.lock"
    lock.write_bytes(b"")
    share.at(5, lock.unlink)
    began = share.clock.now
    assert share.take() == ["a.png"]
    assert share.clock.now - began >= 5 + TIMES.still


def test_what_is_no_document_and_what_never_ends_stay_where_they_are(share: Share) -> None:
    picture(share.folder / "a.png")
    (share.folder / "notes.txt").write_text("hello", encoding="utf-8")
    (share.folder / "cut.png").write_bytes(picture(share.folder.parent / "w.png").read_bytes()[:40])
    (share.folder / "Thumbs.db").write_bytes(b"x")
    (share.folder / "folder").mkdir()
    assert share.take() == ["a.png"]
    assert (share.folder / "notes.txt").exists()
    assert (share.folder / "cut.png").exists()
    unfinished = {s.parameters.get("file") for s in share.told if s.code == "folder_not_whole"}
    assert unfinished == {"cut.png", "notes.txt"}


def test_links_are_never_followed(share: Share) -> None:
    picture(share.folder / "a.png")
    (share.folder / "b.png").symlink_to(picture(share.folder.parent / "secret.png"))
    assert share.take() == ["a.png"]


def test_a_folder_that_vanishes_and_returns_goes_on(share: Share) -> None:
    away = share.folder.with_name("away")
    picture(share.folder / "a.png", 1)
    share.at(4, lambda: share.folder.rename(away))
    share.at(9, lambda: (away.rename(share.folder), picture(share.folder / "b.png", 2)))
    assert share.take() == ["a.png", "b.png"]
    assert "folder_away" in {step.code for step in share.told}


def test_a_folder_that_stays_away_is_said(share: Share) -> None:
    picture(share.folder / "a.png")
    share.at(4, lambda: share.folder.rename(share.folder.with_name("away")))
    taken: list[str] = []
    with pytest.raises(ScanError) as told:
        taken.extend(delivery.name for delivery in share.source().deliver(Job()))
    assert told.value.code == "scan.folder_away"
    assert taken == ["a.png"]


def test_a_folder_that_never_was_is_said_at_once(tmp_path: Path) -> None:
    clock = Clock()
    source = WatchedFolder(tmp_path / "none", clock=clock, wait=clock.wait)
    with pytest.raises(FileError) as told:
        list(source.deliver(Job()))
    assert told.value.code == "folder.gone"
    assert clock.now == 100


def test_nothing_for_a_long_time_is_said(share: Share) -> None:
    with pytest.raises(ScanError) as told:
        share.take()
    assert told.value.code == "scan.folder_quiet"


def test_cancel_is_heard_while_waiting(share: Share) -> None:
    job = Job()
    share.at(3, job.cancel)
    with pytest.raises(Cancelled):
        share.take(job=job)


def test_a_file_written_to_while_it_was_taken_comes_again_as_it_is_then(share: Share) -> None:
    page = picture(share.folder / "a.png", 10)
    coming = share.source().deliver(Job())
    first = next(coming)
    picture(page, 20)
    page.write_bytes(page.read_bytes() + b"\0")
    first.safe()
    assert page.exists()
    second = next(coming)
    second.safe()
    assert not page.exists()
    coming.close()


def test_a_share_that_forbids_moving_keeps_the_file_which_is_not_taken_again(share: Share) -> None:
    page = picture(share.folder / "a.png")
    (share.folder / TAKEN).write_bytes(b"a file where the folder should be")
    assert share.take() == ["a.png"]
    assert page.exists()
    with pytest.raises(ScanError, match="folder_quiet"):
        share.take()

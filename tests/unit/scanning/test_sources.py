"""What every source promises, asked of files and of the fake; then what files alone do."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.errors import Cancelled, FileError
from intake.jobs import Job
from intake.scanning.sources.fake import Fake
from intake.scanning.sources.files import Files
from intake.scanning.sources.source import Delivery, Source

Maker = Callable[[list[Path]], Source]
MAKERS: dict[str, Maker] = {
    "files": Files,
    "fake": lambda paths: Fake([Delivery(path, path.name) for path in paths]),
}


@pytest.fixture(params=MAKERS)
def maker(request: pytest.FixtureRequest) -> Maker:
    return MAKERS[request.param]


def written(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.fsencode(path.name))
    return paths


def names(source: Source) -> list[str]:
    return [delivery.name for delivery in source.deliver(Job())]


# ---- the contract ------------------------------------------------------------------------------
def test_everything_is_delivered_once_in_order_and_can_be_read(
    tmp_path: Path, maker: Maker
) -> None:
    paths = written(tmp_path, "b.png", "a.pdf", "c.jpg")
    deliveries = list(maker(paths).deliver(Job()))
    assert [d.name for d in deliveries] == ["b.png", "a.pdf", "c.jpg"]
    assert [d.path.read_bytes() for d in deliveries] == [b"b.png", b"a.pdf", b"c.jpg"]


def test_it_can_be_asked_again(tmp_path: Path, maker: Maker) -> None:
    source = maker(written(tmp_path, "a.png", "b.png"))
    assert names(source) == names(source) == ["a.png", "b.png"]


def test_nothing_to_deliver_is_an_error_and_no_silence(maker: Maker) -> None:
    with pytest.raises(FileError) as caught:
        list(maker([]).deliver(Job()))
    assert caught.value.code == "folder.empty"


def test_it_stops_when_the_person_stops_it(tmp_path: Path, maker: Maker) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        list(maker(written(tmp_path, "a.png")).deliver(job))


def test_it_stops_between_two_papers(tmp_path: Path, maker: Maker) -> None:
    job = Job()
    deliveries = maker(written(tmp_path, "a.png", "b.png")).deliver(job)
    assert next(deliveries).name == "a.png"
    job.cancel()
    with pytest.raises(Cancelled):
        next(deliveries)


# ---- the fake ----------------------------------------------------------------------------------
def test_the_fake_jams_where_it_is_told_to(tmp_path: Path) -> None:
    deliveries = [Delivery(path, path.name) for path in written(tmp_path, "a", "b", "c")]
    came = Fake(deliveries, fails_after=2).deliver(Job())
    assert [next(came).name, next(came).name] == ["a", "b"]
    with pytest.raises(FileError) as caught:
        next(came)
    assert caught.value.parameters == {"file": "c"}


# ---- files and folders -------------------------------------------------------------------------
def test_a_folder_comes_as_a_person_would_lay_it(tmp_path: Path) -> None:
    written(tmp_path, "scan 10.png", "scan 9.png", "Scan 1.png", "anexos/2.pdf", "anexos/1.pdf")
    assert names(Files([tmp_path])) == [
        "anexos/1.pdf",
        "anexos/2.pdf",
        "Scan 1.png",
        "scan 9.png",
        "scan 10.png",
    ]


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    left = ("Thumbs.db", "desktop.ini", ".DS_Store", "__MACOSX/a.png", ".oculto/b.png")
    written(tmp_path, "a.png", *left)
    assert names(Files([tmp_path])) == ["a.png"]


def test_a_folder_of_nothing_but_that_is_empty(tmp_path: Path) -> None:
    written(tmp_path / "carpeta", "Thumbs.db")
    with pytest.raises(FileError) as caught:
        list(Files([tmp_path / "carpeta"]).deliver(Job()))
    assert caught.value.parameters == {"folder": "carpeta"}


def test_files_of_one_name_stay_apart(tmp_path: Path) -> None:
    written(tmp_path, "a/scan.png", "b/scan.png", "c/scan.png", "d/scan", "e/scan")
    folders = [tmp_path / name for name in "abcde"]
    assert names(Files(folders)) == ["scan.png", "scan (2).png", "scan (3).png", "scan", "scan (2)"]


def test_a_made_up_name_never_meets_a_real_one(tmp_path: Path) -> None:
    written(tmp_path, "a/scan.png", "b/scan (2).png", "b/scan.png", "c/scan.png")
    came = names(Files([tmp_path / name for name in "abc"]))
    assert len(set(came)) == len(came) == 4


def test_a_name_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        list(Files([tmp_path / "nunca.png"]).deliver(Job()))
    assert caught.value.code == "file.unknown"
    assert "nunca.png" in str(caught.value.parameters["file"])


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_lead_to_files_and_never_round_in_circles(tmp_path: Path) -> None:
    written(tmp_path, "fuera/a.png", "carpeta/b.png")
    folder = tmp_path / "carpeta"
    (folder / "a.png").symlink_to(tmp_path / "fuera" / "a.png")
    (folder / "vuelta").symlink_to(folder)
    (folder / "ido.png").symlink_to("nunca.png")
    assert names(Files([folder])) == ["a.png", "b.png", "ido.png"]


PARTS = st.sampled_from(
    ["scan", "Scan", "a", "b", " ", "-", "1", "02", "10", "ñ", "²", "٣", "\udcff"]
)
NAMES = st.lists(PARTS, min_size=1, max_size=5).map("".join)


@given(st.lists(NAMES, min_size=1, max_size=12, unique_by=lambda name: name.casefold()))
def test_no_file_of_a_folder_is_lost_whatever_it_is_called(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("carpeta")
    written(folder, *(f"{name}.png" for name in wanted))
    came = list(Files([folder]).deliver(Job()))
    assert sorted(d.path.name for d in came) == sorted(f"{name}.png" for name in wanted)
    assert len({d.name for d in came}) == len(wanted)
    assert all(d.name.encode() for d in came)

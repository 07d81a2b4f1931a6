"""`intake scan`: from the command line into a folder, with SANE's test device."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from intake.cli.main import run
from intake.scanning.profile import Color, Feed, Profile
from intake.scanning.profile_file import Profiles, save_profiles
from tests.integration.scanning.scanner import only_test_devices


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setenv("INTAKE_DATA", str(folder))
    for name, value in only_test_devices(tmp_path / "sane").items():
        monkeypatch.setenv(name, value)
    return folder


def keep(data: Path, **options: object) -> None:
    profile = Profile("Uno", "test:0", "", Feed.FEEDER, 20, Color.COLOR, "card", options=options)
    save_profiles(data, Profiles((profile,), "Uno"))


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    return dict(json.loads(capsys.readouterr().out))


def test_the_devices_are_listed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", "--devices", "--json"]).status == 0
    listed = json.loads(capsys.readouterr().out)
    assert [device["name"] for device in listed] == ["test:0", "test:1"]


def test_the_stack_lies_in_the_folder_and_nothing_is_overwritten(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(data)
    out = tmp_path / "out"
    for count in (10, 20):
        assert run(["scan", "--json", str(out)]).status == 0
        told = answer(capsys)
        assert len(told["files"]) == 10  # type: ignore[arg-type]
        assert told["errors"] == []
        lying = sorted(out.iterdir())
        assert len(lying) == count
        for path in lying:
            with Image.open(path) as page:
                page.load()


def test_a_fault_says_in_one_line_what_to_do(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(data, **{"read-return-value": "SANE_STATUS_COVER_OPEN"})
    assert run(["scan", str(tmp_path / "out")]).status == 2
    told = capsys.readouterr().err
    assert "tapa" in told
    assert told.count("\n") == 1


def test_a_profile_that_is_not_there(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scan", "--profile", "Dos", str(data / "out")]).status == 2
    assert "escáner" in capsys.readouterr().err

"""`intake procedures`: rule files that are good or not, and the page of a procedure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from intake.cli.main import run
from intake.resources import resource

GOOD = resource("procedures", "employer_key.toml")


@pytest.fixture(autouse=True)
def spanish(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("INTAKE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("INTAKE_LANGUAGE", "es")


def broken(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    text = GOOD.read_text(encoding="utf-8")
    path.write_text(text.replace("accepted_bytes", "acepted_bytes"), encoding="utf-8")
    return path


def test_a_good_file_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedures", "check", str(GOOD)]).status == 0
    assert "en orden, versión 2026-11-01" in capsys.readouterr().out
    assert run(["procedures", "check", "--json", str(GOOD)]).status == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["good"], answer["procedure"], answer["errors"]) == (True, "employer_key", [])


def test_a_wrong_file_names_line_key_and_what_belongs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = broken(tmp_path)
    assert run(["procedures", "check", str(path)]).status == 1
    file, line, key, expected = capsys.readouterr().out.strip().split(":", 3)
    assert file == str(path)
    written = path.read_text(encoding="utf-8").splitlines()
    assert written[int(line) - 1] == "[uploads]"
    assert key.strip() == "uploads.accepted_bytes"
    assert "esta clave, que falta" in expected
    assert run(["procedures", "check", "--json", str(path)]).status == 1
    (error,) = json.loads(capsys.readouterr().out)["errors"]
    assert error == {"line": int(line), "key": "uploads.accepted_bytes", "expected": "required"}


def test_a_file_that_is_not_there_is_nothing_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["procedures", "check", str(tmp_path / "none.toml")]).status == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "none.toml" in captured.err


def test_the_page_is_printed_for_every_channel(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedures", "show", "employer_key"]).status == 0
    text = capsys.readouterr().out
    assert text.count("Generación de clave patronal de acceso al portal IESS ·") == 2
    assert "Firma electrónica imprescindible" in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_the_page_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["procedures", "show", "--json", "--channel", "virtual", "employer_key"]
    assert run(words).status == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["procedure"], answer["sheet"]) == ("employer_key", 4)
    (page,) = answer["pages"]
    sections = {section["id"]: section for section in page["sections"]}
    papers = [entry["id"] for entry in sections["papers"]["entries"]]
    assert papers == ["key_request", "agreement", "ruc", "representative_id", "artisan"]
    assert all(entry["quote"] for entry in sections["papers"]["entries"])


def test_an_unknown_procedure_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedures", "show", "driving_licence"]).status == 2
    assert "driving_licence" in capsys.readouterr().err

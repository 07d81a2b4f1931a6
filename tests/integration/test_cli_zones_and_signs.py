"""`intake mrz` and `intake signatures` as they are typed: an entry for every argument, always."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests import signed_pdf
from tests.integration import bad_files
from tests.integration.program import Program
from tests.specimens import cache


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papeles")
    (folder / "vacio.png").write_bytes(b"")
    bad_files.encrypted_pdf(folder / "clave.pdf")
    bad_files.picture_without_text(folder / "mudo.png")
    for _ in cache.papers(folder / "drawn", "passport", 1, 7, "clean"):
        pass
    return folder


def passport(folder: Path) -> str:
    (path,) = [p for p in (folder / "drawn" / "k0001").iterdir() if p.is_file()]
    return path.relative_to(folder).as_posix()


def test_a_passport_is_accepted_and_named_as_typed(program: Program, folder: Path) -> None:
    typed = f"./{passport(folder)}"
    said = program("mrz", "--json", typed)
    assert said.status == 0
    (entry,) = said.json
    assert entry["file"] == typed
    assert (entry["found"], entry["accepted"], entry["format"]) == (True, True, "TD3")
    assert [len(line) for line in entry["lines"]] == [44, 44]
    assert entry["fields"]["document_number"]


def test_every_argument_has_an_entry_also_twice_and_also_unreadable(
    program: Program, folder: Path
) -> None:
    typed = ["vacio.png", "mudo.png", "vacio.png", "nunca.png", passport(folder), "drawn"]
    said = program("mrz", "--json", *typed)
    assert said.status == 1
    assert [entry["file"] for entry in said.json] == typed
    assert [entry["found"] for entry in said.json] == [False, False, False, False, True, False]
    assert [bool(entry["errors"]) for entry in said.json] == [True, False, True, True, False, True]


@pytest.mark.parametrize("command", ["mrz", "signatures"])
def test_where_no_file_can_be_read_the_answer_says_why(program: Program, command: str) -> None:
    said = program(command, "--json", "vacio.png", "clave.pdf")
    assert said.status == 2
    assert said.line.startswith("intake: ")
    assert [entry["file"] for entry in said.json] == ["vacio.png", "clave.pdf"]
    assert all(len(entry["errors"]) >= 1 for entry in said.json)


def signs(program: Program, *words: str | Path) -> tuple[int, Any]:
    said = program("signatures", "--json", "--only", "electronic", *words)
    return said.status, said.json


def test_files_are_signed_altered_or_neither(program: Program, folder: Path) -> None:
    pdf = signed_pdf.Pdf()
    pdf.sign()
    (folder / "firmado.pdf").write_bytes(pdf.data)
    altered = pdf.data.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 841]")
    (folder / "cambiado.pdf").write_bytes(altered)
    status, (entry,) = signs(program, "--trust", folder, "firmado.pdf")
    assert status == 0
    (row,) = entry["electronic"]
    assert row["trusted"] is None
    assert (row["covers_whole_file"], row["altered_after"]) == (True, False)
    status, entries = signs(program, "cambiado.pdf", "mudo.png")
    assert status == 1
    assert [entry["file"] for entry in entries] == ["cambiado.pdf", "mudo.png"]
    assert entries[0]["electronic"][0]["altered_after"] is True
    assert (entries[1]["electronic"], entries[1]["errors"]) == ([], [])


def test_without_a_signature_is_an_answer_too(program: Program) -> None:
    assert signs(program, "mudo.png")[0] == 0
    status, entries = signs(program, "mudo.png", "vacio.png")
    assert status == 1
    assert [bool(entry["errors"]) for entry in entries] == [False, True]

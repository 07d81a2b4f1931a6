"""The scripts that a person types first: what they say on a machine where something is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.program import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")
LAUNCHER = ROOT / ".venv" / "bin" / "intake"


def stub(folder: Path, name: str, *lines: str) -> None:
    path = folder / name
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout without an environment, in a folder whose name has a space."""
    folder = tmp_path / "mi copia"
    (folder / "requirements").mkdir(parents=True)
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    shutil.copy(ROOT / "requirements" / "develop.lock", folder / "requirements")
    for name in ("run", "test"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture
def stubs(tmp_path: Path) -> Path:
    """Programs of a bare machine: nothing installed, nobody may install."""
    folder = tmp_path / "stubs"
    folder.mkdir()
    stub(folder, "id", "echo 1000")
    stub(folder, "sudo", "exit 1")
    stub(folder, "dpkg-query", "exit 1")
    stub(folder, "apt-get", 'echo "$@" >>"$CALLS"', "exit 0")
    return folder


def typed(checkout: Path, stubs: Path, *words: str) -> subprocess.CompletedProcess[str]:
    path = f"{stubs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        words,
        cwd=checkout,
        env={**os.environ, "PATH": path, "CALLS": str(stubs / "calls")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("words", [["./run", "demo"], ["./test"], ["./run", "check", "x"]])
def test_who_may_not_install_is_told_the_one_command(
    checkout: Path, stubs: Path, words: list[str]
) -> None:
    said = typed(checkout, stubs, *words)
    assert said.returncode == 2
    assert said.stdout == ""
    *_, command = said.stderr.splitlines()
    assert command.startswith("sudo apt-get update && sudo apt-get install -y ")
    for package in ("tesseract-ocr", "tesseract-ocr-spa", "python3-venv"):
        assert package in command.split()
    assert not (stubs / "calls").exists()
    assert not (checkout / ".venv").exists()


def test_root_installs_and_says_when_apt_cannot(checkout: Path, stubs: Path) -> None:
    stub(stubs, "id", "echo 0")
    stub(stubs, "apt-get", 'echo "$@" >>"$CALLS"', "echo 'no network' >&2", "exit 100")
    said = typed(checkout, stubs, "./run", "demo")
    assert said.returncode == 2
    assert "no network" in said.stderr
    assert "type the command again" in said.stderr
    assert (stubs / "calls").read_text().split()[-1] == "update"


def test_only_what_is_missing_is_installed(checkout: Path, stubs: Path) -> None:
    stub(stubs, "id", "echo 0")
    there = 'case "$3" in xvfb) exit 1 ;; *) echo "install ok installed" ;; esac'
    stub(stubs, "dpkg-query", there)
    refuses = 'case "$*" in *install*) exit 100 ;; esac'
    stub(stubs, "apt-get", 'echo "$@" >>"$CALLS"', refuses)
    typed(checkout, stubs, "./run", "demo")
    *_, last = (stubs / "calls").read_text().splitlines()
    assert last.split()[-1] == "xvfb"
    assert "tesseract-ocr" not in last.split()


@pytest.mark.skipif(not LAUNCHER.exists(), reason="the environment was made by hand")
def test_the_command_works_from_any_folder_whatever_lies_there(tmp_path: Path) -> None:
    for name in ("random.py", "json.py", "numpy.py"):
        (tmp_path / name).write_text("raise SystemExit('a file of the folder was run')")
    (tmp_path / "intake").mkdir()
    (tmp_path / "intake" / "__init__.py").write_text("raise SystemExit('not this one')")
    (tmp_path / "hoja.pdf").write_text("no es un PDF")
    kept = {n: v for n, v in os.environ.items() if n not in ("PYTHONPATH", "DISPLAY")}
    done = subprocess.run(
        [str(LAUNCHER), "check", "hoja.pdf"],
        cwd=tmp_path,
        env={**kept, "INTAKE_DATA": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2
    assert "hoja.pdf no es una imagen ni un PDF" in done.stderr

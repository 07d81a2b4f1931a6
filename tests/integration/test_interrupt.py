"""Ctrl+C while papers are read: one line, what was received stays, nothing goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from intake.app.compose import office
from intake.app.settings import Settings
from tests.integration import bad_files
from tests.integration.program import Program

PATIENCE = 60.0


def once_it_reads(program: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """All its processes, as soon as Tesseract runs among them."""
    nobody, until = threading.Event(), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = psutil.Process(program.pid).children(recursive=True)
        if any(name_of(process) == "tesseract" for process in found):
            return found
        nobody.wait(0.01)
    raise AssertionError("it never read")


def name_of(process: psutil.Process) -> str:
    try:
        return process.name()
    except psutil.NoSuchProcess:
        return ""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_stops_everything_and_keeps_what_was_received(tmp_path: Path) -> None:
    folder = tmp_path / "papeles"
    folder.mkdir()
    for number in range(4):
        bad_files.picture_without_text(folder / f"{number}.png")
    program = Program(tmp_path / "data", folder)
    with subprocess.Popen(
        program.command("check", "--archive", "."),
        cwd=folder,
        env=program.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        processes = once_it_reads(process)
        os.killpg(process.pid, signal.SIGINT)
        output, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert output == b""
    (line,) = errors.decode().splitlines()
    assert line.startswith("intake: Se canceló.")
    _, alive = psutil.wait_procs(processes, PATIENCE)
    assert alive == []
    with office(Settings(program.data, "Ana Ruales")) as station:
        (pending,) = station.records.recover()
        assert [file.name for file in pending.files] == [f"{number}.png" for number in range(4)]

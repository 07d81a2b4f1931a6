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

PATIENCE = 300.0


def once_it_reads(program: subprocess.Popen[bytes], data: Path, files: int) -> list[psutil.Process]:
    """All its processes, as soon as everything is received and page workers have their work."""
    nobody, until = threading.Event(), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = psutil.Process(program.pid).children(recursive=True)
        received = [path for path in data.glob("originals/**/*") if path.is_file()]
        if len(received) == files and any(works(process) for process in found):
            return found
        nobody.wait(0.01)
    raise AssertionError("it never read")


def works(process: psutil.Process) -> bool:
    """A page worker amid a page: copied from the process that loaded page work, busy since."""
    try:
        parent = process.parent()
        copied = parent is not None and parent.ppid() != os.getpid()
        return copied and process.cpu_times().user > BUSY
    except psutil.NoSuchProcess:
        return False


BUSY = 0.2
"""Processor seconds after which a worker has begun to read."""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_stops_everything_and_keeps_what_was_received(tmp_path: Path) -> None:
    folder = tmp_path / "papeles"
    folder.mkdir()
    for number in range(4):
        bad_files.picture_without_text(folder / f"{number}.png", 240 + number)
    program = Program(tmp_path / "data", folder)
    with subprocess.Popen(
        program.command("check", "--archive", "."),
        cwd=folder,
        env=program.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        processes = once_it_reads(process, program.data, 4)
        os.killpg(process.pid, signal.SIGINT)
        output, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert output == b""
    told = errors.decode()
    assert len(told.splitlines()) == 1, told
    (line,) = told.splitlines()
    assert line.startswith("intake: Se canceló.")
    _, alive = psutil.wait_procs(processes, PATIENCE)
    assert alive == []
    with office(Settings(program.data, "Ana Ruales")) as station:
        (pending,) = station.records.recover()
        assert [file.name for file in pending.files] == [f"{number}.png" for number in range(4)]

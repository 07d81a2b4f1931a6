"""Killed at any moment, the program has every page that it ever showed as received."""

from __future__ import annotations

import math
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from intake.archive.verify import verify
from intake.domain.kinds import CaseState
from intake.store.opening import open_store

ROUNDS = 45
FEWEST, FEWEST_PAGES = 6, 10
SECONDS = 18.0
"""After so long a busy machine has done enough rounds, if it has done the fewest."""


@pytest.fixture
def program() -> Iterator[subprocess.Popen[bytes]]:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.integration.store_child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    yield program
    assert program.stdin
    assert program.stdout
    program.stdin.close()
    program.wait(30)
    program.stdout.close()
    assert program.returncode == 0


def test_no_page_that_was_shown_as_received_is_ever_lost(
    tmp_path: Path, program: subprocess.Popen[bytes]
) -> None:
    chance = random.Random(20261120)
    received: list[tuple[int, str, str]] = []
    ends, rounds = time.monotonic() + SECONDS, 0
    while rounds < ROUNDS and (
        rounds < FEWEST or len(received) < FEWEST_PAGES or time.monotonic() < ends
    ):
        folder = tmp_path / str(rounds % 3)
        since = "worker" if rounds % 4 == 3 else "recovered"
        lines = kill_one(program, folder, rounds, since, chance.uniform(0.0, 0.4))
        shown = [line.split() for line in lines if line.startswith("received")]
        received += [(rounds % 3, f"{case}/{name}", sha256) for _, case, name, sha256 in shown]
        rounds += 1
    assert len(received) >= FEWEST_PAGES
    for number in range(3):
        look_at(tmp_path / str(number), {(n, s) for f, n, s in received if f == number})


def kill_one(
    program: subprocess.Popen[bytes], folder: Path, seed: int, since: str, after: float
) -> list[str]:
    """Starts a worker, kills it so many seconds after the line that begins so is printed."""
    assert program.stdin
    assert program.stdout
    program.stdin.write(f"{folder} {seed}\n".encode())
    output, due, killed = b"", math.inf, False
    while not output.endswith(b"ended\n"):
        ready, _, _ = select.select([program.stdout], [], [], wait_for(due, killed=killed))
        if ready:
            output += os.read(program.stdout.fileno(), 1 << 16)
        assert ready or not killed
        lines = output.decode().splitlines()
        if due == math.inf and any(line.startswith(since) for line in lines):
            due = time.monotonic() + after
        if not killed and time.monotonic() >= due:
            worker = next(line for line in lines if line.startswith("worker"))
            os.kill(int(worker.split()[1]), signal.SIGKILL)
            killed = True
    assert killed, "the program ended by itself"
    return output.decode().splitlines()


def wait_for(due: float, *, killed: bool) -> float:
    return 60.0 if killed or due == math.inf else max(0.0, due - time.monotonic())


def look_at(folder: Path, received: set[tuple[str, str]]) -> None:
    store = open_store(folder)
    pending = store.recover()
    assert list(store.layout.temporary.iterdir()) == []
    with store.database.engine.connect() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
    recorded = set()
    for summary in store.cases.list():
        case = store.cases.get(summary.id)
        assert (case.seal is not None) == (case.state is CaseState.FILED)
        recorded |= {(f"{case.id}/{file.name}", file.sha256) for file in case.files}
    assert received <= recorded
    waiting = [case.unread for case in store.cases.list() if case.state is CaseState.DRAFT]
    assert sum(len(case.files) for case in pending) == sum(waiting)
    found = verify(store)
    assert found.sound
    assert found.files == len({sha256 for _, sha256 in recorded})
    store.close()

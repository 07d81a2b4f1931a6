"""Killed while it takes papers in or reads them, the program goes on at the next start."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from intake.app.compose import office
from intake.app.settings import Settings
from intake.domain.cases import FileState
from intake.domain.kinds import CaseState
from intake.jobs import Job
from tests.integration.go_on_child import TODAY
from tests.integration.program import Program
from tests.specimens.packets import draw_packet

ROUNDS = 6
SECONDS = 20.0


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kill") / "packet"
    draw_packet(folder, 12, "clean", "sound", 200)
    return folder


def killed(data: Path, packet: Path, after: str, seconds: float) -> list[tuple[str, str]]:
    """Runs the program until so long after that word; gives name and digest of what it received."""
    program = Program(data, packet)
    words: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.integration.go_on_child", str(data), str(packet)],
        env=program.environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        for line in process.stdout:
            words.append(line.rstrip("\n"))
            if line.startswith(after):
                break
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        words.extend(process.stdout.read().splitlines())
    received = [word for word in words if word.startswith("received")]
    assert received
    return [(" ".join(w.split(" ")[2:-1]), w.split(" ")[-1]) for w in received]


def test_what_was_received_is_there_and_the_next_start_finishes_it(
    tmp_path: Path, packet: Path
) -> None:
    chance = random.Random(20261120)
    data = tmp_path / "data"
    moments = [("received", 0.0), ("reading", 0.05), ("page 1", 0.0), ("page 3", 0.02)]
    ends, received = time.monotonic() + SECONDS, []
    for number in range(ROUNDS):
        word, seconds = moments[number] if number < 4 else ("reading", chance.uniform(0.1, 2.0))
        received.append(killed(data, packet, word, seconds))
        if len(received) >= 2 and time.monotonic() > ends:
            break  # enough, on a busy machine
    with office(Settings(data, "Ana Ruales"), lambda: TODAY) as station:
        pending = station.records.recover()
        cases = [station.records.get(row.id) for row in reversed(station.records.list())]
        assert len(cases) == len(received)
        for case, files in zip(cases, received, strict=True):
            assert set(files) <= {(file.name, file.sha256) for file in case.files}
            assert case.state is CaseState.DRAFT
        unread = {case.id for case in cases if case.unread}
        assert {case.case for case in pending} == unread
        assert unread
        for case in pending:
            station.reception.read(case.case, Job())
        assert station.records.recover() == ()
        done = [station.records.get(case.id) for case in cases]
        assert all(case.assessment is not None and not case.unread for case in done)
        full = [case for case in done if len(case.files) == len(cases[-1].files)]
        verdicts = {case.assessment.verdict for case in full if case.assessment}
        assert len(verdicts) == 1
        assert {file.state for case in done for file in case.files} == {FileState.READ}
        assert station.records.verify(Job()).sound

"""Page work in children: whatever a page does there, the others go on, nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from intake.app import child_side
from intake.app.child_processes import ChildProcesses, InThisProcess
from intake.desk.packet.examination import Workers
from intake.errors import Cancelled, EngineError, FileError
from intake.jobs import Job
from tests.integration.child_tasks import (
    SLEEPER,
    awkward,
    closure,
    double,
    wait_for_program,
)

PATIENCE = 120.0
"""Seconds after which something that must happen soon counts as not happening."""


@pytest.fixture(scope="module")
def children() -> Iterator[ChildProcesses]:
    children = ChildProcesses(2, seconds=60, niceness=0)
    yield children
    children.close()


@pytest.fixture(params=["children", "this process"])
def workers(request: pytest.FixtureRequest) -> Workers:
    if request.param == "this process":
        return InThisProcess()
    found: ChildProcesses = request.getfixturevalue("children")
    return found


def collected(workers: Workers, orders: list[str]) -> dict[int, str | Exception]:
    return dict(workers.each(awkward, orders, Job()))


# ---- what both promise -------------------------------------------------------------------------
def test_every_order_has_one_answer_under_its_index(workers: Workers) -> None:
    answers = list(workers.each(double, range(20), Job()))
    assert sorted(answers) == [(n, 2 * n) for n in range(20)]
    assert list(workers.each(double, [], Job())) == []


def test_what_a_page_raises_is_its_answer_and_the_others_go_on(workers: Workers) -> None:
    answers = collected(workers, ["a", "office", "mistake", "b"])
    assert (answers[0], answers[3]) == ("a", "b")
    told = answers[1]
    assert isinstance(told, FileError)
    assert (told.code, told.parameters) == ("file.broken", {"file": "a.png", "page": 2})
    assert isinstance(answers[2], ZeroDivisionError)


def test_a_cancelled_job_gives_no_answers(workers: Workers) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        list(workers.each(double, [1, 2], job))
    with pytest.raises(Cancelled):
        collected(workers, ["cancel"])


def test_a_job_cancelled_between_answers_stops(workers: Workers) -> None:
    job = Job()
    answers = workers.each(double, range(50), job)
    next(answers)
    job.cancel()
    with pytest.raises(Cancelled):
        for _ in answers:
            pass


# ---- what only children can stand --------------------------------------------------------------
def test_a_page_that_dies_eats_or_ends_its_child_is_only_its_own_trouble(
    children: ChildProcesses,
) -> None:
    orders = ["a", "die", "b", "eat", "c", "leave", "interrupt", "d"]
    answers = collected(children, orders)
    assert [answers[n] for n in (0, 2, 4, 7)] == ["a", "b", "c", "d"]
    for number in (1, 3, 5, 6):
        fault = answers[number]
        assert isinstance(fault, EngineError)
        assert fault.code == "engine.failed"


def test_an_answer_that_cannot_travel_is_a_fault_and_no_stop(children: ChildProcesses) -> None:
    ((_, answer),) = children.each(closure, [1], Job())
    assert isinstance(answer, Exception)
    assert collected(children, ["a"]) == {0: "a"}


@pytest.mark.parametrize(("order", "seconds", "patience"), [("hang", 60, 1.5), ("toil", 1.0, 60)])
def test_a_page_that_hangs_is_given_up(order: str, seconds: float, patience: float) -> None:
    children = ChildProcesses(1, seconds=seconds, patience=patience, niceness=0)
    try:
        collected(children, ["a"])
        answers = collected(children, ["a", order, "b"])
    finally:
        children.close()
    fault = answers.pop(1)
    assert isinstance(fault, EngineError)
    assert fault.code == "engine.timeout"
    assert answers == {0: "a", 2: "b"}


@pytest.mark.parametrize("order", ["die once", "engine once"])
def test_a_sound_page_whose_engine_failed_once_is_tried_again(
    children: ChildProcesses, tmp_path: Path, order: str
) -> None:
    said = f"{order}:{tmp_path / 'tried'}"
    assert collected(children, [said, "b"]) == {0: said, 1: "b"}


def test_when_all_children_are_killed_at_once_fresh_ones_go_on() -> None:
    children = ChildProcesses(2, niceness=0)
    try:
        assert len(list(children.each(double, range(4), Job()))) == 4
        found = workers_of(psutil.Process())
        assert len(found) >= 2
        for child in found:
            child.kill()
        assert sorted(children.each(double, range(9), Job())) == [(n, 2 * n) for n in range(9)]
    finally:
        children.close()


def test_when_the_process_they_are_copied_from_is_killed_fresh_ones_go_on() -> None:
    children = ChildProcesses(2, niceness=0)
    try:
        assert len(list(children.each(double, range(4), Job()))) == 4
        family = psutil.Process().children(recursive=True)
        for child in family:
            if not any("resource_tracker" in word for word in child.cmdline()):
                child.kill()
        assert sorted(children.each(double, range(9), Job())) == [(n, 2 * n) for n in range(9)]
    finally:
        children.close()


def test_few_orders_wait_so_that_others_get_a_turn(children: ChildProcesses) -> None:
    answers = children.each(double, range(100), Job())
    next(answers)
    scheduled = children._pool._context.task_queue.unfinished_tasks
    answers.close()  # type: ignore[attr-defined]  # each() is a generator
    assert scheduled <= children.count + 1
    assert collected(children, ["next"]) == {0: "next"}


def test_two_jobs_share_the_children(children: ChildProcesses) -> None:
    answers: dict[int, list[tuple[int, int | Exception]]] = {}

    def ask(which: int) -> None:
        answers[which] = sorted(children.each(double, range(which, which + 10), Job()))

    threads = [threading.Thread(target=ask, args=[which]) for which in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for which in (0, 100):
        assert answers[which] == [(n, 2 * (which + n)) for n in range(10)]


# ---- nothing left behind -----------------------------------------------------------------------
def workers_of(process: psutil.Process) -> list[psutil.Process]:
    """The children that do page work: not their keeper, nor the one that they are copied from."""
    everyone = process.children(recursive=True)
    with_children = {child.ppid() for child in everyone}
    keeper = "resource_tracker"
    workers = [c for c in everyone if not any(keeper in word for word in c.cmdline())]
    return [child for child in workers if child.pid not in with_children]


def once_told(place: Path) -> list[str]:
    """What the child wrote, as soon as it stands there."""
    nobody, until = threading.Event(), time.monotonic() + PATIENCE
    while not place.exists():
        assert time.monotonic() < until, "the child never said a word"
        nobody.wait(0.02)
    return place.read_text().split(maxsplit=2)


def assert_gone(*processes: psutil.Process) -> None:
    _, alive = psutil.wait_procs(processes, PATIENCE)
    assert alive == []


def test_cancel_ends_the_running_page_with_the_program_it_waits_for(tmp_path: Path) -> None:
    children = ChildProcesses(1, niceness=0)
    job, place = Job(), tmp_path / "told"
    found: list[psutil.Process] = []
    folders: list[Path] = []

    def cancel_once_told() -> None:
        child, program, folder = once_told(place)
        found.extend([psutil.Process(int(child)), psutil.Process(int(program))])
        folders.append(Path(folder))
        job.cancel()

    thread = threading.Thread(target=cancel_once_told)
    thread.start()
    try:
        with pytest.raises(Cancelled):
            list(children.each(wait_for_program, [str(place)], job))
        thread.join()
        assert_gone(*found)
        assert list(children.each(double, [4], Job())) == [(0, 8)]
        assert folders[0].is_dir()
    finally:
        children.close()
    assert not folders[0].exists()


PROGRAM = """
import sys
from intake.app.child_processes import ChildProcesses
from intake.jobs import Job
from tests.integration.child_tasks import wait_for_program

if __name__ == "__main__":
    children = ChildProcesses(1, niceness=0)
    try:
        list(children.each(wait_for_program, [sys.argv[1]], Job()))
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        children.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("ending", ["SIGKILL", "SIGINT"])
def test_when_the_program_is_ended_nothing_goes_on_and_nothing_is_said(
    tmp_path: Path, ending: str
) -> None:
    script, place = tmp_path / "program.py", tmp_path / "told"
    script.write_text(PROGRAM)
    root = Path(__file__).resolve().parents[2]
    program = subprocess.Popen(
        [sys.executable, str(script), str(place)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    child, started, folder = once_told(place)
    processes = [psutil.Process(int(child)), psutil.Process(int(started))]
    # As a terminal does it: Ctrl+C goes to everybody, a kill to the program alone.
    if ending == "SIGINT":
        os.killpg(program.pid, signal.SIGINT)
    else:
        program.kill()
    assert_gone(*processes)
    output, errors = program.communicate(timeout=PATIENCE)
    assert output == b""
    assert b"Traceback" not in errors
    if ending == "SIGINT":
        assert errors == b""
    assert program.returncode == (130 if ending == "SIGINT" else -signal.SIGKILL)
    assert Path(folder).exists() == (ending == "SIGKILL")
    child_side.make_folder().rmdir()  # the next program takes away what was left
    assert not Path(folder).exists()


def test_a_program_loads_its_own_while_children_load_theirs(tmp_path: Path) -> None:
    (tmp_path / "slowly_loaded.py").write_text("import time\ntime.sleep(3)\n")
    program = """
import time
from intake.app import child_processes
from intake.jobs import Job
child_processes.PRELOADED = ["slowly_loaded"]
children = child_processes.ChildProcesses(1)
began = time.monotonic()
children.warm_up()
print(time.monotonic() - began, list(children.each(abs, [-7], Job())))
children.close()
"""
    paths = os.pathsep.join((str(tmp_path), str(Path(__file__).parents[2])))
    said = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": paths},
        capture_output=True, text=True, check=True, timeout=PATIENCE,
    ).stdout.split(maxsplit=1)  # fmt: skip
    assert float(said[0]) < 2
    assert said[1].strip() == "[(0, 7)]"


def test_no_child_is_started_after_the_end() -> None:
    children = ChildProcesses(1)
    children.close()
    with pytest.raises(EngineError):
        list(children.each(double, [1], Job()))


def test_the_sleeping_program_is_one_that_would_be_left() -> None:
    """Guards the tests above: it does not end by itself."""
    with subprocess.Popen(SLEEPER) as program:
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(0.2)
        program.kill()

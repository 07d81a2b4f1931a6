"""Work away from the window: answers come on its thread, faults and cancels too, none twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread

from intake.errors import FileError
from intake.jobs import Job
from intake.ui.background import Background
from intake.ui.station import Station


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    made = Background(2)
    yield made
    made.close()


def test_answers_come_on_the_window_s_thread(background: Background, qtbot) -> None:
    told: list[tuple[object, bool]] = []
    home = QThread.currentThread()

    def done(answer: object) -> None:
        told.append((answer, QThread.currentThread() == home))

    background.run(lambda _job: threading.current_thread().name, done=done, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0].startswith("intake")
    assert told[0][1]


def test_a_fault_is_handed_over(background: Background, qtbot) -> None:
    faults: list[Exception] = []

    def work(_job: Job) -> None:
        raise FileError("file.gone", file="a.png")

    background.run(work, done=lambda _: None, failed=faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert isinstance(faults[0], FileError)
    qtbot.waitUntil(lambda: not background.busy)


def test_closing_cancels_and_waits_and_nothing_is_called_back(qapp) -> None:
    background, begun, calls = Background(1), threading.Event(), []

    def work(job: Job) -> None:
        begun.set()
        while True:
            job.checkpoint()

    background.run(work, done=calls.append, failed=calls.append, cancelled=lambda: calls.append(1))
    assert begun.wait(5)
    background.close()
    qapp.processEvents()
    assert calls == []


def test_progress_is_told_with_the_name_of_the_paper(station: Station, qtbot) -> None:
    told: list[tuple[str, int, int]] = []
    station.working.connect(lambda *step: told.append(step))
    station.run(
        lambda job: job.report("reading_page", 2, 8, file="scan/p3.png"), lambda _: None, shown=True
    )
    qtbot.waitUntil(lambda: bool(told) and told[-1] == ("", 0, 0))
    assert ("Leyendo página 3 de 8 · p3.png", 2, 8) in told


def test_cancelling_tells_that_what_came_is_safe(station: Station, qtbot) -> None:
    told: list[str] = []
    station.told.connect(lambda text, _role: told.append(text))

    def work(job: Job) -> None:
        while True:
            job.checkpoint()

    station.run(work, lambda _: None, shown=True)
    assert station.busy
    station.cancel()
    qtbot.waitUntil(lambda: bool(told))
    assert not station.busy


def test_a_fault_without_words_is_told_by_its_name(station: Station) -> None:
    assert "ZeroDivisionError" in station.words_for(ZeroDivisionError())


def test_once_closed_nothing_begins_and_nothing_breaks(qtbot) -> None:
    background = Background(1)
    background.close()
    done: list[int] = []
    job = background.run(lambda _job: 1, done=done.append, failed=done.append)  # type: ignore[arg-type]
    assert job.cancelled
    assert not background.busy
    assert done == []

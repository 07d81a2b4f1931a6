from __future__ import annotations

import pickle
import threading

import pytest

from intake.errors import Cancelled, EngineError, FileError, IntakeError
from intake.jobs import Job, Progress


def test_progress_reaches_the_listener_on_the_thread_that_works() -> None:
    told: list[tuple[Progress, threading.Thread]] = []
    job = Job(lambda progress: told.append((progress, threading.current_thread())))
    worker = threading.Thread(target=lambda: job.report("reading_page", 2, 6, file="a.png"))
    worker.start()
    worker.join()
    assert told == [(Progress("reading_page", 2, 6, {"file": "a.png"}), worker)]


def test_a_job_goes_on_until_it_is_cancelled() -> None:
    job = Job()
    job.report("checking")
    job.checkpoint()
    assert not job.cancelled
    stopper = threading.Thread(target=job.cancel)
    stopper.start()
    stopper.join()
    assert job.cancelled
    for _ in range(2):
        with pytest.raises(Cancelled):
            job.checkpoint()


def test_one_cancelled_job_does_not_stop_another() -> None:
    one, other = Job(), Job()
    one.cancel()
    other.checkpoint()
    assert not other.cancelled


@pytest.mark.parametrize("kind", [IntakeError, FileError, EngineError])
def test_errors_travel_between_processes_with_their_parameters(kind: type[IntakeError]) -> None:
    error = kind("file.too_many_pages", file="a.pdf", pages=2000, limit=500)
    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(back) is kind
    assert back.code == "file.too_many_pages"
    assert back.parameters == {"file": "a.pdf", "pages": 2000, "limit": 500}
    assert "file.too_many_pages" in str(back)

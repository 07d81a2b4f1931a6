"""Page work in child processes: limited in memory and time, killed when the person cancels.

Files that came from outside are decoded only here. A file that makes a child die, hang or eat its
memory becomes an answer (`EngineError`) and the next child goes on with the next page.
"""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FrameType
from typing import Any, TypeVar

import pebble

from intake.errors import Cancelled, EngineError
from intake.jobs import Job

Order = TypeVar("Order")
Answer = TypeVar("Answer")

_POLL_SECONDS = 0.05


def _leave(_signal: int, _frame: FrameType | None) -> None:
    """Ends the child through SystemExit, so that its own Tesseract is ended too."""
    sys.exit(1)


def _begin(memory_bytes: int, niceness: int) -> None:
    from intake.pages.limits import confine

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGTERM"):
        signal.signal(signal.SIGTERM, _leave)
    confine(memory_bytes, niceness)


class ChildProcesses:
    """Long-lived page workers, one per core, started when first needed. Thread-safe.

    Args:
        count: how many; None for one per core.
        memory_bytes: address space that one child may take.
        seconds: time that one page may take.
        niceness: how far children stand back behind the window (0 to 19).
        tasks: pages after which a child is replaced by a fresh one, against slow leaks.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        memory_bytes: int = 2_000_000_000,
        seconds: float = 90.0,
        niceness: int = 5,
        tasks: int = 200,
    ) -> None:
        self.count = count or max(1, min(os.cpu_count() or 1, 4))
        self._memory_bytes = memory_bytes
        self._seconds = seconds
        self._niceness = niceness
        self._tasks = tasks
        self._lock = threading.Lock()
        self._pool: Any = None  # Pebble is not typed throughout

    def warm_up(self) -> None:
        """Starts the children before they are needed."""
        self._ready()

    def _ready(self) -> Any:
        with self._lock:
            if self._pool is None or not self._pool.active:
                # Children inherit these: each Tesseract and each NumPy takes one core.
                os.environ.setdefault("OMP_THREAD_LIMIT", "1")
                os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
                self._pool = pebble.ProcessPool(
                    max_workers=self.count,
                    max_tasks=self._tasks,
                    initializer=_begin,
                    initargs=[self._memory_bytes, self._niceness],
                    context=multiprocessing.get_context("spawn"),
                )
            return self._pool

    def each(
        self, function: Callable[[Order], Answer], orders: Sequence[Order], job: Job
    ) -> Iterator[tuple[int, Answer | Exception]]:
        """See `intake.desk.examination.Workers`. Few orders wait at once, so others get a turn."""
        pool = self._ready()
        waiting: dict[Any, int] = {}  # Pebble's futures are not typed
        upcoming = iter(enumerate(orders))
        try:
            while True:
                job.checkpoint()
                while len(waiting) <= self.count:
                    following = next(upcoming, None)
                    if following is None:
                        break
                    index, order = following
                    future = pool.schedule(function, args=[order], timeout=self._seconds)
                    waiting[future] = index
                if not waiting:
                    return
                done, _ = concurrent.futures.wait(
                    waiting, _POLL_SECONDS, concurrent.futures.FIRST_COMPLETED
                )
                for future in done:
                    yield waiting.pop(future), self._answer(future)
        finally:
            for future in waiting:
                future.cancel()

    def _answer(self, future: concurrent.futures.Future[Any]) -> Any:
        try:
            return future.result()
        except TimeoutError:
            return EngineError("engine.timeout", seconds=round(self._seconds))
        except (pebble.ProcessExpired, concurrent.futures.CancelledError, MemoryError):
            return EngineError("engine.failed")
        except Cancelled:
            raise
        except Exception as fault:
            return fault

    def close(self) -> None:
        """Ends the children; running pages are given up."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()
            pool.join(5)


class InThisProcess:
    """The same without children: for tests, and for machines that cannot start any."""

    def each(
        self, function: Callable[[Order], Answer], orders: Sequence[Order], job: Job
    ) -> Iterator[tuple[int, Answer | Exception]]:
        """One order after the other, on the calling thread."""
        for index, order in enumerate(orders):
            job.checkpoint()
            try:
                answer: Answer | Exception = function(order)
            except Cancelled:
                raise
            except Exception as fault:
                answer = fault
            yield index, answer

    def close(self) -> None:
        """Nothing to end."""

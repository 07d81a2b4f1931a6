"""Page work in child processes: limited in memory and time, killed when the person cancels.

Files that came from outside are decoded only here. A file that makes a child die, hang or eat its
memory becomes an answer (`EngineError`) and the next child goes on with the next page.
"""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import shutil
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from intake.app.child_side import (
    OVERWORKED,
    begin,
    get_ready,
    interrupts_freed,
    interrupts_held,
    make_folder,
    within,
)
from intake.errors import Cancelled, EngineError
from intake.jobs import Job

Order = TypeVar("Order")
Answer = TypeVar("Answer")

_POLL_SECONDS = 0.05


_TRIES = 3
"""Times that one order is given to fresh children after all of them were lost at once."""

_CHANCES = 2
"""Times that a page is tried before its engine's failure is believed: a busy machine is no fault
of a sound file."""

_PASSING = frozenset({"engine.failed", "engine.timeout"})


PRELOADED = ["intake.app.copied"]
"""What children need; loaded once, in the process that they are copied from."""


def _context() -> Any:
    """Children are copies of a small process that has loaded page work, where there is fork.

    They start in a few milliseconds and share that memory. Never copies of this process: it has
    threads, and perhaps a window.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _one_core_each() -> None:
    """Children inherit it: each Tesseract and each NumPy takes one core."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@contextmanager
def _unheard_interrupts() -> Iterator[None]:
    """Processes that are started meanwhile never see a Ctrl+C."""
    before = interrupts_held()
    try:
        yield
    finally:
        interrupts_freed(before)


class _AllGoneError(EngineError):
    """All children were lost at once; nothing speaks against the page itself."""


class _OverworkedError(EngineError):
    """The page took all the processor time that it may; so it would again."""


def _chances(answer: object) -> int:
    """How often a page with this answer is tried at most."""
    if isinstance(answer, _AllGoneError):
        return _TRIES
    if isinstance(answer, EngineError) and answer.code in _PASSING:
        return 1 if isinstance(answer, _OverworkedError) else _CHANCES
    return 1


@dataclass(slots=True)
class _Turn(Generic[Order]):
    """An order, its place among all, and how often it was given to a child."""

    index: int
    order: Order
    tries: int = 0


class ChildProcesses:
    """Long-lived page workers, one per core, started when first needed. Thread-safe.

    Args:
        count: how many; None for one per core.
        memory_bytes: address space that one child may take.
        seconds: processor time that one page may take; one that took it all is not tried again.
        patience: seconds by the clock after which a page that waits for something is given up.
        niceness: how far children stand back behind the window (0 to 19).
        tasks: pages after which a child is replaced by a fresh one, against slow leaks.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        memory_bytes: int = 2_000_000_000,
        seconds: float = 90.0,
        patience: float = 240.0,
        niceness: int = 5,
        tasks: int = 200,
    ) -> None:
        self.count = count or max(1, min(os.cpu_count() or 1, 4))
        self._memory_bytes = memory_bytes
        self._seconds = seconds
        self._patience = patience
        self._niceness = niceness
        self._tasks = tasks
        self._lock = threading.Lock()
        self._pool: Any = None  # Pebble is not typed throughout
        self._folder: Path | None = None
        self._closed = False

    def warm_up(self) -> None:
        """Starts what children come from before they are needed; returns at once.

        To start a child is to wait until the process that it is copied from has loaded. Where there
        is such a process it alone is begun, and the program loads its own meanwhile.
        """
        context = _context()
        if context.get_start_method() == "forkserver":
            from multiprocessing.forkserver import ensure_running  # not on every platform

            _one_core_each()
            with _unheard_interrupts():
                ensure_running()
            return
        pool = self._ready()
        for order in range(self.count):
            pool.schedule(get_ready, args=[order], timeout=self._patience)

    def _ready(self) -> Any:
        import pebble  # where children are wanted: the window opens without it

        with self._lock:
            if self._closed:
                raise EngineError("engine.failed")
            if self._pool is None or not self._pool.active:
                self._end()
                _one_core_each()
                self._folder = make_folder()
                self._pool = pebble.ProcessPool(
                    max_workers=self.count,
                    max_tasks=self._tasks,
                    initializer=begin,
                    initargs=[self._memory_bytes, self._niceness, str(self._folder)],
                    context=_context(),
                )
                with _unheard_interrupts():
                    started = self._pool.active  # asking starts it
                if not started:
                    raise EngineError("engine.failed")
            return self._pool

    def each(
        self, function: Callable[[Order], Answer], orders: Sequence[Order], job: Job
    ) -> Iterator[tuple[int, Answer | Exception]]:
        """See `desk.packet.examination.Workers`. Few orders wait at once, so others get a turn."""
        upcoming = deque(_Turn(index, order) for index, order in enumerate(orders))
        waiting: dict[Any, _Turn[Order]] = {}  # Pebble's futures are not typed
        try:
            while upcoming or waiting:
                job.checkpoint()
                while upcoming and len(waiting) <= self.count:
                    pool, turn = self._ready(), upcoming.popleft()
                    waiting[self._start(pool, function, turn.order)] = turn
                done, running = concurrent.futures.wait(
                    waiting, _POLL_SECONDS, concurrent.futures.FIRST_COMPLETED
                )
                for future in done or (running if not pool.active else ()):
                    turn = waiting.pop(future)
                    turn.tries += 1
                    answer = self._answer(future)
                    if turn.tries < _chances(answer):
                        upcoming.appendleft(turn)
                    else:
                        yield turn.index, answer
        finally:
            for future in waiting:
                future.cancel()

    def _start(self, pool: Any, function: Callable[[Order], Answer], order: Order) -> Any:
        try:
            limited = [self._seconds, function, order]
            return pool.schedule(within, args=limited, timeout=self._patience)
        except RuntimeError as error:  # it broke, or was closed, since it was asked for
            broken: concurrent.futures.Future[Any] = concurrent.futures.Future()
            broken.set_exception(BrokenProcessPool(error))
            return broken

    def _answer(self, future: concurrent.futures.Future[Any]) -> Any:
        if not future.done():
            future.cancel()
            return _AllGoneError("engine.failed")
        if future.cancelled():
            return EngineError("engine.failed")
        fault = future.exception()
        return future.result() if fault is None else self._said(fault)

    def _said(self, fault: BaseException) -> Exception:
        """What a fault of a child means for the page that it had."""
        import pebble

        match fault:
            case Cancelled():
                raise fault
            case TimeoutError():
                return EngineError("engine.timeout", seconds=round(self._patience))
            case pebble.ProcessExpired() if fault.exitcode == OVERWORKED:
                return _OverworkedError("engine.timeout", seconds=round(self._seconds))
            case BrokenProcessPool():
                return _AllGoneError("engine.failed")
            case Exception() if not isinstance(fault, pebble.ProcessExpired | MemoryError):
                return fault
        return EngineError("engine.failed")  # it died, ate its memory, or tried to end its child

    def close(self) -> None:
        """Ends the children for good; running pages are given up."""
        with self._lock:
            self._closed = True
            self._end()

    def _end(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()
            pool.join()
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


class InThisProcess:
    """The same without children: for tests, and for machines that cannot start any."""

    def warm_up(self) -> None:
        """Nothing to start."""

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

"""Long work away from the window: one bridge object over a thread pool, answers on its thread.

One long-lived QObject with a queued signal; a QRunnable with signals of its own for each job
crashed in stress tests (docs of the project: field notes of Qt).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from intake.errors import Cancelled
from intake.jobs import Job, Progress

Answer = TypeVar("Answer")
Deed = Callable[[], None]


class Background(QObject):
    """Runs jobs on pool threads and calls back on the thread that it lives on."""

    _deed = Signal(object)

    def __init__(self, threads: int = 4, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="intake")
        self._running: dict[Future[None], Job] = {}
        self._closed = False
        self._deed.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Job], Answer],
        *,
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Starts `work` and returns its handle, on which `cancel()` may be called.

        Exactly one of `done`, `failed`, `cancelled` follows, on this object's thread, unless the
        window closes first; once it has closed nothing begins any more.
        """

        def listen(step: Progress) -> None:
            if progress is not None:
                self.say(lambda: progress(step))

        job = Job(listen)

        def carry_out() -> None:
            try:
                answer = work(job)
            except Cancelled:
                if cancelled is not None:
                    self.say(cancelled)
            except Exception as fault:
                self.say(partial(failed, fault))
            else:
                self.say(lambda: done(answer))

        if self._closed:
            job.cancel()
            return job
        future = self._pool.submit(carry_out)
        self._running[future] = job
        future.add_done_callback(lambda ended: self.say(lambda: self._running.pop(ended, None)))
        return job

    @property
    def busy(self) -> bool:
        """Whether any job is still running."""
        return bool(self._running)

    def say(self, deed: Callable[[], object]) -> None:
        """Has something done on this object's thread; may be called from any thread."""
        if not self._closed:
            self._deed.emit(deed)

    @Slot(object)
    def _do(self, deed: Deed) -> None:
        if not self._closed:
            deed()

    def close(self) -> None:
        """Cancels what runs and waits for it; nothing is called back any more."""
        self._closed = True
        for job in list(self._running.values()):
            job.cancel()
        wait(list(self._running), timeout=10)
        self._pool.shutdown(wait=False, cancel_futures=True)

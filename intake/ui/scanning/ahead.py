"""Examines pages while the feeder still runs, some at a time; says when all are done."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal

from intake.desk.packet.packet_reader import Watcher
from intake.domain.cases import StoredFile
from intake.jobs import Job
from intake.ui.station import Station

_AT_ONCE = 2


class ReadAhead(QObject):
    """A queue of pages of one case; nothing in it waits for the scanner.

    Signals:
        idle: everything in the queue was examined, or could not be.
    """

    idle = Signal()

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._waiting: deque[tuple[StoredFile, Watcher]] = deque()
        self._running: set[Job] = set()

    @property
    def busy(self) -> bool:
        """Whether pages are still examined."""
        return bool(self._waiting or self._running)

    def add(self, file: StoredFile, watcher: Watcher) -> None:
        """Another page that is safe."""
        self._waiting.append((file, watcher))
        self._next()

    def stop(self) -> None:
        """Forgets what waits; what runs is told to stop."""
        self._waiting.clear()
        for job in self._running:
            job.cancel()

    def _next(self) -> None:
        while self._waiting and len(self._running) < _AT_ONCE:
            self._start(*self._waiting.popleft())

    def _start(self, file: StoredFile, watcher: Watcher) -> None:
        reception = self._station.office.reception
        # What goes wrong with a page is told when the packet is read, once.
        job = self._station.background.run(
            lambda job: reception.read_ahead([file], job, watcher),
            done=lambda _: self._ended(job),
            failed=lambda _: self._ended(job),
            cancelled=lambda: self._ended(job),
        )
        self._running.add(job)

    def _ended(self, job: Job) -> None:
        self._running.discard(job)
        self._next()
        if not self.busy:
            self.idle.emit()

"""What all screens share: use cases, background work, words, theme, and one signal of change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from intake.app.compose import Office
from intake.desk.changes import Changed, Part
from intake.errors import IntakeError, StoreError
from intake.jobs import Job, Progress
from intake.messages import Messages
from intake.ui.background import Background
from intake.ui.remembered import Remembered
from intake.ui.theme import Theme

Answer = TypeVar("Answer")
OUT_OF_REACH = frozenset({"disk.full", "store.not_writable", "store.locked"})
"""Faults of the whole archive, not of one paper or case."""


class Station(QObject):
    """Handed to every screen. Screens never call one another: they listen.

    Signals:
        changed: a `Changed`: every open screen decides what to refresh.
        told: (text, role) for the line at the bottom; an empty text takes back what stands there.
        out_of_reach: a StoreError: nothing can be kept until the archive answers again.
        working: (text, done, total) while a long job runs; ("", 0, 0) when none does.
    """

    changed = Signal(object)
    told = Signal(str, str)
    working = Signal(str, int, int)
    out_of_reach = Signal(object)

    def __init__(
        self,
        office: Office,
        background: Background,
        messages: Messages,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.background = background
        self.messages = messages
        self.theme = theme
        self.remembered = Remembered(office.settings.data)
        self._jobs: list[Job] = []

    def run(
        self,
        work: Callable[[Job], Answer],
        done: Callable[[Answer], None],
        *,
        shown: bool = False,
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Runs work in the background; what it changed is told to all screens.

        Args:
            work: gets a `Job`.
            done: called with the answer on the window's thread.
            shown: progress and cancel are shown at the bottom of the window.
            failed: told of an error in the place of the line at the bottom.
            cancelled: told when the person stopped it.
        """

        def finish(answer: Answer) -> None:
            self._ended(job)
            if isinstance(answer, Changed):
                self.changed.emit(answer)
            done(answer)

        def fail(fault: Exception) -> None:
            self._ended(job)
            if failed is not None:
                failed(fault)
            else:
                self.tell_fault(fault)

        def stop() -> None:
            self._ended(job)
            self.told.emit(self.messages.error("job.cancelled", {}), "look")
            if cancelled is not None:
                cancelled()

        job = self.background.run(
            work,
            done=finish,
            failed=fail,
            cancelled=stop,
            progress=self._progress if shown else None,
        )
        if shown:
            self._jobs.append(job)
            self.working.emit(self.messages.progress("starting"), 0, 0)
        return job

    def _progress(self, step: Progress) -> None:
        if self._jobs:
            current = min(step.done + 1, step.total) if "reading" in step.code else step.done
            values = {"done": current, "total": step.total or "…", **step.parameters}
            text = self.messages.progress(step.code, values)
            file = str(step.parameters.get("file", "")).rsplit("/", 1)[-1]
            self.working.emit(f"{text} · {file}" if file else text, step.done, step.total)

    def _ended(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            if not self._jobs:
                self.working.emit("", 0, 0)

    @property
    def busy(self) -> bool:
        """Whether a long job is shown as running."""
        return bool(self._jobs)

    def cancel(self) -> None:
        """Stops the long jobs; what was received stays."""
        for job in self._jobs:
            job.cancel()

    def tell_fault(self, fault: Exception) -> None:
        """Says to the person what went wrong and what to do, in the place where it is said."""
        if isinstance(fault, StoreError) and fault.code in OUT_OF_REACH:
            self.out_of_reach.emit(fault)
            return
        self.told.emit(self.words_for(fault), "stops")

    def tell_refused(self, case: int, fault: Exception) -> None:
        """The same of something about a case, which stands otherwise than the screen says."""
        self.tell_fault(fault)
        if not isinstance(fault, StoreError):
            self.changed.emit(Changed(case, frozenset({Part.STATE})))

    def words_for(self, fault: Exception) -> str:
        """The text of an error."""
        if isinstance(fault, IntakeError):
            return self.messages.error(fault.code, fault.parameters)
        return self.messages.error("unknown", {"code": type(fault).__name__})

"""Progress and cancel for everything that takes more than half a second. No Qt.

A job is a plain function that takes a `Job` and calls `report` when something is done and
`checkpoint` where it may stop. The window and the command line bring their own listeners.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from intake.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a job.

    Attributes:
        code: key in `resources/messages`, section `progress`, such as `reading_page`.
        done: steps finished so far.
        total: steps in all; 0 while that is not known.
        parameters: values for the text's placeholders.
    """

    code: str
    done: int = 0
    total: int = 0
    parameters: dict[str, object] = field(default_factory=dict)


def _ignore(_progress: Progress) -> None:
    return


class Job:
    """The handle that a running job is given. Thread-safe."""

    def __init__(self, listener: Callable[[Progress], None] = _ignore) -> None:
        self._listener = listener
        self._cancelled = threading.Event()

    def report(self, code: str, done: int = 0, total: int = 0, **parameters: object) -> None:
        """Tells the listener, on the calling thread, what has just happened."""
        self._listener(Progress(code, done, total, parameters))

    def cancel(self) -> None:
        """Asks the job to stop at its next checkpoint; may be called from any thread."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone asked the job to stop."""
        return self._cancelled.is_set()

    def checkpoint(self) -> None:
        """Stops here if asked to.

        Raises:
            Cancelled: the person stopped the job.
        """
        if self._cancelled.is_set():
            raise Cancelled

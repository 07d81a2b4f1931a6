"""Progress on standard error, only when a person looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from intake.jobs import Job, Progress
from intake.messages import Messages


@contextmanager
def shown_job(messages: Messages) -> Iterator[Job]:
    """A job whose progress stands on one line of a terminal and is gone when it ends."""
    if not sys.stderr.isatty():
        yield Job()
        return

    def show(progress: Progress) -> None:
        text = messages.progress(
            progress.code,
            {"done": progress.done, "total": progress.total, **progress.parameters},
        )
        sys.stderr.write(f"\r\x1b[2K{text}")
        sys.stderr.flush()

    try:
        yield Job(show)
    finally:
        sys.stderr.write("\r\x1b[2K")
        sys.stderr.flush()

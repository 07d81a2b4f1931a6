"""What a page worker does for itself: confines itself, and leaves nothing running behind it."""

from __future__ import annotations

import multiprocessing
import multiprocessing.process
import os
import shutil
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType, TracebackType
from typing import TypeVar

import psutil

Order = TypeVar("Order")
Answer = TypeVar("Answer")

_PREFIX = "intake-work-"


def begin(memory_bytes: int, niceness: int, folder: str) -> None:
    """Prepares a fresh child.

    Args:
        memory_bytes: address space that it may take.
        niceness: how far it stands back, 0 to 19.
        folder: where it puts what it needs for a moment; its parent takes it away.
    """
    from intake.pages.limits import confine

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _told_to_leave)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=[parent], daemon=True).start()
    confine(memory_bytes, niceness)
    tempfile.tempdir = folder


def get_ready(_order: int) -> None:
    """Loads what page work needs, before the first page comes."""
    import intake.desk.packet.page_work  # noqa: F401


def only_of_work(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> None:
    """What is written of a fault that ended a process: nothing where no child came to be.

    Where the program ends while a child is being started, what the child would have shared with it
    is gone before the child has looked (`FileNotFoundError` for a lock, a pipe at its end).
    Nobody waits for that child; the program's own words stand alone on the error stream.
    """
    names = {frame.name for frame in traceback.extract_tb(trace)}
    unborn = "_main" in names and "_bootstrap" not in names
    if unborn and issubclass(kind, FileNotFoundError | ConnectionError | EOFError):
        return
    sys.__excepthook__(kind, fault, trace)


OVERWORKED = -int(getattr(signal, "SIGPROF", 0) or 1)
"""Exit code of a child whose page took more processor time than it may."""


def within(seconds: float, function: Callable[[Order], Answer], order: Order) -> Answer:
    """Does the work; the system ends the child once that took so much processor time.

    Time by the clock says nothing on a machine that is busy with something else. The signal is
    left to its default, which ends the process also amid a library that never returns to Python.
    Where there are no such timers (Windows) only the parent's clock limits the page.
    """
    if sys.platform == "win32":
        return function(order)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return function(order)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def leave() -> None:
    """Ends the programs that this child started (Tesseract), then the child, at once.

    An exception would have to find its way out through whatever is running, and would leave the
    Tesseract that it passes running.
    """
    with suppress(psutil.Error):
        for program in psutil.Process().children(recursive=True):
            with suppress(psutil.Error):
                program.kill()
    os._exit(1)


def _told_to_leave(_signal: int, _frame: FrameType | None) -> None:
    leave()


def _leave_with(parent: multiprocessing.process.BaseProcess) -> None:
    """A child whose parent was killed leaves too."""
    parent.join()
    leave()


def make_folder() -> Path:
    """A folder of this process for what pages need for a moment.

    Folders that earlier programs could not take away any more, because they were killed, go first.
    """
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        owner = left.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not psutil.pid_exists(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))


def interrupts_held() -> set[int] | None:
    """Holds Ctrl+C back on this thread; children started meanwhile never see it.

    Returns:
        What to give to `interrupts_freed`; None where the platform has no such thing.
    """
    if sys.platform == "win32":
        return None
    return {int(one) for one in signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})}


def interrupts_freed(before: set[int] | None) -> None:
    """Lets Ctrl+C through again on this thread."""
    if sys.platform != "win32" and before is not None:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

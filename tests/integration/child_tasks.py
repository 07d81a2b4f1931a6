"""What children are given to do in `test_children`: they must be found by name in a child."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections import deque
from pathlib import Path

import numpy as np

from intake.errors import Cancelled, EngineError, FileError

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]


def double(number: int) -> int:
    return number * 2


def awkward(order: str) -> str:
    """Does what the order says; every word that is none of its tricks comes back.

    `TRICK once:PATH` does the trick unless the path is there, and makes it.
    """
    trick, _, place = order.partition(" once:")
    if place and not Path(place).exists():
        Path(place).touch()
        return _tricked(trick)
    return _tricked(order)


def _tricked(order: str) -> str:
    if order in _RAISED:
        raise _RAISED[order]
    match order:
        case "die":
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        case "hang":
            threading.Event().wait()
        case "toil":
            deque(itertools.repeat(0), 0)
        case "eat":
            return str(np.ones(4_000_000_000, np.uint8).sum())
        case "leave":
            sys.exit(3)
    return order


_RAISED: dict[str, BaseException] = {
    "interrupt": KeyboardInterrupt(),
    "office": FileError("file.broken", file="a.png", page=2),
    "engine": EngineError("engine.failed"),
    "mistake": ZeroDivisionError("mistake"),
    "cancel": Cancelled(),
}


def wait_for_program(place: str) -> None:
    """Starts a program as Tesseract is started, tells who runs, and waits for it."""
    Path(tempfile.gettempdir(), "page.pgm").write_bytes(b"a page of somebody")
    with subprocess.Popen(SLEEPER) as program:
        half = Path(f"{place}.part")
        half.write_text(f"{os.getpid()} {program.pid} {tempfile.gettempdir()}")
        half.replace(place)
        program.wait()


def closure(_order: int) -> object:
    return lambda: None

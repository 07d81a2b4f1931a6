"""What children are given to do in `test_children`: they must be found by name in a child."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import numpy as np

from intake.errors import Cancelled, FileError

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]


def double(number: int) -> int:
    return number * 2


def awkward(order: str) -> str:
    """Does what the order says; every word that is none of its tricks comes back."""
    match order:
        case "die":
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        case "hang":
            threading.Event().wait()
        case "eat":
            return str(np.ones(4_000_000_000, np.uint8).sum())
        case "leave":
            sys.exit(3)
        case "interrupt":
            raise KeyboardInterrupt
        case "office":
            raise FileError("file.broken", file="a.png", page=2)
        case "mistake":
            raise ZeroDivisionError(order)
        case "cancel":
            raise Cancelled
    return order


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

"""Starts the scanner's own process, listens to it, and ends it when it hangs."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from intake.errors import ScanError
from intake.jobs import Job

COMMAND = (sys.executable, "-P", "-m", "intake.scanning.sane.child")
_POLL_SECONDS = 0.1
Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds of silence that each part of the work may take.

    Silence, not time in all: a slow scanner says something with every strip of the page.
    """

    seconds: Mapping[str, float] = field(
        default_factory=lambda: {
            "starting": 20.0,
            "looking": 60.0,
            "opening": 60.0,
            "feeding": 90.0,
            "reading": 45.0,
            "ending": 20.0,
        }
    )
    ending: float = 3.0

    def of(self, what: str) -> float:
        """How long this may be silent."""
        return self.seconds.get(what, 45.0)


class ScannerProcess:
    """One request to the scanner, in a process that is ended whatever its driver does.

    Args:
        command: what is started; tests start something worse.
        environment: added to this process's own, such as `SANE_CONFIG_DIR`.
        started: told of the process, for tests that mistreat it.
    """

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        patience: Patience | None = None,
        environment: Mapping[str, str] | None = None,
        started: Callable[[subprocess.Popen[str]], None] | None = None,
    ) -> None:
        self._command = tuple(command)
        self._patience = patience or Patience()
        self._environment = dict(environment or {})
        self._started = started

    def talk(self, request: Answer, job: Job) -> Iterator[Answer]:
        """Answers as they come, without those that only say what is being done.

        Raises:
            ScanError: what the child says; `scan.hung` where it was silent too long,
                `scan.driver_died` where it ended without a word.
            Cancelled: the person stopped it; the scanner is told to stop.
        """
        child = self._start()
        heard: queue.Queue[str | None] = queue.Queue()
        listener = threading.Thread(target=_listen, args=(child, heard), daemon=True)
        listener.start()
        try:
            _send(child, request)
            yield from self._answers(child, heard, job)
        finally:
            self._end(child)
            listener.join(self._patience.ending)
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def _answers(
        self, child: subprocess.Popen[str], heard: queue.Queue[str | None], job: Job
    ) -> Iterator[Answer]:
        doing, last = "starting", time.monotonic()
        while True:
            job.checkpoint()
            try:
                line = heard.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                silent = time.monotonic() - last
                if silent > self._patience.of(doing):
                    raise ScanError("scan.hung", seconds=round(silent)) from None
                continue
            if line is None:
                raise ScanError("scan.driver_died", status=child.wait())
            last = time.monotonic()
            answer = json.loads(line)
            match answer.pop("say"):
                case "doing":
                    doing = str(answer["part"])
                case "lines":
                    doing = "reading"
                    yield {"say": "lines", **answer}
                case "fault":
                    raise ScanError(str(answer["code"]), **answer["parameters"])
                case said:
                    yield {"say": said, **answer}
                    last = time.monotonic()
                    if said in ("end", "devices", "abilities"):
                        return

    def _start(self) -> subprocess.Popen[str]:
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={**os.environ, **self._environment},
                start_new_session=True,
            )
        except OSError as fault:
            raise ScanError("scan.driver_died", status=fault.errno or 0) from fault
        if self._started is not None:
            self._started(child)
        return child

    def _end(self, child: subprocess.Popen[str]) -> None:
        """Told to stop first, so that the paper is let go; then ended with all that it started."""
        if child.poll() is None:
            with suppress(OSError, ValueError):
                _send(child, {"do": "cancel"})
            with suppress(subprocess.TimeoutExpired):
                child.wait(self._patience.ending)
        if child.returncode is None:
            if hasattr(os, "killpg"):
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(child.pid, signal.SIGKILL)
            child.kill()
            child.wait()


def _send(child: subprocess.Popen[str], request: Answer) -> None:
    if child.stdin is not None:
        with suppress(BrokenPipeError):
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()


def _listen(child: subprocess.Popen[str], heard: queue.Queue[str | None]) -> None:
    try:
        for line in child.stdout or ():
            heard.put(line)
    except (OSError, ValueError):
        pass
    heard.put(None)

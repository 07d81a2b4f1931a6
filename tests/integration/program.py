"""The program as a person starts it: a process of its own, its words and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 400.0


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    output: bytes
    errors: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)

    @property
    def line(self) -> str:
        """The one line on standard error."""
        (line,) = self.errors.splitlines()
        return line


@dataclass(frozen=True)
class Program:
    """The command line with a data folder of its own and without a display.

    `before` runs in the new process, just before the program.
    """

    data: Path
    folder: Path

    def __call__(self, *words: str | Path, before: Callable[[], None] | None = None) -> Said:
        done = subprocess.run(
            self.command(*words),
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            timeout=PATIENCE,
            preexec_fn=before,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr.decode())

    @staticmethod
    def command(*words: str | Path) -> list[str]:
        return [sys.executable, "-m", "intake", *map(str, words)]

    def environment(self) -> dict[str, str]:
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "INTAKE_LANGUAGE")
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        return {
            **kept,
            "PYTHONPATH": str(ROOT),
            "INTAKE_DATA": str(self.data),
            "INTAKE_PERSON": "Ana Ruales",
        }

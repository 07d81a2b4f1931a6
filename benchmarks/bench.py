"""What the benchmarks share: arguments, the machine in words, results that a run resumes."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
QUICK_SECONDS = 40.0


def arguments(
    description: str | None,
    seed: int,
    more: Callable[[argparse.ArgumentParser], None] | None = None,
) -> argparse.Namespace:
    """`--quick`, `--full`, `--seed`, and what `more` adds."""
    parser = argparse.ArgumentParser(description=description)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="ends within 50 seconds")
    size.add_argument("--full", action="store_true", help="the numbers that an issue names")
    parser.add_argument("--seed", type=int, default=seed)
    if more:
        more(parser)
    return parser.parse_args()


def machine() -> str:
    """The machine that the figures are of."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def code_print() -> str:
    """Changes whenever the product's code or data do, so that stale results are not taken."""
    digest = hashlib.sha256()
    for folder in ("intake", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".toml", ".npz"):
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


class Results:
    """Answers of one run, a JSON line each; a run that was broken off goes on."""

    def __init__(self, name: str, seed: int) -> None:
        self._path = CACHE / "results" / f"{name}-{seed}-{code_print()}.jsonl"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self.known: dict[str, dict[str, object]] = {}
        if self._path.exists():
            for line in self._path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                self.known[str(row["key"])] = row

    def add(self, key: str, row: dict[str, object]) -> None:
        """Keeps one answer."""
        self.known[key] = {"key": key, **row}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(self.known[key], ensure_ascii=False) + "\n")


class Clock:
    """Whether a quick run still has time."""

    def __init__(self, *, quick: bool) -> None:
        self._end = time.monotonic() + QUICK_SECONDS if quick else float("inf")

    @property
    def over(self) -> bool:
        """No time is left."""
        return time.monotonic() > self._end

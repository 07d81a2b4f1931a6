"""Other readers of machine readable zones, side by side with Intake on the same pictures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.mrz_runs import (
    CACHE,
    ROOT,
    Case,
    Run,
    Tally,
    case,
    cpu,
    drawing_mark,
    mark,
    measured,
)
from intake.reading.mrz.formats import FORMATS
from intake.reading.mrz.parse import parse

PEERS = ROOT / ".cache" / "peers"
ASKED = Path(__file__).with_name("mrz_peer_asked.py")
BATCH = 10
"""Pictures that every reader is asked about in turn."""
Answer = tuple[list[tuple[str, ...]], bool, float]


@dataclass
class _Picture:
    place: int
    part: str
    case: Case
    path: Path = Path()


Reader = Callable[[Sequence[_Picture]], list[dict[str, object]]]


def peers(count: int, seed: int, deadline: float | None = None) -> list[str]:
    """Rows of the table: half of the pictures are scans, half small and bad ones.

    Every reader is asked about one batch before the next batch is drawn, so that a run that ends
    sooner compares them on the same pictures; the next run goes on where it stopped.
    """
    readers = {"intake": _own, "tesseract eng": _tesseracts} | {
        name: partial(_peer, python, name)
        for name in ("fastmrz", "passporteye")
        if (python := _installed(name)) is not None
    }
    kept = {name: _Kept(name, seed) for name in readers}
    if "fastmrz" in readers and _models():
        print("fastmrz: with Tesseract's eng instead of its own model, which its package lacks")
    done = 0
    for start in range(0, count, BATCH):
        places = range(start, min(start + BATCH, count))
        if any(place not in one.known for one in kept.values() for place in places):
            if deadline is not None and time.monotonic() > deadline and start:
                break
            _asked_all(readers, kept, places, seed)
        done = places.stop
    if done < count:
        print(f"Not finished: peers have {done} of {count} pictures.")
    rows = [one.tally(done).row(name) for name, one in kept.items()]
    return rows + [
        f"{name:24} could not be installed here"
        for name in ("fastmrz", "passporteye")
        if name not in readers
    ]


def _asked_all(
    readers: Mapping[str, Reader], kept: Mapping[str, _Kept], places: range, seed: int
) -> None:
    drawn = [_Picture(place, *_drawn(place, seed)) for place in places]
    with tempfile.TemporaryDirectory() as folder:
        for one in drawn:
            one.path = Path(folder) / f"{one.place:04d}.{'png' if one.part == 'scans' else 'jpg'}"
            one.path.write_bytes(one.case.data)
        for name, reader in readers.items():
            missing = [one for one in drawn if one.place not in kept[name].known]
            for one, result in zip(missing, reader(missing), strict=True):
                kept[name].add(one.place, result)


def _drawn(place: int, seed: int) -> tuple[str, Case]:
    part = "scans" if place % 2 else "small"
    return part, case(part, seed, place // 2)


class _Kept:
    """What one reader answered; of other code that reads or draws, nothing."""

    def __init__(self, name: str, seed: int) -> None:
        code = mark() if name == "intake" else drawing_mark(Path(__file__), ASKED)
        self._path = CACHE / f"mrz-peers-{name.replace(' ', '-')}-{seed}-{code}.jsonl"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        lines = self._path.read_text().splitlines() if self._path.exists() else []
        self.known: dict[int, dict[str, object]] = {
            row["place"]: row for row in map(json.loads, lines)
        }

    def add(self, place: int, result: dict[str, object]) -> None:
        self.known[place] = result | {"place": place}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(self.known[place]) + "\n")

    def tally(self, count: int) -> Tally:
        """Of the first pictures."""
        run = Run("peers")
        for place in range(count):
            run.add(self.known[place], ())
        return run.tallies["all"]


def _own(drawn: Sequence[_Picture]) -> list[dict[str, object]]:
    return [measured(one.part, one.case) for one in drawn]


def _tesseracts(drawn: Sequence[_Picture]) -> list[dict[str, object]]:
    return [_counted(one, _tesseract(one.path)) for one in drawn]


def _peer(python: Path, name: str, drawn: Sequence[_Picture]) -> list[dict[str, object]]:
    answers = _asked(python, name, [one.path for one in drawn])
    return [_counted(one, answer) for one, answer in zip(drawn, answers, strict=True)]


def _counted(one: _Picture, answer: Answer) -> dict[str, object]:
    zones, sure, seconds = answer
    exact = sum(lines in zones for lines in one.case.lines)
    right = any(zone in one.case.lines for zone in zones)
    return {
        "zones": len(one.case.lines),
        "exact": exact,
        "accepted": exact if sure else 0,
        "wrong": int(sure and bool(zones) and not right),
        "seconds": seconds,
    }


def _installed(name: str) -> Path | None:
    """The interpreter of an environment that holds the peer, made when it is not there."""
    place = PEERS / name
    python = place / "bin" / "python"
    package = subprocess.run
    if not python.exists():
        venv.create(place, with_pip=True)
    has = package([python, "-c", f"import {name}"], capture_output=True, check=False)
    if has.returncode:
        order = [str(python), "-m", "pip", "install", "--quiet", name]
        package(order, capture_output=True, check=False)
        has = package([python, "-c", f"import {name}"], capture_output=True, check=False)
    return python if has.returncode == 0 else None


def _models() -> dict[str, str]:
    """FastMRZ asks Tesseract for a model `mrz` that its package does not contain.

    Where the machine has none, it is given Tesseract's `eng` under that name.
    """
    order = ["tesseract", "--list-langs"]
    known = subprocess.run(order, capture_output=True, text=True, check=False).stdout
    if "mrz" in known.split():
        return {}
    folder = PEERS / "fastmrz" / "tessdata"
    folder.mkdir(parents=True, exist_ok=True)
    for data in Path(known.split('"')[1]).glob("eng.traineddata"):
        for name in ("eng", "mrz"):
            shutil.copyfile(data, folder / f"{name}.traineddata")
    return {"TESSDATA_PREFIX": str(folder)}


def _asked(python: Path, name: str, paths: list[Path]) -> list[Answer]:
    """One process reads all pictures; a picture that it does not answer counts as not read."""
    order = [str(python), str(ASKED), name, *map(str, paths)]
    models = _models() if name == "fastmrz" else {}
    surroundings = os.environ | models
    done = subprocess.run(order, capture_output=True, text=True, check=False, env=surroundings)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    found = {row["path"]: row for row in rows}
    answers: list[Answer] = []
    for path in paths:
        row = found.get(str(path), {"lines": [], "sure": False, "seconds": 0.0})
        answers.append(([tuple(row["lines"])] if row["lines"] else [], row["sure"], row["seconds"]))
    if len(rows) < len(paths):
        print(f"{name} answered {len(rows)} of {len(paths)}: {done.stderr[-200:]}", file=sys.stderr)
    return answers


def _tesseract(path: Path) -> Answer:
    """Plain Tesseract; sure where lines of a format follow one another and all digits hold."""
    before = cpu()
    order = ["tesseract", str(path), "-", "-l", "eng", "--psm", "6"]
    done = subprocess.run(order, capture_output=True, text=True, check=False)
    spent = cpu() - before
    lines = ["".join(line.split()) for line in done.stdout.splitlines() if line.strip()]
    zones = []
    for form in FORMATS:
        for start in range(len(lines) - form.height + 1):
            some = tuple(lines[start : start + form.height])
            if all(len(line) == form.width for line in some):
                zones.append((form, some))
    today = datetime.now(tz=UTC).date()
    whole: Callable[[str], bool] = lambda line: all(c == "<" or c.isalnum() for c in line)  # noqa: E731
    shaped = [(form, some) for form, some in zones if all(whole(line) for line in some)]
    good = [some for form, some in shaped if not parse(form, some, today).faults]
    return (good or [some for _, some in zones]), bool(good), spent

"""Other readers of machine readable zones, side by side with Intake on the same pictures."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.mrz_runs import ROOT, Case, Run, case, cpu, measured
from intake.reading.mrz.formats import FORMATS
from intake.reading.mrz.parse import parse

PEERS = ROOT / ".cache" / "peers"
ASKED = Path(__file__).with_name("mrz_peer_asked.py")
Answer = tuple[list[tuple[str, ...]], bool, float]


def peers(count: int, seed: int) -> list[str]:
    """Rows of the table: half of the pictures are scans, half small and bad ones."""
    cases = [("scans" if n % 2 else "small", n // 2) for n in range(count)]
    drawn = [(part, case(part, seed, place)) for part, place in cases]
    runs = [_own(drawn)]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, (part, one) in enumerate(drawn):
            path = Path(folder) / f"{number:04d}.{'png' if part == 'scans' else 'jpg'}"
            path.write_bytes(one.data)
            paths.append(path)
        runs.append(_counted("tesseract eng", drawn, [_tesseract(path) for path in paths]))
        for name in ("fastmrz", "passporteye"):
            python = _installed(name)
            if python is None:
                runs.append(f"{name:24} could not be installed here")
                continue
            runs.append(_counted(name, drawn, _asked(python, name, paths)))
    return runs


def _own(drawn: list[tuple[str, Case]]) -> str:
    run = Run("peers")
    for part, one in drawn:
        run.add(measured(part, one), ())
    return run.tallies["all"].row("intake")


def _counted(name: str, drawn: list[tuple[str, Case]], answers: list[Answer]) -> str:
    run = Run(name)
    for (_, one), (zones, sure, seconds) in zip(drawn, answers, strict=True):
        exact = sum(lines in zones for lines in one.lines)
        right = any(zone in one.lines for zone in zones)
        result = {
            "zones": len(one.lines),
            "exact": exact,
            "accepted": exact if sure else 0,
            "wrong": int(sure and bool(zones) and not right),
            "seconds": seconds,
        }
        run.add(result, ())
    return run.tallies["all"].row(name)


def _installed(name: str) -> Path | None:
    """The interpreter of an environment that holds the peer, made when it is not there."""
    place = PEERS / name
    python = place / "bin" / "python"
    package = subprocess.run
    if not python.exists():
        venv.create(place, with_pip=True)
    has = package([python, "-c", f"import {name}"], capture_output=True, check=False)
    if has.returncode:
        order = [python, "-m", "pip", "install", "--quiet", name]
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
    if models:
        print("fastmrz: with Tesseract's eng instead of its own model, which its package lacks")
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

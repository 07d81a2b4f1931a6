"""The clerk's station: verdict after the last page, keys, gaps of the event loop, memory, start.

python benchmarks/station.py [--quick] [--only packet batch cases start] [--seed S]

Everything happens in the real window with the real child processes and Tesseract, driven by keys.
packet: six drawn pages come from the played feeder at 20 pages a minute, the one that takes longest
last; the seconds from the last page being safe until the verdict stands on the screen, against the
time in which that page is read alone; then the keys that it takes to receive it, and to hand back
a packet in which a number is wrong. batch: 40 pages come the same way while a timer of 5 ms notes
how late it comes, and how much of that was the window's own work. cases: 100 read cases are opened
and closed; memory before and after. start: from the command to the list filled, second and later
times.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.station_papers import drawn, stack  # noqa: E402

PARTS = ("packet", "batch", "cases", "start")
VERDICT_FACTOR, GAP_P99_MS, GAP_LONGEST_MS, GROWTH_MB, START_SECONDS = 1.5, 30.0, 150.0, 20.0, 1.5
PACE_SECONDS = 3.0


def child(what: list[str], data: Path, seconds: float, feeder: Path | None = None) -> Any:
    """Runs one of the above in a process of its own; what it measured, None if it never said."""
    environment = dict(os.environ) | {"INTAKE_DATA": str(data), "INTAKE_PERSON": "Medición"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a station keeps its compiled modules
    environment["INTAKE_LOCK_MINUTES"] = "0"
    if feeder is not None:
        environment |= {
            "INTAKE_SCANNER_FOLDER": str(feeder),
            "INTAKE_SCANNER_PACE": str(PACE_SECONDS),
        }
    if not environment.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), "--run", *what],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    try:
        out, _ = process.communicate()
    finally:
        timer.cancel()
    for line in out.splitlines():
        if line.startswith("MEASURED "):
            return json.loads(line.removeprefix("MEASURED "))
    print(f"{what[0]:24} no answer within {seconds:.0f} s")
    return None


def measure_packet(folder: Path, seed: int, pages: int) -> bool:
    kept = True
    for defect in ("sound", "number_request"):
        laid = drawn(folder, seed, defect, pages)
        with tempfile.TemporaryDirectory() as data:
            alone = child(["alone", str(laid)], Path(data), 200)["alone"]
            feeder = slowest_last(laid, alone, Path(data) / "feeder")
            found = child(["packet", str(pages)], Path(data) / "data", 420, feeder)
        if found is None:
            return False
        if defect == "sound":
            slowest = max(alone.values())
            kept = found["verdict_seconds"] <= VERDICT_FACTOR * slowest
            print(
                f"{'last page to verdict':24} {found['verdict_seconds']:.2f} s after {pages} pages "
                f"({VERDICT_FACTOR} x {slowest:.2f} s, the slowest alone, are allowed)"
            )
        name = "keys, sound case" if defect == "sound" else "keys, a wrong number"
        print(
            f"{name:24} {len(found['keys'])}: {' '.join(found['keys'])} -> {found['end']}; "
            f"{found['asked']} rows asked; found {', '.join(found['found']) or 'nothing'}"
        )
    return kept


def slowest_last(pages: Path, alone: dict[str, float], out: Path) -> Path:
    """The stack as it is, but the page that takes longest comes last: the worst that can be."""
    out.mkdir()
    ordered = sorted(alone)
    ordered.append(ordered.pop(ordered.index(max(alone, key=lambda name: alone[name]))))
    for number, name in enumerate(ordered, start=1):
        shutil.copy(pages / name, out / f"{number:03d}{Path(name).suffix}")
    return out


def measure_batch(folder: Path, seed: int, pages: int) -> bool:
    feeder = stack(folder, seed, pages)
    with tempfile.TemporaryDirectory() as data:
        found = child(["batch", str(pages)], Path(data), 60 + 20 * pages, feeder)
    if found is None:
        return False
    gaps = sorted(gap for _, gap, _ in found["gaps"])
    own = sorted(own for _, _, own in found["gaps"])
    p50, p99 = (gaps[min(len(gaps) - 1, int(len(gaps) * share))] for share in (0.5, 0.99))
    own99 = own[int(len(own) * 0.99)]
    print(
        f"{'gaps of a 5 ms timer':24} {len(gaps)} during {pages} pages: median {p50:.1f} ms, "
        f"99th {p99:.1f} ms ({GAP_P99_MS:.0f}), longest {gaps[-1]:.1f} ms ({GAP_LONGEST_MS:.0f})"
    )
    print(f"{'  own work in a gap':24} 99th {own99:.1f} ms, longest {own[-1]:.1f} ms")
    for at, gap, spent in sorted(found["gaps"], key=lambda one: -one[1])[:5]:
        print(f"    {gap:6.1f} ms at {at:6.2f} s: {spent:.0f} ms of it the window's own work")
    print(
        f"{'batch':24} last page {found['last_page']:.1f} s, verdict {found['verdict']:.1f} s "
        "after the feeder began"
    )
    return p99 <= GAP_P99_MS and gaps[-1] <= GAP_LONGEST_MS


def measure_cases(folder: Path, seed: int, rounds: int) -> bool:
    pages = drawn(folder, seed, "sound", 6)
    with tempfile.TemporaryDirectory() as data:
        if child(["fill", str(pages), "10"], Path(data), 400) is None:
            return False
        found = child(["cases", str(rounds)], Path(data), 400)
    if found is None:
        return False
    growth = found["after"] - found["before"]
    print(
        f"{'memory':24} {found['before']:.0f} MB, {found['after']:.0f} MB after {found['opened']} "
        f"cases: {growth:+.1f} MB ({GROWTH_MB:.0f})"
    )
    return bool(growth <= GROWTH_MB)


def measure_start(times: int) -> bool:
    found, own = [], []
    with tempfile.TemporaryDirectory() as data:
        for _ in range(times):
            began = time.time()
            said = child(["start"], Path(data), 60)
            if said is None:
                return False
            found.append(said["at"] - began)
            own.append(said["own"])
    median = sorted(found[1:])[(len(found) - 1) // 2]
    print(
        f"{'start to usable window':24} {median:.2f} s, median of {len(found) - 1} "
        f"({START_SECONDS}); {min(own):.2f} s of processor time"
    )
    return median <= START_SECONDS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="8 pages in the batch, 30 cases")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--seed", type=int, default=808)
    parser.add_argument("--run", nargs="+", help=argparse.SUPPRESS)
    wish = parser.parse_args()
    if wish.run:
        from benchmarks.station_runs import run

        run(wish.run)
        return 0
    folder = ROOT / ".cache" / "specimens" / f"station-{wish.seed}"
    deeds: dict[str, Callable[[], bool]] = {
        "packet": lambda: measure_packet(folder, wish.seed, 6),
        "batch": lambda: measure_batch(folder, wish.seed, 8 if wish.quick else 40),
        "cases": lambda: measure_cases(folder, wish.seed, 30 if wish.quick else 100),
        "start": lambda: measure_start(3 if wish.quick else 6),
    }
    short = [part for part in wish.only if not deeds[part]()]
    print(
        f"Measured in the window on {platform.machine()} with {os.cpu_count()} cores"
        f"{'; falls short: ' + ', '.join(short) if short else '; everything as promised'}."
    )
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())

"""Machine readable zones: read exactly, accepted, accepted though wrong, CPU seconds.

python benchmarks/mrz.py [--quick | --full] [--seed S]

Drawn A4 scans at 300 dpi with one zone each, five formats in turn, three levels of scanning.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["OMP_THREAD_LIMIT"] = "1"

import numpy as np

from intake.reading.mrz.find import find_zones
from intake.reading.mrz.formats import FORMATS
from intake.reading.mrz.witness import TesseractWitness
from training.drawn_zones import LEVELS, drawn_zone

STANDARD, FULL = 600, 2000
QUICK_SECONDS = 40.0


def cpu() -> float:
    """CPU seconds of this process and its ended children."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = [resource.getrusage(kind) for kind in kinds]
    return sum(one.ru_utime + one.ru_stime for one in used)


class Tally:
    """What came of the pictures of one row."""

    def __init__(self) -> None:
        self.pictures = self.exact = self.accepted = self.wrong = 0
        self.seconds: list[float] = []

    def add(self, lines: tuple[str, ...], zones: tuple, seconds: float) -> None:
        """Counts one picture."""
        exact = any(zone.lines == lines for zone in zones)
        self.pictures += 1
        self.exact += exact
        self.accepted += any(zone.accepted and zone.lines == lines for zone in zones)
        self.wrong += any(zone.accepted and zone.lines != lines for zone in zones)
        self.seconds.append(seconds)

    def row(self, name: str) -> str:
        """A line of the table."""
        share = self.accepted / max(1, self.exact)
        return (
            f"{name:16} {self.pictures:5} {self.exact / max(1, self.pictures):8.2%} {share:9.2%} "
            f"{self.wrong:6} {np.median(self.seconds):7.2f} {max(self.seconds):7.2f}"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true")
    size.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    count = FULL if chosen.full else STANDARD
    witness = TesseractWitness()
    rows: dict[str, Tally] = defaultdict(Tally)
    start = time.monotonic()
    for place in range(count):
        if chosen.quick and time.monotonic() - start > QUICK_SECONDS:
            break
        level = LEVELS[place // len(FORMATS) % len(LEVELS)]
        form = FORMATS[place % len(FORMATS)]
        drawn = drawn_zone(chosen.seed * 1_000_000 + place, level, form)
        before = cpu()
        zones = find_zones(drawn.gray, drawn.dpi, witness)
        spent = cpu() - before
        for name in (level, form.name, f"{level} {form.name}", "all"):
            rows[name].add(drawn.lines, zones, spent)
    print(f"{'':16} {'n':>5} {'exact':>8} {'accepted':>9} {'wrong':>6} {'median':>7} {'worst':>7}")
    for name in [*LEVELS, *(form.name for form in FORMATS), *sorted(n for n in rows if " " in n)]:
        if name in rows:
            print(rows[name].row(name))
    whole = rows["all"]
    print(whole.row("all"))
    good = [rows[name] for name in LEVELS[:2] if name in rows]
    fair = sum(r.accepted for r in good) / max(1, sum(r.exact for r in good))
    print(
        f"{whole.exact / whole.pictures:.1%} of {whole.pictures} zones read exactly, "
        f"{whole.wrong} accepted though wrong, {fair:.1%} of the exact clean and office ones "
        f"accepted, {np.median(whole.seconds):.2f} CPU seconds a picture (median)."
    )
    enough = whole.exact / whole.pictures >= 0.995 and fair >= 0.95
    return 0 if enough and whole.wrong == 0 else 1


if __name__ == "__main__":
    sys.exit(main())

"""The parts of `benchmarks/mrz.py`: pictures in turn, results kept so that a run resumes."""

from __future__ import annotations

import hashlib
import io
import json
import resource
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image

from intake.domain.zones import Zone
from intake.reading.mrz.anyway import zones_any_way
from intake.reading.mrz.find import find_zones
from intake.reading.mrz.formats import FORMATS
from intake.reading.mrz.witness import TesseractWitness
from training.drawn_pictures import drawn_picture
from training.drawn_specimens import specimen_picture
from training.drawn_zones import LEVELS, drawn_zone

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "results"
READS = ("intake/reading/mrz", "resources/models/ocr_b.npz", "benchmarks/mrz_runs.py")
DRAWS = ("drawn_zones", "drawn_pictures", "drawn_specimens", "drawn_documents", "worn_paper")
ANY_WAY = ("small", "tiny", "public")
HEAD = f"{'':24} {'n':>5} {'exact':>8} {'accepted':>9} {'wrong':>6} {'median':>7} {'worst':>7}"
PROMISES = {  # exact, share of the exact ones accepted, median and worst CPU seconds
    "scans": (0.995, 0.95, 0.5, 1.5),
    "small": (0.85, 0.0, 9e9, 9e9),
    "public": (0.85, 0.0, 9e9, 9e9),
}


@dataclass(frozen=True)
class Case:
    """A picture, its resolution, what is true, and the rows of the table it counts in."""

    data: bytes
    dpi: int
    lines: tuple[tuple[str, ...], ...]
    rows: tuple[str, ...]

    def gray(self) -> np.ndarray:
        """(height, width) uint8."""
        return np.asarray(Image.open(io.BytesIO(self.data)).convert("L"))

    def color(self) -> np.ndarray:
        """(height, width, 3) uint8."""
        return np.asarray(Image.open(io.BytesIO(self.data)).convert("RGB"))


@dataclass
class Tally:
    """What came of the zones of one row."""

    zones: int = 0
    exact: int = 0
    accepted: int = 0
    wrong: int = 0
    seconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """A line of the table."""
        return (
            f"{name:24} {self.zones:5} {self.exact / max(1, self.zones):8.2%} "
            f"{self.accepted / max(1, self.exact):9.2%} {self.wrong:6} "
            f"{median(self.seconds):7.2f} {max(self.seconds):7.2f}"
        )


class Run:
    """One part of the benchmark."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tallies: dict[str, Tally] = defaultdict(Tally)

    def add(self, result: dict[str, object], rows: tuple[str, ...]) -> None:
        """Counts one picture."""
        for row in ("all", *rows):
            tally = self.tallies[row]
            for key in ("zones", "exact", "accepted", "wrong"):
                setattr(tally, key, getattr(tally, key) + result[key])
            tally.seconds.append(float(str(result["seconds"])))

    def rows(self) -> list[str]:
        """The table of this part."""
        return [tally.row(f"{self.name} {row}") for row, tally in sorted(self.tallies.items())]

    def sentence(self) -> str:
        """Its figures in words."""
        whole = self.tallies["all"]
        if self.name == "false":
            return f"{whole.wrong} of {whole.zones} false or altered zones accepted"
        return (
            f"{self.name}: {whole.exact / max(1, whole.zones):.1%} of {whole.zones} zones read "
            f"exactly, {whole.wrong} accepted though wrong, {self._fair():.1%} of the exact ones "
            f"accepted{' (clean and office)' if self.name == 'scans' else ''}, "
            f"{median(whole.seconds):.2f} CPU seconds a picture (median)"
        )

    def _fair(self) -> float:
        names = LEVELS[:2] if self.name == "scans" else ("all",)
        good = [self.tallies[name] for name in names if name in self.tallies]
        return sum(t.accepted for t in good) / max(1, sum(t.exact for t in good))

    def kept(self) -> bool:
        """Whether the promises hold."""
        whole = self.tallies["all"]
        if whole.wrong:
            return False
        if self.name not in PROMISES:
            return True
        exact, fair, middle, worst = PROMISES[self.name]
        quick = median(whole.seconds) <= middle and max(whole.seconds) <= worst
        return whole.exact / whole.zones >= exact and self._fair() >= fair and quick


def case(name: str, seed: int, place: int) -> Case:
    """The picture of that number."""
    number = seed * 1_000_000 + place
    if name == "public":
        drawn = specimen_picture(number)
        return Case(drawn.data, 300, drawn.lines, drawn.traits)
    if name in ("small", "tiny"):
        drawn = drawn_picture(number, (10, 15) if name == "small" else (7, 10))
        return Case(drawn.data, 300, drawn.lines, drawn.traits)
    level = LEVELS[place // len(FORMATS) % (2 if name == "false" else len(LEVELS))]
    form = FORMATS[place % len(FORMATS)]
    page = drawn_zone(number, level, form, altered=name == "false")
    buffer = io.BytesIO()
    Image.fromarray(page.gray).save(buffer, "PNG", compress_level=1)
    rows = (level, form.name)
    return Case(buffer.getvalue(), page.dpi, (page.lines,), rows)


def read(name: str, one: Case) -> tuple[Zone, ...]:
    """By the way a part goes: scans lie upright, pictures any way."""
    witness = TesseractWitness()
    if name in ANY_WAY:
        return zones_any_way(one.color(), one.dpi, witness)[1]
    return find_zones(one.gray(), one.dpi, witness)


def cpu() -> float:
    """CPU seconds of this process and its ended children."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    used = [resource.getrusage(kind) for kind in kinds]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(name: str, one: Case) -> dict[str, object]:
    """What came of one picture. An accepted zone of `false` is wrong whatever it says."""
    before = cpu()
    zones = read(name, one)
    spent = cpu() - before
    held = name != "false"
    return {
        "zones": len(one.lines),
        "exact": sum(any(zone.lines == lines for zone in zones) for lines in one.lines),
        "accepted": sum(
            any(zone.accepted and zone.lines == lines for zone in zones) for lines in one.lines
        ),
        "wrong": sum(zone.accepted and not (held and zone.lines in one.lines) for zone in zones),
        "seconds": round(spent, 3),
        "rows": one.rows,
    }


def part(name: str, count: int, seed: int, deadline: float | None = None) -> Run:
    """Runs a part; pictures that the same code has read before are not read again."""
    kept = CACHE / f"mrz-{name}-{seed}-{mark()}.jsonl"
    kept.parent.mkdir(parents=True, exist_ok=True)
    known = {}
    if kept.exists():
        known = {row["place"]: row for row in map(json.loads, kept.read_text().splitlines())}
    run = Run(name)
    for place in range(count):
        result = known.get(place)
        if result is None:
            if deadline is not None and time.monotonic() > deadline and place:
                break
            result = measured(name, case(name, seed, place)) | {"place": place}
            with kept.open("a", encoding="utf-8") as file:
                file.write(json.dumps(result) + "\n")
        run.add(result, tuple(result["rows"]))
    return run


def mark() -> str:
    """A short mark of the code that draws and reads."""
    return drawing_mark(*(ROOT / name for name in READS))


def drawing_mark(*more: Path) -> str:
    """A short mark of the code that draws, and of more files and folders."""
    digest = hashlib.sha256()
    for path in [*more, *(ROOT / f"training/{n}.py" for n in DRAWS)]:
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]

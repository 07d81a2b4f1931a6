"""Verdicts on drawn packets of `code_foreigner_dependent`: right, and never ready with a defect.

python benchmarks/verdicts.py [--quick | --full] [--seed S]

The standard run takes 60 packets, `--full` 200. Every packet is checked as the command line does
it; the truth says which verdict is right for it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench import CACHE, Clock, Results, arguments, machine
from intake.app.child_processes import ChildProcesses
from intake.desk.checking import Asked, Checker
from intake.desk.packet_reader import PacketReader
from intake.domain.kinds import Channel, Presenter, Severity
from intake.jobs import Job
from tests.specimens import cache
from tests.specimens.truth import TruePacket

STANDARD, FULL = 60, 200
SEED = 707070
"""Not used in development."""
ALL_LEVELS, SCANS = 0.90, 0.95
TODAY = date(2026, 11, 20)


def main() -> int:
    chosen = arguments(__doc__, SEED)
    count = FULL if chosen.full else STANDARD
    folder = CACHE / f"packets-{chosen.seed}"
    results = Results("verdicts", chosen.seed)
    clock = Clock(quick=chosen.quick)
    workers = ChildProcesses(niceness=0)
    checker = Checker(PacketReader(workers), lambda: TODAY)
    rows = []
    try:
        for number in range(1, count + 1):
            if clock.over:
                break
            for _ in cache.packets(folder, number, chosen.seed):
                pass
            name = f"p{number:04d}"
            truth = TruePacket.load(folder / f"{name}.json")
            if name not in results.known:
                results.add(name, checked(checker, folder / name, truth))
            rows.append(results.known[name])
    finally:
        workers.close()
    return report(rows)


def checked(checker: Checker, packet: Path, truth: TruePacket) -> dict[str, object]:
    """The answer to one packet beside its truth."""
    asked = Asked(truth.procedure, Channel(truth.channel), Presenter(truth.presenter))
    answer = checker.check([packet], asked, Job())
    said = [f for f in answer.assessment.findings if f.severity is not Severity.NOTE]
    right = {(f.code, f.severity) for f in truth.findings if f.severity != "note"}
    mine = {(f.code, f.severity.value) for f in said}
    return {
        "level": truth.level,
        "defect": truth.defects[0] if truth.defects else "sound",
        "right": truth.verdict,
        "said": answer.assessment.verdict.value,
        "missed": sorted(f"{c} {s}" for c, s in right - mine),
        "added": sorted(
            f"{f.code} {f.severity.value} {f.kind.value if f.kind else ''} {f.field or ''}".strip()
            for f in said
            if (f.code, f.severity.value) not in right
        ),
        "seconds": round(answer.seconds, 2),
    }


def report(rows: list[dict[str, object]]) -> int:
    """Prints the table; 1 where a promised figure falls short."""
    tables: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in rows:
        for name in (f"level {row['level']}", f"{row['defect']}"):
            tables[name][row["said"] == row["right"]] += 1
    for name in sorted(tables):
        print(f"{name:36} {tables[name][True]:4} of {sum(tables[name].values()):4}")
    for row in rows:
        if row["said"] != row["right"]:
            what = f"{row['level']} {row['defect']}"
            print(f"  {row['key']} {what}: {row['right']} said {row['said']}")
            print(f"      missed {row['missed']} added {row['added']}")
    let_through = [r["key"] for r in rows if r["said"] == "ready" and r["right"] != "ready"]
    everything = share(rows)
    scans = share([row for row in rows if row["level"] != "poor"])
    seconds = sorted(float(str(row["seconds"])) for row in rows)
    print(
        f"{len(rows)} packets: {len(let_through)} with a defect called ready "
        f"{let_through or ''}, verdict right {everything:.1%} over all levels "
        f"(promised {ALL_LEVELS:.0%}), {scans:.1%} on clean and office scans "
        f"(promised {SCANS:.0%}), median {seconds[len(seconds) // 2]} s a packet ({machine()})."
    )
    good = not let_through and everything >= ALL_LEVELS and scans >= SCANS
    return 0 if good else 1


def share(rows: list[dict[str, object]]) -> float:
    """How many verdicts are right, 0 to 1."""
    return sum(row["said"] == row["right"] for row in rows) / max(1, len(rows))


if __name__ == "__main__":
    sys.exit(main())

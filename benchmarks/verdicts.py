"""Verdicts on drawn packets: right, and never ready with a defect.

python benchmarks/verdicts.py [--quick | --full] [--seed S] [--procedures main|all|P]
                              [--defect sound|D]

Without `--procedures` the packets are those of `code_foreigner_dependent`: 60, `--full` 200. With
`all` they are of every procedure that has papers, every channel and presenter: 200, `--full` 600.
Every packet is checked as the command line does it; the truth says which verdict is right for it.
With `--defect` all packets have that one; `sound` ones have none.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench import CACHE, Clock, Results, arguments, machine
from intake.app.child_processes import ChildProcesses
from intake.desk.checking import Asked, Checked, Checker
from intake.desk.packet.packet_reader import PacketReader
from intake.domain.kinds import Channel, Presenter, Severity
from intake.jobs import Job
from tests.specimens import cache
from tests.specimens.packets import EVERY_DEFECT
from tests.specimens.packets.procedures import PROCEDURES, Wish
from tests.specimens.packets.uploads import keep_trust
from tests.specimens.truth import TruePacket

STANDARD, FULL = 60, 200
ALL_STANDARD, ALL_FULL = 200, 600
SEED = 707070
"""Not used in development."""
ALL_LEVELS, SCANS = 0.90, 0.95
EVERYTHING, SOUND, DEMANDED, FALSE = 0.97, 0.99, 0.98, 0.01
"""Over all procedures: verdicts right, sound papers ready, findings raised, false findings."""
TODAY = date(2026, 11, 20)


def main() -> int:
    chosen = arguments(__doc__, SEED, _more)
    main_only = chosen.procedures == "main"
    count = FULL if chosen.full else STANDARD
    if not main_only:
        count = ALL_FULL if chosen.full else ALL_STANDARD
    only = f"-{chosen.defect}" if chosen.defect else ""
    name = f"packets{only}" if main_only else f"packets-{chosen.procedures}{only}"
    folder = CACHE / f"{name}-{chosen.seed}"
    wish = Wish() if main_only else Wish(chosen.procedures)
    results = Results(name.replace("packets", "verdicts"), chosen.seed)
    clock = Clock(quick=chosen.quick)
    workers = ChildProcesses(niceness=0)
    trust = None if main_only else keep_trust(folder)
    checker = Checker(PacketReader(workers, trust=trust), lambda: TODAY)
    rows = []
    try:
        for number in range(1, count + 1):
            if clock.over:
                break
            for _ in cache.packets(folder, number, chosen.seed, defect=chosen.defect, wish=wish):
                pass
            key = f"p{number:04d}"
            truth = TruePacket.load(folder / f"{key}.json")
            if key not in results.known:
                results.add(key, checked(checker, folder / key, truth))
            rows.append(results.known[key])
    finally:
        workers.close()
    return report(rows) if main_only else report_all(rows)


def _more(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--procedures", choices=["main", "all", *PROCEDURES], default="main")
    parser.add_argument("--defect", choices=["sound", *EVERY_DEFECT])


def checked(checker: Checker, packet: Path, truth: TruePacket) -> dict[str, object]:
    """The answer to one packet beside its truth."""
    asked = Asked(truth.procedure, Channel(truth.channel), Presenter(truth.presenter))
    answer = checker.check([packet], asked, Job())
    said = [f for f in answer.assessment.findings if f.severity is not Severity.NOTE]
    right = {(f.code, f.severity) for f in truth.findings if f.severity != "note"}
    mine = {(f.code, f.severity.value) for f in said}
    return {
        "procedure": truth.procedure,
        "channel": truth.channel,
        "presenter": truth.presenter,
        "level": truth.level,
        "defect": truth.defects[0] if truth.defects else "sound",
        "right": truth.verdict,
        "said": answer.assessment.verdict.value,
        "wanted": len(right),
        "missed": sorted(f"{c} {s}" for c, s in right - mine),
        "elsewhere": _elsewhere(truth, answer),
        "added": sorted(
            f"{f.code} {f.severity.value} {f.kind.value if f.kind else ''} {f.field or ''}".strip()
            for f in said
            if (f.code, f.severity.value) not in right
        ),
        "seconds": round(answer.seconds, 2),
    }


def _elsewhere(truth: TruePacket, answer: Checked) -> list[str]:
    """Findings that were raised, though not on the paper of the right kind."""
    said = {
        (f.code, f.severity.value, f.kind.value if f.kind else None)
        for f in answer.assessment.findings
    }
    codes = {(code, severity) for code, severity, _ in said}
    return sorted(
        f"{f.code} {f.kind}"
        for f in truth.findings
        if f.kind and (f.code, f.severity) in codes and (f.code, f.severity, f.kind) not in said
    )


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


def report_all(rows: list[dict[str, object]]) -> int:
    """The table by procedure, channel and presenter, by defect and level; 1 where short."""
    tables: dict[str, Counter[bool]] = defaultdict(Counter)
    for row in rows:
        place = f"{row['procedure']} {row['channel']} {row['presenter']}"
        for name in (f"level {row['level']}", place, f"{row['procedure']}: {row['defect']}"):
            tables[name][row["said"] == row["right"]] += 1
    for name in sorted(tables):
        print(f"{name:64} {tables[name][True]:4} of {sum(tables[name].values()):4}")
    for row in rows:
        if row["said"] != row["right"] or row["missed"] or row["elsewhere"]:
            what = f"{row['procedure']} {row['channel']} {row['level']} {row['defect']}"
            print(f"  {row['key']} {what}: {row['right']} said {row['said']}")
            print(f"      missed {row['missed']} {row['elsewhere']} added {row['added']}")
    through = [r["key"] for r in rows if r["said"] == "ready" and r["right"] != "ready"]
    sound = [r for r in rows if r["right"] == "ready"]
    scans = [r for r in sound if r["level"] != "poor"]
    wanted = sum(int(str(r["wanted"])) for r in rows)
    missed = sum(len(list(_listed(r["missed"]))) + len(list(_listed(r["elsewhere"]))) for r in rows)
    false = sum(1 for r in sound if r["added"])
    figures = (
        share(rows), share(scans), 1 - missed / max(1, wanted), false / max(1, len(sound))
    )  # fmt: skip
    seconds = sorted(float(str(row["seconds"])) for row in rows)
    print(
        f"{len(rows)} packets of all procedures: {len(through)} with a defect called ready "
        f"{through or ''}, verdict right {figures[0]:.1%} (asked {EVERYTHING:.0%}), sound clean "
        f"and office packets ready {figures[1]:.1%} of {len(scans)} (asked {SOUND:.0%}), "
        f"demanded findings raised on the right paper {figures[2]:.1%} of {wanted} (asked "
        f"{DEMANDED:.0%}), sound packets with a false finding {figures[3]:.1%} (asked below "
        f"{FALSE:.0%}), median {seconds[len(seconds) // 2]} s a packet ({machine()})."
    )
    good = figures[0] >= EVERYTHING and figures[1] >= SOUND and figures[2] >= DEMANDED
    return 0 if good and not through and figures[3] < FALSE else 1


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def share(rows: list[dict[str, object]]) -> float:
    """How many verdicts are right, 0 to 1."""
    return sum(row["said"] == row["right"] for row in rows) / max(1, len(rows))


if __name__ == "__main__":
    sys.exit(main())

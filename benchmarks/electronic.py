"""Electronic signatures in drawn PDF files: found, counted, validated, and at what cost.

    python benchmarks/electronic.py [--quick | --full] [--seed S]

Drawn in every way that tools in the field were seen to sign, and unsigned, prepared, with usage
rights, tampered with, encrypted and broken (`tests/specimens/electronic`).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bench import Clock, arguments, machine
from intake.signatures.electronic.finding import find_electronic
from intake.signatures.electronic.validation import validated
from intake.signatures.evidence import ElectronicReport
from tests.specimens.electronic.cases import Case, case, world
from tests.specimens.electronic.cms import NOON
from tests.specimens.electronic.parties import revocation_list

LONGEST, MEDIAN_FOUND, MEDIAN_PROVEN = 5.0, 15.0, 300.0


@dataclass
class Tally:
    """What came of the files."""

    files: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    finding: list[float] = field(default_factory=list)
    proving: list[float] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, one: Case, found: ElectronicReport, proven: ElectronicReport) -> list[str]:
        """Counts one file; gives what is wrong about it."""
        said = [*_counted(one, found), *_judged(one, proven)]
        self.files += 1
        self.counts["signed" if one.values else "unsigned"] += 1
        self.counts["tampered"] += one.altered
        self.counts["national"] += one.kind.startswith("national")
        self.counts["not opened"] += not one.opens
        self.wrong.update(said)
        return said


def _counted(one: Case, found: ElectronicReport) -> list[str]:
    wrong = []
    if len(found.signatures) < one.values:
        wrong.append("values missed")
    elif len(found.signatures) > one.values:
        wrong.append("false alarms")
    if one.prepared is not None and found.prepared != one.prepared:
        wrong.append("prepared fields miscounted")
    if not one.opens and not found.errors:
        wrong.append("called unsigned though nothing could open it")
    return wrong


def _judged(one: Case, proven: ElectronicReport) -> list[str]:
    cards = [s.card for s in proven.signatures if s.card is not None]
    if len(cards) != len(proven.signatures):
        return ["without a card"]
    if not cards or not one.values or one.kind.startswith("broken"):
        return []  # what broke a file on its way may have changed signed bytes
    if one.altered:
        return [] if any(card.sound is False for card in cards) else ["tampered and accepted"]
    if any(card.sound is False for card in cards):
        return ["sound and called altered"]
    if one.opens and any(card.sound is None for card in cards):
        return ["sound and not judged"]
    return []


def main() -> int:
    wanted = arguments(__doc__, 70_000)
    count = 150 if wanted.quick else 2000 if wanted.full else 500
    tally, clock = Tally(), Clock(quick=wanted.quick)
    with tempfile.TemporaryDirectory() as folder:
        trust = _trust(Path(folder))
        path = Path(folder) / "x.pdf"
        path.write_bytes(case(0).data)
        validated(path, trust)  # libraries are loaded once in the life of a child process
        for seed in range(wanted.seed, wanted.seed + count):
            if clock.over:
                break
            one = case(seed)
            path.write_bytes(one.data)
            began = time.process_time()
            found = find_electronic(path)
            between = time.process_time()
            proven = validated(path, trust)
            tally.finding.append(between - began)
            if one.values:
                tally.proving.append(time.process_time() - between)
            for wrong in tally.add(one, found, proven):
                print(f"seed {seed} ({one.kind}): {wrong}")
    return _summary(tally)


def _trust(folder: Path) -> Path:
    here = world()
    trust = folder / "trust"
    trust.mkdir()
    (trust / "root.der").write_bytes(here.root.der)
    (trust / "issuer.crl").write_bytes(revocation_list(here.issuer, {}, NOON))
    return trust


def _summary(tally: Tally) -> int:
    find, prove = np.array(tally.finding) * 1000, np.array(tally.proving) * 1000
    longest = max(find.max(), prove.max()) / 1000
    for name, number in sorted(tally.counts.items()):
        print(f"{name:12} {number}")
    print(
        f"finding      median {np.median(find):.1f} ms, 95 % within {np.quantile(find, 0.95):.1f}"
    )
    print(
        f"validation   median {np.median(prove):.1f} ms, 95 % within {np.quantile(prove, 0.95):.1f}"
    )
    print(
        f"Electronic: {tally.files} drawn files ({tally.counts['signed']} signed,"
        f" {tally.counts['tampered']} tampered with, {tally.counts['national']} of the national"
        f" tool): {_said(tally.wrong)}; finding {np.median(find):.1f} ms, validation"
        f" {np.median(prove):.1f} ms CPU at the median, longest {longest:.2f} s ({machine()})."
    )
    fast = np.median(find) <= MEDIAN_FOUND and np.median(prove) <= MEDIAN_PROVEN
    return 0 if not tally.wrong and fast and longest <= LONGEST else 1


def _said(wrong: Counter[str]) -> str:
    if not wrong:
        return "every value found and counted, no false alarm, all tampering rejected"
    return ", ".join(f"{number} {what}" for what, number in sorted(wrong.items()))


if __name__ == "__main__":
    sys.exit(main())

"""Machine readable zones: read exactly, accepted, accepted though wrong, CPU seconds.

python benchmarks/mrz.py [--quick | --full] [--seed S] [--minutes M]
                         [--parts scans,small,public,tiny,false,peers]

scans: A4 at 300 dpi with one zone each, five formats in turn, three levels of scanning.
small: pictures of 10 to 15 pixels a character, photographed, composed, turned, cropped ...
public: 300 to 700 pixels wide, overprinted, patterned, tilted, with glare, as the web shows papers.
tiny: as small, at 7 to 10 pixels a character, reported apart.
false: zones with a false check digit or one altered character; none may be accepted.
peers: other readers side by side on pictures of `scans` and `small`.

`--minutes` ends a run sooner; the next run of the same code goes on where it stopped.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["OMP_THREAD_LIMIT"] = "1"

from benchmarks.mrz_peers import peers
from benchmarks.mrz_runs import HEAD, Run, part

SIZES = {  # quick, standard, full
    "scans": (20, 600, 2000),
    "small": (20, 200, 500),
    "public": (10, 100, 250),
    "tiny": (6, 60, 150),
    "false": (10, 300, 300),
    "peers": (0, 150, 150),
}
QUICK_SECONDS = 40.0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true")
    size.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--parts", default=",".join(SIZES))
    parser.add_argument("--minutes", type=float)
    chosen = parser.parse_args()
    column = 0 if chosen.quick else 2 if chosen.full else 1
    seconds = QUICK_SECONDS if chosen.quick else chosen.minutes and 60 * chosen.minutes
    deadline = time.monotonic() + seconds if seconds else None
    runs: dict[str, Run] = {}
    wanted = [name for name in SIZES if name in chosen.parts.split(",")]
    print(HEAD)
    for name in wanted:
        if name != "peers":
            runs[name] = part(name, SIZES[name][column], chosen.seed, deadline)
            print("\n".join(runs[name].rows()), flush=True)
    if "peers" in wanted and SIZES["peers"][column]:
        print("\n".join(peers(SIZES["peers"][column], chosen.seed, deadline)), flush=True)
    print("; ".join(run.sentence() for run in runs.values()) + ".")
    return 0 if all(run.kept() for run in runs.values()) else 1


if __name__ == "__main__":
    sys.exit(main())

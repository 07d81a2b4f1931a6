"""A program that receives pages until it is killed; run by `test_store_kill`.

It imports once and then makes one worker process per line of its input: `FOLDER SEED`. The worker
prints `received CASE NAME SHA256` after each page, never before.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
from pathlib import Path

import alembic.command  # noqa: F401 - before the fork, so that workers start at once

from intake.archive.filing import Filing
from intake.store.opening import open_store
from tests.integration.store_samples import open_case, packet


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def receive(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    store = open_store(folder)
    waiting = store.recover()
    say("recovered", len(waiting))
    case = open_case(store.cases)
    for number in range(10_000):
        content = chance.randbytes(chance.choice((10, 5_000, 300_000)))
        name = f"{number}.png"
        store.receiving.add_file(case.id, content, name, person="Ana")
        say("received", case.id, name, hashlib.sha256(content).hexdigest())
        if number % 5 == 4:
            store.cases.save_reading(case.id, packet())
            Filing(store).file(case.id, person="Eva")
            case = open_case(store.cases)


def main() -> None:
    for line in sys.stdin:
        folder, seed = line.split()
        worker = os.fork()
        if worker == 0:
            try:
                receive(Path(folder), int(seed))
            finally:
                os._exit(1)
        say("worker", worker)
        os.waitpid(worker, 0)
        say("ended")


if __name__ == "__main__":
    main()

"""A program that receives a packet and reads it until it is killed; run by `test_kill_and_go_on`.

`python -m tests.integration.go_on_child DATA PACKET` prints `received CASE NAME SHA256` after each
file, `reading` when it begins to read and `read` at the end.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from intake.app.compose import office
from intake.app.settings import Settings
from intake.domain.kinds import Channel, Presenter
from intake.jobs import Job
from intake.scanning.sources.files import Files

TODAY = date(2026, 11, 20)


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def main(data: Path, packet: Path) -> None:
    with office(Settings(data, "Ana Ruales"), lambda: TODAY) as station:
        station.workers.warm_up()
        reception = station.reception
        case = reception.open_case("code_foreigner_dependent", Channel.WINDOW, Presenter.EMPLOYER)
        reception.receive(
            case.id,
            Files([packet]),
            Job(),
            lambda file: say("received", case.id, file.name, file.sha256),
        )
        say("reading")
        reception.read(case.id, Job(lambda p: say("page", p.done)))
        say("read")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

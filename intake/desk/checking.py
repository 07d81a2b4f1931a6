"""Checks a packet without filing it: papers in, documents, findings and a verdict out."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from intake.checks.assess import assess
from intake.desk.handed_files import handed
from intake.desk.packet.packet_reader import PacketReader, SourceFile
from intake.domain.documents import FileTrouble, Packet
from intake.domain.findings import Assessment
from intake.domain.kinds import Channel, Kind, Presenter
from intake.errors import EngineError, FileError, IntakeError
from intake.jobs import Job
from intake.procedures.load import in_force, known
from intake.procedures.model import Procedure
from intake.procedures.proposal import proposed
from intake.scanning.sources.files import Files


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person says about a packet; None where the program is to propose."""

    procedure: str | None = None
    channel: Channel | None = None
    presenter: Presenter | None = None


@dataclass(frozen=True, slots=True)
class Filing:
    """Under which rules a packet is looked at; `proposed` names what the program proposed."""

    procedure: Procedure
    channel: Channel
    presenter: Presenter
    proposed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer."""

    filing: Filing
    packet: Packet
    assessment: Assessment
    pages: int
    seconds: float


def propose(packet: Packet, asked: Asked, today: date) -> Filing:
    """What the person said, and for the rest what the papers speak for.

    An authorisation in the packet speaks for a third party at the window, a power of attorney for
    an attorney.

    Args:
        packet: what was read.
        asked: what the person said.
        today: the rules are those in force on that day.

    Raises:
        FileError: `procedure.unknown`: that procedure has no rule file.
    """
    refuse_unknown(asked)
    every = [in_force(name, today) for name in ([asked.procedure] if asked.procedure else known())]
    chosen = proposed(every, packet)
    channel = asked.channel or next(iter(chosen.channels))
    procedure = chosen.on(channel)
    presenter = asked.presenter or _presenter(packet, procedure)
    said = {
        "procedure": asked.procedure,
        "channel": asked.channel,
        "presenter": asked.presenter,
    }
    return Filing(
        procedure, channel, presenter, tuple(name for name, value in said.items() if value is None)
    )


def refuse_unknown(asked: Asked) -> None:
    """Refuses a procedure that does not exist, before anything is read.

    Raises:
        FileError: `procedure.unknown`: that procedure has no rule file.
    """
    if asked.procedure is not None and asked.procedure not in known():
        raise FileError("procedure.unknown", procedure=asked.procedure, known=", ".join(known()))


def _presenter(packet: Packet, procedure: Procedure) -> Presenter:
    wishes = []
    requests = packet.of_kind(Kind.KEY_REQUEST)
    section = any(request.value("third_party_name") for request in requests)
    if section or packet.of_kind(Kind.THIRD_PARTY_AUTHORIZATION):
        wishes.append(Presenter.THIRD_PARTY)
    if packet.of_kind(Kind.POWER_OF_ATTORNEY):
        wishes.append(Presenter.ATTORNEY_IN_FACT)
    allowed = tuple(procedure.presenters)
    return next((wish for wish in wishes if wish in allowed), allowed[0])


class Checker:
    """The use case behind `intake check`."""

    def __init__(self, reader: PacketReader, today: Callable[[], date]) -> None:
        self._reader = reader
        self._today = today

    def check(self, paths: Sequence[Path], asked: Asked, job: Job) -> Checked:
        """Reads and checks what lies in files and folders.

        Raises:
            FileError: the procedure is unknown, there is nothing to read, or not one page of it
                could be read.
            EngineError: Tesseract is missing.
            Cancelled: the person stopped it.
        """
        begin = time.perf_counter()
        refuse_unknown(asked)
        sources = [SourceFile(d.path, d.name) for d in Files(paths).deliver(job)]
        read = self._reader.read(sources, job)
        refuse_empty(read.packet)
        today = self._today()
        files = tuple(handed(source.path, source.name) for source in sources)
        packet = replace(read.packet, files=files)
        filing = propose(packet, asked, today)
        assessment = assess(packet, filing.procedure, filing.channel, filing.presenter, today)
        return Checked(filing, packet, assessment, read.pages, time.perf_counter() - begin)


def refuse_empty(packet: Packet) -> None:
    """Nothing could be done where not one page could be read.

    Raises:
        FileError: what was wrong with the first file.
        EngineError: the same, where a program failed.
    """
    if not packet.documents and packet.troubles:
        raise as_error(packet.troubles[0])


def as_error(trouble: FileTrouble) -> IntakeError:
    """The trouble of one file where it is everything that there is to say."""
    kind = EngineError if trouble.code.startswith("engine.") else FileError
    return kind(trouble.code, **{**trouble.parameters, "file": trouble.file})

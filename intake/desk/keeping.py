"""Checks a packet and keeps it as a case of the archive."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from intake.desk.checking import (
    Asked,
    Checked,
    Filing,
    as_error,
    propose,
    refuse_empty,
    refuse_unknown,
)
from intake.desk.reception import Reception
from intake.desk.records import Records
from intake.domain.cases import Case
from intake.domain.documents import Packet
from intake.domain.findings import Assessment
from intake.domain.kinds import Channel, Presenter
from intake.errors import FileError
from intake.jobs import Job
from intake.pages.files import format_of
from intake.procedures.load import opened_under
from intake.scanning.sources.files import Files
from intake.scanning.sources.source import Delivery


@dataclass(frozen=True, slots=True)
class Kept:
    """The answer and the case that holds it."""

    checked: Checked
    case: Case


def check_and_keep(
    reception: Reception, records: Records, paths: Sequence[Path], asked: Asked, job: Job
) -> Kept:
    """Opens a case for the papers, reads and checks them; originals are safe before that.

    Raises:
        FileError: there is nothing to read, or not one page of it could be read.
        StoreError: the archive could not keep it.
        Cancelled: the person stopped it; the case stays as a draft.
    """
    begin = time.perf_counter()
    refuse_unknown(asked)
    source = Files(paths)
    refuse_hopeless(source.deliver(job))
    first = propose(Packet(()), asked, reception.today)
    case = reception.open_case(first.procedure.id, first.channel, first.presenter)
    received = reception.receive(case.id, source, job)
    if received.troubles and not records.get(case.id).files:
        raise as_error(received.troubles[0])
    reception.read(case.id, job, refused=received.troubles)
    current = records.get(case.id)
    packet = current.packet or Packet(())
    refuse_empty(packet)
    filing = propose(packet, asked, reception.today)
    if _under(filing) != _under(first):
        reception.amend(case.id, filing.procedure.id, filing.channel, filing.presenter)
        current = records.get(case.id)
    return Kept(_checked(current, filing.proposed, begin), current)


def _under(filing: Filing) -> tuple[str, Channel, Presenter]:
    return filing.procedure.id, filing.channel, filing.presenter


def refuse_hopeless(deliveries: Iterable[Delivery]) -> None:
    """No case is opened for papers of which not one is a document, by its first bytes.

    Raises:
        FileError: what is wrong with the first of them, or that there is none.
    """
    first: FileError | None = None
    for delivery in deliveries:
        try:
            format_of(delivery.path)
        except FileError as refused:
            first = first or FileError(
                refused.code, **{**refused.parameters, "file": delivery.name}
            )
        else:
            return
    if first is not None:
        raise first


def checked_of(case: Case) -> Checked:
    """What a kept case says, as an answer."""
    return _checked(case, (), time.perf_counter())


def _checked(case: Case, proposed: tuple[str, ...], begin: float) -> Checked:
    filing = Filing(
        opened_under(case.procedure, case.rules_version).on(case.channel),
        Channel(case.channel),
        Presenter(case.presenter),
        proposed,
    )
    return Checked(
        filing,
        case.packet or Packet(()),
        case.assessment or Assessment((), ()),
        sum(file.page_count or 0 for file in case.files),
        time.perf_counter() - begin,
    )

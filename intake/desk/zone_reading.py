"""Reads only the machine readable zones of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from intake.desk.packet.examination import FileOrder, PageOrder, Workers
from intake.desk.packet.packet_reader import stop_if_nothing_can_be_read, trouble_of
from intake.desk.packet.page_work import look_into, zones_of
from intake.domain.documents import FileTrouble
from intake.domain.zones import Zone
from intake.jobs import Job


@dataclass(frozen=True, slots=True)
class FileZones:
    """What one file holds: (page of the file, zone) in order, and what went wrong.

    Attributes:
        unread: not one page of it could be read.
    """

    file: str
    zones: tuple[tuple[int, Zone], ...]
    troubles: tuple[FileTrouble, ...]
    unread: bool = False


def read_zones(
    workers: Workers, files: Sequence[tuple[Path, str]], dpi: int, job: Job
) -> list[FileZones]:
    """The zones of each file; a file that cannot be read has a trouble instead.

    Raises:
        EngineError: Tesseract, the second witness, is missing.
        Cancelled: the person stopped the job.
    """
    troubles: list[list[FileTrouble]] = [[] for _ in files]
    orders: list[tuple[int, PageOrder]] = []
    looked = [FileOrder(str(path), name) for path, name in files]
    for index, info in sorted(workers.each(look_into, looked, job), key=lambda pair: pair[0]):
        path, name = files[index]
        if isinstance(info, Exception):
            troubles[index].append(trouble_of(name, info))
            continue
        orders.extend(
            (index, PageOrder(str(path), name, number, dpi)) for number in range(1, info.pages + 1)
        )
    found: dict[int, list[tuple[int, Zone]]] = {}
    read: set[int] = set()
    total = len(orders)
    answers = workers.each(zones_of, [order for _, order in orders], job)
    for done, (position, answer) in enumerate(answers, start=1):
        index, order = orders[position]
        job.report("reading_page", done, total, file=order.file)
        if isinstance(answer, Exception):
            stop_if_nothing_can_be_read(answer)
            troubles[index].append(trouble_of(order.file, answer, order.number))
        else:
            read.add(index)
            found.setdefault(index, []).extend((order.number, zone) for zone in answer[1])
    return [
        FileZones(
            name,
            tuple(sorted(found.get(index, []), key=lambda pair: pair[0])),
            tuple(troubles[index]),
            index not in read,
        )
        for index, (_, name) in enumerate(files)
    ]

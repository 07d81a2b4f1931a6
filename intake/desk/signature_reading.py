"""Looks only at what was signed in files, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from intake.desk.packet.examination import ExaminedPage, FileOrder, PageOrder, Workers
from intake.desk.packet.file_signatures import look_for_values
from intake.desk.packet.packet_reader import stop_if_nothing_can_be_read, trouble_of
from intake.desk.packet.page_work import examine
from intake.domain.documents import FileTrouble
from intake.jobs import Job
from intake.signatures.electronic.finding import ElectronicReport


@dataclass(slots=True)
class FileSigns:
    """What one file shows: signature values in it, and its pages in order."""

    file: str
    electronic: ElectronicReport | None = None
    pages: list[ExaminedPage] = field(default_factory=list)
    troubles: list[FileTrouble] = field(default_factory=list)

    @property
    def unread(self) -> bool:
        """Whether nothing could be said about it."""
        return bool(self.troubles) and self.electronic is None and not self.pages


def read_signs(
    workers: Workers,
    files: Sequence[tuple[Path, str]],
    job: Job,
    *,
    dpi: int = 300,
    most_pages: int = 20,
    trust: Path | None = None,
) -> list[FileSigns]:
    """The signatures of each file.

    Args:
        most_pages: ink and stamps are looked for in so many first pages; 0 for the file only.
        trust: folder of the authorities that the institute trusts.

    Raises:
        EngineError: Tesseract, which finds the places of signature, is missing.
        Cancelled: the person stopped the job.
    """
    found = [FileSigns(name) for _, name in files]
    orders: list[tuple[int, PageOrder]] = []
    folder = str(trust) if trust else None
    looked = [FileOrder(str(path), name, folder) for path, name in files]
    for index, info in sorted(workers.each(look_for_values, looked, job), key=lambda pair: pair[0]):
        path, name = files[index]
        if isinstance(info, Exception):
            found[index].troubles.append(trouble_of(name, info))
            continue
        found[index].electronic = info.electronic
        if info.trouble is not None:
            found[index].troubles.append(trouble_of(name, info.trouble))
        orders.extend(
            (index, PageOrder(str(path), name, number, dpi))
            for number in range(1, min(info.pages, most_pages) + 1)
        )
    answers = workers.each(examine, [order for _, order in orders], job)
    for done, (position, answer) in enumerate(answers, start=1):
        index, order = orders[position]
        job.report("reading_page", done, len(orders), file=order.file)
        if isinstance(answer, Exception):
            stop_if_nothing_can_be_read(answer)
            found[index].troubles.append(trouble_of(order.file, answer, order.number))
        else:
            found[index].pages.append(answer)
    for file in found:
        file.pages.sort(key=lambda page: page.page.file_page)
    return found

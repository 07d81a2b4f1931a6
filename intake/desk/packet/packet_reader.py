"""Reads what was handed over: files into pages, pages into documents with facts."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from intake.desk.packet.examination import (
    ExaminedFile,
    FileOrder,
    PageOrder,
    Workers,
)
from intake.desk.packet.look_rounds import looked_again
from intake.desk.packet.page_calls import assemble, examine, look_into
from intake.desk.packet.page_memory import PageMemory
from intake.desk.packet.sealed import Looking, SealedPage, SealedPapers
from intake.domain.documents import FileTrouble, Packet
from intake.domain.page_moves import PageMove
from intake.domain.page_turns import PageTurn
from intake.errors import EngineError, IntakeError
from intake.jobs import Job

# What pages are read with is loaded in children alone; pages pass here as they packed them.


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: where its bytes lie, how it is called, where pictures of it are left.

    Attributes:
        pictures: gives the place for the viewer's picture of a page; None for nowhere.
        content: SHA-256 of the bytes where it is known; lets pages be remembered.
    """

    path: Path
    name: str
    pictures: Callable[[int], Path] | None = None
    content: str = ""


@dataclass(slots=True)
class ReadPacket:
    """The packet and how much was read."""

    packet: Packet
    files: tuple[ExaminedFile, ...]
    pages: int


Watcher = Callable[[SealedPage], None]


@dataclass(slots=True)
class _Sheets:
    """Pages of all files in order, filled as they come."""

    orders: list[PageOrder] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    answers: dict[int, SealedPage] = field(default_factory=dict)
    troubles: list[FileTrouble] = field(default_factory=list)


class PacketReader:
    """Reads packets with the hands that are given to it."""

    def __init__(
        self,
        workers: Workers,
        dpi: int = 300,
        memory: PageMemory | None = None,
        trust: Path | None = None,
    ) -> None:
        self._workers = workers
        self._dpi = dpi
        self._memory = memory
        self._trust = str(trust) if trust else None

    def use_trust(self, folder: Path) -> None:
        """Holds signatures of files read from now on against another folder of authorities."""
        self._trust = str(folder)

    def read(
        self,
        sources: Sequence[SourceFile],
        job: Job,
        watcher: Watcher | None = None,
        moves: Sequence[PageMove] = (),
        turns: Sequence[PageTurn] = (),
    ) -> ReadPacket:
        """Reads all pages of all files; what cannot be read becomes a trouble of the packet.

        Args:
            sources: in the order received.
            job: reports `reading_page` with done and total; may be cancelled.
            watcher: told of each page as it comes, in any order.
            moves: pages that people put to another paper.
            turns: pages that people turned; those to be read anew are read that way.

        Raises:
            EngineError: Tesseract is missing: nothing could be read at all.
            Cancelled: the person stopped the job.
        """
        files, troubles = self._files(sources, job)
        sheets = _Sheets(troubles=troubles)
        told = {turn.place: turn.rotation for turn in turns if turn.again}
        for source in sources:
            pages = next((f.pages for f in files if f.file == source.name), 0)
            sheets.orders.extend(
                self._order(source, number, told.get((source.name, number)))
                for number in range(1, pages + 1)
            )
            sheets.contents.extend([source.content] * pages)
        self._pages(sheets, job, watcher)
        packet = self._put_together(files, sheets, moves, job)
        return ReadPacket(packet, tuple(files), len(sheets.orders))

    def _put_together(
        self, files: Sequence[ExaminedFile], sheets: _Sheets, moves: Sequence[PageMove], job: Job
    ) -> Packet:
        """The documents that the pages make, doubtful values looked at again."""
        read = tuple(sheets.answers[index] for index in sorted(sheets.answers))
        troubles, orders = tuple(sheets.troubles), tuple(sheets.orders)
        papers = SealedPapers(tuple(files), read, troubles, tuple(moves), orders)
        return looked_again(self._workers, self._assembled(papers, job), job).packet

    def look_ahead(
        self, sources: Sequence[SourceFile], job: Job, watcher: Watcher | None = None
    ) -> None:
        """Examines pages while others are still coming; `read` finds them remembered.

        What cannot be read says so when the packet is read. Arguments and errors as `read`.
        """
        files, _ = self._files(sources, job)
        counts = {file.file: file.pages for file in files}
        sheets = _Sheets()
        for source in sources:
            for number in range(1, counts.get(source.name, 0) + 1):
                sheets.orders.append(self._order(source, number))
                sheets.contents.append(source.content)
        self._pages(sheets, job, watcher)

    def _assembled(self, papers: SealedPapers, job: Job) -> Looking:
        """In a child like the rest: it is a tenth of a second a page that a window would miss."""
        for _, answer in self._workers.each(assemble, [papers], job):
            if isinstance(answer, Exception):
                raise answer
            return answer
        raise EngineError("engine.failed")

    def _order(self, source: SourceFile, number: int, told: int | None = None) -> PageOrder:
        picture = str(source.pictures(number)) if source.pictures else None
        return PageOrder(str(source.path), source.name, number, self._dpi, picture, told)

    def _files(
        self, sources: Sequence[SourceFile], job: Job
    ) -> tuple[list[ExaminedFile], list[FileTrouble]]:
        orders = [FileOrder(str(source.path), source.name, self._trust) for source in sources]
        found: dict[int, ExaminedFile] = {}
        troubles: list[FileTrouble] = []
        for index, answer in self._workers.each(look_into, orders, job):
            if isinstance(answer, Exception):
                troubles.append(trouble_of(sources[index].name, answer))
            else:
                found[index] = answer
        return [found[index] for index in sorted(found)], troubles

    def _pages(self, sheets: _Sheets, job: Job, watcher: Watcher | None) -> None:
        total = len(sheets.orders)
        unread = []
        for index, order in enumerate(sheets.orders):
            known = self._remembered(sheets.contents[index], order)
            if known is None:
                unread.append(index)
            else:
                sheets.answers[index] = known
        unread = _heaviest_first(unread, sheets.orders)
        job.report("reading_page", total - len(unread), total)
        answers = self._workers.each(examine, [sheets.orders[index] for index in unread], job)
        for done, (position, answer) in enumerate(answers, start=total - len(unread) + 1):
            index = unread[position]
            order = sheets.orders[index]
            if isinstance(answer, Exception):
                stop_if_nothing_can_be_read(answer)
                sheets.troubles.append(trouble_of(order.file, answer, order.number))
            else:
                sheets.answers[index] = answer
                self._remember(sheets.contents[index], order, answer)
                if watcher is not None:
                    watcher(answer)
            job.report("reading_page", done, total, file=order.file)

    def _remembered(self, content: str, order: PageOrder) -> SealedPage | None:
        if self._memory is None or not content:
            return None
        return self._memory.get((content, order.file, order.number, order.told))

    def _remember(self, content: str, order: PageOrder, page: SealedPage) -> None:
        if self._memory is not None and content:
            self._memory.put((content, order.file, order.number, order.told), page)


def _heaviest_first(places: Sequence[int], orders: Sequence[PageOrder]) -> list[int]:
    """Places of orders, those with the most bytes a page first: no long page is begun last.

    Pages of one file keep their order.
    """
    pages = Counter(order.path for order in orders)
    weight = {path: _size(path) / count for path, count in pages.items()}
    return sorted(places, key=lambda place: -weight[orders[place].path])


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:  # reading it will say so
        return 0


def stop_if_nothing_can_be_read(fault: Exception) -> None:
    """Raises a fault that concerns all pages: a missing Tesseract is no trouble of one page."""
    if isinstance(fault, EngineError) and fault.code == "engine.missing_tesseract":
        raise fault


def trouble_of(file: str, fault: Exception, page: int | None = None) -> FileTrouble:
    """What went wrong with a file or a page, as a code with parameters.

    A fault that nobody foresaw is the program's, never the file's.
    """
    where: dict[str, object] = {} if page is None else {"page": page}
    if isinstance(fault, IntakeError):
        return FileTrouble(file, fault.code, {**fault.parameters, **where, "file": file})
    full = isinstance(fault, OSError) and fault.errno in _FULL
    code = "disk.full" if full else "engine.failed"
    return FileTrouble(file, code, {"file": file, "reason": type(fault).__name__, **where})


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

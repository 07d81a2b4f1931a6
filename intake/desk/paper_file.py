"""A paper of a case as a PDF of its own."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from intake.access.permissions import Act, Person
from intake.desk.changes import DeskError
from intake.desk.fitting import Fitted, Fitter
from intake.desk.packet.examination import Workers
from intake.domain.documents import Document
from intake.domain.kinds import SignatureKind
from intake.domain.page_turns import PageTurn, turned_by_people
from intake.errors import FileError
from intake.jobs import Job
from intake.pages.files import Format, format_of
from intake.store.opening import Store

if TYPE_CHECKING:
    from intake.pages.own_file import PageSource


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """What was written.

    Attributes:
        whole: the file as it came, byte for byte: a signature in it still holds.
        signature_lost: the pages were part of a signed file; the copy bears no signature.
    """

    target: Path
    bytes: int
    pages: int
    whole: bool
    signature_lost: bool


@dataclass(frozen=True, slots=True)
class WriteOrder:
    """Pages to write into a file; travels to a child process."""

    pages: tuple[PageSource, ...]
    target: str


def write_paper(order: WriteOrder) -> int:
    """Writes the file and returns its size in bytes; in a child process: files may be hostile."""
    from intake.pages.own_file import write_pages

    return write_pages(order.pages, Path(order.target))


class PaperFiles:
    """The use case behind `Save paper as PDF`. Never touches what the archive holds."""

    def __init__(self, store: Store, workers: Workers, person: Person) -> None:
        self._store = store
        self._workers = workers
        self._person = person

    def save(self, case: int, document: str, target: Path, job: Job) -> SavedPaper:
        """Writes the paper to `target`.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `page.unknown`: the case holds no such paper.
            FileError: a page cannot be read or the file cannot be written.
        """
        self._person.must_be_allowed(Act.LOOK)
        current = self._store.cases.get(case)
        papers = current.packet.documents if current.packet else ()
        paper = next((d for d in papers if d.id == document and d.pages), None)
        if paper is None:
            raise DeskError("page.unknown", number=current.number)
        paper = _as_shown(paper, current.page_turns)
        paths = {f.name: self._store.originals.path(f.sha256) for f in current.files}
        counts = {f.name: f.page_count for f in current.files}
        source = _whole_file(paper, paths, counts)
        if source is not None:
            return _copied(source, target, len(paper.pages))
        from intake.pages.own_file import PageSource

        order = WriteOrder(
            tuple(
                PageSource(str(paths[p.file]), p.file, p.file_page, p.rotation) for p in paper.pages
            ),
            str(target),
        )
        for _, answer in self._workers.each(write_paper, [order], job):
            if isinstance(answer, Exception):
                raise answer
            return SavedPaper(target, answer, len(paper.pages), False, _signed(paper))
        raise FileError("file.not_written", file=str(target))

    def fit(self, case: int, file: str, folder: Path, fitter: Fitter, job: Job) -> Fitted:
        """Makes a file of the case fit the virtual channel, as a new file in `folder`.

        Raises:
            DeskError: `page.unknown`: the case holds no such file.
        """
        self._person.must_be_allowed(Act.LOOK)
        current = self._store.cases.get(case)
        try:
            stored = current.file(file)
        except KeyError as error:
            raise DeskError("page.unknown", number=current.number) from error
        named = Path(file).stem
        return fitter.fit(self._store.originals.path(stored.sha256), folder, job, name=named)


def _signed(paper: Document) -> bool:
    return any(mark.kind is SignatureKind.ELECTRONIC for mark in paper.signatures)


def _as_shown(paper: Document, turns: Sequence[PageTurn]) -> Document:
    """The paper with its pages lying as people turned them."""
    pages = (
        replace(
            page,
            rotation=page.rotation
            + turned_by_people(turns, (page.file, page.file_page), page.rotation),
        )
        for page in paper.pages
    )
    return replace(paper, pages=tuple(replace(p, rotation=p.rotation % 360) for p in pages))


def _whole_file(
    paper: Document, paths: dict[str, Path], counts: dict[str, int | None]
) -> Path | None:
    """The one PDF that holds this paper and nothing else, in order, upright; None without one."""
    files = list(dict.fromkeys(page.file for page in paper.pages))
    numbers = [page.file_page for page in paper.pages]
    whole = (
        len(files) == 1
        and numbers == list(range(1, (counts.get(files[0]) or 0) + 1))
        and (_signed(paper) or not any(page.rotation for page in paper.pages))
    )
    if not whole or format_of(paths[files[0]]) is not Format.PDF:
        return None
    return paths[files[0]]


def _copied(source: Path, target: Path, pages: int) -> SavedPaper:
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise FileError("file.not_written", file=str(target)) from error
    return SavedPaper(target, target.stat().st_size, pages, True, False)

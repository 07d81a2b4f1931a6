"""Which paper is meant, also after its case was read again and its papers bear other ids."""

from __future__ import annotations

from dataclasses import dataclass

from intake.desk.changes import DeskError
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.kinds import Kind


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """A paper by what stays: its kind, and file and page (from 1) on which it begins."""

    kind: Kind
    file: str
    page: int


def place_of(case: Case, document: str) -> PaperPlace:
    """Where a paper of a case lies.

    Raises:
        DeskError: `paper.gone`: the case holds no such paper.
    """
    for paper in case.packet.documents if case.packet else ():
        if paper.id == document and paper.pages:
            return PaperPlace(paper.kind, paper.pages[0].file, paper.pages[0].file_page)
    raise DeskError("paper.gone", number=case.number)


def paper_at(case: Case, place: PaperPlace) -> Document:
    """The paper that lies there now.

    Raises:
        DeskError: `paper.gone`: there is none any more.
    """
    for paper in case.packet.documents if case.packet else ():
        if paper.pages and place_of(case, paper.id) == place:
            return paper
    raise DeskError("paper.gone", number=case.number)

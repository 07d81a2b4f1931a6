"""Puts a page to another paper or turns it; what it was before stays recorded."""

from __future__ import annotations

from dataclasses import dataclass

from intake.access.permissions import Act, Person
from intake.desk.changes import Changed, DeskError, Part
from intake.desk.reception import Reception
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.jobs import Job
from intake.store.opening import Store


@dataclass(frozen=True, slots=True)
class Turned:
    """What changed, and whether the papers are to be read again for it."""

    changed: Changed
    again: bool


class PageDesk:
    """The use cases behind the window's list of pages.

    Those that take a `Job` read the papers again.
    """

    def __init__(self, store: Store, reception: Reception, person: Person) -> None:
        self._store = store
        self._reception = reception
        self._person = person

    def put_to(self, case: int, place: tuple[str, int], document: str, job: Job) -> Changed:
        """Puts the page to that paper.

        Args:
            place: file and page of the file, from 1.
            document: id of the paper, such as `d2`.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `page.unknown`, or `page.there_already`.
            StoreError: `case.sealed`, ...
        """
        current = self._store.cases.get(case)
        before = self._paper_of(current, place)
        target = self._paper(current, document)
        if target.id == before.id:
            raise DeskError("page.there_already", number=current.number)
        first = target.pages[0]
        return self._keep(current, place, target.kind, (first.file, first.file_page), before, job)

    def call(self, case: int, place: tuple[str, int], kind: Kind, job: Job) -> Changed:
        """Makes the page a paper of its own, of that kind. Errors as `put_to`."""
        current = self._store.cases.get(case)
        before = self._paper_of(current, place)
        return self._keep(current, place, kind, None, before, job)

    def put_back(
        self,
        case: int,
        place: tuple[str, int],
        kind: Kind,
        beside: tuple[str, int] | None,
        job: Job,
    ) -> Changed:
        """Undoes a move: the page goes back to the paper it was taken from.

        Args:
            kind: of the paper that it belonged to.
            beside: another page of that paper; None where it was one of its own.

        Raises as `put_to`.
        """
        current = self._store.cases.get(case)
        return self._keep(current, place, kind, beside, self._paper_of(current, place), job)

    def turn(self, case: int, place: tuple[str, int], rotation: int) -> Turned:
        """The page stands upright when it is turned that way; the original is not touched.

        It is to be read anew where that may tell more: where nobody knows what it is, or nothing
        on it was read. What was read well stays as it is, the page is only shown turned.

        Args:
            rotation: degrees clockwise from the page as handed in; a multiple of 90.

        Raises:
            NotAllowedError: the role does not allow it.
            ValueError: no such turn.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.CORRECT)
        if rotation % 90:
            raise ValueError(rotation)
        rotation %= 360
        current = self._store.cases.get(case)
        again = _says_little(current, place, rotation)
        self._store.page_turns.record(case, place, rotation, again, self._person.name)
        return Turned(Changed(case, frozenset({Part.FILES})), again)

    def _keep(
        self,
        case: Case,
        place: tuple[str, int],
        kind: Kind,
        beside: tuple[str, int] | None,
        before: Document,
        job: Job,
    ) -> Changed:
        self._person.must_be_allowed(Act.CORRECT)
        self._store.page_moves.record(case.id, place, kind, beside, before.kind, self._person.name)
        return self._reception.read(case.id, job)

    @staticmethod
    def _paper_of(case: Case, place: tuple[str, int]) -> Document:
        for document in case.packet.documents if case.packet else ():
            if place in [(page.file, page.file_page) for page in document.pages]:
                return document
        raise DeskError("page.unknown", number=case.number)

    @staticmethod
    def _paper(case: Case, identifier: str) -> Document:
        for document in case.packet.documents if case.packet else ():
            if document.id == identifier and document.pages:
                return document
        raise DeskError("page.unknown", number=case.number)


def _says_little(case: Case, place: tuple[str, int], rotation: int) -> bool:
    """Whether nothing useful was read on a page while it lay the other way."""
    there = [
        (document, number, page.rotation)
        for document in (case.packet.documents if case.packet else ())
        for number, page in enumerate(document.pages, start=1)
        if (page.file, page.file_page) == place
    ]
    otherwise = any(read_at != rotation for _, _, read_at in there)
    return otherwise and not any(
        document.kind is Kind.BLANK
        or (document.kind is not Kind.UNKNOWN and any(f.page == number for f in document.facts))
        for document, number, _ in there
    )

"""Puts a page to another paper, or makes it one of its own; both histories stay."""

from __future__ import annotations

from intake.access.permissions import Act, Person
from intake.desk.reception import Changed, DeskError, Reception
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.kinds import Kind
from intake.jobs import Job
from intake.store.opening import Store


class PageDesk:
    """The use case behind the window's list of pages. Takes a `Job`: the papers are read again."""

    def __init__(self, store: Store, reception: Reception, person: Person) -> None:
        self._store = store
        self._reception = reception
        self._person = person

    def put_to(self, case: int, place: tuple[str, int], document: str, job: Job) -> Changed:
        """The page belongs to that paper.

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
        """The page is a paper of its own, of that kind. Errors as `put_to`."""
        current = self._store.cases.get(case)
        before = self._paper_of(current, place)
        return self._keep(current, place, kind, None, before, job)

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

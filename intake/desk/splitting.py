"""Parts the papers of several workers into cases by one act, and puts them together again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.access.permissions import Act, Person
from intake.checks.persons.workers import shares
from intake.desk.apportioned import left_out, share_of
from intake.desk.assessment.assessing import Assessor
from intake.desk.cases_at_hand import of_number
from intake.desk.changes import Changed, DeskError, Part
from intake.desk.reception import Reception
from intake.domain.cases import Case, carried_over
from intake.domain.documents import Document, Packet
from intake.domain.kinds import CaseState, Kind, Presenter
from intake.domain.splits import Share
from intake.jobs import Job
from intake.store.opening import Store


@dataclass(frozen=True, slots=True)
class Parted(Changed):
    """What a split changed, and the `numbers` of the cases, the origin first."""

    numbers: tuple[str, ...] = ()


_PARTS = frozenset({Part.CASE, Part.FILES, Part.PACKET, Part.ASSESSMENT})


class SplitDesk:
    """The use case behind the window's form and `intake split`. Safe to use from any thread."""

    def __init__(
        self, store: Store, reception: Reception, person: Person, today: Callable[[], date]
    ) -> None:
        self._store = store
        self._reception = reception
        self._person = person
        self._assessor = Assessor(store, person, today)

    def find(self, number: str) -> Case:
        """The case of that number.

        Raises:
            StoreError: `case.unknown`.
        """
        self._person.must_be_allowed(Act.LOOK)
        return of_number(self._store, number)

    def proposed(self, case: int) -> tuple[Share, ...]:
        """Which papers belong to which worker, as far as the program can tell.

        Raises:
            DeskError: `split.not_open`: it was decided; `split.already`: its papers were parted
                before; `split.unread`: papers wait to be read.
        """
        return shares(*self._open(case))

    def split(self, case: int, wanted: Sequence[Share]) -> Parted:
        """Each share becomes a case: the first stays in this one, the others get new numbers.

        Each holds the files that its papers lie on (the same originals) and what people have said
        about them; papers in no share stay here. New cases are under the rules of this one.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: as `proposed`; `split.one_person`: there is nothing to part.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.CORRECT)
        self._person.must_be_allowed(Act.OPEN_CASE)
        wanted = [share for share in wanted if share.papers]
        packet, _ = self._open(case)
        if len(wanted) < 2:
            raise DeskError("split.one_person", number=self._store.cases.number(case))
        with self._store.cases.together():
            current = self._store.cases.get(case)
            others: list[Case] = []
            while len(others) < len(wanted) - 1:
                others.append(self._empty_case(current, {other.id for other in others}))
            numbers = [current.number, *(other.number for other in others)]
            self._keep(current, packet, wanted, numbers)  # else the others would be its doubles
            for other, share in zip(others, wanted[1:], strict=True):
                self._hand_over(current, packet, other, share, numbers)
        return Parted(case, _PARTS, numbers=tuple(numbers))

    def undo(self, case: int, job: Job) -> Changed:
        """Undoes a split: all papers go back to the case they came in and are read there again.

        The other cases are left without papers, open: their numbers stay theirs.

        Raises:
            NotAllowedError: the role does not allow it.
            DeskError: `split.none`: the papers were not parted; `split.went_on`: one of the cases
                was decided meanwhile, or more papers came to it.
            Cancelled: the person stopped it while papers were read; they are together already.
        """
        self._person.must_be_allowed(Act.CORRECT)
        origin, others = self._family(case)
        split = origin.split
        if split is None:
            raise DeskError("split.none", number=origin.number)
        with self._store.cases.together():
            came_since = [file.name for file in origin.files if file.name not in split.files]
            self._store.arranging.arrange(
                origin.id, [*split.files, *came_since], person=self._person.name
            )
            self._store.splits.undo(origin.id, self._person.name)
            for other in others:
                self._store.splits.said_since(other.id, origin.id, split.at)
                self._store.splits.undo(other.id, self._person.name)
                self._store.arranging.arrange(other.id, [], person=self._person.name)
                self._store.cases.save_reading(other.id, Packet(()), self._person.name, anew=False)
                self._assessor.assess(other.id)
        self._reception.read(origin.id, job)
        self._put_right_again(origin.id, others)
        return Changed(origin.id, _PARTS)

    def _open(self, case: int) -> tuple[Packet, Presenter]:
        self._person.must_be_allowed(Act.LOOK)
        current = self._store.cases.get(case)
        if current.state is not CaseState.DRAFT:
            raise DeskError("split.not_open", number=current.number)
        if current.split is not None:
            raise DeskError("split.already", number=current.number)
        if current.packet is None or current.unread:
            raise DeskError("split.unread", number=current.number)
        return current.packet, current.presenter

    def _empty_case(self, origin: Case, known: Collection[int]) -> Case:
        """One that an earlier split of this case left empty, or a new one."""
        cases = self._store.cases
        for number in self._store.splits.emptied(origin.id):
            if number not in known:
                cases.amend(
                    number,
                    procedure=origin.procedure,
                    rules_version=origin.rules_version,
                    channel=origin.channel,
                    presenter=origin.presenter,
                    person=self._person.name,
                )
                return cases.get(number)
        return cases.open(
            procedure=origin.procedure,
            rules_version=origin.rules_version,
            channel=origin.channel,
            presenter=origin.presenter,
            person=self._person.name,
        )

    def _hand_over(
        self, origin: Case, packet: Packet, other: Case, share: Share, numbers: Sequence[str]
    ) -> None:
        """The other case gets the files and papers of its worker."""
        files = _files_of(packet, share.papers)
        names = [file.name for file in origin.files if file.name in files]
        out = [piece for piece in left_out(packet, share.papers) if piece.file in files]
        who = self._person.name
        self._store.splits.hand_over(origin.id, other.id, names, who)
        self._store.arranging.arrange(other.id, names, person=who)
        self._store.splits.record(other.id, origin.number, numbers, share, out, names, who)
        self._store.cases.save_reading(other.id, share_of(packet, share), who, anew=False)
        self._assessor.assess(other.id)

    def _keep(
        self, origin: Case, packet: Packet, wanted: Sequence[Share], numbers: Sequence[str]
    ) -> None:
        """The case itself keeps its worker's papers, and those that belong to nobody."""
        gone = {paper for share in wanted[1:] for paper in share.papers}
        mine = wanted[0]
        papers = tuple(d.id for d in packet.documents if d.id in mine.papers or d.id not in gone)
        mine = replace(mine, papers=papers)
        before = [file.name for file in origin.files]
        empty = set(before) - _files_of(packet, [d.id for d in packet.documents])
        files = _files_of(packet, papers) | empty
        out, who = left_out(packet, papers), self._person.name
        self._store.splits.record(origin.id, origin.number, numbers, mine, out, before, who)
        self._store.arranging.arrange(origin.id, [n for n in before if n in files], person=who)
        kept = replace(share_of(packet, mine), troubles=packet.troubles)
        self._store.cases.save_reading(origin.id, kept, who, anew=False)
        self._assessor.assess(origin.id)

    def _family(self, case: int) -> tuple[Case, tuple[Case, ...]]:
        """The case that the papers came in, and the others, if all are as the split left them."""
        current = self._store.cases.get(case)
        if current.split is None:
            raise DeskError("split.none", number=current.number)
        found = [self.find(number) for number in current.split.cases]
        for at, one in enumerate(found):
            held = set(one.split.files) if one.split else set()
            more = at > 0 and any(file.name not in held for file in one.files)
            if one.state is not CaseState.DRAFT or more:
                raise DeskError("split.went_on", number=one.number)
        return found[0], tuple(found[1:])

    def _put_right_again(self, origin: int, others: Sequence[Case]) -> None:
        """What people corrected in the other cases, on papers that only one of them held."""
        packet = self._store.cases.get(origin).packet
        if packet is None:
            return
        papers = [d for other in others if other.packet for d in other.packet.documents if d.pages]
        held = Counter(_begins(d) for d in papers)
        there = Counter(_begins(d) for d in packet.documents if d.pages)
        own = tuple(d for d in papers if held[_begins(d)] == there[_begins(d)] == 1)
        changed = carried_over(Packet(own), packet)
        if changed != packet:
            with self._store.cases.together():
                self._store.cases.save_reading(origin, changed, self._person.name, anew=False)
                self._assessor.assess(origin)


def _files_of(packet: Packet, papers: Collection[str]) -> set[str]:
    return {page.file for d in packet.documents if d.id in papers for page in d.pages}


def _begins(document: Document) -> tuple[Kind, str, int]:
    return document.kind, document.pages[0].file, document.pages[0].file_page

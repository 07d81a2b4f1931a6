"""What a clerk does with a case. Every use case asks leave and returns what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from intake.access.permissions import Act, Person
from intake.desk.apportioned import apportioned
from intake.desk.assessment.assessing import Assessor
from intake.desk.cases_at_hand import undecided_case
from intake.desk.changes import Changed, DeskError, Part
from intake.desk.packet.packet_reader import PacketReader, SourceFile, trouble_of
from intake.desk.packet.sealed import SealedPage
from intake.desk.page_pictures import PagePictures
from intake.domain.cases import Case, StoredFile
from intake.domain.documents import FileTrouble
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.domain.rulings import may_be_received
from intake.errors import FileError, RulesError
from intake.jobs import Job
from intake.procedures.load import in_force, known
from intake.procedures.model import Procedure
from intake.scanning.sources.source import Source
from intake.store.opening import Store

Watcher = Callable[[SealedPage], None]


class Reception:
    """The clerk's use cases. Safe to use from any thread; long ones take a `Job`."""

    def __init__(
        self,
        store: Store,
        reader: PacketReader,
        pictures: PagePictures,
        person: Person,
        today: Callable[[], date],
    ) -> None:
        self._store = store
        self._reader = reader
        self._pictures = pictures
        self._person = person
        self._today = today
        self._assessor = Assessor(store, person, today)

    @property
    def person(self) -> Person:
        """Who works here; everything is recorded under that name."""
        return self._person

    @property
    def today(self) -> date:
        """The day at this station; the rules of a new case are those in force on it."""
        return self._today()

    def procedures(self) -> tuple[Procedure, ...]:
        """What a case can be opened for today, by the rules in force, in the sheets' order."""
        found = []
        for identifier in known():
            with suppress(RulesError):  # one whose rules begin later
                found.append(in_force(identifier, self._today()))
        return tuple(found)

    def open_case(self, procedure: str, channel: Channel, presenter: Presenter) -> Case:
        """Opens an empty case under the rules in force."""
        self._person.must_be_allowed(Act.OPEN_CASE)
        return self._store.cases.open(
            procedure=procedure,
            rules_version=in_force(procedure, self._today()).version,
            channel=channel,
            presenter=presenter,
            person=self._person.name,
        )

    def amend(self, case: int, procedure: str, channel: Channel, presenter: Presenter) -> Changed:
        """Changes the procedure, channel or presenter of a case; the checks run again.

        The case keeps the version of its rules; those of another procedure are the ones that
        were in force on the day it was opened.
        """
        self._person.must_be_allowed(Act.OPEN_CASE)
        with self._store.cases.together():
            current = self._store.cases.get(case)
            version = current.rules_version
            if procedure != current.procedure:
                version = in_force(procedure, current.opened_at.astimezone().date()).version
            self._store.cases.amend(
                case,
                procedure=procedure,
                rules_version=version,
                channel=channel,
                presenter=presenter,
                person=self._person.name,
            )
            self._assessor.assess(case)
        return _changed(case, Part.CASE, Part.ASSESSMENT)

    def receive(
        self,
        case: int,
        source: Source,
        job: Job,
        received: Callable[[StoredFile], None] | None = None,
    ) -> Changed:
        """Takes in what a source delivers; a file is safe on disk before it is called received.

        Args:
            received: told of each file once no crash can lose it any more.

        Raises:
            FileError: there is nothing to take in.
            StoreError: the disk could not keep it; what came before stays.
            Cancelled: the person stopped the job; what came before stays.
        """
        self._person.must_be_allowed(Act.ADD_PAPERS)
        troubles = []
        for done, delivery in enumerate(source.deliver(job), start=1):
            job.checkpoint()
            job.report("receiving_file", done, 0, file=delivery.name)
            try:
                file = self._store.receiving.add_file(
                    case, delivery.path, delivery.name, person=self._person.name
                )
            except FileError as refused:
                troubles.append(trouble_of(delivery.name, refused))
                continue
            delivery.safe()
            if received is not None:
                received(file)
        return Changed(case, frozenset({Part.FILES}), tuple(troubles))

    def read_ahead(
        self, files: Sequence[StoredFile], job: Job, watcher: Watcher | None = None
    ) -> None:
        """Examines received papers while others are still coming; `read` is quick afterwards.

        Raises:
            EngineError: Tesseract is missing.
            Cancelled: the person stopped the job.
        """
        self._person.must_be_allowed(Act.ADD_PAPERS)
        self._reader.look_ahead([self._source(file) for file in files], job, watcher)

    def read(
        self,
        case: int,
        job: Job,
        watcher: Watcher | None = None,
        refused: Sequence[FileTrouble] = (),
    ) -> Changed:
        """Reads the papers of a case and checks them.

        Args:
            refused: what could not be taken in; it is told with the findings.

        Raises:
            EngineError: Tesseract is missing.
            StoreError: the result could not be kept.
            Cancelled: the person stopped the job; the next reading goes on with it.
        """
        self._person.must_be_allowed(Act.ADD_PAPERS)
        current = self._store.cases.get(case)
        sources = [self._source(file) for file in current.files]
        if not sources and current.packet is None:
            return _changed(case)
        moves, turns = current.page_moves, current.page_turns
        read = self._reader.read(sources, job, watcher, moves, turns)
        packet = apportioned(read.packet, current.split)
        packet = replace(packet, troubles=(*refused, *packet.troubles))
        with self._store.cases.together():
            self._store.cases.save_reading(case, packet, self._person.name)
            self._assessor.assess(case)
        return _changed(case, Part.FILES, Part.PACKET, Part.ASSESSMENT)

    def correct(
        self, case: int, document: str, field: str, value: str, reason: str = ""
    ) -> Changed:
        """Puts a person's value in the place of what was read, which is kept beside it.

        Raises:
            DeskError: `case.decided`, at another window perhaps.
        """
        self._person.must_be_allowed(Act.CORRECT)
        with self._store.cases.together():
            undecided_case(self._store, case)
            self._store.cases.correct(
                case, document, field, value.strip(), person=self._person.name, reason=reason
            )
            self._assessor.assess(case)
        return _changed(case, Part.PACKET, Part.ASSESSMENT)

    def attest(self, case: int, code: str, *, attested: bool = True) -> Changed:
        """A person attests what only a person can (original seen, appointment ...).

        Raises:
            DeskError: `case.decided`, at another window perhaps.
        """
        self._person.must_be_allowed(Act.ATTEST)
        with self._store.cases.together():
            undecided_case(self._store, case)
            self._store.cases.attest(case, code, person=self._person.name, attested=attested)
            self._assessor.assess(case)
        return _changed(case, Part.ASSESSMENT)

    def hand_back(self, case: int, reason: str = "") -> Changed:
        """Hands the papers back to the person at the window.

        Raises:
            DeskError: `case.decided`.
        """
        undecided_case(self._store, case)
        return self._decide(case, "returned", CaseState.RETURNED, reason)

    def send_to_legal(self, case: int, reason: str = "") -> Changed:
        """Sends the case to the legal unit, which judges the power of attorney.

        Raises:
            DeskError: `case.decided`.
        """
        undecided_case(self._store, case)
        return self._decide(case, "sent_to_legal", CaseState.LEGAL_REVIEW, reason)

    def resume(self, case: int, reason: str = "") -> Changed:
        """Goes on with a case that was handed back, because the person came again.

        Raises:
            DeskError: `case.not_returned`.
        """
        current = self._store.cases.get(case)
        if current.state is not CaseState.RETURNED:
            raise DeskError("case.not_returned", number=current.number)
        return self._decide(case, "resumed", CaseState.DRAFT, reason)

    def reopen(self, case: int, reason: str = "") -> Changed:
        """Takes back the last decision: receiving, handing back, or sending to the legal unit.

        What was handed over stays recorded, and why it no longer holds.

        Raises:
            DeskError: `case.not_reopened`: nothing of the kind was decided, or more followed;
                `case.reason_missing`: a receipt or slip was handed over, so it takes a reason.
        """
        current = self._store.cases.get(case)
        if current.state not in (CaseState.RECEIVED, CaseState.RETURNED, CaseState.LEGAL_REVIEW):
            raise DeskError("case.not_reopened", number=current.number)
        if current.state is not CaseState.LEGAL_REVIEW and not reason.strip():
            raise DeskError("case.reason_missing", number=current.number)
        return self._decide(case, "reopened", CaseState.DRAFT, reason)

    def accept(self, case: int, reason: str = "") -> Changed:
        """The papers are received.

        Raises:
            DeskError: `case.not_ready`: something blocks or is still to be looked at or attested;
                `case.decided`.
        """
        current = undecided_case(self._store, case)
        if not may_be_received(current):
            raise DeskError("case.not_ready", number=current.number)
        return self._decide(case, "received", CaseState.RECEIVED, reason)

    def _decide(self, case: int, kind: str, state: CaseState, reason: str) -> Changed:
        self._person.must_be_allowed(Act.DECIDE)
        self._store.cases.decide(case, kind, person=self._person.name, reason=reason, state=state)
        return _changed(case, Part.STATE)

    def _source(self, file: StoredFile) -> SourceFile:
        return SourceFile(
            self._store.originals.path(file.sha256),
            file.name,
            lambda number: self._pictures.place(file.sha256, number),
            file.sha256,
        )


def _changed(case: int, *parts: Part) -> Changed:
    return Changed(case, frozenset(parts))

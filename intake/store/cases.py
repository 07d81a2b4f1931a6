"""Cases as the desk uses them: every change with its line of history in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from intake.domain.cases import Case, Correction, FileState, carried_over, corrected, standing
from intake.domain.documents import Packet
from intake.domain.findings import Assessment
from intake.domain.kinds import CaseState, Channel, Presenter
from intake.errors import StoreError
from intake.store.assessment_rows import drop_assessment, save_assessment
from intake.store.case_rows import load_case
from intake.store.database import Database
from intake.store.findable import entries, headline
from intake.store.lookup import CaseLookup, case_row
from intake.store.models.cases import CaseRow, FileRow, SealRow, SequenceRow
from intake.store.models.journal import AttestationRow, CorrectionRow, DecisionRow, EventRow
from intake.store.numbering import Numbering
from intake.store.packet_rows import load_packet, save_packet
from intake.store.search import SearchIndex

Clock = Callable[[], datetime]


class Cases(CaseLookup):
    """All cases. Safe to use from any thread.

    Every method is one transaction; `together` makes one of several. A filed case refuses every
    change with `case.sealed`, an unknown one with `case.unknown`; beside these, all methods raise
    StoreError `disk.full`, `store.not_writable`, `store.locked`, `store.damaged`.
    """

    def __init__(
        self, database: Database, index: SearchIndex, numbering: Numbering, clock: Clock
    ) -> None:
        super().__init__(database)
        self._index = index
        self._numbering = numbering
        self._clock = clock

    @contextmanager
    def together(self) -> Iterator[None]:
        """All changes within are committed at its end, or none of them."""
        with self._database.writing():
            yield

    def open(
        self,
        *,
        procedure: str,
        rules_version: str,
        channel: Channel,
        presenter: Presenter,
        person: str,
    ) -> Case:
        """Opens a case with the next number of the office's year."""
        now = self._clock()
        year = self._numbering.year(now)
        with self._database.writing() as session:
            sequence = self._next(session, year)
            row = CaseRow(
                number=self._numbering.number(year, sequence),
                office=self._numbering.office,
                year=year,
                sequence=sequence,
                procedure=procedure,
                rules_version=rules_version,
                channel=channel.value,
                presenter=presenter.value,
                state=CaseState.DRAFT.value,
                opened_at=now,
                opened_by=person,
            )
            session.add(row)
            session.flush()
            tell(session, row, now, person, "case.opened", number=row.number)
            self._index.update(session, row.id, entries(row.number, None))
            return load_case(session, row)

    def amend(
        self,
        case_id: int,
        *,
        procedure: str,
        rules_version: str,
        channel: Channel,
        presenter: Presenter,
        person: str,
    ) -> None:
        """Another procedure, channel or presenter; what the checks said falls away."""
        with self._changing(case_id) as (session, row):
            row.procedure, row.rules_version = procedure, rules_version
            row.channel, row.presenter = channel.value, presenter.value
            forget_assessment(session, row)
            chosen = {"procedure": procedure, "channel": channel, "presenter": presenter}
            tell(session, row, self._clock(), person, "case.amended", **chosen)

    def save_reading(
        self, case_id: int, packet: Packet, person: str = "", *, anew: bool = True
    ) -> Packet:
        """Keeps what was read in the place of the packet before; returns what is kept.

        What people had put right stays in force (`carried_over`). Files that its pages come from
        count as read, those in its troubles as unreadable. What the checks said falls away.

        Args:
            anew: False where the papers were not read but parted: what people had put right is
                in them.
        """
        with self._changing(case_id) as (session, row):
            if anew and row.read_at is not None:
                packet = carried_over(load_packet(session, case_id), packet)
            save_packet(session, case_id, packet)
            row.read_at = self._clock()
            _mark_files(session, case_id, packet)
            self._papers_changed(session, row, packet)
            tell(session, row, row.read_at, person, "packet.read", documents=len(packet.documents))
            return packet

    def save_assessment(self, case_id: int, assessment: Assessment, person: str = "") -> None:
        """Keeps what the checks said, in the place of what they said before."""
        with self._changing(case_id) as (session, row):
            save_assessment(session, case_id, assessment)
            row.assessed_at = self._clock()
            row.verdict = assessment.verdict.value
            counts = {"verdict": row.verdict, "findings": len(assessment.findings)}
            tell(session, row, row.assessed_at, person, "packet.checked", **counts)

    def correct(
        self,
        case_id: int,
        document: str,
        field: str,
        value: str,
        *,
        person: str,
        reason: str = "",
    ) -> Packet:
        """A person's value in the place of what was read; the machine's reading stays beside it.

        What the checks said falls away. Returns the packet as it is now.

        Raises:
            KeyError: the case has no such document.
        """
        with self._changing(case_id) as (session, row):
            packet = load_packet(session, case_id)
            before = standing(packet.document(document), field)
            now = self._clock()
            said = Correction(document, field, value, person, now, reason, before)
            packet = corrected(packet, said)
            session.add(
                CorrectionRow(
                    case_id=case_id,
                    document=document,
                    field=field,
                    value=value,
                    before=before,
                    person=person,
                    at=now,
                    reason=reason,
                )
            )
            save_packet(session, case_id, packet)
            self._papers_changed(session, row, packet)
            tell(session, row, now, person, "fact.corrected", document=document, field=field)
            return packet

    def attest(self, case_id: int, code: str, *, person: str, attested: bool = True) -> None:
        """A person attests something (or takes it back); twice the same changes nothing."""
        with self._changing(case_id) as (session, row):
            there = session.scalar(
                select(AttestationRow).where(
                    AttestationRow.case_id == case_id, AttestationRow.code == code
                )
            )
            if (there is not None) == attested:
                return
            now = self._clock()
            if there is None:
                session.add(AttestationRow(case_id=case_id, code=code, person=person, at=now))
            else:
                session.delete(there)
            action = "attested" if attested else "attestation.withdrawn"
            tell(session, row, now, person, action, code=code)

    def decide(
        self,
        case_id: int,
        kind: str,
        *,
        person: str,
        reason: str = "",
        subject: str | None = None,
        state: CaseState | None = None,
    ) -> None:
        """Records a person's decision and, with `state`, where the case stands from now on.

        Raises:
            ValueError: the state is `filed`, which only filing gives.
        """
        if state is CaseState.FILED:
            raise ValueError("a case is filed by filing it")
        with self._changing(case_id) as (session, row):
            now = self._clock()
            session.add(
                DecisionRow(
                    case_id=case_id,
                    kind=kind,
                    subject=subject,
                    person=person,
                    at=now,
                    reason=reason,
                )
            )
            row.state = row.state if state is None else state.value
            tell(session, row, now, person, "decision.made", kind=kind, subject=subject)

    def seal(
        self, case_id: int, manifest_sha256: str, *, revision: int, person: str, at: datetime
    ) -> None:
        """Files the case: nothing about it changes from now on.

        Raises:
            StoreError: `case.changed` where it is no longer as of `revision`, the state that the
                manifest was made of.
        """
        with self._changing(case_id) as (session, row):
            if row.revision != revision + 1:
                raise StoreError("case.changed", number=row.number)
            told = session.scalar(select(func.count()).where(EventRow.case_id == case_id)) or 0
            session.add(
                SealRow(
                    case_id=case_id,
                    manifest_sha256=manifest_sha256,
                    at=at,
                    person=person,
                    events=told,
                )
            )
            row.state = CaseState.FILED.value
            tell(session, row, at, person, "case.filed", manifest=manifest_sha256)

    @contextmanager
    def _changing(self, case_id: int) -> Iterator[tuple[Session, CaseRow]]:
        with self._database.writing() as session:
            yield session, open_row(session, case_id)

    def _next(self, session: Session, year: int) -> int:
        office = self._numbering.office
        counter = session.get(SequenceRow, (office, year), with_for_update=True)
        if counter is None:
            counter = SequenceRow(office=office, year=year, last=0)
            session.add(counter)
        counter.last += 1
        return counter.last

    def _papers_changed(self, session: Session, row: CaseRow, packet: Packet) -> None:
        forget_assessment(session, row)
        shown = headline(packet)
        row.holder, row.document_number = shown.holder, shown.document_number
        row.employer, row.code = shown.employer, shown.code
        self._index.update(session, row.id, entries(row.number, packet))


def open_row(session: Session, case_id: int) -> CaseRow:
    """The row of a case that is about to change.

    Raises:
        StoreError: `case.unknown`, `case.sealed`.
    """
    row = case_row(session, case_id)
    if row.state == CaseState.FILED.value:
        raise StoreError("case.sealed", number=row.number)
    row.revision += 1
    return row


def tell(
    session: Session, row: CaseRow, at: datetime, person: str, action: str, **detail: object
) -> None:
    """Adds a line to the case's history."""
    session.flush()
    last = session.scalar(select(func.max(EventRow.position)).where(EventRow.case_id == row.id))
    session.add(
        EventRow(
            case_id=row.id,
            position=0 if last is None else last + 1,
            at=at,
            person=person,
            action=action,
            detail=detail,
        )
    )
    session.flush()


def forget_assessment(session: Session, row: CaseRow) -> None:
    """What the checks said is no longer true."""
    drop_assessment(session, row.id)
    row.assessed_at, row.verdict = None, None


def _mark_files(session: Session, case_id: int, packet: Packet) -> None:
    pages: dict[str, int] = {}
    for document in packet.documents:
        for page in document.pages:
            pages[page.file] = max(pages.get(page.file, 0), page.file_page)
    troubled = {trouble.file for trouble in packet.troubles}
    for file in session.scalars(select(FileRow).where(FileRow.case_id == case_id)):
        if file.name in pages:
            file.state = FileState.READ.value
            file.page_count = max(file.page_count or 0, pages[file.name])
        elif file.name in troubled:
            file.state = FileState.UNREADABLE.value

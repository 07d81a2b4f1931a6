"""Cases to rows and back, apart from their papers and checks."""

from __future__ import annotations

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from intake.domain.cases import (
    Case,
    CaseSummary,
    Correction,
    Decision,
    Event,
    FileState,
    Seal,
    StoredFile,
)
from intake.domain.kinds import CaseState, Channel, Presenter, Verdict
from intake.store.answer_rows import load_answers
from intake.store.assessment_rows import load_assessment
from intake.store.endorsement_rows import load_endorsements
from intake.store.models.cases import CaseRow, FileRow, SealRow
from intake.store.models.journal import AttestationRow, CorrectionRow, DecisionRow, EventRow
from intake.store.packet_rows import load_packet
from intake.store.page_move_rows import load_page_moves
from intake.store.page_turn_rows import load_page_turns
from intake.store.sheet_rows import load_handed, load_outcomes, load_turn
from intake.store.split_rows import load_split


def load_case(session: Session, row: CaseRow) -> Case:
    """The whole case."""
    mine = row.id
    seal = session.get(SealRow, mine)
    outcomes = load_outcomes(session, mine)
    return Case(
        id=mine,
        number=row.number,
        procedure=row.procedure,
        rules_version=row.rules_version,
        channel=Channel(row.channel),
        presenter=Presenter(row.presenter),
        state=CaseState(row.state),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        files=load_files(session, mine),
        packet=None if row.read_at is None else load_packet(session, mine),
        assessment=None if row.assessed_at is None else load_assessment(session, mine),
        attested=frozenset(
            session.scalars(select(AttestationRow.code).where(AttestationRow.case_id == mine))
        ),
        corrections=tuple(
            Correction(c.document, c.field, c.value, c.person, c.at, c.reason, c.before)
            for c in session.scalars(
                select(CorrectionRow)
                .where(CorrectionRow.case_id == mine)
                .order_by(CorrectionRow.id)
            )
        ),
        decisions=tuple(
            Decision(d.kind, d.person, d.at, d.reason, d.subject)
            for d in session.scalars(
                select(DecisionRow).where(DecisionRow.case_id == mine).order_by(DecisionRow.id)
            )
        ),
        history=tuple(
            Event(e.at, e.person, e.action, dict(e.detail))
            for e in session.scalars(
                select(EventRow).where(EventRow.case_id == mine).order_by(EventRow.position)
            )
        ),
        seal=Seal(seal.manifest_sha256, seal.at, seal.person, seal.events) if seal else None,
        revision=row.revision,
        signature_answers=load_answers(session, mine),
        handed=load_handed(session, mine),
        outcome=outcomes[-1] if outcomes and outcomes[-1].value else None,
        outcomes=outcomes,
        turn=load_turn(session, mine),
        endorsements=load_endorsements(session, mine),
        page_moves=load_page_moves(session, mine),
        split=load_split(session, mine),
        page_turns=load_page_turns(session, mine),
    )


def load_files(session: Session, case_id: int) -> tuple[StoredFile, ...]:
    """The files of a case in their order, without those that were set aside."""
    return tuple(
        stored_file(row)
        for row in session.scalars(
            select(FileRow).where(FileRow.case_id == case_id, _IN_USE).order_by(FileRow.sequence)
        )
    )


def stored_file(row: FileRow) -> StoredFile:
    """One file."""
    return StoredFile(
        sha256=row.sha256,
        bytes=row.bytes,
        name=row.name,
        received_at=row.received_at,
        sequence=row.sequence,
        state=FileState(row.state),
        page_count=row.page_count,
    )


def summaries(session: Session, query: Select[CaseRow]) -> list[CaseSummary]:
    """The cases of a query as rows of a list, in its order."""
    rows = session.scalars(query).all()
    counts: dict[int, tuple[int, int]] = {
        case: (files, read)
        for case, files, read in session.execute(
            select(FileRow.case_id, func.count(), func.count().filter(_UNREAD))
            .where(FileRow.case_id.in_([row.id for row in rows]), _IN_USE)
            .group_by(FileRow.case_id)
        )
    }
    return [_summary(row, *counts.get(row.id, (0, 0))) for row in rows]


_UNREAD = FileRow.state == FileState.RECEIVED.value
_IN_USE = FileRow.state != FileState.SET_ASIDE.value


def _summary(row: CaseRow, files: int, unread: int) -> CaseSummary:
    return CaseSummary(
        id=row.id,
        number=row.number,
        procedure=row.procedure,
        channel=Channel(row.channel),
        presenter=Presenter(row.presenter),
        state=CaseState(row.state),
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        holder=row.holder,
        document_number=row.document_number,
        employer=row.employer,
        code=row.code,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        files=files,
        unread=unread,
    )

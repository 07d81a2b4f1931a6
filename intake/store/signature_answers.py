"""What people say about signatures: kept in order, never changed."""

from __future__ import annotations

from intake.domain.kinds import Kind, SignatureKind
from intake.domain.signature_answers import Answer
from intake.store.cases import Clock, forget_assessment, open_row, tell
from intake.store.database import Database
from intake.store.models.journal import SignatureAnswerRow


class SignatureAnswers:
    """Adds answers with their line of history. Safe to use from any thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(
        self,
        case_id: int,
        *,
        file: str,
        file_page: int,
        paper: Kind,
        answer: Answer,
        machine: SignatureKind,
        said: SignatureKind,
        person: str,
        reason: str = "",
    ) -> None:
        """Keeps an answer beside those before; what the checks said falls away.

        Raises:
            StoreError: `case.unknown`, `case.sealed`, `disk.full`, `store.locked`, ...
        """
        with self._database.writing() as session:
            row = open_row(session, case_id)
            now = self._clock()
            session.add(
                SignatureAnswerRow(
                    case_id=case_id,
                    file=file,
                    file_page=file_page,
                    paper=paper.value,
                    answer=answer.value,
                    machine=machine.value,
                    said=said.value,
                    person=person,
                    at=now,
                    reason=reason,
                )
            )
            forget_assessment(session, row)
            detail = {"kind": paper, "machine": machine, "said": said, "file": file}
            tell(session, row, now, person, f"signature.{answer.value}", **detail)

"""What a person does with the card of a signature: confirm, contradict, scan again, take back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from intake.access.permissions import Act, Person
from intake.desk.assessment.assessing import Assessor
from intake.desk.changes import Changed, DeskError, Part
from intake.domain.cases import Case
from intake.domain.documents import Document
from intake.domain.kinds import Severity, SignatureKind
from intake.domain.signature_answers import (
    Answer,
    answer_about,
    confirmed_kind,
    seen_by_machine,
)
from intake.store.opening import Store

SIGNATURE = "signature."


class SignatureDesk:
    """Use cases of the signature card. Safe to use from any thread.

    The program's own evidence is never changed; every answer is kept with person, time and
    reason, and the checks run again.
    """

    def __init__(self, store: Store, person: Person, today: Callable[[], date]) -> None:
        self._store = store
        self._person = person
        self._assessor = Assessor(store, person, today)

    def confirm(self, case: int, document: str) -> Changed:
        """It is as the program says; where the program could not tell: there is ink.

        Raises:
            NotAllowedError: the person's role does not allow it.
            DeskError: `signature.no_paper`.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.JUDGE_SIGNATURE)
        _, paper = self._paper(case, document)
        said = confirmed_kind(seen_by_machine(paper))
        return self._keep(case, paper, Answer.CONFIRMED, said, "")

    def contradict(self, case: int, document: str, said: SignatureKind, reason: str) -> Changed:
        """It is otherwise than the program says.

        Raises:
            NotAllowedError: the role does not allow it, or not where reception is stopped by it.
            DeskError: `signature.no_paper`, `signature.reason_missing`.
            StoreError: `case.sealed`, ...
        """
        self._person.must_be_allowed(Act.JUDGE_SIGNATURE)
        current, paper = self._paper(case, document)
        if stops_reception(current, document):
            self._person.must_be_allowed(Act.LIFT_BLOCKING)
        if not reason.strip():
            raise DeskError("signature.reason_missing", number=current.number)
        return self._keep(case, paper, Answer.CONTRADICTED, said, reason.strip())

    def scan_again(self, case: int, document: str, reason: str = "") -> Changed:
        """The paper is to be replaced by a better scan; until then its line stays open."""
        self._person.must_be_allowed(Act.JUDGE_SIGNATURE)
        _, paper = self._paper(case, document)
        return self._keep(case, paper, Answer.SCAN_AGAIN, seen_by_machine(paper), reason.strip())

    def take_back(self, case: int, document: str) -> Changed:
        """What the person said no longer holds; both stay in the history."""
        self._person.must_be_allowed(Act.JUDGE_SIGNATURE)
        current, paper = self._paper(case, document)
        if answer_about(paper, current.signature_answers) is None:
            return Changed(case, frozenset())
        return self._keep(case, paper, Answer.WITHDRAWN, seen_by_machine(paper), "")

    def _paper(self, case: int, document: str) -> tuple[Case, Document]:
        current = self._store.cases.get(case)
        if current.packet is not None:
            for paper in current.packet.documents:
                if paper.id == document and paper.pages:
                    return current, paper
        raise DeskError("signature.no_paper", number=current.number)

    def _keep(
        self, case: int, paper: Document, answer: Answer, said: SignatureKind, reason: str
    ) -> Changed:
        first = paper.pages[0]
        with self._store.cases.together():
            self._store.signature_answers.add(
                case,
                file=first.file,
                file_page=first.file_page,
                paper=paper.kind,
                answer=answer,
                machine=seen_by_machine(paper),
                said=said,
                person=self._person.name,
                reason=reason,
            )
            self._assessor.assess(case)
        return Changed(case, frozenset({Part.PACKET, Part.ASSESSMENT}))


def stops_reception(case: Case, document: str) -> bool:
    """Whether the signature on that paper, as judged now, keeps the case from being received."""
    findings = case.assessment.findings if case.assessment else ()
    return any(
        finding.document == document
        and finding.severity is Severity.BLOCKING
        and finding.code.startswith(SIGNATURE)
        for finding in findings
    )

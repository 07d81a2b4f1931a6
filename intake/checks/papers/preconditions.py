"""What must not be there and is: an Ecuadorian cédula, a code that was issued already."""

from __future__ import annotations

from intake.checks.persons.who import nearness
from intake.checks.situation import Situation, evidence, person_in
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Presenter, Severity


def findings(situation: Situation) -> list[Finding]:
    """One finding for each paper of the holder that the sheet says they must be without."""
    found: list[Finding] = []
    for condition in situation.procedure.preconditions:
        if condition.absent is None:
            continue
        found.extend(
            Finding(
                "precondition.failed",
                Severity.REVIEW,
                paper.kind,
                paper.id,
                "document_number",
                found=_number(paper),
                evidence=evidence(paper, "document_number", "holder_number", "full_name"),
                quote=condition.quote.text,
            )
            for paper in _of_holder(situation, condition.absent)
        )
    return found


def _number(paper: Document) -> str | None:
    return next(
        (v for f in ("document_number", "code", "holder_number") if (v := paper.value(f))), None
    )


def _of_holder(situation: Situation, kind: Kind) -> tuple[Document, ...]:
    if kind is Kind.CEDULA:
        return situation.roles.worker_cedula
    papers = situation.packet.of_kind(kind)
    if situation.presenter is not Presenter.THIRD_PARTY:
        return papers
    third = person_in(situation.authorization, "third_party")
    return tuple(paper for paper in papers if _rather_holders(situation, paper, third))


def _rather_holders(situation: Situation, paper: Document, third: IdentityData) -> bool:
    """A third party's own code is in place; the holder's is not."""
    told = identity_of(paper)
    if not told.named:
        told = person_in(paper, "holder")
    own = max((nearness(other, told) for other in situation.foreigner()), default=0)
    return own > 0 and own > nearness(third, told)

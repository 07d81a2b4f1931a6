"""An authorisation names its holder: the number and the name of the passport that is shown.

Where only a visa is shown, its own number says nothing; the travel document that it names does.
"""

from __future__ import annotations

from dataclasses import replace

from intake.checks.identity.identity_papers import told_by
from intake.checks.persons.who import named_otherwise, same_name, same_number
from intake.checks.situation import Situation, evidence, person_in
from intake.checks.values.numbers import compare_numbers
from intake.checks.values.outcome import Outcome
from intake.checks.values.told import IdentityData, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Severity
from intake.procedures.model import NamedHolder


def findings(situation: Situation) -> list[Finding]:
    """What such a paper says otherwise than the identity document."""
    rule, pivot = situation.procedure.identity, situation.roles.identity
    if rule is None or pivot is None:
        return []
    found: list[Finding] = []
    mine = told_by(pivot)
    for named in rule.named:
        for paper in situation.packet.of_kind(named.kind):
            holder = _holder_in(paper)
            found.extend(_number(named, pivot, mine, paper, holder))
            found.extend(_name(named, pivot, mine, paper, holder))
    return found


def _holder_in(paper: Document) -> IdentityData:
    """Whom the paper names as holder; a letter may give the data as any letter does."""
    named, told = person_in(paper, "holder"), identity_of(paper)
    return replace(named, number=named.number or told.number) if named.full_name else told


def _demanded(named: NamedHolder) -> bool:
    """Whether the sheet demands the holder's data there; else half a name is none too few."""
    return named.mismatch is Severity.BLOCKING


def _field(paper: Document, *names: str) -> str:
    return next((name for name in names if paper.value(name)), names[0])


def _number(
    named: NamedHolder, pivot: Document, mine: IdentityData, paper: Document, holder: IdentityData
) -> list[Finding]:
    if mine.number is None or holder.number is None:
        return []
    agreement = compare_numbers(mine.number, holder.number)
    field = _field(paper, "holder_number", "document_number")
    if agreement.outcome is Outcome.MATCH:
        return []
    sure = agreement.outcome is Outcome.MISMATCH
    if not sure and not _demanded(named):
        return []
    return [
        Finding(
            code="identity.number",
            severity=named.mismatch if sure else Severity.REVIEW,
            kind=paper.kind,
            document=paper.id,
            field=field,
            expected=mine.number.value,
            found=holder.number.value,
            evidence=(*evidence(pivot, "document_number"), *evidence(paper, field)),
            quote=named.quote.text,
            parameters={"reasons": list(agreement.reasons), "pivot": pivot.kind.value},
        )
    ]


def _slipped(mine: IdentityData, paper: Document) -> bool:
    """The name of who is sent, read from the next column, on a paper that the holder signs."""
    signer = same_name(mine, person_in(paper, "signer"))
    name = paper.value("holder_name")
    same = bool(name) and name == paper.value("third_party_name")
    return same and signer is not None and signer.agrees


def _name(
    named: NamedHolder, pivot: Document, mine: IdentityData, paper: Document, holder: IdentityData
) -> list[Finding]:
    """Another name altogether is told by who signs, where the paper says whose name it is.

    Not over the number of the identity document: who signs is then the same, perhaps.
    """
    verdict = same_name(mine, holder)
    numbered = mine.number is not None and holder.number is not None
    own = numbered and same_number(mine, holder) is not Outcome.MISMATCH
    told = verdict is Outcome.MISMATCH and bool(paper.value("holder_name")) and not own
    if verdict is None or verdict.agrees or told or (own and _slipped(mine, paper)):
        return []
    if (
        verdict is not Outcome.MISMATCH
        and not _demanded(named)
        and not named_otherwise(mine, holder)
    ):
        return []
    return [
        Finding(
            code="identity.names",
            severity=Severity.REVIEW,
            kind=paper.kind,
            document=paper.id,
            field=_field(paper, "holder_name", "full_name", "surnames"),
            expected=mine.display,
            found=holder.display,
            evidence=(
                *evidence(pivot, "surnames", "names", "full_name"),
                *evidence(paper, "holder_name", "full_name", "surnames", "names"),
            ),
            quote=named.quote.text,
            parameters={"reasons": [], "pivot": pivot.kind.value},
        )
    ]

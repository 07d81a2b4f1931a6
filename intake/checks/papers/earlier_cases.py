"""The same identity document in an earlier case, and a code that was issued already (X24)."""

from __future__ import annotations

from intake.checks.situation import Situation, evidence
from intake.domain.earlier import EarlierCase
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Severity


def findings(situation: Situation) -> list[Finding]:
    """A case that gives the same, or a code where the sheet wants that there is none."""
    return [*_same(situation), *_has_code(situation)]


def _same(situation: Situation) -> list[Finding]:
    """Only where a code is given: a certificate or a key may be asked for again."""
    others = [case for case in situation.earlier if case.same_code]
    return [_finding(situation, "duplicate.case", others)] if others else []


def _has_code(situation: Situation) -> list[Finding]:
    rules = situation.procedure.preconditions
    wanted = next((rule for rule in rules if rule.absent is Kind.FOREIGNER_CODE), None)
    issued = [case for case in situation.earlier if case.code]
    if wanted is None or not issued:
        return []
    return [_finding(situation, "precondition.failed", issued, wanted.quote.text, wanted.absent)]


def _finding(
    situation: Situation,
    code: str,
    cases: list[EarlierCase],
    quote: str | None = None,
    kind: Kind | None = None,
) -> Finding:
    paper = situation.roles.identity
    codes = [case.code for case in cases if case.code]
    return Finding(
        code=code,
        severity=Severity.REVIEW,
        kind=kind or (paper.kind if paper else None),
        document=paper.id if paper and kind is None else None,
        field="document_number",
        expected=None,
        found=codes[0] if codes else cases[0].number,
        evidence=evidence(paper, "document_number"),
        quote=quote,
        parameters={
            "cases": ", ".join(case.number for case in cases),
            "state": cases[0].state,
            "issued": codes[0] if codes else "",
        },
    )

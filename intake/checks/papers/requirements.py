"""The live list: what the sheet demands, what of it is there, what only a person can attest."""

from __future__ import annotations

from intake.checks.papers.attestations import attested_line, beforehand, to_attest
from intake.checks.signed.signing import signs_by_power
from intake.checks.situation import Situation
from intake.domain.documents import MAY_BE, Document
from intake.domain.findings import Alternative, Finding, Requirement
from intake.domain.kinds import IDENTITY_KINDS, Kind, RequirementState, Severity
from intake.domain.signature_answers import TO_BE_REPLACED
from intake.procedures.model import Choice, Mode, Paper, Person, Quote, RequirementRule, papers_in


def requirements(
    situation: Situation, signer: Person | None
) -> tuple[list[Requirement], list[Finding]]:
    """Every line of the list, and a finding for each paper that is not in the packet.

    Args:
        situation: the packet under its procedure.
        signer: who signed the request, as far as that is known.
    """
    lines: list[Requirement] = []
    findings: list[Finding] = []
    for rule in situation.procedure.requirements:
        if not rule.when.holds(situation.channel, situation.presenter, signer):
            lines.append(_line(rule, RequirementState.NOT_APPLICABLE))
            continue
        if rule.data_entry:
            lines.append(attested_line(rule.id, (), rule.quote.text, situation))
            continue
        used = _satisfied(rule.papers, situation)
        if used is None:
            lines.append(_absent(rule, situation))
            if lines[-1].state is RequirementState.NOT_MET and not rule.part_of:
                findings.append(_missing(rule, situation))
            continue
        documents = tuple(dict.fromkeys(d.id for _, papers in used for d in papers))
        replaced = any(TO_BE_REPLACED in d.quality for _, papers in used for d in papers)
        state = RequirementState.TO_CONFIRM if replaced else RequirementState.MET
        lines.append(_line(rule, state, documents, _alternatives(rule, situation), used[0][0]))
        lines.extend(to_attest(rule, used, situation))
    lines.extend(beforehand(situation))
    return lines, findings


Used = list[tuple[Paper, tuple[Document, ...]]]


def _satisfied(papers: Paper | Choice, situation: Situation) -> Used | None:
    if isinstance(papers, Paper):
        found = _there(papers, situation)
        return [(papers, found)] if found else None
    parts = [_satisfied(part, situation) for part in papers.parts]
    if papers.mode is Mode.ALL_OF:
        if any(part is None for part in parts):
            return None
        return [use for part in parts if part for use in part]
    return next((part for part in parts if part), None)


def _there(paper: Paper, situation: Situation) -> tuple[Document, ...]:
    """The papers of that kind and person in the packet."""
    roles = situation.roles
    pool: tuple[Document, ...] = situation.packet.documents
    if paper.person is Person.THIRD_PARTY:
        pool = roles.presenter_papers
    elif paper.person is Person.LEGAL_REPRESENTATIVE:
        pool = roles.representative
    elif paper.person is Person.EMPLOYER and paper.kind is Kind.CEDULA:
        pool = roles.employer_cedula
    elif paper.kind in IDENTITY_KINDS:
        pool = roles.worker
        if not any(document.kind is paper.kind for document in pool):
            pool = roles.strangers  # it is there, in another name: that is told by itself
    elif paper.kind is Kind.SUT_RECORD:
        pool = roles.suts
    elif paper.kind is Kind.REQUEST:
        pool = roles.requests
    return tuple(document for document in pool if document.kind is paper.kind)


def _alternatives(rule: RequirementRule, situation: Situation) -> tuple[Alternative, ...]:
    if isinstance(rule.papers, Paper):
        return ()
    found: list[Alternative] = []
    taken = False
    for paper in papers_in(rule.papers):
        documents = tuple(document.id for document in _there(paper, situation))
        first = rule.papers.mode is not Mode.ONE_OF_IN_ORDER or not taken
        found.append(Alternative(paper.kind, documents, first))
        taken = taken or bool(documents)
    return tuple(found)


def _absent(rule: RequirementRule, situation: Situation) -> Requirement:
    """Not in the packet: missing, or not asked because a circumstance is not given."""
    if rule.when.circumstance:
        code = f"{rule.id}.no_{rule.when.circumstance}"
        if code in situation.attested:
            return _line(rule, RequirementState.NOT_APPLICABLE)
        return attested_line(code, (), rule.quote.text, situation)
    return _line(rule, RequirementState.NOT_MET, (), _alternatives(rule, situation))


def _line(
    rule: RequirementRule,
    state: RequirementState,
    documents: tuple[str, ...] = (),
    alternatives: tuple[Alternative, ...] = (),
    paper: Paper | None = None,
) -> Requirement:
    quote = paper.quote if paper and paper.quote else _first_quote(rule)
    return Requirement(rule.id, state, documents, quote.text, alternatives)


def _first_quote(rule: RequirementRule) -> Quote:
    """The first alternative's own sentence where the sheet ranks them, else the rule's."""
    ordered = isinstance(rule.papers, Choice) and rule.papers.mode is Mode.ONE_OF_IN_ORDER
    first = papers_in(rule.papers)[0].quote
    return first if ordered and first else rule.quote


def _missing(rule: RequirementRule, situation: Situation) -> Finding:
    """Missing for certain, unless an unknown paper may be it: then a person looks.

    That is one that nobody could read, or whose words speak for the kind, but not enough. So they
    do where only the words below the signature speak of an attorney.
    """
    wanted = {MAY_BE + paper.kind.value for paper in papers_in(rule.papers)}
    unread = any(
        0 < d.legible < LEGIBLE or wanted.intersection(d.reasons)
        for d in situation.packet.of_kind(Kind.UNKNOWN)
    )
    asked = situation.presenter not in rule.when.presenter and bool(rule.when.signer)
    unread = unread or (
        asked and situation.request is not None and signs_by_power(situation.request)
    )
    return Finding(
        code="requirement.missing",
        severity=Severity.REVIEW if unread else Severity.BLOCKING,
        kind=papers_in(rule.papers)[0].kind,
        quote=_first_quote(rule).text,
        parameters={"requirement": rule.id},
    )


LEGIBLE = 0.6
"""Certainty of its words below which a paper of no known kind may be any, if it bears words."""

"""The live list: what the sheet demands, what of it is there, what only a person can attest."""

from __future__ import annotations

from intake.checks.situation import Situation
from intake.domain.documents import Document
from intake.domain.findings import Alternative, Finding, Requirement
from intake.domain.kinds import IDENTITY_KINDS, Kind, RequirementState, Severity
from intake.domain.signature_answers import TO_BE_REPLACED
from intake.procedures.model import Choice, Mode, Paper, Person, Quote, RequirementRule


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
        used = _satisfied(rule.papers, situation)
        if used is None:
            lines.append(_line(rule, RequirementState.NOT_MET, (), _alternatives(rule, situation)))
            findings.append(_missing(rule))
            continue
        documents = tuple(dict.fromkeys(d.id for _, papers in used for d in papers))
        replaced = any(TO_BE_REPLACED in d.quality for _, papers in used for d in papers)
        state = RequirementState.TO_CONFIRM if replaced else RequirementState.MET
        lines.append(_line(rule, state, documents, _alternatives(rule, situation), used[0][0]))
        lines.extend(_to_attest(rule, used, situation))
    lines.extend(_beforehand(situation))
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
    if paper.person is Person.THIRD_PARTY:
        pool = roles.presenter_papers
    elif paper.person is Person.EMPLOYER and paper.kind is Kind.CEDULA:
        pool = roles.employer_cedula
    elif paper.kind in IDENTITY_KINDS:
        pool = roles.worker
    elif paper.kind is Kind.SUT_RECORD:
        pool = roles.suts
    elif paper.kind is Kind.REQUEST:
        pool = roles.requests
    else:
        pool = situation.packet.documents
    return tuple(document for document in pool if document.kind is paper.kind)


def papers_in(papers: Paper | Choice) -> list[Paper]:
    """All papers of a choice, in the order of the sheet."""
    if isinstance(papers, Paper):
        return [papers]
    return [paper for part in papers.parts for paper in papers_in(part)]


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


def _missing(rule: RequirementRule) -> Finding:
    return Finding(
        code="requirement.missing",
        severity=Severity.BLOCKING,
        kind=papers_in(rule.papers)[0].kind,
        quote=_first_quote(rule).text,
        parameters={"requirement": rule.id},
    )


def _to_attest(rule: RequirementRule, used: Used, situation: Situation) -> list[Requirement]:
    """What a person confirms about the papers that are there: original seen, none else held."""
    lines: list[Requirement] = []
    by_code: dict[str, list[str]] = {}
    quotes: dict[str, str] = {}
    for paper, documents in used:
        codes = [f"{rule.id}.{paper.attest}"] if paper.attest else []
        if paper.not_held:
            codes.append(f"{rule.id}.no_" + "_no_".join(paper.not_held))
        for code in codes:
            by_code.setdefault(code, []).extend(document.id for document in documents)
            quotes.setdefault(code, (paper.quote or rule.quote).text)
    for code, identifiers in by_code.items():
        lines.append(_attested(code, tuple(dict.fromkeys(identifiers)), quotes[code], situation))
    return lines


def _beforehand(situation: Situation) -> list[Requirement]:
    """The appointment, and what must be absent: attested, never a finding."""
    lines = [
        _attested(condition.id, (), condition.quote.text, situation)
        for condition in situation.procedure.preconditions
    ]
    appointment = situation.procedure.appointment
    if appointment is not None and appointment.required:
        slips = situation.packet.of_kind(Kind.APPOINTMENT_CONFIRMATION)
        quote = appointment.quotes.get("required") or next(iter(appointment.quotes.values()))
        lines.append(
            _attested("appointment", tuple(slip.id for slip in slips), quote.text, situation)
        )
    return lines


def _attested(
    code: str, documents: tuple[str, ...], quote: str, situation: Situation
) -> Requirement:
    done = code in situation.attested
    state = RequirementState.MET if done else RequirementState.TO_CONFIRM
    return Requirement(code, state, documents, quote, attest=code)

"""«La misma información»: the identity document against the SUT record and the request."""

from __future__ import annotations

from intake.checks.situation import Situation, evidence, words
from intake.checks.values.identity_pair import compare, ecuadorian, own_agreement
from intake.checks.values.outcome import Agreement, FieldOutcome, Outcome, PairVerdict, worst
from intake.checks.values.told import IdentityData, Told, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import Kind, Severity

CODES = {
    "document_type": "identity.document_type",
    "document_number": "identity.number",
    "surnames": "identity.names",
    "names": "identity.names",
    "birth_date": "identity.birth_date",
    "nationality": "identity.nationality",
}
"""Compared field to the code of its finding."""


def verdicts(situation: Situation) -> list[tuple[Document, PairVerdict]]:
    """Every SUT record and request with how it agrees with the identity document."""
    pivot = situation.roles.identity
    if pivot is None:
        return []
    mine = identity_of(pivot)
    papers = (*situation.roles.suts, *situation.roles.requests)
    compared = [(paper, compare(mine, identity_of(paper))) for paper in papers]
    if not _outvoted(mine, [identity_of(paper) for paper in papers]):
        return compared
    return [(paper, _number_in_doubt(verdict)) for paper, verdict in compared]


def _outvoted(mine: IdentityData, others: list[IdentityData]) -> bool:
    """The number of the identity document has no proof, and all other papers agree on another."""
    number = mine.number
    if number is None or number.proven or number.by_person or len(others) < 2:
        return False
    first = IdentityData(number=others[0].number)
    agreeing = [compare(first, IdentityData(number=o.number)) for o in others[1:]]
    fields = [verdict.field("document_number") for verdict in agreeing]
    return all(f is not None and not f.missing and f.outcome.agrees for f in fields)


def _number_in_doubt(verdict: PairVerdict) -> PairVerdict:
    doubt = Agreement(Outcome.REVIEW, ("two_against_one",))
    fields = tuple(
        FieldOutcome(field.field, doubt)
        if field.field == "document_number" and field.outcome is Outcome.MISMATCH
        else field
        for field in verdict.fields
    )
    return PairVerdict(worst(f.outcome for f in fields if not f.missing), fields)


def findings(situation: Situation) -> list[Finding]:
    """What differs, paper by paper, and what could not be compared."""
    pivot = situation.roles.identity
    rule = situation.procedure.identity
    if rule is None:
        return []
    if pivot is None:  # a cédula shown in place of any paper of another State
        return [f for paper in situation.roles.worker_cedula for f in _national(situation, paper)]
    found: list[Finding] = []
    for paper, verdict in verdicts(situation):
        found.extend(_of_pair(situation, pivot, paper, verdict))
    found.extend(_own(situation, pivot))
    found.extend(_different_types(situation, found))
    return found


def severity(situation: Situation, outcome: Outcome) -> Severity:
    """What an outcome does under this procedure."""
    if outcome is Outcome.MISMATCH:
        rule = situation.procedure.identity
        return rule.mismatch if rule else Severity.REVIEW
    return Severity.REVIEW if outcome is Outcome.REVIEW else Severity.NOTE


def value_of(document: Document, field: str) -> tuple[str | None, str]:
    """What a paper says in a row of the comparison, and the fact that it stands in."""
    data = identity_of(document)
    if field in ("surnames", "names") and data.full_name is not None:
        return data.full_name.value, "full_name"
    if field == "document_number":
        name = _number_field(document, data)
        return document.value(name), name
    return document.value(field), field


def _number_field(document: Document, data: IdentityData) -> str:
    for name in ("document_number", "visa_number"):
        fact = document.fact(name)
        if fact is not None and data.number == Told.of(fact):
            return name
    return "document_number"


def _of_pair(
    situation: Situation, pivot: Document, paper: Document, verdict: PairVerdict
) -> list[Finding]:
    by_code: dict[str, FieldOutcome] = {}
    for field in verdict.fields:
        if field.missing or field.outcome is Outcome.MATCH:
            continue
        code = CODES[field.field]
        if field.field == "document_number" and "other_document_type" in field.reasons:
            continue
        if code not in by_code or field.outcome.rank > by_code[code].outcome.rank:
            by_code[code] = field
    return [_finding(situation, code, field, pivot, paper) for code, field in by_code.items()]


def _finding(
    situation: Situation, code: str, field: FieldOutcome, pivot: Document, paper: Document
) -> Finding:
    rule = situation.procedure.identity
    row = "document_number" if field.field == "document_type" else field.field
    expected, my_field = value_of(pivot, row)
    said, their_field = value_of(paper, row)
    if code == "identity.names":
        expected, said = identity_of(pivot).display, identity_of(paper).display
        mine = evidence(pivot, "surnames", "names", "full_name")
        theirs = evidence(paper, "surnames", "names", "full_name")
    else:
        mine, theirs = evidence(pivot, my_field), evidence(paper, their_field)
    return Finding(
        code=code,
        severity=severity(situation, field.outcome),
        kind=paper.kind,
        document=paper.id,
        field=their_field if code != "identity.document_type" else "document_type",
        expected=expected,
        found=said,
        evidence=(*mine, *theirs),
        quote=words(rule.quote if rule else None),
        parameters={"reasons": list(field.reasons), "pivot": pivot.kind.value},
    )


def _national(situation: Situation, paper: Document) -> list[Finding]:
    """That the identity shown is one of Ecuador's own."""
    data = identity_of(paper)
    national = ecuadorian(data)
    if national.outcome is Outcome.MATCH:
        return []
    conditions = situation.procedure.preconditions
    field = "nationality" if data.nationality else "issuing_country"
    return [
        Finding(
            code="identity.ecuadorian_document",
            severity=severity(situation, national.outcome),
            kind=paper.kind,
            document=paper.id,
            field=field,
            found="ECU",
            evidence=evidence(paper, field),
            quote=conditions[0].quote.text if conditions else None,
        )
    ]


def _own(situation: Situation, pivot: Document) -> list[Finding]:
    """What the identity document says by itself."""
    data = identity_of(pivot)
    found = _national(situation, pivot)
    spelling = own_agreement(data)
    if spelling.outcome is Outcome.MATCH_EXPLAINED:
        found.append(_two_spellings(data, pivot, spelling))
    return found


def _two_spellings(data: IdentityData, pivot: Document, spelling: PairVerdict) -> Finding:
    return Finding(
        code="identity.names",
        severity=Severity.NOTE,
        kind=pivot.kind,
        document=pivot.id,
        field="surnames",
        expected=data.display,
        found=f"{data.zone_surnames} {data.zone_names or ''}".strip(),
        evidence=evidence(pivot, "surnames", "names"),
        parameters={"reasons": list(spelling.reasons), "pivot": pivot.kind.value},
    )


def _different_types(situation: Situation, found: list[Finding]) -> list[Finding]:
    """A visa prints two numbers: the SUT record and the request must name the same one."""
    pivot, sut, request = situation.roles.identity, situation.sut, situation.request
    if pivot is None or pivot.kind is not Kind.VISA or sut is None or request is None:
        return []
    if any(f.code in ("identity.number", "identity.document_type") for f in found):
        return []
    one, two = identity_of(sut).number, identity_of(request).number
    if one is None or two is None:
        return []
    apart = compare(IdentityData(number=one), IdentityData(number=two)).field("document_number")
    if apart is None or apart.outcome.agrees:
        return []
    other = FieldOutcome("document_type", Agreement(Outcome.REVIEW, ("other_document_type",)))
    return [_finding(situation, "identity.document_type", other, sut, request)]

"""Whether identity papers agree: passport and visa, and a paper with its own copy."""

from __future__ import annotations

from dataclasses import replace

from intake.checks.identity.same_information import CODES, severity
from intake.checks.situation import Situation, evidence, words
from intake.checks.values.identity_pair import compare
from intake.checks.values.numbers import bare
from intake.checks.values.outcome import FieldOutcome, Outcome
from intake.checks.values.told import IdentityData, Told, identity_of
from intake.domain.documents import Document
from intake.domain.findings import Finding
from intake.domain.kinds import IDENTITY_KINDS, Kind, Severity


def findings(situation: Situation) -> list[Finding]:
    """What the other identity papers say otherwise than the one that leads."""
    rule, pivot = situation.procedure.identity, situation.roles.identity
    if rule is None or pivot is None:
        return []
    found: list[Finding] = []
    for paper in situation.roles.worker:
        other = paper.kind in IDENTITY_KINDS and paper.kind is not pivot.kind
        if other and paper.kind in rule.papers:
            found.extend(_of_pair(situation, pivot, paper))
        elif paper.kind is pivot.kind and paper is not pivot:
            found.extend(_of_copy(situation, pivot, paper))
    return found


def _of_copy(situation: Situation, pivot: Document, paper: Document) -> list[Finding]:
    """What a copy says otherwise than its original, both read with certainty: always for review.

    A number that is quite another one is another paper: people bring their expired passport along.
    """
    mine, other = identity_of(pivot), identity_of(paper)
    number = next(f for f in compare(mine, other).fields if f.field == "document_number")
    another = not number.missing and not number.outcome.agrees
    if another and not _nearly(mine.number, other.number):
        return []
    by_code: dict[str, FieldOutcome] = {}
    for field in compare(mine, other).fields:
        if field.missing or field.outcome.agrees or field.field not in COMPARED:
            continue
        if all(_sure(document, field.field) for document in (pivot, paper)):
            by_code.setdefault(CODES[field.field], field)
    return [
        replace(_finding(situation, code, field, pivot, paper), severity=Severity.REVIEW)
        for code, field in by_code.items()
    ]


COMPARED = ("document_number", "surnames", "names", "birth_date")


def _sure(document: Document, field: str) -> bool:
    """Whether it was read with certainty; where no label parts a name, the whole of it."""
    fact = document.fact(field) or document.fact("full_name")
    return fact is not None and fact.letters_certain


def _of_pair(situation: Situation, pivot: Document, paper: Document) -> list[Finding]:
    by_code: dict[str, FieldOutcome] = {}
    mine, other = identity_of(pivot), told_by(paper)
    if other.number is None and _nearly(mine.number, own := Told.of(paper.fact("visa_number"))):
        other = replace(other, number=own)
    for field in compare(mine, other).fields:
        if field.missing or field.outcome is Outcome.MATCH or field.field == "document_type":
            continue
        code = CODES[field.field]
        if code not in by_code or field.outcome.rank > by_code[code].outcome.rank:
            by_code[code] = field
    return [_finding(situation, code, field, pivot, paper) for code, field in by_code.items()]


def _nearly(one: Told | None, two: Told | None) -> bool:
    """Whether a visa's zone bears the passport's number but for a character or two.

    Some visas have the number of the passport where others have their own (Doc 9303-7).
    """
    if one is None or two is None:
        return False
    a, b = bare(one.value), bare(two.value)
    return len(a) == len(b) >= SHORTEST and 0 < sum(x != y for x, y in zip(a, b, strict=True)) <= 2


SHORTEST = 6
"""Characters from which two numbers do not resemble one another by chance."""


def told_by(paper: Document) -> IdentityData:
    """A visa has a number of its own; what counts is the travel document that it names."""
    data = identity_of(paper)
    if paper.kind is not Kind.VISA:
        return data
    named = Told.of(paper.fact("document_number"))
    return replace(data, number=named, document_type=None, linked=())


def _finding(
    situation: Situation, code: str, field: FieldOutcome, pivot: Document, paper: Document
) -> Finding:
    rule = situation.procedure.identity
    places: tuple[str, ...] = (field.field,)
    expected, said = pivot.value(field.field), paper.value(field.field)
    if said is None and field.field == "document_number":
        said, places = paper.value("visa_number"), ("document_number", "visa_number")
    if code == "identity.names":
        places = ("surnames", "names", "full_name")
        expected, said = identity_of(pivot).display, identity_of(paper).display
    return Finding(
        code=code,
        severity=severity(situation, field.outcome),
        kind=paper.kind,
        document=paper.id,
        field=field.field,
        expected=expected,
        found=said,
        evidence=(*evidence(pivot, *places), *evidence(paper, *places)),
        quote=words(rule.quote if rule else None),
        parameters={"reasons": list(field.reasons), "pivot": pivot.kind.value},
    )

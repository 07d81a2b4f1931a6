"""The rows of the comparison table: one value on three papers, and how they agree."""

from __future__ import annotations

from intake.checks.identity.same_information import value_of, verdicts
from intake.checks.persons import employer
from intake.checks.situation import Situation
from intake.checks.values.identity_pair import compare
from intake.checks.values.outcome import Agreement, Outcome, worst
from intake.checks.values.told import identity_of
from intake.domain.documents import Document
from intake.domain.findings import Comparison
from intake.procedures.model import Person

ROWS = ("document_number", "surnames", "names", "birth_date", "nationality")
_DEMANDED = frozenset({"document_number", "surnames"})
_WORDS = {
    Outcome.MATCH: "same",
    Outcome.MATCH_EXPLAINED: "explained",
    Outcome.REVIEW: "look",
    Outcome.MISMATCH: "different",
}
Cell = tuple[str, str | None, str | None]


def comparisons(situation: Situation) -> tuple[Comparison, ...]:
    """Number, surnames, names, birth date, nationality; the employer where the employer asks."""
    if situation.procedure.identity is None:
        return ()
    rows = tuple(_row(situation, name) for name in ROWS)
    asks = Person.EMPLOYER in situation.procedure.applicants
    return (*rows, _employer(situation)) if asks else rows


def _row(situation: Situation, name: str) -> Comparison:
    papers = {
        "identity": situation.roles.identity,
        "sut_record": situation.sut,
        "request": situation.request,
    }
    cells = tuple(_cell(column, paper, name) for column, paper in papers.items())
    there = [paper for paper in papers.values() if paper is not None]
    agreements: list[Agreement] = []
    rule = situation.procedure.identity
    demanded = {"identity", *(rule.papers if rule else ())}
    missing = any(identifier is None for column, identifier, _ in cells if column in demanded)
    known = {paper.id: verdict for paper, verdict in verdicts(situation)}
    for paper in there[1:]:
        verdict = known.get(paper.id) or compare(identity_of(there[0]), identity_of(paper))
        for field in verdict.fields:
            rows = ("document_number",) if field.field == "document_type" else (field.field,)
            if name in rows and not field.missing:
                agreements.append(field.agreement)
    if not agreements:
        return Comparison(name, cells, "missing")
    outcome = worst(agreement.outcome for agreement in agreements)
    reasons = tuple(dict.fromkeys(reason for a in agreements for reason in a.reasons))
    if missing and name in _DEMANDED and outcome.agrees:
        return Comparison(name, cells, "missing", reasons)
    return Comparison(name, cells, _WORDS[outcome], reasons)


def _cell(column: str, paper: Document | None, name: str) -> Cell:
    if paper is None:
        return column, None, None
    value, field = value_of(paper, name)
    return (column, paper.id, field) if value else (column, None, None)


def _employer(situation: Situation) -> Comparison:
    request, sut = situation.request, situation.sut
    cells: list[Cell] = [("identity", None, None)]
    for column, paper in (("sut_record", sut), ("request", request)):
        field = employer.employer_field(paper) if paper else None
        cells.append((column, paper.id, field) if paper and field else (column, None, None))
    both = employer.agreement(request, sut) if request and sut else None
    if both is None:
        return Comparison("employer", tuple(cells), "missing")
    word = "look" if both.outcome is Outcome.MISMATCH else _WORDS[both.outcome]
    return Comparison("employer", tuple(cells), word, both.reasons)

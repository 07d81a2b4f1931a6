"""Assessments to rows and back: requirements, findings with evidence, comparisons."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from intake.domain.findings import (
    Alternative,
    Assessment,
    Comparison,
    Evidence,
    Finding,
    Requirement,
)
from intake.domain.kinds import Kind, RequirementState, Severity
from intake.store.models.assessments import (
    AlternativeRow,
    CellRow,
    ComparisonRow,
    EvidenceRow,
    FindingRow,
    RequirementRow,
)
from intake.store.packet_rows import box_of, sides


def save_assessment(session: Session, case_id: int, assessment: Assessment) -> None:
    """Puts the assessment in the place of the one before."""
    drop_assessment(session, case_id)
    session.add_all(
        _requirement_row(case_id, at, requirement)
        for at, requirement in enumerate(assessment.requirements)
    )
    session.add_all(
        _finding_row(case_id, at, finding) for at, finding in enumerate(assessment.findings)
    )
    session.add_all(
        _comparison_row(case_id, at, row) for at, row in enumerate(assessment.comparisons)
    )
    session.flush()


def drop_assessment(session: Session, case_id: int) -> None:
    """Takes the assessment away: the papers it was about have changed."""
    for table in (RequirementRow, FindingRow, ComparisonRow):
        session.execute(delete(table).where(table.case_id == case_id))


def load_assessment(session: Session, case_id: int) -> Assessment:
    """The assessment as it was saved."""
    requirements = session.scalars(
        select(RequirementRow)
        .where(RequirementRow.case_id == case_id)
        .order_by(RequirementRow.position)
        .options(selectinload(RequirementRow.alternatives))
    )
    findings = session.scalars(
        select(FindingRow)
        .where(FindingRow.case_id == case_id)
        .order_by(FindingRow.position)
        .options(selectinload(FindingRow.evidence))
    )
    comparisons = session.scalars(
        select(ComparisonRow)
        .where(ComparisonRow.case_id == case_id)
        .order_by(ComparisonRow.position)
        .options(selectinload(ComparisonRow.cells))
    )
    return Assessment(
        tuple(_requirement(row) for row in requirements),
        tuple(_finding(row) for row in findings),
        tuple(
            Comparison(
                row.field,
                tuple((cell.column, cell.document, cell.field) for cell in row.cells),
                row.outcome,
                tuple(row.reasons),
            )
            for row in comparisons
        ),
    )


def _requirement_row(case_id: int, position: int, requirement: Requirement) -> RequirementRow:
    return RequirementRow(
        case_id=case_id,
        position=position,
        key=requirement.id,
        state=requirement.state.value,
        documents=list(requirement.documents),
        quote=requirement.quote,
        attest=requirement.attest,
        alternatives=[
            AlternativeRow(
                position=at,
                kind=alternative.kind.value,
                documents=list(alternative.documents),
                applies=alternative.applies,
            )
            for at, alternative in enumerate(requirement.alternatives)
        ],
    )


def _finding_row(case_id: int, position: int, finding: Finding) -> FindingRow:
    return FindingRow(
        case_id=case_id,
        position=position,
        code=finding.code,
        severity=finding.severity.value,
        kind=None if finding.kind is None else finding.kind.value,
        document=finding.document,
        field=finding.field,
        expected=finding.expected,
        found=finding.found,
        quote=finding.quote,
        parameters=finding.parameters,
        evidence=[
            EvidenceRow(position=at, document=e.document, page=e.page, **sides(e.box))
            for at, e in enumerate(finding.evidence)
        ],
    )


def _comparison_row(case_id: int, position: int, row: Comparison) -> ComparisonRow:
    return ComparisonRow(
        case_id=case_id,
        position=position,
        field=row.field,
        outcome=row.outcome,
        reasons=list(row.reasons),
        cells=[
            CellRow(position=at, column=column, document=document, field=field)
            for at, (column, document, field) in enumerate(row.cells)
        ],
    )


def _requirement(row: RequirementRow) -> Requirement:
    return Requirement(
        id=row.key,
        state=RequirementState(row.state),
        documents=tuple(row.documents),
        quote=row.quote,
        alternatives=tuple(
            Alternative(Kind(a.kind), tuple(a.documents), a.applies) for a in row.alternatives
        ),
        attest=row.attest,
    )


def _finding(row: FindingRow) -> Finding:
    return Finding(
        code=row.code,
        severity=Severity(row.severity),
        kind=None if row.kind is None else Kind(row.kind),
        document=row.document,
        field=row.field,
        expected=row.expected,
        found=row.found,
        evidence=tuple(Evidence(e.document, e.page, box_of(e)) for e in row.evidence),
        quote=row.quote,
        parameters=dict(row.parameters),
    )

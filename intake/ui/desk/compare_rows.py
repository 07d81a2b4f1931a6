"""The rows of the comparison table: what each paper says, where, and what differs in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from intake.domain.documents import Document, Fact, PageRef
from intake.domain.findings import Assessment, Comparison
from intake.domain.kinds import IDENTITY_KINDS, Kind, ReadBy, Severity
from intake.domain.rulings import Ruled
from intake.ui.parts.difference import differing, differing_names
from intake.ui.parts.rows import Cell, EvidenceRow, PagePlace
from intake.ui.parts.values import shown_value

_KINDS = {
    "identity": IDENTITY_KINDS,
    "sut_record": frozenset({Kind.SUT_RECORD}),
    "request": frozenset({Kind.REQUEST}),
}
_NAMES = ("surnames", "names", "employer")
_ABOUT = {
    "identity.number": ("document_number",),
    "identity.document_type": ("document_number",),
    "identity.names": ("surnames", "names"),
    "identity.birth_date": ("birth_date",),
    "identity.nationality": ("nationality",),
    "employer.mismatch": ("employer",),
}
"""Findings and the rows of the comparison that they are about."""
Place = Callable[[PageRef], PagePlace]


def evidence_rows(
    assessment: Assessment, documents: Mapping[str, Document], place: Place, language: str
) -> tuple[EvidenceRow, ...]:
    """Every row, with a place for a value also where none was read, so that one can be written."""
    papers = _papers(assessment, documents)
    whole_name = _whole_name(assessment, documents)
    return tuple(
        _row(row, documents, papers, place, whole_name, language) for row in assessment.comparisons
    )


def waiting_rows(comparisons: Sequence[Comparison]) -> tuple[EvidenceRow, ...]:
    """The rows before anything was read: the table stands, and fills later."""
    return tuple(
        EvidenceRow(row.field, "missing", (), tuple(Cell(c, None, None) for c, _, _ in row.cells))
        for row in comparisons
    )


def with_rulings(rows: Sequence[EvidenceRow], said: Sequence[Ruled]) -> tuple[EvidenceRow, ...]:
    """The rows with the findings about them; a name that agrees asks nothing of its other half."""
    return tuple(
        replace(
            row,
            ruled=tuple(
                item
                for item in said
                if row.field in _ABOUT.get(item.finding.code, ())
                and any(cell.document == item.finding.document for cell in row.cells)
                and row.outcome not in ("same", "explained")
            ),
            noted=any(
                item.open
                and item.finding.severity is not Severity.NOTE
                and (item.finding.document, item.finding.field)
                in {(cell.document, cell.field) for cell in row.cells if cell.field}
                for item in said
            ),
        )
        for row in rows
    )


def _papers(assessment: Assessment, documents: Mapping[str, Document]) -> dict[str, str]:
    """Column to the paper that stands in it."""
    papers: dict[str, str] = {}
    for comparison in assessment.comparisons:
        for column, identifier, _ in comparison.cells:
            if identifier is not None and identifier in documents:
                papers.setdefault(column, identifier)
    for column, kinds in _KINDS.items():
        for document in documents.values():
            if document.kind in kinds:
                papers.setdefault(column, document.id)
    return papers


def _whole_name(assessment: Assessment, documents: Mapping[str, Document]) -> str:
    """All words of the name on the identity document, for names that are not kept apart."""
    words = []
    for comparison in assessment.comparisons:
        if comparison.field in ("surnames", "names"):
            _, identifier, field = comparison.cells[0]
            document = documents.get(identifier or "")
            fact = document.fact(field) if document and field else None
            words.append(fact.value if fact else "")
    return " ".join(dict.fromkeys(words))


def _row(
    comparison: Comparison,
    documents: Mapping[str, Document],
    papers: dict[str, str],
    place: Place,
    whole_name: str,
    language: str,
) -> EvidenceRow:
    cells = []
    pivot = ""
    for column, identifier, field in comparison.cells:
        document = documents.get(identifier or papers.get(column, ""))
        name = field or _field_of(comparison.field, column)
        fact = document.fact(name) if document and name else None
        cell = _cell(column, document, name, fact, place, language)
        if cell.value and not pivot:
            pivot = cell.value
        elif cell.value and comparison.outcome in ("different", "look"):
            against = whole_name if name == "full_name" and whole_name else pivot
            cell = _marked(cell, against, by_words=comparison.field in _NAMES)
        cells.append(cell)
    return EvidenceRow(comparison.field, comparison.outcome, comparison.reasons, tuple(cells))


def _field_of(row: str, column: str) -> str | None:
    if row != "employer":
        return row
    return None if column == "identity" else "employer_name"


def _cell(
    column: str,
    document: Document | None,
    name: str | None,
    fact: Fact | None,
    place: Place,
    language: str,
) -> Cell:
    if document is None or fact is None or name is None:
        kind = document.kind if document else None
        return Cell(column, document.id if document else None, name, kind)
    page = document.pages[fact.page - 1] if 1 <= fact.page <= len(document.pages) else None
    machine = next((r for r in fact.readings if r.read_by is not ReadBy.PERSON), None)
    by_person = fact.read_by is ReadBy.PERSON
    return Cell(
        column,
        document.id,
        name,
        document.kind,
        shown_value(name, fact.value, language),
        (),
        place(page) if page else None,
        fact.box,
        fact.certain,
        fact.read_by.value,
        fact.confidence,
        shown_value(name, machine.value, language) if machine and by_person else None,
        machine.read_by.value if machine and by_person else "",
    )


def _marked(cell: Cell, pivot: str, *, by_words: bool) -> Cell:
    find = differing_names if by_words else differing
    return replace(cell, marks=find(cell.value, pivot))

"""From a case to what the clerk's screen shows of it."""

from __future__ import annotations

from intake.domain.cases import Case
from intake.domain.documents import Document, PageRef
from intake.domain.findings import Assessment, Comparison, Evidence
from intake.domain.kinds import ReadBy
from intake.ui.parts.rows import (
    Cell,
    DeskView,
    EvidenceRow,
    FindingRow,
    PageMark,
    PagePlace,
    PageRow,
    RequirementRow,
)


def arrange(case: Case) -> DeskView:
    """The rows of every part of the screen."""
    return _Arrangement(case).view()


class _Arrangement:
    def __init__(self, case: Case) -> None:
        self._case = case
        self._sha256 = {file.name: file.sha256 for file in case.files}
        self._documents = {d.id: d for d in case.packet.documents} if case.packet else {}
        self._assessment = case.assessment or Assessment((), ())

    def view(self) -> DeskView:
        return DeskView(
            pages=self._pages(),
            requirements=tuple(
                RequirementRow(
                    item.id,
                    item.state,
                    item.documents,
                    item.quote or "",
                    item.attest,
                    tuple((a.kind, bool(a.documents)) for a in item.alternatives),
                )
                for item in self._assessment.requirements
            ),
            evidence=tuple(self._evidence(row) for row in self._assessment.comparisons),
            findings=tuple(
                FindingRow(
                    finding,
                    tuple(
                        (place, evidence.box)
                        for evidence in finding.evidence
                        if (place := self._place_of(evidence)) is not None
                    ),
                )
                for finding in self._assessment.findings
            ),
            marks=self._marks(),
        )

    def _pages(self) -> tuple[PageRow, ...]:
        rows: dict[tuple[str, int], PageRow] = {}
        for document in self._documents.values():
            for number, page in enumerate(document.pages, start=1):
                key = (page.file, page.file_page)
                rows.setdefault(
                    key,
                    PageRow(
                        self._place(page), document.id, document.kind, number, len(document.pages)
                    ),
                )
        for file in self._case.files:
            if not any(name == file.name for name, _ in rows):
                place = PagePlace(file.sha256, 1, 0, file.name)
                rows[file.name, 1] = PageRow(place, None, None, 1, file.page_count or 1)
        order = {file.name: file.sequence for file in self._case.files}
        ordered = sorted(rows.items(), key=lambda pair: (order.get(pair[0][0], 0), pair[0][1]))
        return tuple(row for _, row in ordered)

    def _place(self, page: PageRef) -> PagePlace:
        sha256 = self._sha256.get(page.file, "")
        return PagePlace(sha256, page.file_page, page.rotation, page.file)

    def _place_of(self, evidence: Evidence) -> PagePlace | None:
        document = self._documents.get(evidence.document)
        if document is None or not 1 <= evidence.page <= len(document.pages):
            return None
        return self._place(document.pages[evidence.page - 1])

    def _evidence(self, row: Comparison) -> EvidenceRow:
        cells = tuple(self._cell(*cell) for cell in row.cells)
        return EvidenceRow(row.field, row.outcome, row.reasons, cells)

    def _cell(self, column: str, identifier: str | None, field: str | None) -> Cell:
        document = self._documents.get(identifier or "")
        if document is None or field is None:
            return Cell(column, identifier, field)
        fact = document.fact(field)
        if fact is None:
            return Cell(column, identifier, field)
        page = document.pages[fact.page - 1] if fact.page <= len(document.pages) else None
        return Cell(
            column,
            identifier,
            field,
            fact.value,
            self._place(page) if page else None,
            fact.box,
            fact.read_by is ReadBy.PERSON,
            fact.certain,
        )

    def _marks(self) -> dict[tuple[str, int], tuple[PageMark, ...]]:
        roles = {
            cell.key: row.role
            for row in (self._evidence(r) for r in self._assessment.comparisons)
            for cell in row.cells
            if row.role != "proven"
        }
        marks: dict[tuple[str, int], list[PageMark]] = {}
        for document in self._documents.values():
            for mark, page in _marks_of(document, roles):
                place = self._place(page)
                marks.setdefault((place.sha256, place.number), []).append(mark)
        return {key: tuple(found) for key, found in marks.items()}


def _marks_of(document: Document, roles: dict[str, str]) -> list[tuple[PageMark, PageRef]]:
    found = []
    for fact in document.facts:
        if fact.box is None or fact.field == "narrative" or fact.page > len(document.pages):
            continue
        key = f"{document.id}/{fact.field}"
        role = roles.get(key, "accent")
        mark = PageMark(key, fact.box, role, fact.field, fact.value)
        found.append((mark, document.pages[fact.page - 1]))
    for index, signature in enumerate(document.signatures):
        if signature.box is not None and signature.page <= len(document.pages):
            key = f"{document.id}/signature{index}"
            mark = PageMark(key, signature.box, "accent", "signature", signature.kind.value)
            found.append((mark, document.pages[signature.page - 1]))
    return found

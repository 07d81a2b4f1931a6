"""From a case to what the clerk's screen shows of it."""

from __future__ import annotations

from dataclasses import replace

from intake.domain.cases import Case
from intake.domain.documents import Document, PageRef
from intake.domain.findings import Assessment, Evidence, Requirement
from intake.domain.kinds import RequirementState
from intake.domain.page_turns import turned_by_people
from intake.domain.rulings import ruled
from intake.procedures.load import still_held
from intake.procedures.notes import notes_on
from intake.ui.desk.compare_rows import evidence_rows, waiting_rows, with_rulings
from intake.ui.desk.preview import Arrived, Preview
from intake.ui.parts.rows import (
    Attestation,
    DeskView,
    EvidenceRow,
    FindingRow,
    PageMark,
    PagePlace,
    PageRow,
    RequirementRow,
)

_NOTHING = Preview()


def arrange(case: Case, preview: Preview = _NOTHING, language: str = "es") -> DeskView:
    """The rows of every part of the screen.

    Args:
        preview: pages that were read since the case was last saved.
        language: of countries' names.
    """
    return _Arrangement(case, preview, language).view()


class _Arrangement:
    def __init__(self, case: Case, preview: Preview, language: str) -> None:
        self._case = case
        self._preview = preview
        self._language = language
        self._sha256 = {file.name: file.sha256 for file in case.files}
        self._documents = {d.id: d for d in case.packet.documents} if case.packet else {}
        self._assessment = case.assessment or Assessment((), ())

    def view(self) -> DeskView:
        said = ruled(self._case)
        if self._case.assessment is None:
            evidence = waiting_rows(self._preview.comparisons)
        else:
            rows = evidence_rows(self._assessment, self._documents, self._place, self._language)
            evidence = with_rulings(rows, said)
        return DeskView(
            pages=self._pages(),
            requirements=self._requirements(),
            evidence=evidence,
            findings=tuple(
                FindingRow(
                    item,
                    tuple(
                        (place, proof.box)
                        for proof in item.finding.evidence
                        if (place := self._place_of(proof)) is not None
                    ),
                )
                for item in said
            ),
            marks=self._marks(evidence),
        )

    def _requirements(self) -> tuple[RequirementRow, ...]:
        rules = still_held(self._case.procedure, self._case.rules_version)
        if self._case.assessment is None:
            rows = requirement_rows(self._preview.requirements, waiting=True)
        else:
            rows = requirement_rows(self._assessment.requirements)
        if rules is None:
            return rows
        return tuple(
            replace(row, notes=notes_on(rules.on(self._case.channel), row.id, self._language))
            for row in rows
        )

    def _pages(self) -> tuple[PageRow, ...]:
        rows: dict[tuple[str, int], PageRow] = {}
        for document in self._documents.values():
            for number, page in enumerate(document.pages, start=1):
                rows.setdefault(
                    (page.file, page.file_page),
                    PageRow(
                        self._place(page), document.id, document.kind, number, len(document.pages)
                    ),
                )
        for key, arrived in self._preview.pages.items():
            if key not in rows and key[0] in self._sha256:
                rows[key] = self._arrived(arrived)
        seen = {name for name, _ in rows}
        packet = self._case.packet
        troubled = {trouble.file for trouble in packet.troubles} if packet else set()
        for file in self._case.files:
            if file.name not in seen:
                place = PagePlace(file.sha256, 1, 0, file.name, self._turned(file.name, 1, 0))
                pages, failed = file.page_count or 0, file.name in troubled
                rows[file.name, 1] = PageRow(place, None, None, 1, pages, failed)
        order = {file.name: file.sequence for file in self._case.files}
        ordered = sorted(rows.items(), key=lambda pair: (order.get(pair[0][0], 0), pair[0][1]))
        return tuple(row for _, row in ordered)

    def _arrived(self, arrived: Arrived) -> PageRow:
        place = self._place(arrived.page)
        return PageRow(place, None, arrived.kind, 1, 1)

    def _place(self, page: PageRef) -> PagePlace:
        sha256 = self._sha256.get(page.file, "")
        turned = self._turned(page.file, page.file_page, page.rotation)
        return PagePlace(sha256, page.file_page, page.rotation, page.file, turned)

    def _turned(self, file: str, number: int, read_at: int) -> int:
        return turned_by_people(self._case.page_turns, (file, number), read_at)

    def _place_of(self, proof: Evidence) -> PagePlace | None:
        document = self._documents.get(proof.document)
        if document is None or not 1 <= proof.page <= len(document.pages):
            return None
        return self._place(document.pages[proof.page - 1])

    def _marks(
        self, evidence: tuple[EvidenceRow, ...]
    ) -> dict[tuple[str, int], tuple[PageMark, ...]]:
        roles = {
            cell.key: row.role
            for row in evidence
            for cell in row.cells
            if row.role in ("look", "stops")
        }
        marks: dict[tuple[str, int], list[PageMark]] = {}
        for document in self._documents.values():
            for mark, page in _marks_of(document, roles):
                place = self._place(page)
                marks.setdefault((place.sha256, place.number), []).append(mark)
        return {key: tuple(found) for key, found in marks.items()}


def requirement_rows(
    requirements: tuple[Requirement, ...], *, waiting: bool = False
) -> tuple[RequirementRow, ...]:
    """Lines of the list; what a person confirms about a paper stands under that paper."""
    rows: dict[str, RequirementRow] = {}
    for item in requirements:
        owner = item.id.rpartition(".")[0]
        if item.attest is not None and owner in rows:
            rows[owner] = _with(rows[owner], item)
            continue
        row = RequirementRow(
            item.id,
            item.state,
            item.documents,
            item.quote or "",
            (),
            tuple((a.kind, bool(a.documents)) for a in item.alternatives),
            waiting and item.state is RequirementState.NOT_MET,
        )
        rows[item.id] = row if item.attest is None else _with(row, item)
    return tuple(rows.values())


def _with(row: RequirementRow, item: Requirement) -> RequirementRow:
    tick = Attestation(item.attest or item.id, item.state is RequirementState.MET)
    return replace(row, attestations=(*row.attestations, tick))


def _marks_of(document: Document, roles: dict[str, str]) -> list[tuple[PageMark, PageRef]]:
    found = []
    for fact in document.facts:
        if fact.box is None or fact.field == "narrative" or fact.page > len(document.pages):
            continue
        key = f"{document.id}/{fact.field}"
        mark = PageMark(key, fact.box, roles.get(key, "accent"), fact.field, fact.value)
        found.append((mark, document.pages[fact.page - 1]))
    for index, signature in enumerate(document.signatures):
        if signature.box is not None and signature.page <= len(document.pages):
            key = f"{document.id}/signature{index}"
            mark = PageMark(key, signature.box, "accent", "signature", signature.kind.value)
            found.append((mark, document.pages[signature.page - 1]))
    return found

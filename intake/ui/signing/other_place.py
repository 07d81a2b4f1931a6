"""Where the ink of a paper stands a second time: on another paper, or in an earlier case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.findings import Finding
from intake.domain.kinds import Kind
from intake.ui.parts.rows import PagePlace

PASTED = "signature.pasted"


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """A piece of a page to lay beside the one that is looked at.

    Attributes:
        case: number of the earlier case; "" for a paper of this one.
        paper: kind of the paper there.
    """

    place: PagePlace
    box: Box
    case: str
    paper: Kind


def other_place(case: Case, findings: Iterable[Finding]) -> OtherPlace | None:
    """The other place of the same ink that a finding names; None where there is none."""
    for finding in findings:
        if finding.code == PASTED:
            if "case" in finding.parameters:
                return _earlier(finding.parameters)
            return _beside(case, finding)
    return None


def _earlier(said: Mapping[str, object]) -> OtherPlace | None:
    box, sha256 = said.get("box"), str(said.get("sha256") or "")
    if not isinstance(box, list | tuple) or len(box) != 4 or not sha256:
        return None
    number, rotation = said.get("page"), said.get("rotation")
    place = PagePlace(
        sha256,
        number if isinstance(number, int) else 1,
        rotation if isinstance(rotation, int) else 0,
        str(said.get("file", "")),
    )
    return OtherPlace(
        place, Box(*(int(n) for n in box)), str(said["case"]), Kind(str(said["paper"]))
    )


def _beside(case: Case, finding: Finding) -> OtherPlace | None:
    papers = {d.id: d for d in case.packet.documents} if case.packet else {}
    files = {file.name: file.sha256 for file in case.files}
    for shown in finding.evidence:
        paper = papers.get(shown.document)
        if paper is None or paper.id == finding.document or shown.box is None or not paper.pages:
            continue
        page = paper.pages[min(shown.page, len(paper.pages)) - 1]
        place = PagePlace(files.get(page.file, ""), page.file_page, page.rotation, page.file)
        return OtherPlace(place, shown.box, "", paper.kind)
    return None

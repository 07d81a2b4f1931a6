"""What the card of a machine readable zone shows, as plain records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from intake.desk.assessment.zone_check import ZoneCheck
from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.domain.kinds import Kind
from intake.domain.zones import ZONE_FIELD, PaperZone, Zone
from intake.ui.parts.rows import PagePlace

SURE = 0.9
"""Characters that were read less surely are marked."""
Check = Callable[[str, tuple[str, ...]], ZoneCheck]


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """One zone of a paper.

    Attributes:
        index: which zone of the paper.
        check: what the lines that stand say.
        doubtful: (line, column) from 1 of characters that were not read surely.
        person: who typed it; "" where nobody did.
        changeable: the case is still open.
    """

    document: str
    paper: Kind
    index: int
    zone: PaperZone
    check: ZoneCheck
    doubtful: frozenset[tuple[int, int]]
    place: PagePlace
    person: str
    changeable: bool

    @property
    def key(self) -> str:
        """Tells zones of a case apart."""
        return f"{self.document}/{ZONE_FIELD}{self.index}"

    @property
    def settled(self) -> bool:
        """Read so surely that nobody has to look, or typed by a person and sound."""
        return self.check.sound if self.zone.typed else self.zone.zone.accepted

    @property
    def role(self) -> str:
        """Colour role of its sign."""
        return "proven" if self.settled else "look"


def zone_rows(case: Case, check: Check) -> tuple[ZoneRow, ...]:
    """A row for each zone of each paper."""
    rows = []
    sha256 = {file.name: file.sha256 for file in case.files}
    changeable = case.undecided
    for document in case.packet.documents if case.packet else ():
        for index, one in enumerate(document.zones):
            if not 1 <= one.page <= len(document.pages):
                continue
            page = document.pages[one.page - 1]
            name = f"{ZONE_FIELD}{index}"
            typed_by = [
                c.person for c in case.corrections if (c.document, c.field) == (document.id, name)
            ]
            rows.append(
                ZoneRow(
                    document.id,
                    document.kind,
                    index,
                    one,
                    check(one.zone.format, one.lines),
                    doubtful(one.zone),
                    PagePlace(sha256.get(page.file, ""), page.file_page, page.rotation, page.file),
                    typed_by[-1] if one.typed and typed_by else "",
                    changeable,
                )
            )
    return tuple(rows)


def doubtful(zone: Zone) -> frozenset[tuple[int, int]]:
    """Characters that the program was not sure of, or that a check digit made it change."""
    unsure = {(c.line, c.column) for c in zone.characters if c.confidence < SURE}
    return frozenset(unsure | {(c.line, c.column) for c in zone.corrections})


def line_boxes(zone: Zone) -> dict[int, Box]:
    """Where each line (from 1) lies on the page, with a little room around it."""
    lines: dict[int, list[Box]] = {}
    for one in zone.characters:
        if one.box is not None:
            lines.setdefault(one.line, []).append(one.box)
    return {
        line: Box(
            min(b.left for b in boxes) - 4,
            min(b.top for b in boxes) - 4,
            max(b.right for b in boxes) + 4,
            max(b.bottom for b in boxes) + 4,
        )
        for line, boxes in lines.items()
        if boxes
    }


def within(box: Box, area: Box, rotation: int) -> tuple[float, float, float, float]:
    """A box inside an area that is cut out and turned upright: left, top, right, bottom, 0 to 1."""
    wide, tall = max(1, area.width), max(1, area.height)
    left, right = (box.left - area.left) / wide, (box.right - area.left) / wide
    top, bottom = (box.top - area.top) / tall, (box.bottom - area.top) / tall
    turned = {
        90: (1 - bottom, left, 1 - top, right),
        180: (1 - right, 1 - bottom, 1 - left, 1 - top),
        270: (top, 1 - right, bottom, 1 - left),
    }
    return turned.get(rotation % 360, (left, top, right, bottom))

"""Between the cards of signatures and zones and what they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from intake.desk.assessment.said import ABOUT_ZONES
from intake.desk.signing import SIGNATURE
from intake.domain.cases import Case
from intake.domain.findings import Finding
from intake.ui.desk.deeds import Deeds
from intake.ui.desk.paper_cards import PaperCards, Row
from intake.ui.desk.pictures import Pictures
from intake.ui.parts.rows import PagePlace
from intake.ui.signing.contradict import ContradictionDialog
from intake.ui.signing.lines import SignatureLines
from intake.ui.signing.rows import SignatureRow, signature_rows
from intake.ui.station import Station
from intake.ui.zones.rows import ZoneRow, line_boxes, zone_rows


class PaperActs(QObject):
    """Carries out what a person does with a card.

    Signals:
        place_wanted: (PagePlace, Box or None, key of the box) of a card that is to be seen.
    """

    place_wanted = Signal(object, object, str)

    def __init__(
        self,
        station: Station,
        deeds: Deeds,
        pictures: Pictures,
        cards: PaperCards,
        lines: SignatureLines,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._station, self._deeds, self._pictures = station, deeds, pictures
        self._cards, self._lines, self._window = cards, lines, parent
        self._case: Case | None = None
        self._asked: dict[str, object] = {}
        self.signatures: tuple[SignatureRow, ...] = ()
        self.zones: tuple[ZoneRow, ...] = ()
        cards.crops_wanted.connect(self._fetch)
        cards.signature.confirmed.connect(lambda paper: self._sign("confirm", paper))
        cards.signature.scan_wanted.connect(lambda paper: self._sign("scan_again", paper))
        cards.signature.taken_back.connect(lambda paper: self._sign("take_back", paper))
        cards.signature.contradiction_wanted.connect(self._contradict)
        cards.zone.kept.connect(self._keep_zone)
        cards.zone.taken_back.connect(self._take_zone_back)
        lines.chosen.connect(self.go_to)

    def show_case(self, case: Case) -> None:
        """How the case stands now."""
        if self._case is None or self._case.id != case.id:
            self._cards.forget()
            self._asked.clear()
        self._case = case
        self.signatures = signature_rows(case)
        self.zones = zone_rows(case, self._station.office.zones.check)
        rows: list[Row] = [*self.zones, *self.signatures]
        for row in rows:
            if row.key in self._asked and self._asked[row.key] != _where(row):
                del self._asked[row.key]
                self._cards.drop_crops(row.key)
        self._lines.show_rows(self.signatures)
        self._cards.show_rows((*self.zones, *self.signatures))

    def show_page(self, place: PagePlace) -> None:
        """Another page is looked at."""
        self._cards.show_page(place)

    def show_finding(self, finding: Finding) -> None:
        """Opens the card that a finding is about, once its page is shown."""
        about: tuple[Row, ...] = ()
        if finding.code.startswith(SIGNATURE):
            about = self.signatures
        elif finding.code.startswith(ABOUT_ZONES):
            about = self.zones
        for row in about:
            if row.document == finding.document:
                self._cards.open(row.key)
                return

    def next_signature(self) -> None:
        """The card of the signature that asks for a person, or the one after the one open."""
        self._next(self.signatures)

    def next_zone(self) -> None:
        """The same for zones; ready for typing."""
        self._next(self.zones)
        if self._cards.opened and self._cards.zone.isVisible():
            self._cards.zone.begin()

    def _next(self, rows: tuple[SignatureRow, ...] | tuple[ZoneRow, ...]) -> None:
        keys = [row.key for row in rows]
        if not keys:
            return
        if self._cards.opened in keys:
            self.go_to(rows[(keys.index(self._cards.opened) + 1) % len(rows)])
            return
        self.go_to(next((row for row in rows if not row.settled), rows[0]))

    def go_to(self, row: Row) -> None:
        """Shows the page, the place and the card."""
        self._cards.open(row.key)
        box = row.box if isinstance(row, SignatureRow) else row.zone.zone.box
        self.place_wanted.emit(row.place, box, row.key)

    def _fetch(self, row: Row) -> None:
        if row.key in self._asked:
            return
        asked = self._asked[row.key] = _where(row)

        def ready(crops: dict[str, QImage]) -> None:
            if self._asked.get(row.key) is asked:  # the paper was not scanned again meanwhile
                self._cards.show_crops(crops)

        if isinstance(row, SignatureRow):
            if row.box is not None:
                self._pictures.fetch_pieces(row.place, {row.key: row.box}, ready, exact=False)
            if row.other is not None:
                there = {row.other_key: row.other.box}
                self._pictures.fetch_pieces(row.other.place, there, ready, exact=False)
            return
        boxes = {f"{row.key}/{n}": box for n, box in line_boxes(row.zone.zone).items()}
        self._pictures.fetch_pieces(row.place, boxes, ready, exact=True)

    def _sign(self, what: str, paper: str) -> None:
        if self._case is not None:
            self._deeds.sign(self._case, paper, what)

    def _contradict(self, row: SignatureRow) -> None:
        dialog = ContradictionDialog(row, self._station.messages, self._station.theme, self._window)
        if dialog.exec() and self._case is not None:
            self._deeds.contradict(self._case, row.document, dialog.said, dialog.reason)

    def _keep_zone(self, row: ZoneRow, lines: tuple[str, ...]) -> None:
        if self._case is not None:
            self._deeds.zone(self._case, row.document, row.index, lines)

    def _take_zone_back(self, row: ZoneRow) -> None:
        if self._case is not None:
            self._deeds.zone(self._case, row.document, row.index, None)


def _where(row: Row) -> tuple[object, ...]:
    """What the pieces of a card are cut from."""
    if isinstance(row, SignatureRow):
        return (row.place, row.box, row.other and (row.other.place, row.other.box))
    return (row.place, line_boxes(row.zone.zone))

"""The clerk's screen: requirements and pages, the paper in the middle, comparison and findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.procedures.load import load_procedure
from intake.ui.desk.act_bar import ActBar
from intake.ui.desk.columns import LeftColumn, RightColumn
from intake.ui.desk.correction import CorrectionDialog
from intake.ui.desk.decisions import Decisions
from intake.ui.desk.empty import EmptyDesk, OpeningDesk
from intake.ui.desk.focus_order import FocusOrder
from intake.ui.desk.header import CaseHeader
from intake.ui.desk.page_panel import PagePanel
from intake.ui.desk.paper_acts import PaperActs
from intake.ui.desk.paper_cards import PaperCards
from intake.ui.desk.presenter import DeskPresenter
from intake.ui.desk.turning import Turning
from intake.ui.desk.undoing import Undoing
from intake.ui.papers.controls import PaperControls
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.rows import DeskView, EvidenceRow, FindingRow, PagePlace, RequirementRow
from intake.ui.scanning.controls import ScanControls
from intake.ui.sheets.output import SheetOutput
from intake.ui.station import Station

_EMPTY, _CASE, _OPENING = 0, 1, 2
_HARD_TO_READ = "page.quality"
_COLUMNS = (300, 540, 526)
_NARROW = (1, 1000, 1)
"""With large letters the outer columns are as narrow as they can be: the paper has the rest."""


class DeskScreen(QWidget):
    """One case on one screen."""

    new_case_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = DeskPresenter(station, self)
        self._station = station
        self._view = DeskView()
        self._order = FocusOrder()
        self._answered = ""
        messages, theme = station.messages, station.theme
        self.setAcceptDrops(True)
        self.header = CaseHeader(messages, theme, station.office.settings.person, self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyDesk(theme, self._stack)
        page = QWidget(self._stack)
        self.columns = QSplitter(Qt.Orientation.Horizontal, page)
        self.left = LeftColumn(station, self.columns)
        self.page = PagePanel(messages, theme, self.columns)
        self.cards = PaperCards(station.office.zones.check, messages, theme, self.page)
        self.page.add_foot(self.cards)
        self.right = RightColumn(station, self.columns)
        self.papers = PaperActs(
            station,
            self.presenter.deeds,
            self.presenter.pictures,
            self.cards,
            self.right.signatures,
            self,
        )
        self.acts = ActBar(theme, page)
        self.decisions = Decisions(station, self.presenter, SheetOutput(), self)
        self.scanning = ScanControls(
            station, self.presenter, lambda: self.left.strip.chosen, self.acts.show_missing, self
        )
        self.left.add_scanning(self.scanning.bar)
        self.turning = Turning(lambda: self.presenter.case, self.scanning.presenter.turn_page, self)
        self.one_paper = PaperControls(
            station,
            self.presenter,
            lambda: self.left.strip.chosen,
            self.scanning.bar.offer,
            self,
        )
        self.undoing = Undoing(
            station,
            self.presenter,
            self.decisions,
            self.turning.settle,
            lambda: self.scanning.presenter.scanning,
            self,
        )
        self.cards.signature.scan_wanted.connect(self.scanning.offer_finer)
        self.presenter.files_added.connect(self.scanning.presenter.remember_added)
        self._arrange_case(page)
        self._opening = OpeningDesk(self._stack)
        for shown in (self._empty, page, self._opening):
            self._stack.addWidget(shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        self._connect()

    def _arrange_case(self, page: QWidget) -> None:
        theme, columns = self._station.theme, self.columns
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(1)
        for widget in (self.left, self.page, self.right):
            columns.addWidget(widget)
        columns.setStretchFactor(1, 1)
        columns.setSizes([theme.pixels(n) for n in (_COLUMNS if theme.scale < 1.2 else _NARROW)])
        kept = self._station.remembered.state("columns")
        if not kept.isEmpty():
            columns.restoreState(kept)
            columns.setHandleWidth(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(columns, 1)
        layout.addWidget(self.acts)

    def _connect(self) -> None:
        presenter, pictures = self.presenter, self.presenter.pictures
        presenter.left.connect(self._leave)
        presenter.case_shown.connect(self._show)
        presenter.rest_shown.connect(self._show_rest)
        presenter.decided.connect(self._tell_decided)
        pictures.page_ready.connect(self._picture_ready)
        pictures.page_failed.connect(lambda _place, text: self.page.say(text))
        pictures.crops_ready.connect(self._show_crops)
        pictures.thumbnail_ready.connect(self.left.strip.show_thumbnail)
        pictures.thumbnail_ready.connect(self.left.requirements.show_thumbnail)
        self.left.strip.page_chosen.connect(self._ask_for)
        self.left.requirements.chosen.connect(self._go_to_requirement)
        self.left.requirements.attested.connect(presenter.attest)
        self.left.files.clicked.connect(self.import_files)
        self.left.folder.clicked.connect(self.import_folder)
        self.right.evidence.chosen.connect(self._go_to_value)
        self.right.evidence.correction_wanted.connect(self.correct)
        self.right.evidence.reading_wanted_back.connect(presenter.take_back)
        self.right.findings.shown.connect(self._show_finding)
        self.right.evidence.answered.connect(self._answer)
        self.right.evidence.answer_wanted_back.connect(self.decisions.take_row_back)
        self.right.evidence.explanation_wanted.connect(self.decisions.explain_row)
        self.right.findings.answered.connect(self.decisions.answer_finding)
        self.page.mark_chosen.connect(self._mark_chosen)
        self.page.turned.connect(self.turning.turned)
        self.page.correction_wanted.connect(lambda key: self.correct(*key.split("/", 1)))
        self.papers.place_wanted.connect(self._go_to_card)
        self.acts.act.connect(self.decisions.act)
        self.acts.reading_wanted.connect(presenter.read)
        self.header.list_wanted.connect(self.list_wanted)
        self._empty.new_case.connect(self.new_case_wanted)
        for key, deed in (
            ("PgDown", lambda: self.left.strip.step(1)),
            ("PgUp", lambda: self.left.strip.step(-1)),
            ("F4", self.page.view.setFocus),
            ("F5", self.findings_first),
            ("F6", self.comparison_first),
            ("Ctrl+T", self.decisions.turn),
            ("Ctrl+Shift+R", self.decisions.reopen),
            ("F", self.papers.next_signature),
            ("Z", self.papers.next_zone),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)
        once = QShortcut(QKeySequence("Ctrl+Z"), self)
        once.setAutoRepeat(False)  # a key held down takes back one thing, not all
        once.activated.connect(self.undoing.undo)

    def _leave(self) -> None:
        """Another case is opened: no key, and no eye, finds the one before any more."""
        if self._stack.isVisible():
            self.setFocus()
        self._stack.setCurrentIndex(_OPENING if self.presenter.opening else _EMPTY)
        self.header.show_none()
        self.right.evidence.show_crops({})

    def _show(self, case: Case, view: DeskView) -> None:
        self._view = view
        procedure = load_procedure(case.procedure)
        language = self._station.messages.language
        self.header.show_case(case, procedure.names.get(language, procedure.id))
        self.left.requirements.show_rows(view.requirements)
        self.left.requirements.show_pages(view.pages)
        self.left.strip.show_rows(view.pages)
        self.papers.show_case(case)
        self.acts.show_case(case, busy=self.presenter.reading or self.scanning.presenter.busy)
        changeable = case.undecided
        self.left.files.setEnabled(changeable)
        self.left.folder.setEnabled(changeable)
        self.left.requirements.setEnabled(changeable)
        self.scanning.show_case(case, changeable=changeable)
        self._stack.setCurrentIndex(_CASE)
        chosen = self.left.strip.chosen
        if not view.pages:
            self.page.name_page(None)
            self.page.say(self.tr("Scan with F2, press F3, or drop files here."))
        elif chosen is None:
            self.left.strip.setCurrentRow(0)
        else:
            self._keep_page(chosen)

    def _show_rest(self, case: Case, view: DeskView) -> None:
        self.right.evidence.show_rows(view.evidence)
        self.right.findings.show_rows(view.findings, checked=case.assessment is not None)
        self.right.show_count(len(view.findings))
        self._order.lay(self._way())
        answered = self.right.evidence.card(self._answered)
        if answered is not None and not answered.row.asks:
            self._answered = ""
            self.right.evidence.next_asking()

    def _way(self) -> Iterator[QWidget]:
        for card in self.left.requirements.cards:
            yield card
            yield from (tick.box for tick in card.ticks)
        yield self.left.strip
        yield from self.scanning.way
        yield from (self.left.files, self.left.folder)
        yield from self.page.tools
        yield self.page.view
        yield from self.cards.way
        yield from self.right.evidence.cards
        yield from self.right.signatures.lines
        yield from self.right.findings.cards
        yield from (self.acts.button(act) for act in ("read", *self.acts.names))

    def _keep_page(self, chosen: PagePlace) -> None:
        """The page that is shown stays; it is asked for again where it is another or turned."""
        self.papers.show_page(chosen)
        if self.page.keep(chosen):
            self.page.name_page(self.left.strip.row_of(chosen))
            self._mark(chosen)
        else:
            self._ask_for(chosen)

    def _ask_for(self, place: PagePlace) -> None:
        row = self.left.strip.row_of(place)
        self.papers.show_page(place)
        self.page.name_page(row)
        if self.presenter.reading and (row is None or row.kind is None):
            self.page.say(self.tr("This page is about to be read…"))
            return
        self.page.wait_for(place)
        self.presenter.pictures.ask_for(place)

    def _picture_ready(self, place: PagePlace, levels: Levels) -> None:
        self.page.show_page(place, levels)
        self._mark(place)

    def _mark(self, place: PagePlace) -> None:
        self.page.show_marks(self._view.marks.get((place.sha256, place.number), ()))

    def _show_crops(self, crops: dict[str, QImage]) -> None:
        self.right.evidence.show_crops(crops)

    def _go_to_value(self, key: str) -> None:
        place = self._view.place_of(key)
        if place is not None:
            self._go_to(*place)
        self.page.choose(key)

    def _show_finding(self, row: FindingRow, index: int) -> None:
        place, box = row.places[index]
        self.papers.show_finding(row.finding)
        self._go_to(place, box)
        here = self._view.marks.get((place.sha256, place.number), ())
        there = [mark for mark in here if mark.box == box]
        there.sort(key=lambda mark: mark.field != row.finding.field)
        if there:
            self.page.choose(there[0].key)
            self.right.evidence.choose_value(there[0].key)
        if row.finding.code == _HARD_TO_READ:
            self.scanning.offer_finer()

    def _go_to(self, place: PagePlace, box: Box | None) -> None:
        row = self.left.strip.row_of(place)
        place = place if row is None else row.place
        self.left.strip.choose(place)
        if self.page.go_to(place, box):
            self._ask_for(place)

    def _go_to_card(self, place: PagePlace, box: Box | None, key: str) -> None:
        self._go_to(place, box)
        self.page.choose(key)

    def _go_to_requirement(self, row: RequirementRow) -> None:
        for page in self._view.pages:
            if page.document is not None and page.document in row.documents:
                self._go_to(page.place, None)
                return

    def _mark_chosen(self, key: str) -> None:
        self.page.choose(key)
        self.right.evidence.choose_value(key)

    def correct(self, document: str, field: str) -> None:
        """Asks what stands on the paper, and records it."""
        case = self.presenter.case
        if case is None or case.packet is None or field.startswith("signature"):
            return
        if not case.undecided:
            self._station.told.emit(self.tr("The case was decided already."), "look")
            return
        dialog = CorrectionDialog(
            case.packet.document(document),
            field,
            self.right.evidence.crop(f"{document}/{field}"),
            self._station.messages,
            self._station.theme,
            self,
        )
        if dialog.exec():
            self.presenter.correct(document, field, dialog.value, dialog.reason)

    def _tell_decided(self, case: int, act: str) -> None:
        shown = self.presenter.case
        if shown is not None and shown.id != case:
            return
        said = {
            "accept": self.tr("Received. The case can be filed now."),
            "hand_back": self.tr("Handed back. The findings say what to bring."),
            "send_to_legal": self.tr("Sent to the legal unit."),
            "file": self.tr("Filed and sealed: from now on nothing about it changes."),
            "resume": self.tr("The person is back: the case goes on where it stood."),
            "reopen": self.tr("Open again: it stands as before the decision."),
            "outcome": self.tr("Recorded. The case can be filed now."),
        }
        self._station.told.emit(said[act], "proven")

    def _answer(self, row: EvidenceRow, same: bool) -> None:
        """A person's word about a row; then on to the next one that waits for a word."""
        if not row.asks:
            self._next_thing(row.field)
            return
        self._answered = row.field
        self.decisions.answer_row(row, same)

    def _next_thing(self, field: str) -> None:
        """From what is done to what is still owed."""
        if self.right.evidence.next_asking():
            return
        card = self.right.evidence.card(field)
        if card is not None:
            self._go_to_value(card.current.key)

    def comparison_first(self) -> None:
        """To the next row that waits for a word, else to the chosen one."""
        if not self.right.evidence.next_asking():
            self.right.evidence.focus_chosen()

    def findings_first(self) -> None:
        """To the first finding."""
        if self.right.findings.cards:
            self.right.findings.cards[0].setFocus()

    def import_files(self) -> None:
        """Asks for files and takes them in."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            str(self._station.remembered.folder("import")),
            self.tr("Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)"),
        )
        if chosen:
            self._station.remembered.keep_folder("import", Path(chosen[0]).parent)
            self.presenter.add([Path(name) for name in chosen])

    def import_folder(self) -> None:
        """Asks for a folder and takes in what lies in it."""
        folder = str(self._station.remembered.folder("import"))
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"), folder)
        if chosen:
            self._station.remembered.keep_folder("import", Path(chosen).parent)
            self.presenter.add([Path(chosen)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files may be dropped on an open case."""
        here = any(url.isLocalFile() for url in event.mimeData().urls())
        if here and self.left.files.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Takes in what was dropped."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if self.presenter.case is None:
            self._station.told.emit(self.tr("Open a case first (Ctrl N), then drop them."), "look")
        elif paths:
            self.presenter.add(paths)
            event.acceptProposedAction()

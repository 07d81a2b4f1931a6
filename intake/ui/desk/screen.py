"""The clerk's screen: requirements and pages at the left, the paper in the middle, the comparison
and the findings at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from intake.domain.boxes import Box
from intake.domain.cases import Case
from intake.procedures.load import load_procedure
from intake.ui.desk.act_bar import ActBar
from intake.ui.desk.correction import CorrectionDialog
from intake.ui.desk.empty import EmptyDesk
from intake.ui.desk.header import CaseHeader
from intake.ui.desk.page_panel import PagePanel
from intake.ui.desk.presenter import DeskPresenter
from intake.ui.desk.requirement_list import RequirementList
from intake.ui.parts.evidence_table import EvidenceTable
from intake.ui.parts.finding_list import FindingList
from intake.ui.parts.labels import SectionTitle
from intake.ui.parts.page_picture import Levels
from intake.ui.parts.page_strip import PageStrip
from intake.ui.parts.rows import DeskView, FindingRow, PagePlace, RequirementRow
from intake.ui.station import Station


class DeskScreen(QWidget):
    """One case on one screen."""

    new_case_wanted = Signal()

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = DeskPresenter(station, self)
        self._station = station
        self._crops: dict[str, QImage] = {}
        self._view = DeskView()
        messages, theme = station.messages, station.theme
        self.setAcceptDrops(True)
        self._header = CaseHeader(messages, theme, station.office.settings.person)
        self._requirements = RequirementList(messages, theme)
        self._strip = PageStrip(messages, theme)
        self._page = PagePanel(messages, theme)
        self._evidence = EvidenceTable(messages, theme)
        self._findings = FindingList(messages, theme)
        self._acts = ActBar(theme)
        self._empty = EmptyDesk(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._case_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._connect()

    def _case_page(self) -> QWidget:
        theme = self._station.theme
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.setHandleWidth(1)
        columns.addWidget(self._left())
        columns.addWidget(self._page)
        columns.addWidget(self._right())
        columns.setStretchFactor(1, 1)
        columns.setSizes([theme.pixels(270), theme.pixels(570), theme.pixels(526)])
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self._header, 0), (columns, 1), (self._acts, 0)):
            layout.addWidget(widget, stretch)
        return page

    def _left(self) -> QWidget:
        theme = self._station.theme
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._requirements)
        self._import_files = QPushButton(self.tr("Files…   F3"))
        self._import_files.setAccessibleName(self.tr("Import files"))
        self._import_folder = QPushButton(self.tr("Folder…   Shift+F3"))
        self._import_folder.setAccessibleName(self.tr("Import a folder"))
        imports = QHBoxLayout()
        imports.addWidget(self._import_files)
        imports.addWidget(self._import_folder)
        column = QFrame()
        column.setObjectName("column")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 8, 10, 8)))
        layout.setSpacing(theme.pixels(6))
        layout.addWidget(SectionTitle(self.tr("Requirements")))
        layout.addWidget(scroll, 3)
        layout.addWidget(SectionTitle(self.tr("Pages")))
        layout.addWidget(self._strip, 2)
        layout.addLayout(imports)
        column.setMinimumWidth(theme.pixels(220))
        return column

    def _right(self) -> QWidget:
        theme = self._station.theme
        body = QFrame()
        body.setObjectName("column")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(*(theme.pixels(n) for n in (12, 8, 10, 8)))
        layout.setSpacing(theme.pixels(6))
        layout.addWidget(SectionTitle(self.tr("Comparison")))
        layout.addWidget(self._column_names())
        layout.addWidget(self._evidence, 3)
        title = SectionTitle(self.tr("Findings"))
        layout.addWidget(title)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("column")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, theme.pixels(4), 0)
        inner.addWidget(self._findings)
        inner.addStretch(1)
        scroll.setWidget(holder)
        layout.addWidget(scroll, 2)
        body.setMinimumWidth(theme.pixels(380))
        return body

    def _column_names(self) -> QWidget:
        theme = self._station.theme
        names = QWidget()
        layout = QHBoxLayout(names)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 0, 16, 0)))
        for column in ("identity", "sut_record", "request"):
            label = QLabel(self._station.messages.word("column", column))
            label.setObjectName("columnName")
            layout.addWidget(label, 1)
        return names

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.case_shown.connect(self._show)
        presenter.picture_ready.connect(self._picture_ready)
        presenter.picture_failed.connect(lambda _place, text: self._page.say(text))
        presenter.crops_ready.connect(self._crops_ready)
        presenter.thumbnail_ready.connect(self._strip.show_thumbnail)
        self._strip.page_chosen.connect(self._ask_for)
        self._evidence.chosen.connect(self._go_to_value)
        self._evidence.correction_wanted.connect(self._correct)
        self._findings.shown.connect(self._show_finding)
        self._requirements.chosen.connect(self._go_to_requirement)
        self._requirements.attested.connect(presenter.attest)
        self._page.mark_chosen.connect(self._mark_chosen)
        self._acts.act.connect(presenter.decide)
        self._empty.new_case.connect(self.new_case_wanted)
        self._import_files.clicked.connect(self.import_files)
        self._import_folder.clicked.connect(self.import_folder)
        for key, deed in (
            ("F3", self.import_files),
            ("Shift+F3", self.import_folder),
            ("PgDown", lambda: self._strip.step(1)),
            ("PgUp", lambda: self._strip.step(-1)),
            ("F5", self._findings_first),
            ("F6", self._evidence_first),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _show(self, case: Case, view: DeskView) -> None:
        self._view = view
        procedure = load_procedure(case.procedure)
        language = self._station.messages.language
        self._header.show_case(case, procedure.names.get(language, procedure.id))
        self._requirements.show_rows(view.requirements)
        self._strip.show_rows(view.pages)
        self._evidence.show_rows(view.evidence)
        self._findings.show_rows(view.findings, checked=case.assessment is not None)
        self._acts.show_case(case)
        sealed = case.seal is not None
        self._import_files.setEnabled(not sealed)
        self._import_folder.setEnabled(not sealed)
        self._stack.setCurrentIndex(1)
        if not view.pages:
            self._page.say(self.tr("Drop files or a folder here, or press F3."))
        elif self._strip.chosen is None:
            self._strip.setCurrentRow(0)
        else:
            self._mark(self._strip.chosen)

    def _ask_for(self, place: PagePlace) -> None:
        self._page.wait_for(place)
        self.presenter.ask_for_picture(place)

    def _picture_ready(self, place: PagePlace, levels: Levels) -> None:
        self._page.show_page(place, levels)
        self._mark(place)

    def _mark(self, place: PagePlace) -> None:
        self._page.show_marks(self._view.marks.get((place.sha256, place.number), ()))

    def _crops_ready(self, crops: dict[str, QImage]) -> None:
        self._crops = crops
        for key, image in crops.items():
            self._evidence.show_crop(key, image)

    def _go_to_value(self, key: str) -> None:
        for row in self._view.evidence:
            for cell in row.cells:
                if cell.key == key and cell.place is not None:
                    self._go_to(cell.place, cell.box)

    def _show_finding(self, row: FindingRow, index: int) -> None:
        self._go_to(*row.places[index])

    def _go_to(self, place: PagePlace, box: Box | None) -> None:
        self._strip.choose(place)
        if self._page.go_to(place, box):
            self._ask_for(place)

    def _go_to_requirement(self, row: RequirementRow) -> None:
        for page in self._view.pages:
            if page.document is not None and page.document in row.documents:
                self._strip.choose(page.place)
                self._ask_for(page.place)
                return

    def _mark_chosen(self, key: str) -> None:
        if not self._evidence.choose_value(key):
            document, _, field = key.partition("/")
            self._correct(document, field)

    def _correct(self, document: str, field: str) -> None:
        case = self.presenter.case
        if case is None or case.packet is None or case.seal is not None or "signature" in field:
            return
        dialog = CorrectionDialog(
            case.packet.document(document),
            field,
            self._crops.get(f"{document}/{field}"),
            self._station.messages,
            self._station.theme,
            self,
        )
        if dialog.exec():
            self.presenter.correct(document, field, dialog.value, dialog.reason)

    def _findings_first(self) -> None:
        if self._findings.cards:
            self._findings.cards[0].setFocus()

    def _evidence_first(self) -> None:
        card = self._evidence.card("document_number")
        if card is not None:
            card.setFocus()

    def import_files(self) -> None:
        """Asks for files and takes them in."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Import files"),
            "",
            self.tr("Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)"),
        )
        if chosen:
            self.presenter.add([Path(name) for name in chosen])

    def import_folder(self) -> None:
        """Asks for a folder and takes in what lies in it."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Import a folder"))
        if chosen:
            self.presenter.add([Path(chosen)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files may be dropped on an open case."""
        if event.mimeData().hasUrls() and self.presenter.case is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Takes in what was dropped."""
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        if paths:
            self.presenter.add(paths)
            event.acceptProposedAction()

"""All cases: find as you type, open, verify that nothing was lost or altered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from intake.archive.verify import Verification
from intake.ui.archive.model import CaseModel, CaseRow, row_of_hit, row_of_summary
from intake.ui.station import Station


class ArchiveScreen(QWidget):
    """A search field over a list, newest first where nothing is typed."""

    case_wanted = Signal(int)
    new_case_wanted = Signal()

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station = station
        theme = station.theme
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(
            self.tr("Names in any order, document number, employer, case number…")
        )
        self._search.setAccessibleName(self.tr("Find cases"))
        self._count = QLabel()
        self._count.setObjectName("softNote")
        self._model = CaseModel(station.messages, self)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._dress_table()
        self._nothing = QLabel()
        self._nothing.setObjectName("emptyState")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        self._new = QPushButton(self.tr("New case   Ctrl+N"))
        self._new.setAccessibleName(self.tr("New case"))
        self._new.setObjectName("primary")
        self._verify = QPushButton(self.tr("Verify archive   Ctrl+Shift+V"))
        self._verify.setAccessibleName(self.tr("Verify archive"))
        top = QHBoxLayout()
        top.setSpacing(theme.pixels(10))
        top.addWidget(self._search, 1)
        top.addWidget(self._count)
        top.addWidget(self._verify)
        top.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 12, 16, 12)))
        layout.setSpacing(theme.pixels(10))
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._connect()

    def _dress_table(self) -> None:
        table = self._table
        table.setAccessibleName(self.tr("Cases"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._station.theme.pixels(36))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((236, 100, 118, 250, 130, 290)):
            table.setColumnWidth(column, self._station.theme.pixels(width))

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._search.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self.refresh)
        self._table.activated.connect(lambda index: self._open(index.row()))
        self._table.doubleClicked.connect(lambda index: self._open(index.row()))
        self._new.clicked.connect(self.new_case_wanted)
        self._verify.clicked.connect(self.verify)
        self._station.changed.connect(lambda _changed: self._pause.start())
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search.setFocus)
        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self.verify)

    def refresh(self) -> None:
        """Looks again for what is typed."""
        text = self._search.text().strip()
        records = self._station.office.records
        messages = self._station.messages

        def work(_job: object) -> list[CaseRow]:
            if text:
                return [row_of_hit(hit, messages) for hit in records.search(text)]
            return [row_of_summary(case, messages) for case in records.list()]

        self._station.run(work, lambda rows: self._show(text, rows))

    def _show(self, text: str, rows: Sequence[CaseRow]) -> None:
        if text != self._search.text().strip():
            return
        chosen = self._table.currentIndex().row()
        self._model.show_rows(rows)
        self._count.setText(self.tr("%n case(s)", "", len(rows)))
        if rows:
            self._stack.setCurrentIndex(0)
            index = self._model.index(max(0, min(chosen, len(rows) - 1)), 0)
            self._table.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            return
        nothing = (
            self.tr("No case has these words. Try fewer, or only a surname or a number.")
            if text
            else self.tr("No case yet. Ctrl+N opens the first one.")
        )
        self._nothing.setText(nothing)
        self._stack.setCurrentIndex(1)

    def _open_first(self) -> None:
        if self._model.rowCount():
            self._open(max(0, self._table.currentIndex().row()))

    def _open(self, row: int) -> None:
        self.case_wanted.emit(self._model.case_at(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down leads from the search field into the list."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._table.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._table.hasFocus():
            self._open_first()
        else:
            super().keyPressEvent(event)

    def verify(self) -> None:
        """Hashes everything again and says what was found."""
        records = self._station.office.records
        self._station.run(records.verify, self._verified, shown=True)

    def _verified(self, found: Verification) -> None:
        if found.sound:
            text = self.tr("Archive sound: %1 cases, %2 files, nothing altered, missing or stray.")
            text = text.replace("%1", str(found.cases)).replace("%2", str(found.files))
            self._station.told.emit(text, "proven")
            return
        text = self.tr("The archive is not as recorded: %1 altered, %2 missing, %3 stray.")
        for place, items in (("%1", found.altered), ("%2", found.missing), ("%3", found.stray)):
            text = text.replace(place, str(len(items)))
        self._station.told.emit(text, "stops")

    def focus_search(self) -> None:
        """The search field is ready for typing."""
        self._search.setFocus()
        self._search.selectAll()

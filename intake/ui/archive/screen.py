"""All cases: find as you type, count, open, verify that nothing was lost or altered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from intake.archive.verify import Verification
from intake.ui.archive.cell_painter import CellPainter
from intake.ui.archive.head import ListHead
from intake.ui.archive.model import CaseModel, CaseRow, row_of_hit, row_of_summary
from intake.ui.archive.stands import StandFilter
from intake.ui.parts.keys import KeyButton
from intake.ui.station import Station

_TYPING_PAUSE_MS = 120
_WIDTHS = (286, 100, 140, 300, 124)


class ArchiveScreen(QWidget):
    """A search field over a list, newest first where nothing is typed.

    Signals:
        filled: how many cases were found; the list can be used.
    """

    case_wanted = Signal(int)
    new_case_wanted = Signal()
    desk_wanted = Signal()
    filled = Signal(int)

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._station = station
        theme = station.theme
        self._head = ListHead(theme, station.office.settings.person)
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(
            self.tr("Names in any order, document number, employer, case number…")
        )
        self._search.setAccessibleName(self.tr("Find cases"))
        self._count = QLabel()
        self._count.setObjectName("softNote")
        self._stands = StandFilter(station.messages, theme)
        self._rows: Sequence[CaseRow] = ()
        self._model = CaseModel(self)
        self._painter = CellPainter(theme, self)
        self._table = QTableView()
        self._dress_table()
        self._nothing = QLabel()
        self._nothing.setObjectName("emptyState")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        self._new = KeyButton(self.tr("New case"), "Ctrl+N", theme, look="primary", shortcut=False)
        self._verify = KeyButton(self.tr("Verify archive"), "F12", theme, shortcut=False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        px = self._station.theme.pixels
        top = QHBoxLayout()
        top.setSpacing(px(10))
        top.addWidget(self._search, 1)
        top.addWidget(self._verify)
        top.addWidget(self._new)
        second = QHBoxLayout()
        second.addWidget(self._stands)
        second.addStretch(1)
        second.addWidget(self._count)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), px(12), px(16), px(16))
        body.setSpacing(px(10))
        body.addLayout(top)
        body.addLayout(second)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(body, 1)

    def _dress_table(self) -> None:
        table, px = self._table, self._station.theme.pixels
        table.setModel(self._model)
        table.setItemDelegate(self._painter)
        table.setAccessibleName(self.tr("Cases"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(36))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, px(width))

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _text: self._pause.start())
        self._search.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self.refresh)
        self._table.activated.connect(lambda index: self._open(index.row()))
        self._table.doubleClicked.connect(lambda index: self._open(index.row()))
        self._new.clicked.connect(self.new_case_wanted)
        self._verify.clicked.connect(self.verify)
        self._head.desk_wanted.connect(self.desk_wanted)
        self._stands.chosen.connect(lambda _code: self._fill())
        self._station.changed.connect(lambda _changed: self._soon())

    def _soon(self) -> None:
        if self.isVisible():
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What changed meanwhile is fetched when the list is looked at again."""
        super().showEvent(event)
        self._pause.start(0)
        self._pause.setInterval(_TYPING_PAUSE_MS)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is fetched for a list that is not looked at."""
        super().hideEvent(event)
        self._pause.stop()

    def refresh(self) -> None:
        """Looks again for what is typed."""
        text = self._search.text().strip()
        records = self._station.office.records
        messages = self._station.messages

        def work(_job: object) -> list[CaseRow]:
            if text:
                return [row_of_hit(hit, messages) for hit in records.search(text)]
            return [row_of_summary(case, messages) for case in records.list()]

        self._station.run(work, lambda rows: self._found(text, rows))

    def _found(self, text: str, rows: Sequence[CaseRow]) -> None:
        if text != self._search.text().strip():
            return
        self._rows = rows
        self._painter.typed = text
        self._stands.count(Counter(row.stands for row in rows))
        self._fill()
        self.filled.emit(len(rows))

    def _fill(self) -> None:
        text, wanted = self._search.text().strip(), self._stands.code
        rows = [row for row in self._rows if wanted in ("", row.stands)]
        current = self._table.currentIndex().row()
        chosen = self._model.case_at(current) if 0 <= current < self._model.rowCount() else 0
        self._model.show_rows(rows)
        self._count.setText(
            self.tr("%n found", "", len(rows)) if text else self.tr("%n case(s)", "", len(rows))
        )
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows:
            index = self._model.index(max(0, self._model.row_of(chosen)), 0)
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            return
        self._nothing.setText(
            self.tr("No case has these words. Try fewer, or only a surname or a number.")
            if text
            else self.tr("No case yet. Ctrl+N opens the first one.")
        )

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
        names = [item.name or item.path for item in (*found.altered, *found.missing, *found.stray)]
        self._station.told.emit(f"{text} {', '.join(dict.fromkeys(names[:3]))}", "stops")

    def focus_search(self) -> None:
        """The search field is ready for typing."""
        self._search.setFocus()
        self._search.selectAll()

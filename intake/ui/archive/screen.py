"""All cases: find as you type, count, open, verify that nothing was lost or altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
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
from intake.desk.worklist import Pile
from intake.ui.archive.cell_painter import CellPainter
from intake.ui.archive.head import ListHead
from intake.ui.archive.model import CaseModel, CaseRow, row_of_summary
from intake.ui.archive.nothing import NothingHere
from intake.ui.archive.piles import PileBar
from intake.ui.parts.keys import KeyButton
from intake.ui.station import Station

_TYPING_PAUSE_MS = 120
_WIDTHS = {0: 286, 1: 100, 2: 140, 4: 124}
"""Of the columns whose words are always as long; holder and employer share what is left."""

_NUMBER, _SHORT_NUMBER = 0, 164
_HOLDER, _HOLDER_SHARE, _HOLDER_LEAST = 3, 0.45, 150
_REMEMBERED = "list"


@dataclass(frozen=True, slots=True)
class _Found:
    """A pile as it was found; `elsewhere`: it holds nothing of that text, but the others do."""

    text: str
    pile: Pile
    rows: Sequence[CaseRow]
    counts: dict[Pile, int]
    elsewhere: bool


class ArchiveScreen(QWidget):
    """The piles of cases over a list, newest first; typing looks in the pile, then in all.

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
        self._search.setPlaceholderText(self.tr("Names, document, employer, case…"))
        self._search.setAccessibleName(self.tr("Find cases"))
        self._count = QLabel()
        self._count.setObjectName("softNote")
        self.piles = PileBar(station.messages, theme)
        self._model = CaseModel(self)
        self._painter = CellPainter(theme, self)
        self._table = QTableView()
        self._dress_table()
        self._nothing = NothingHere(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._nothing)
        self._new = KeyButton(
            self.tr("New case"), "Ctrl+N", theme, look="primary", icon="new", shortcut=False
        )
        self._verify = KeyButton(
            self.tr("Verify archive"), "F12", theme, icon="verify", shortcut=False
        )
        self._shown: tuple[str, Pile] | None = None
        self._open_found = False
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
        second.addWidget(self.piles)
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
        two = 2 * QFontMetrics(self._station.theme.font()).height() + px(4)
        table.verticalHeader().setDefaultSectionSize(max(px(36), two))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, px(width))
        kept = self._station.remembered.state(_REMEMBERED)
        self._arranged = not kept.isEmpty() and header.restoreState(kept)
        header.sectionResized.connect(self._column_changed)

    def _column_changed(self, _column: int, _before: int, _now: int) -> None:
        """Widths that a person gave are kept; those that follow the window are not."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._arranged = True

    def remember(self) -> None:
        """Keeps the widths that a person gave to the columns."""
        if self._arranged:
            header = self._table.horizontalHeader()
            self._station.remembered.keep_state(_REMEMBERED, header.saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """All columns stay in sight until a person gives them other widths."""
        super().resizeEvent(event)
        if not self._arranged:
            px = self._station.theme.pixels
            left = self.width() - px(36) - sum(map(px, _WIDTHS.values()))
            short = left < 2 * px(_HOLDER_LEAST)  # the end of a number tells more than its begin
            self._table.setColumnWidth(_NUMBER, px(_SHORT_NUMBER if short else _WIDTHS[_NUMBER]))
            left += px(_WIDTHS[_NUMBER] - _SHORT_NUMBER) if short else 0
            share = max(px(_HOLDER_LEAST), round(left * _HOLDER_SHARE))
            self._table.setColumnWidth(_HOLDER, share)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._typed)
        self._search.returnPressed.connect(self._open_first)
        self._pause.timeout.connect(self.refresh)
        self._table.activated.connect(lambda index: self._open(index.row()))
        self._table.doubleClicked.connect(lambda index: self._open(index.row()))
        self._new.clicked.connect(self.new_case_wanted)
        self._verify.clicked.connect(self.verify)
        self._head.desk_wanted.connect(self.desk_wanted)
        self.piles.chosen.connect(lambda _pile: self.refresh())
        self._nothing.new_case.connect(self.new_case_wanted)
        self._station.changed.connect(self._soon)

    def _typed(self, _text: str) -> None:
        self._open_found = False
        self._pause.start()

    def _soon(self, _changed: object) -> None:
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
        self._open_found = False

    def refresh(self) -> None:
        """Looks again at the pile, for what is typed; what lies elsewhere is found all the same."""
        text, pile = self._search.text().strip(), self.piles.pile
        worklist, messages = self._station.office.worklist, self._station.messages

        def work(_job: object) -> _Found:
            cases = worklist.cases(pile, text)
            elsewhere = bool(text) and not cases and pile is not Pile.ALL
            if elsewhere:
                cases = worklist.cases(Pile.ALL, text)
            rows = [row_of_summary(case, messages) for case in cases]
            return _Found(text, pile, rows, worklist.counts(), elsewhere and bool(rows))

        self._station.run(work, self._found)

    def _found(self, found: _Found) -> None:
        self.piles.count(found.counts)
        if (found.text, found.pile) != (self._search.text().strip(), self.piles.pile):
            return
        self._painter.typed = found.text
        self._shown = (found.text, found.pile)
        self._fill(found)
        self.filled.emit(len(found.rows))
        wanted, self._open_found = self._open_found, False
        if wanted:
            self._open_first()

    def _fill(self, found: _Found) -> None:
        rows, count = found.rows, len(found.rows)
        current = self._table.currentIndex().row()
        chosen = self._model.case_at(current) if 0 <= current < self._model.rowCount() else 0
        self._model.show_rows(rows)
        told = self.tr("%n found", "", count) if found.text else self.tr("%n case(s)", "", count)
        if found.elsewhere:
            told = self.tr("Not in this list; found among all: %1").replace("%1", told)
        self._count.setText(told)
        self._stack.setCurrentIndex(0 if rows else 1)
        if rows:
            index = self._model.index(max(0, self._model.row_of(chosen)), 0)
            flags = QItemSelectionModel.SelectionFlag
            self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        elif found.text:
            self._nothing.say(
                self.tr("No case has these words."),
                self.tr("Try fewer of them, or only a surname or a number."),
                offers_new=False,
            )
        else:
            words = self._station.messages
            self._nothing.say(
                words.word("pile_empty", found.pile.value),
                words.word("pile_empty_text", found.pile.value),
                offers_new=found.pile in (Pile.MINE, Pile.ALL),
            )

    def _open_first(self) -> None:
        """The case that is marked; where the list is not yet of what is typed, once it is."""
        if self._shown != (self._search.text().strip(), self.piles.pile):
            self._open_found = True
            self._pause.start(0)
            self._pause.setInterval(_TYPING_PAUSE_MS)
        elif self._model.rowCount():
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

"""The window: the screens, the way between them, and the line at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from intake.domain.cases import Pending
from intake.procedures.load import known, load_procedure
from intake.ui.archive.screen import ArchiveScreen
from intake.ui.desk.new_case import NewCaseDialog
from intake.ui.desk.screen import DeskScreen
from intake.ui.parts.busy_line import BusyLine
from intake.ui.station import Station


class MainWindow(QMainWindow):
    """Bandeja and desk; what the station tells stands at the bottom."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.setWindowTitle("Intake")
        self.resize(station.theme.pixels(1366), station.theme.pixels(740))
        self.archive = ArchiveScreen(station)
        self.desk = DeskScreen(station)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.archive)
        self._stack.addWidget(self.desk)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._navigation())
        layout.addWidget(self._stack, 1)
        layout.addWidget(BusyLine(station))
        self.setCentralWidget(body)
        self.archive.case_wanted.connect(self.open_case)
        self.archive.new_case_wanted.connect(self.new_case)
        self.desk.new_case_wanted.connect(self.new_case)
        for key, deed in (
            ("Ctrl+N", self.new_case),
            ("Ctrl+1", lambda: self.go_to(0)),
            ("Ctrl+2", lambda: self.go_to(1)),
            ("Esc", station.cancel),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)
        self.go_to(0)
        self.archive.refresh()

    def _navigation(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("navigation")
        layout = QHBoxLayout(bar)
        theme = self._station.theme
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 6, 16, 6)))
        layout.setSpacing(theme.pixels(8))
        brand = QLabel("Intake")
        brand.setObjectName("brand")
        layout.addWidget(brand)
        layout.addSpacing(theme.pixels(12))
        self._places = QButtonGroup(self)
        for number, text in enumerate((self.tr("Cases   Ctrl+1"), self.tr("Desk   Ctrl+2"))):
            button = QPushButton(text)
            button.setObjectName("place")
            button.setCheckable(True)
            button.setAccessibleName(text.split("   ")[0])
            self._places.addButton(button, number)
            layout.addWidget(button)
        self._places.idClicked.connect(self.go_to)
        layout.addStretch(1)
        new = QPushButton(self.tr("New case   Ctrl+N"))
        new.setAccessibleName(self.tr("New case"))
        new.clicked.connect(self.new_case)
        layout.addWidget(new)
        return bar

    def go_to(self, place: int) -> None:
        """0 the list of cases, 1 the desk."""
        self._stack.setCurrentIndex(place)
        button = self._places.button(place)
        if button is not None:
            button.setChecked(True)
        if place == 0:
            self.archive.focus_search()

    def open_case(self, case: int) -> None:
        """Shows a case on the desk."""
        self.go_to(1)
        self.desk.presenter.open(case)

    def new_case(self) -> None:
        """Asks for procedure, channel and presenter, and opens a case."""
        procedures = tuple(load_procedure(identifier) for identifier in known())
        dialog = NewCaseDialog(procedures, self._station.messages, self._station.theme, self)
        if dialog.exec():
            self.go_to(1)
            self.desk.presenter.new_case(
                dialog.procedure.id, dialog.channel, dialog.presenter
            )

    def go_on_with(self, pending: Sequence[Pending]) -> None:
        """Says which cases were left unread by an earlier end of the program."""
        if pending:
            numbers = ", ".join(item.number for item in pending[:3])
            text = self.tr("Left unread: %1. Opening a case goes on with it.")
            self._station.told.emit(text.replace("%1", numbers), "look")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops what runs; what was received is safe and is gone on with at the next start."""
        self._station.background.close()
        super().closeEvent(event)

"""The window: the screens, the way between them, and what is told over their foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from intake.domain.cases import Pending
from intake.ui.archive.codes import CodesDialog
from intake.ui.archive.screen import ArchiveScreen
from intake.ui.desk.new_case import NewCaseDialog
from intake.ui.desk.screen import DeskScreen
from intake.ui.lock import IdleLock
from intake.ui.menus import Menus
from intake.ui.offline import OfflineBar
from intake.ui.parts.busy_line import BusyLine
from intake.ui.parts.key_sheet import KeySheet
from intake.ui.settings.dialog import SettingsDialog
from intake.ui.station import Station
from intake.ui.veil import Veil

LIST, DESK = 0, 1


class MainWindow(QMainWindow):
    """The list of cases and the desk."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.setWindowTitle("Intake")
        wished = QSize(station.theme.pixels(1366), station.theme.pixels(740))
        self.resize(wished.boundedTo(self.screen().availableSize()))
        # From the outside in: a filled widget that is given its parent is dressed all over again.
        middle = QWidget(self)
        self.setCentralWidget(middle)
        self.offline = OfflineBar(station, middle)
        self._stack = QStackedWidget(middle)
        self.archive = ArchiveScreen(station, self._stack)
        self._stack.addWidget(self.archive)
        self.desk = DeskScreen(station, self._stack)
        self._stack.addWidget(self.desk)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.offline)
        layout.addWidget(self._stack, 1)
        self.busy = BusyLine(station, self._stack, self._ways_in)
        self.archive.case_wanted.connect(self.open_case)
        self.archive.new_case_wanted.connect(self.new_case)
        self.archive.desk_wanted.connect(lambda: self.go_to(DESK))
        self.desk.new_case_wanted.connect(self.new_case)
        self.desk.list_wanted.connect(lambda: self.go_to(LIST))
        deeds: dict[str, Callable[[], object]] = {
            "new": self.new_case,
            "list": lambda: self.go_to(LIST),
            "desk": lambda: self.go_to(DESK),
            "find": lambda: self.go_to(LIST),
            "codes": self.show_codes,
            "verify": self.archive.verify,
            "retry": self.offline.ask,
            "settings": self.show_settings,
            "keys": self.show_keys,
            "quit": self.close,
        }
        self.menus = Menus(
            deeds, self.desk, lambda: self.place == DESK, lambda: not self.offline.isHidden()
        )
        self.setMenuBar(self.menus)
        for key, deed in (
            ("Ctrl+N", deeds["new"]),
            ("Ctrl+1", deeds["list"]),
            ("Ctrl+2", deeds["desk"]),
            ("Ctrl+F", deeds["find"]),
            ("Ctrl+K", deeds["codes"]),
            ("Ctrl+Q", deeds["quit"]),
            ("Esc", self._escape),
            ("F1", deeds["keys"]),
            ("F10", self.menus.open_first),
            ("F12", deeds["verify"]),
            ("Ctrl+,", deeds["settings"]),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)
        kept = station.remembered.state("window")
        if not kept.isEmpty():
            self.restoreGeometry(kept)
        settings = station.office.settings
        self.veil = Veil(self)
        self.lock = IdleLock(settings.lock_minutes, settings.person, station.theme, self)
        self.go_to(LIST)

    def go_to(self, place: int) -> None:
        """`LIST` or `DESK`."""
        self._stack.setCurrentIndex(place)
        if place == LIST:
            self.archive.focus_search()
        else:
            self.desk.setFocus()

    def _ways_in(self) -> int:
        """Up to where the buttons for scanning and importing stand on the desk, in pixels."""
        return self.desk.left.width() if self.desk.left.isVisible() else 0

    @property
    def place(self) -> int:
        """Which screen is shown."""
        return self._stack.currentIndex()

    def open_case(self, case: int) -> None:
        """Shows a case on the desk."""
        self.go_to(DESK)
        self.desk.presenter.open(case)

    def new_case(self) -> None:
        """Asks for procedure, channel and presenter, and opens a case."""
        procedures = self._station.office.reception.procedures()
        dialog = NewCaseDialog(procedures, self._station.messages, self._station.theme, self)
        if dialog.exec():
            self.go_to(DESK)
            self.desk.presenter.new_case(dialog.procedure.id, dialog.channel, dialog.presenter)

    def show_keys(self) -> None:
        """All keys and signs."""
        KeySheet(self._station.theme, self).exec()

    def show_codes(self) -> None:
        """Identification codes of the archive, and who may go by them."""
        CodesDialog(self._station, self).exec()

    def show_settings(self) -> None:
        """The folder of trusted authorities."""
        SettingsDialog(self._station, self).exec()

    def _escape(self) -> None:
        if self.place == DESK and self.desk.page.put_away():
            return
        if self._station.busy:
            self._station.cancel()
        else:
            self.busy.hide()

    def go_on_with(self, pending: Sequence[Pending]) -> None:
        """Says which cases were left unread by an earlier end of the program."""
        if pending:
            numbers = ", ".join(item.number for item in pending[:3])
            text = self.tr("Left unread: %1. Opening a case goes on with it.")
            self._station.told.emit(text.replace("%1", numbers), "look")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops what runs; what was received is safe and is gone on with at the next start."""
        self.desk.turning.settle()
        remembered = self._station.remembered
        remembered.keep_state("window", self.saveGeometry())
        remembered.keep_state("columns", self.desk.columns.saveState())
        self.archive.remember()
        self._station.background.close()
        super().closeEvent(event)

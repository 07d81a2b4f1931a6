"""Puts scanning on the desk: buttons, menu, keys, and the line of what is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from intake.domain.cases import Case
from intake.ui.parts.rows import PagePlace
from intake.ui.scanning.bar import ScanBar
from intake.ui.scanning.port import DeskPort
from intake.ui.scanning.presenter import ScanPresenter
from intake.ui.scanning.setup import SetupDialog
from intake.ui.station import Station


class ScanControls(QObject):
    """Between the widgets of scanning and what they do.

    Args:
        here: the page that is looked at.
        show_missing: says how many pages came in and are not safe.
    """

    def __init__(
        self,
        station: Station,
        desk: DeskPort,
        here: Callable[[], PagePlace | None],
        show_missing: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._window = parent
        self._tell_missing = show_missing
        self._open = False
        self.presenter = ScanPresenter(station, desk, here, self)
        self.bar = ScanBar(station.messages, station.theme)
        self.bar.scan.clicked.connect(self.presenter.scan)
        self._fill_menu()
        self.presenter.changed.connect(self._refresh)
        self.presenter.tally_changed.connect(lambda _: self._show_missing())
        self.presenter.setup_wanted.connect(self.set_up)
        self.bar.show_profiles(self.presenter.profiles, self.presenter.choose)
        self._refresh()

    def _fill_menu(self) -> None:
        bar, presenter = self.bar, self.presenter
        bar.offer("both", self.tr("Both sides by hand"), "Ctrl+D", presenter.scan_both_sides)
        bar.offer(
            "no_backs", self.tr("No backs: only fronts"), "Ctrl+Shift+D", presenter.forget_backs
        )
        bar.offer("insert", self.tr("Insert after this page"), "Ctrl+I", presenter.insert_after)
        bar.offer("replace", self.tr("Scan this page again"), "Ctrl+F2", presenter.replace_page)
        bar.offer(
            "finer",
            self.tr("Scan this page again at 600 dpi"),
            "Ctrl+Shift+F2",
            lambda: presenter.replace_page(finer=True),
        )
        bar.offer("out", self.tr("Take this page out"), "Ctrl+Del", presenter.take_out)
        bar.line()
        bar.offer("setup", self.tr("Scanner and profiles…"), "Alt+F2", self.set_up)

    @property
    def way(self) -> Iterator[QWidget]:
        """What the Tab key goes over."""
        yield from (self.bar.scan, self.bar.more)

    def show_case(self, case: Case, *, changeable: bool) -> None:
        """What may be done with the pages of this case."""
        self._open = changeable
        self._has_pages = bool(case.files)
        self._refresh()

    _has_pages = False

    def set_up(self) -> None:
        """The station's scanners and profiles."""
        dialog = SetupDialog(self._station, self._window)
        dialog.exec()
        self.bar.show_profiles(self.presenter.profiles, self.presenter.choose)
        self._refresh()

    def offer_finer(self, _paper: str = "") -> None:
        """A paper is to be scanned again: says how its page is taken finer."""
        if self._open and not self.presenter.scanning:
            text = self.tr(
                "Lay that paper on the scanner and press Ctrl Shift F2: its page is scanned again "
                "at 600 dpi."
            )
            self._station.told.emit(text, "look")

    def _refresh(self) -> None:
        free = self._open and not self.presenter.scanning
        self.bar.scan.setEnabled(free)
        fronts = self.presenter.fronts
        self.bar.scan.say(self.tr("Backs") if fronts else self.tr("Scan"))
        self.bar.say(self._turn(fronts) if fronts and free else "")
        for name, action in self.bar.deeds.items():
            needs_page = name in ("insert", "replace", "finer", "out")
            possible = free and (self._has_pages or not needs_page)
            action.setEnabled(name == "setup" or possible)
        self.bar.deeds["no_backs"].setVisible(fronts > 0)
        self.bar.show_profiles(self.presenter.profiles, self.presenter.choose)
        self._show_missing()

    def _turn(self, fronts: int) -> str:
        return self.tr(
            "%n front(s) are in. Turn the whole stack over without changing its order, put it "
            "into the feeder again and press F2. No backs: Ctrl Shift D.",
            "",
            fronts,
        )

    def _show_missing(self) -> None:
        tally = self.presenter.tally
        self._tell_missing(0 if self.presenter.scanning else tally.missing)

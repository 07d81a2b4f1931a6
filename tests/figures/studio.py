"""A window under the brush: events pumped, dialogs waited for, everything in sight painted."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from intake.app.compose import Office
from intake.messages import Messages
from intake.ui.background import Background
from intake.ui.main_window import MainWindow
from intake.ui.station import Station
from intake.ui.theme import Theme

WIDTH, HEIGHT = 1366, 768
PATIENCE_SECONDS = 120.0


class Studio:
    """One window in one theme."""

    def __init__(
        self,
        office: Office,
        out: Path,
        *,
        dark: bool = False,
        scale: float = 1.0,
        language: str = "es",
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.out = out
        self.theme = Theme(dark=dark, scale=scale)
        self.theme.apply(application)
        self.station = Station(office, Background(), Messages(language), self.theme)
        self.window = MainWindow(self.station)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.resize(WIDTH, HEIGHT)
        QTest.qWaitForWindowActive(self.window, 10_000)

    def close(self) -> None:
        """Ends what runs; nothing of the window is remembered by the next one."""
        self.station.background.close()
        self.window.deleteLater()
        self.pump(0.1)

    def until(self, condition: Callable[[], object]) -> None:
        """Waits, the window alive."""
        ends = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            self.pump(0.02)
            if time.monotonic() > ends:
                raise TimeoutError(condition)
        self.pump(0.15)

    @staticmethod
    def pump(seconds: float) -> None:
        """Lets the window do what is due."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def quiet(self) -> None:
        """Nothing runs and nothing is still to be shown."""
        desk = self.window.desk
        self.until(
            lambda: (
                desk.presenter.settled
                and not self.station.background.busy
                and not desk.scanning.presenter.busy
            )
        )

    def open(self, case: int) -> None:
        """A case on the desk."""
        self.window.open_case(case)
        presenter = self.window.desk.presenter
        self.until(lambda: presenter.case is not None and presenter.case.id == case)
        self.quiet()

    def dialog(
        self,
        opens: Callable[[], object],
        act: Callable[[QDialog], None],
        *,
        leads_on: bool = False,
    ) -> None:
        """Does something in the dialog that `opens` brings up, then closes it.

        Args:
            leads_on: another dialog follows, and is waited for by the next call.
        """

        def look() -> None:
            shown = QApplication.activeModalWidget()
            if not isinstance(shown, QDialog):
                QTimer.singleShot(20, look)
                return
            try:
                self.pump(0.4)
                self.until(lambda: not self.station.background.busy)
                act(shown)
            finally:
                if shown.isVisible():
                    shown.reject()

        QTimer.singleShot(0, look)
        opens()
        self.pump(0.1)
        if not leads_on:
            self.until(lambda: QApplication.activeModalWidget() is None)

    def paint(self, name: str, only: QWidget | None = None) -> None:
        """Everything in sight as one picture, or one part of it."""
        self.pump(0.1)
        picture = self._whole() if only is None else only.grab()
        target = self.out / f"{name}.png"
        picture.save(str(target))
        _make_small(target)
        sys.stderr.write(f"  {target.name}\n")

    def _whole(self) -> QPixmap:
        picture = self.window.grab()
        painter = QPainter(picture)
        shown = [
            w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window
        ]
        dialogs = [w for w in shown if isinstance(w, QDialog)]
        for widget in (*dialogs, *(w for w in shown if isinstance(w, QMenu))):
            place = self._place(widget)
            painter.fillRect(place.adjusted(-1, -1, 1, 1), self.theme.color("line"))
            painter.drawPixmap(place.topLeft(), widget.grab())
        painter.end()
        return picture

    def _place(self, widget: QWidget) -> QRect:
        if isinstance(widget, QMenu):
            return QRect(self.window.mapFromGlobal(widget.pos()), widget.size())
        room = self.window.rect()
        corner = room.center() - QPoint(widget.width() // 2, widget.height() // 2)
        return QRect(QPoint(max(0, corner.x()), max(0, corner.y())), widget.size())


def _make_small(picture: Path) -> None:
    """Half as large in the repository: 256 colours, chosen for each picture."""
    with Image.open(picture) as painted:
        few = painted.convert("RGB").quantize(
            256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    few.save(picture, optimize=True)

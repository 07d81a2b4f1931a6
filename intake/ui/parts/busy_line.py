"""What is being done, how far, cancel; and what was told last.

Lies over the foot of the window, so that nothing moves when it comes and goes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Sign, styled
from intake.ui.station import Station

_GOOD_NEWS_MS = 6000


class BusyLine(QFrame):
    """Hidden while there is nothing to say; good news goes by itself.

    Args:
        beside: up to where, from the left, it covers nothing where there is room beside it.
    """

    def __init__(
        self, station: Station, parent: QWidget, beside: Callable[[], int] = lambda: 0
    ) -> None:
        super().__init__(parent)
        self._beside = beside
        self.setObjectName("busyLine")
        self._theme = theme = station.theme
        self._sign = Sign("plain")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(theme.pixels(160), theme.pixels(8))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = KeyButton(self.tr("Cancel"), "Esc", theme, shortcut=False)
        self._cancel.clicked.connect(station.cancel)
        self._close = KeyButton(self.tr("Close"), "Esc", theme, shortcut=False)
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (14, 8, 10, 8)))
        layout.setSpacing(theme.pixels(12))
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        layout.addWidget(self._close)
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.setInterval(_GOOD_NEWS_MS)
        self._going.timeout.connect(self.hide)
        self._kept: tuple[str, str] | None = None
        station.working.connect(self._work)
        station.told.connect(self._tell)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def _work(self, text: str, done: int, total: int) -> None:
        if not text:
            kept, self._kept = self._kept, None
            if self._cancel.isHidden():
                return
            if kept is not None:
                self._tell(*kept)
            else:
                self.hide()
            return
        self._sign.hide()
        styled(self, role="accent")
        self._say(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._arrange(working=True)

    def _tell(self, text: str, role: str) -> None:
        if not text:
            self._kept = None
            if self._cancel.isHidden():
                self.hide()
            return
        # What went wrong is still there when the work that goes on meanwhile is done.
        self._kept = None if role == "proven" else (text, role)
        self._sign.say(role)
        styled(self, role=role)
        self._sign.show()
        self._say(text)
        self._arrange(working=False)
        if role == "proven":
            self._going.start()

    def _say(self, text: str) -> None:
        self._going.stop()
        self._text.setText(text)
        self._text.setAccessibleName(text)

    def _arrange(self, *, working: bool) -> None:
        self._bar.setVisible(working)
        self._cancel.setVisible(working)
        self._close.setVisible(not working)
        self.show()
        self.raise_()
        self._lie_down()

    def _lie_down(self) -> None:
        """Over the middle, a little above the acts."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(parent.width() - self._theme.pixels(32), self._theme.pixels(620))
        height = max(self.heightForWidth(width), self.sizeHint().height())
        margin = self._theme.pixels(16)
        left = (parent.width() - width) // 2
        left = max(left, min(self._beside() + margin, parent.width() - width - margin))
        self.setGeometry(left, parent.height() - height - self._theme.pixels(60), width, height)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was put away is not shown again."""
        self._kept = None
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keeps its place when the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie_down()
        return super().eventFilter(watched, event)

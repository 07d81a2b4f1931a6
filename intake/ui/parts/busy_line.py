"""The line at the bottom: what is being done, how far, cancel; and what was told last."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from intake.ui.parts.labels import Sign, styled
from intake.ui.station import Station


class BusyLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("busyLine")
        theme = station.theme
        self._sign = Sign("plain")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(theme.pixels(240), theme.pixels(8))
        self._cancel = QPushButton(self.tr("Cancel   Esc"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(station.cancel)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (16, 6, 16, 6)))
        layout.setSpacing(theme.pixels(12))
        layout.addWidget(self._sign)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        layout.addWidget(self._close)
        station.working.connect(self._work)
        station.told.connect(self._tell)
        self.hide()

    def _work(self, text: str, done: int, total: int) -> None:
        if not text:
            if self._cancel.isVisible():
                self.hide()
            return
        self._sign.hide()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._arrange(working=True)

    def _tell(self, text: str, role: str) -> None:
        self._sign.setText({"proven": "✓", "look": "?", "stops": "!"}.get(role, "·"))
        styled(self._sign, role=role)
        self._sign.show()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._arrange(working=False)

    def _arrange(self, *, working: bool) -> None:
        self._bar.setVisible(working)
        self._cancel.setVisible(working)
        self._close.setVisible(not working)
        self.show()

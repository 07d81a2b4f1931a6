"""The desk without a case: what to do first, or that one is about to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.theme import Theme

_PATIENCE_MS = 400
"""What is there sooner needs no words."""


class EmptyDesk(QWidget):
    """One sentence and one button."""

    new_case = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("No case is open."))
        title.setObjectName("emptyTitle")
        text = QLabel(self.tr("Open a new case and put the papers in, or choose one of the list."))
        text.setObjectName("emptyState")
        button = KeyButton(
            self.tr("New case"), "Ctrl+N", theme, look="primary", icon="new", shortcut=False
        )
        button.clicked.connect(self.new_case)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget in (title, text, button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(theme.pixels(8))
        layout.addStretch(3)


class OpeningDesk(QWidget):
    """Between two cases nothing of either is shown; says why where that takes long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self.tr("The case is being opened…"), self)
        self._text.setObjectName("emptyState")
        self._text.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignCenter)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._text.show)

    @property
    def text(self) -> str:
        """What is said; empty at first."""
        return "" if self._text.isHidden() else self._text.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Quiet at first."""
        super().showEvent(event)
        self._text.hide()
        self._patience.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The case is there."""
        super().hideEvent(event)
        self._patience.stop()

"""What lies under a dialog goes back a little, so that the dialog is seen to be in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_DEPTH = 70
"""Of 255: what is under it can still be read."""


class Veil(QWidget):
    """Over all of a window while a dialog holds it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Comes with a dialog, goes with it, and is always as large as the window."""
        window = self.parentWidget()
        if watched is window and window is not None:
            if event.type() == QEvent.Type.WindowBlocked:
                self.setGeometry(window.rect())
                self.raise_()
                self.show()
            elif event.type() == QEvent.Type.WindowUnblocked:
                self.hide()
            elif event.type() == QEvent.Type.Resize:
                self.setGeometry(window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A thin dark wash in every theme."""
        wash = QColor("#0F1318")
        wash.setAlpha(_DEPTH)
        QPainter(self).fillRect(self.rect(), wash)

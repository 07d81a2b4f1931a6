"""The idle lock: after some minutes without a key or a movement nothing of a case is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from intake.ui.theme import Theme

_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
)


class IdleLock(QFrame):
    """Covers the whole window; Enter takes it away. Work in the background goes on.

    There are no passwords yet, so it keeps papers from being read over a shoulder, no more: the
    desktop's own lock keeps people out.
    """

    def __init__(self, minutes: float, person: str, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("idleLock")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The window is covered. Press Enter to go on."))
        title = QLabel(self.tr("Covered"))
        title.setObjectName("emptyTitle")
        text = QLabel(self.tr("%1, press Enter to go on.").replace("%1", person))
        text.setObjectName("emptyState")
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for label in (title, text):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(theme.pixels(8))
        layout.addStretch(1)
        self._before: QWidget | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(round(minutes * 60_000))
        self._quiet.timeout.connect(self.cover)
        self.hide()
        if minutes > 0:
            application = QApplication.instance()
            if application is not None:
                application.installEventFilter(self)
            self._quiet.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Any key or movement anywhere begins the time anew."""
        if event.type() in _SIGNS_OF_LIFE and self.isHidden():
            self._quiet.start()
        parent = self.parentWidget()
        if watched is parent and event.type() == QEvent.Type.Resize and parent is not None:
            self.resize(parent.size())
        return super().eventFilter(watched, event)

    def cover(self) -> None:
        """Covers the window; dialogs over it are left as they are, hidden with their window."""
        parent = self.parentWidget()
        if parent is None:
            return
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QWidget):
            self._quiet.start()
            return
        self._before = QApplication.focusWidget()
        self.resize(parent.size())
        self.raise_()
        self.show()
        self.setFocus()

    def uncover(self) -> None:
        """Back to where one was."""
        self.hide()
        self._quiet.start()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def event(self, event: QEvent) -> bool:
        """While it covers, no key reaches the window under it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter takes it away; every other key does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.uncover()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click takes it away too."""
        self.uncover()
        event.accept()

"""The idle lock: after some minutes without a key or a movement nothing of a case is in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from intake.ui.theme import Theme

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_SIGNS_OF_LIFE = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
)
_HEEDED = (*_SIGNS_OF_LIFE, *_KEYS, QEvent.Type.Resize, QEvent.Type.Show)


class Cover(QFrame):
    """Lies over one window; while it does, no key reaches what is under it."""

    lifted = Signal()

    def __init__(self, person: str, theme: Theme, window: QWidget) -> None:
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
        self.hide()

    def lie(self) -> None:
        """Over all of its window."""
        window = self.parentWidget()
        if window is not None:
            self.resize(window.size())
            self.raise_()
            self.show()

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window under it stay quiet."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Tab leads nowhere while it lies."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter takes it away; every other key does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lifted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click takes it away too."""
        self.lifted.emit()
        event.accept()


class IdleLock(Cover):
    """Covers the window and every dialog; Enter takes it away. Work in the background goes on.

    There are no passwords yet, so it keeps papers from being read over a shoulder, no more: the
    desktop's own lock keeps people out.
    """

    def __init__(self, minutes: float, person: str, theme: Theme, window: QWidget) -> None:
        super().__init__(person, theme, window)
        self._person, self._theme = person, theme
        self._others: list[Cover] = []
        self._before: QWidget | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(round(minutes * 60_000))
        self._quiet.timeout.connect(self.cover)
        self.lifted.connect(self.uncover)
        if minutes > 0:
            self._listen()
            self._quiet.start()

    def _listen(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Any key or movement anywhere begins the time anew; what opens meanwhile is covered."""
        kind = event.type()
        if kind not in _HEEDED:  # nearly all that happens in the window
            return False
        if self.isHidden():
            if kind in _SIGNS_OF_LIFE and self._quiet.interval() > 0:
                self._quiet.start()
        elif kind in _KEYS and isinstance(watched, QWidget) and not isinstance(watched, Cover):
            return self._keep_off(event)
        elif kind == QEvent.Type.Resize:
            for one in (self, *self._others):
                if watched is one.parentWidget():
                    one.lie()
        elif kind == QEvent.Type.Show and isinstance(watched, QDialog):
            self._cover_too(watched)
        return False

    def _keep_off(self, event: QEvent) -> bool:
        """What took the focus under the cover meanwhile gets no key; Enter goes on all the same."""
        event.accept()
        key = event.key() if isinstance(event, QKeyEvent) else 0
        if event.type() == QEvent.Type.KeyPress and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.uncover()
        return True

    def cover(self) -> None:
        """Covers the window, and the dialogs over it as they stand."""
        if not self.isHidden():
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._before = QApplication.focusWidget()
        self._listen()
        self.lie()
        self.setFocus()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self._cover_too(widget)

    def _cover_too(self, dialog: QDialog) -> None:
        if any(one.parentWidget() is dialog for one in self._others):
            return
        other = Cover(self._person, self._theme, dialog)
        other.lifted.connect(self.uncover)
        other.destroyed.connect(lambda: self._forget(other))
        self._others.append(other)
        other.lie()
        if dialog is QApplication.activeModalWidget():
            other.setFocus()

    def _forget(self, other: Cover) -> None:
        if other in self._others:
            self._others.remove(other)

    def uncover(self) -> None:
        """Back to where one was."""
        self.hide()
        others, self._others = self._others, []
        for one in others:
            one.hide()
            one.deleteLater()
        application = QApplication.instance()
        if self._quiet.interval() > 0:
            self._quiet.start()
        elif application is not None:
            application.removeEventFilter(self)
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._before = None

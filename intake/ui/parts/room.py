"""Room in which a list or a form scrolls, and lines of a list that keys go along."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Room(QScrollArea):
    """Scrolls up and down, never sideways.

    Args:
        held: what is shown in it; may be given later.
        framed: a field of its own in a dialog.
        name: said to screen readers; with a name it takes the keys that scroll, without one what
            it holds takes them.
    """

    def __init__(
        self,
        held: QWidget | None = None,
        *,
        framed: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if framed:
            self.setObjectName("listRoom")
        else:
            self.setFrameShape(QFrame.Shape.NoFrame)
        if name:
            self.setAccessibleName(name)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if held is not None:
            self.setWidget(held)


class KeyedLine(QFrame):
    """A line of a list: up and down go to the neighbours, Enter to what it is about."""

    opened_by: tuple[int, ...] = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

    def enter(self) -> None:
        """What these keys do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """See the class."""
        key = event.key()
        if key in self.opened_by:
            self.enter()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

"""Room under the page: as high as what stands there, never so high that the page goes under."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake.ui.parts.room import Room

_SHARE = 0.66
"""Of the height of the column that the cards may take; beyond it they scroll."""


class FootRoom(Room):
    """Holds the cards."""

    def __init__(self, held: QWidget, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._held = held
        self._most = 0
        self.setWidget(held)
        held.installEventFilter(self)

    def give(self, column: int) -> None:
        """How high the whole column is."""
        self._most = round(column * _SHARE)
        self._settle()

    def _settle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it, as long as that leaves the page its room."""
        if self._held.isHidden():
            return QSize(0, 0)
        width = self.width()
        layout = self._held.layout()
        high = self._held.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            high = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        return QSize(width, min(high, self._most) if self._most else high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Gives way to nothing but the window's edge."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, another height."""
        super().resizeEvent(event)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What it holds came, went or changed."""
        changed = (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)
        if watched is self._held and event.type() in changed:
            self._settle()
        return super().eventFilter(watched, event)

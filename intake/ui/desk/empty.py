"""The desk without a case says what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.theme import Theme


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

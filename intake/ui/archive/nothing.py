"""An empty list says why it is empty and what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.ui.parts.keys import KeyButton
from intake.ui.theme import Theme


class NothingHere(QWidget):
    """A title, a sentence and, where it helps, the button for a new case."""

    new_case = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("emptyTitle")
        self._text.setObjectName("emptyState")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(theme.pixels(520))
        self._button = KeyButton(self.tr("New case"), "Ctrl+N", theme, shortcut=False)
        self._button.clicked.connect(self.new_case)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for widget in (self._title, self._text, self._button):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(widget)
            line.addStretch(1)
            layout.addLayout(line)
            layout.addSpacing(theme.pixels(8))
        layout.addStretch(3)

    def say(self, title: str, text: str, *, offers_new: bool) -> None:
        """Why nothing is here."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setVisible(offers_new)

    def text(self) -> str:
        """What is said."""
        return f"{self._title.text()} {self._text.text()}".strip()

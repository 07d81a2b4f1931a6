"""How many cases stand how; a click shows only those."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from intake.messages import Messages
from intake.ui.theme import Theme

_ORDER = (
    "unread",
    "return",
    "review",
    "ready",
    "legal_review",
    "returned",
    "received",
    "resolved",
    "filed",
    "draft",
)


class StandFilter(QWidget):
    """One small button for each way to stand that occurs, and one for all."""

    chosen = Signal(str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        self._code = ""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.pixels(6))
        for code in ("", *_ORDER):
            button = QPushButton()
            button.setObjectName("place")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, code=code: self._choose(code))
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons[code] = button
        self._buttons[""].setChecked(True)
        self.count(Counter())

    @property
    def code(self) -> str:
        """Which are shown; empty for all."""
        return self._code

    def count(self, numbers: Counter[str]) -> None:
        """Shows how many there are of each."""
        if self._code and not numbers[self._code]:
            self._code = ""
            self._buttons[""].setChecked(True)
        for code, button in self._buttons.items():
            number = numbers[code] if code else numbers.total()
            text = f"{self._word(code)} · {number}"
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(number) and (len(numbers) > 1 or not code))

    def _word(self, code: str) -> str:
        if not code:
            return self.tr("All")
        section = "stands" if code in ("unread", "return", "review", "ready") else "case_state"
        return self._messages.word(section, code)

    def _choose(self, code: str) -> None:
        self._code = code
        self.chosen.emit(code)

"""A few choices side by side, all of them to be seen; arrow keys go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from intake.ui.parts.flow import FlowLayout
from intake.ui.theme import Theme


class ChoiceRow(QWidget):
    """A title and its choices, of which one holds.

    Signals:
        chosen: code of the choice that holds from now on.
    """

    chosen = Signal(str)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._codes: list[str] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._codes[number]))
        label = QLabel(title)
        label.setObjectName("columnName")
        self._held = QWidget()
        self._flow = FlowLayout(theme.pixels(6), self._held)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(4))
        layout.addWidget(label)
        layout.addWidget(self._held)

    def offer(self, choices: list[tuple[str, str]], current: str) -> None:
        """(code, words) of each; the first holds where the current one is not among them."""
        codes = [code for code, _ in choices]
        if codes != self._codes:
            for button in self._group.buttons():
                self._group.removeButton(button)
                self._flow.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._codes = codes
            for number, (_, words) in enumerate(choices):
                button = QPushButton(words)
                button.setObjectName("place")
                button.setCheckable(True)
                button.setAutoDefault(False)
                button.setAccessibleName(f"{self._title}: {words}")
                self._group.addButton(button, number)
                self._flow.addWidget(button)
            self._held.updateGeometry()
        self.choose(current if current in codes else (codes[0] if codes else ""))

    @property
    def current(self) -> str:
        """Code of the choice that holds; empty where there is none."""
        number = self._group.checkedId()
        return self._codes[number] if 0 <= number < len(self._codes) else ""

    @property
    def buttons(self) -> list[QPushButton]:
        """The choices, left to right."""
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]

    def choose(self, code: str) -> None:
        """Another one holds."""
        if code in self._codes:
            button = self._group.button(self._codes.index(code))
            if button is not None:
                button.setChecked(True)

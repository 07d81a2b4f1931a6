"""The piles of cases, each with how many lie on it; a key or a click shows one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from intake.desk.worklist import Pile
from intake.messages import Messages
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import styled
from intake.ui.theme import Theme


class PileBar(QWidget):
    """One button for each pile; Alt and a figure choose one."""

    chosen = Signal(object)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._pile = Pile.MINE
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Pile, KeyButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(6))
        for number, pile in enumerate(Pile, start=1):
            key = f"Alt+{number}"
            button = KeyButton("", key, theme, look="place", shortcut=False)
            button.setCheckable(True)
            button.setChecked(pile is self._pile)
            button.clicked.connect(lambda _=False, pile=pile: self.choose(pile))
            QShortcut(QKeySequence(key), self).activated.connect(
                lambda pile=pile: self.choose(pile)
            )
            self._group.addButton(button)
            layout.addWidget(button)
            self._buttons[pile] = button
        self.count({})

    @property
    def pile(self) -> Pile:
        """The one that is shown."""
        return self._pile

    @property
    def buttons(self) -> list[KeyButton]:
        """One for each pile, in order."""
        return list(self._buttons.values())

    def choose(self, pile: Pile) -> None:
        """Shows that pile."""
        self._pile = pile
        self._buttons[pile].setChecked(True)
        self.chosen.emit(pile)

    def count(self, numbers: dict[Pile, int]) -> None:
        """Says how many lie on each."""
        for pile, button in self._buttons.items():
            number = numbers.get(pile, 0)
            button.say(f"{self._messages.word('pile', pile.value)} · {number}")
            styled(button, none=str(number == 0).lower())

"""Asks why: a line to write on, and the reasons that the office gives most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from intake.ui.parts.dialog_parts import AskFoot, dialog_column, dialog_title
from intake.ui.parts.keys import KeyButton, KeyCap
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme


class ReasonDialog(QDialog):
    """Enter keeps it; Alt and a figure take one of the usual reasons."""

    def __init__(
        self,
        title: str,
        told: str,
        usual: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        head = dialog_title(title)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Why"))
        self._reason.setPlaceholderText(
            self.tr("Write why, or take one below") if usual else self.tr("Write why")
        )
        foot = AskFoot(self, self.tr("Keep"), theme)
        self.keep = foot.keep
        layout = dialog_column(self, theme, 8, wide=540)
        layout.addWidget(head)
        layout.addWidget(Words(told, "softNote"))
        layout.addWidget(self._reason)
        for number, words in enumerate(usual, start=1):
            layout.addLayout(self._choice(f"Alt+{number}", words, theme))
        layout.addWidget(Words(self.tr("It is recorded with your name and the time."), "softNote"))
        layout.addLayout(foot)
        self._reason.textChanged.connect(self._look)
        self._look()
        self._reason.setFocus()

    def _choice(self, key: str, words: str, theme: Theme) -> QHBoxLayout:
        button = KeyButton(words, "", theme, look="place")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._reason.setText(words))
        QShortcut(QKeySequence(key), self).activated.connect(lambda: self._reason.setText(words))
        line = QHBoxLayout()
        line.setSpacing(theme.pixels(8))
        line.addWidget(KeyCap(key))
        line.addWidget(button)
        line.addStretch(1)
        return line

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.reason))
        self.keep.setToolTip("" if self.keep.isEnabled() else self.tr("Write why first."))

    def type(self, text: str) -> None:
        """Puts a reason into the line."""
        self._reason.setText(text)

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text().strip()

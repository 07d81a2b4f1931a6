"""One quiet line for each signature under the comparison; it opens the card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.messages import Messages
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Elided, Pill
from intake.ui.parts.room import KeyedLine
from intake.ui.signing.rows import SignatureRow
from intake.ui.theme import Theme


class SignatureLine(KeyedLine):
    """A paper, how it is signed, and its sign."""

    chosen = Signal(object)

    def __init__(
        self,
        row: SignatureRow,
        messages: Messages,
        theme: Theme,
        *,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("signatureLine")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.row = row
        name = QLabel(messages.field("signature"))
        name.setObjectName("fieldName")
        name.setFixedWidth(theme.pixels(121))
        paper = Elided("softNote")
        kind = messages.word("kinds_short", row.paper.value)
        paper.say(messages.kind(row.paper) if kind == row.paper.value else kind)
        word = messages.word("signature_short", row.word)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (6, 4, 6, 4)))
        layout.setSpacing(theme.pixels(8))
        layout.addWidget(name)
        layout.addWidget(paper, 1)
        pill = Pill()
        layout.addWidget(pill)
        if key:
            layout.addWidget(KeyCap(key))
        pill.say(word, row.role)  # shown only where it has a parent: else it is a window
        self.setAccessibleName(f"{messages.field('signature')}, {paper.text()}: {word}")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Opens the card."""
        self.setFocus()
        self.chosen.emit(self.row)
        super().mousePressEvent(event)

    def enter(self) -> None:
        """Opens the card."""
        self.chosen.emit(self.row)


class SignatureLines(QWidget):
    """All of them; nothing where nobody signs."""

    chosen = Signal(object)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        self._messages, self._theme = messages, theme
        self._rows: tuple[SignatureRow, ...] = ()
        self.lines: list[SignatureLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_rows(self, rows: tuple[SignatureRow, ...]) -> None:
        """Shows these; nothing is rebuilt where nothing changed."""
        if rows == self._rows:
            return
        focused = next((n for n, line in enumerate(self.lines) if line.hasFocus()), None)
        self._rows = rows
        for line in self.lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for number, row in enumerate(rows):
            line = SignatureLine(row, self._messages, self._theme, key="F" if number == 0 else "")
            line.chosen.connect(self.chosen)
            self._layout.addWidget(line)
            self.lines.append(line)
        if focused is not None and focused < len(self.lines):
            self.lines[focused].setFocus()
        self.setVisible(bool(rows))

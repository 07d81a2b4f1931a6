"""Findings: sign, what is the matter, what to do, the sentence it rests on, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from intake.messages import Messages
from intake.ui.parts.labels import Sign, styled
from intake.ui.parts.rows import FindingRow
from intake.ui.theme import Theme


class FindingCard(QFrame):
    """One finding; Enter or a click shows its next evidence."""

    shown = Signal(object, int)

    def __init__(
        self, row: FindingRow, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findingCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = row
        self._next = 0
        title, advice = messages.finding(row.finding)
        severity = messages.word("severity", row.finding.severity.value)
        self.setAccessibleName(f"{severity}. {title} {advice}")
        text = QVBoxLayout()
        text.setSpacing(theme.pixels(2))
        for words, name in ((title, "findingTitle"), (advice, "findingAdvice")):
            if words:
                text.addWidget(_words(words, name))
        if row.finding.quote:
            text.addWidget(_words(f"«{row.finding.quote}»", "quotation"))
        if row.places:
            count = f" · {len(row.places)}" if len(row.places) > 1 else ""
            text.addWidget(_words(self.tr("Show me ⏎") + count, "showMe"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (8, 6, 8, 6)))
        layout.setSpacing(theme.pixels(8))
        layout.addWidget(Sign(row.role), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        styled(self, role=row.role)
        if row.places:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_evidence(self) -> None:
        """The next place that proves it, round and round."""
        if self._row.places:
            self.shown.emit(self._row, self._next)
            self._next = (self._next + 1) % len(self._row.places)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the evidence."""
        self.setFocus()
        self.show_evidence()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter shows the evidence; up and down go to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.show_evidence()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class FindingList(QWidget):
    """All findings, blocking first; an empty list says so."""

    shown = Signal(object, int)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._theme = theme
        self._cards: list[FindingCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.pixels(6))
        self._empty = QLabel()
        self._empty.setObjectName("emptyState")
        self._empty.setWordWrap(True)
        self._layout.addWidget(self._empty)
        self.show_rows((), checked=False)

    def show_rows(self, rows: tuple[FindingRow, ...], *, checked: bool) -> None:
        """Shows these findings; `checked` tells an empty list from one not made yet."""
        for card in self._cards:
            self._layout.removeWidget(card)
            card.deleteLater()
        self._cards = [FindingCard(row, self._messages, self._theme) for row in rows]
        for card in self._cards:
            card.shown.connect(self.shown)
            self._layout.addWidget(card)
        self._empty.setText(
            self.tr("No findings.") if checked else self.tr("They appear once papers were read.")
        )
        self._empty.setVisible(not rows)

    @property
    def cards(self) -> list[FindingCard]:
        """The cards, top to bottom."""
        return list(self._cards)


def _words(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label

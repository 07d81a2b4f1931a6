"""The live list: what the sheet demands, what is there, what is missing, what a person confirms."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.domain.kinds import RequirementState
from intake.messages import Messages
from intake.ui.parts.labels import Sign, styled
from intake.ui.parts.rows import RequirementRow
from intake.ui.theme import Theme


class RequirementCard(QFrame):
    """One line of the list, with its alternatives beneath."""

    chosen = Signal(object)
    attested = Signal(str, bool)

    def __init__(
        self, row: RequirementRow, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("requirementCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = row
        state = messages.word("state", row.state.value)
        name = messages.requirement(row.id)
        self.setAccessibleName(f"{name}. {state}")
        self.setToolTip(f"«{row.quote}»" if row.quote else "")
        text = QVBoxLayout()
        text.setSpacing(theme.pixels(1))
        text.addWidget(_label(name, "requirementName"))
        if not self._add_attestation(text, messages):
            text.addWidget(_label(state, "softNote"))
        self._add_alternatives(text, messages)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (6, 4, 6, 4)))
        layout.setSpacing(theme.pixels(8))
        layout.addWidget(Sign(row.role), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        applies = row.state is not RequirementState.NOT_APPLICABLE
        styled(self, role=row.role, applies=str(applies).lower())

    def _add_attestation(self, text: QVBoxLayout, messages: Messages) -> bool:
        code = self._row.attest
        if code is None:
            return False
        box = QCheckBox(messages.attest(code))
        box.setObjectName("attestation")
        box.setToolTip(box.text())
        box.setChecked(self._row.state is RequirementState.MET)
        box.toggled.connect(lambda on: self.attested.emit(code, on))
        text.addWidget(box)
        return True

    def _add_alternatives(self, text: QVBoxLayout, messages: Messages) -> None:
        if len(self._row.alternatives) < 2:
            return
        met = any(chosen for _, chosen in self._row.alternatives)
        for kind, chosen in self._row.alternatives:
            words = messages.kind(kind) + (f" ✓ {messages.word('state', 'met')}" if chosen else "")
            label = _label(words, "alternative")
            styled(label, chosen=str(chosen).lower(), moot=str(met and not chosen).lower())
            text.addWidget(label)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Goes to the paper that meets it."""
        self.chosen.emit(self._row)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the paper; the arrows to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._row)
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)


class RequirementList(QWidget):
    """All lines in the order of the sheet."""

    chosen = Signal(object)
    attested = Signal(str, bool)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        self._messages = messages
        self._theme = theme
        self._rows: tuple[RequirementRow, ...] = ()
        self._cards: list[RequirementCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)

    def show_rows(self, rows: tuple[RequirementRow, ...]) -> None:
        """Shows these lines; nothing is rebuilt where nothing changed."""
        if rows == self._rows:
            return
        focused = next((i for i, card in enumerate(self._cards) if card.hasFocus()), None)
        for card in self._cards:
            self._layout.removeWidget(card)
            card.deleteLater()
        self._rows = rows
        self._cards = [RequirementCard(row, self._messages, self._theme) for row in rows]
        for index, card in enumerate(self._cards):
            card.chosen.connect(self.chosen)
            card.attested.connect(self.attested)
            self._layout.insertWidget(index, card)
        if focused is not None and focused < len(self._cards):
            self._cards[focused].setFocus()

    @property
    def cards(self) -> list[RequirementCard]:
        """The lines, top to bottom."""
        return list(self._cards)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label

"""One row of the comparison: the field, its value, and how the papers agree."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intake.messages import Messages
from intake.ui.parts.keys import takes_key
from intake.ui.parts.labels import Elided, Pill, styled
from intake.ui.parts.room import KeyedLine
from intake.ui.parts.rows import SIGN_OF_OUTCOME, Cell, EvidenceRow
from intake.ui.theme import Theme

NAME_WIDTH = 116
LINE_HEIGHT = 32
_OWN_KEYS = (Qt.Key.Key_F, Qt.Key.Key_E, Qt.Key.Key_P, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EvidenceCard(KeyedLine):
    """One line, whatever it says; the row that is chosen stands open in the detail.

    Enter says the papers agree, F that they differ, E corrects, Del takes it back.

    Signals:
        answered: (row, same): a person's word about the whole row.
        answer_wanted_back: the row.
        explanation_wanted: the row.
    """

    opened_by = (Qt.Key.Key_Return, Qt.Key.Key_Enter)  # the space bar says nothing by mistake
    chosen = Signal(str)
    correction_wanted = Signal(str, str)
    reading_wanted_back = Signal(str, str)
    answered = Signal(object, bool)
    answer_wanted_back = Signal(object)
    explanation_wanted = Signal(object)

    def __init__(
        self,
        row: EvidenceRow,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = row
        self._messages = messages
        self._current = 0
        self._name = Elided("fieldName", gives_way=False)
        self._name.setFixedWidth(theme.pixels(NAME_WIDTH))
        self._value = Elided("quietValue")
        self._pill = Pill()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (6, 3, 3, 3)))
        layout.setSpacing(theme.pixels(6))
        for widget, stretch in ((self._name, 0), (self._value, 1), (self._pill, 0)):
            layout.addWidget(widget, stretch)
        self.setMinimumHeight(theme.pixels(LINE_HEIGHT))
        self.show_row(row)

    @property
    def row(self) -> EvidenceRow:
        """What the card shows."""
        return self._row

    @property
    def current(self) -> Cell:
        """The paper that is chosen in it."""
        return self._row.cells[self._current]

    def show_row(self, row: EvidenceRow) -> None:
        """Shows another state of the same field; nothing moves."""
        self._row = row
        messages = self._messages
        word = outcome_words(row, messages, "outcome")
        self._name.say(messages.word("fields_short", row.field))
        read = any(cell.value for cell in row.cells)
        self._pill.say(
            outcome_words(row, messages, "outcome_short") if read else "",
            row.role,
            sign_of(row) if read else "",
        )
        self._pill.setToolTip(messages.reasons(list(row.reasons)) or word)
        self._value.say(next((cell.value for cell in row.cells if cell.value), "—"))
        said = ", ".join(
            f"{messages.word('column', c.column)}: {c.value or '—'}" for c in row.cells
        )
        self.setAccessibleName(f"{messages.field(row.field)}. {word}. {said}")
        styled(self, role=row.role)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choosing a row lights the box of its value."""
        had = self.hasFocus()
        self.setFocus()
        if had:
            self._choose()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Corrects the value that is chosen in it."""
        self._correct()
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The value is chosen with the row."""
        super().focusInEvent(event)
        self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right choose a paper; see the class."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._current = (self._current + step) % len(self._row.cells)
            self._choose()
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F2):
            self._correct()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_back()
        elif key == Qt.Key.Key_F:
            self.answered.emit(self._row, False)
        elif key == Qt.Key.Key_P:
            self.explanation_wanted.emit(self._row)
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """The papers agree; or on to what waits, where nothing is asked here."""
        self.answered.emit(self._row, True)

    def event(self, event: QEvent) -> bool:
        """Its own keys come before those of the screen."""
        return takes_key(event, _OWN_KEYS) or super().event(event)

    def choose_value(self, key: str) -> bool:
        """Chooses that value without asking for the focus; False where it is not here."""
        for index, cell in enumerate(self._row.cells):
            if cell.key == key:
                self._current = index
                return True
        return False

    def light(self, lit: bool) -> None:
        """Shows whether the row is the chosen one."""
        styled(self, chosen=str(lit).lower())

    def _choose(self) -> None:
        self.chosen.emit(self.current.key)

    def _correct(self) -> None:
        cell = self.current
        if cell.document and cell.field:
            self.correction_wanted.emit(cell.document, cell.field)

    def _take_back(self) -> None:
        cell = self.current
        if cell.document and cell.field and cell.machine is not None:
            self.reading_wanted_back.emit(cell.document, cell.field)
        elif self._row.said is not None:
            self.answer_wanted_back.emit(self._row)


def outcome_words(row: EvidenceRow, messages: Messages, section: str) -> str:
    """How the papers agree, or what a person said about it."""
    said = row.said
    if said is not None and said.ruling is not None and (row.settled or not row.asks):
        return messages.word("ruling_short", said.ruling.value)
    return messages.word(section, row.outcome)


def sign_of(row: EvidenceRow) -> str:
    """The sign before these words."""
    if row.unread:
        return "look"
    return "proven" if row.settled else SIGN_OF_OUTCOME[row.outcome]


def empty_words(cell: Cell, messages: Messages) -> str:
    """Why a cell holds no value."""
    if cell.field is None:
        return ""
    if cell.document is None:
        return messages.word("table", "no_paper")
    return "—"

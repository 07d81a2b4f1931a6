"""The comparison: a line for each field, and the chosen one open with its papers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intake.messages import Messages
from intake.ui.parts.evidence_detail import EvidenceDetail
from intake.ui.parts.evidence_row import EvidenceCard
from intake.ui.parts.rows import EvidenceRow
from intake.ui.theme import Theme

_LARGE = 1.2
"""From this size of letters on, the rows alone fill the room of the column."""


class EvidenceTable(QWidget):
    """All rows of the comparison.

    Signals:
        chosen: key of the value that was chosen.
        correction_wanted, reading_wanted_back: document and field.
        answered: (row, same); answer_wanted_back, explanation_wanted: the row.
    """

    chosen = Signal(str)
    correction_wanted = Signal(str, str)
    reading_wanted_back = Signal(str, str)
    answered = Signal(object, bool)
    answer_wanted_back = Signal(object)
    explanation_wanted = Signal(object)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._theme = theme
        self._cards: dict[str, EvidenceCard] = {}
        self._crops: dict[str, QImage] = {}
        self._chosen = ""
        self._detail = EvidenceDetail(messages, theme)
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addSpacing(theme.pixels(4))
        # Where the rows would not leave room for it, the chosen one stands above them.
        self._above = theme.scale >= _LARGE
        self._list.insertWidget(0 if self._above else 1, self._detail)
        self._detail.chosen.connect(self._choose_key)
        self._detail.correction_wanted.connect(
            lambda key: self.correction_wanted.emit(*key.split("/", 1))
        )

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Shows the rows; those of fields that stay keep their place."""
        for field in [name for name in self._cards if name not in {r.field for r in rows}]:
            card = self._cards.pop(field)
            self._list.removeWidget(card)
            card.deleteLater()
        for position, row in enumerate(rows, start=int(self._above)):
            if row.field in self._cards:
                if self._cards[row.field].row != row:
                    self._cards[row.field].show_row(row)
                continue
            self._cards[row.field] = self._new_card(row)
            self._list.insertWidget(position, self._cards[row.field])
        self._settle(rows)

    def _new_card(self, row: EvidenceRow) -> EvidenceCard:
        card = EvidenceCard(row, self._messages, self._theme)
        card.chosen.connect(lambda key: self._choose(row.field, key))
        card.correction_wanted.connect(self.correction_wanted)
        card.reading_wanted_back.connect(self.reading_wanted_back)
        card.answered.connect(self.answered)
        card.answer_wanted_back.connect(self.answer_wanted_back)
        card.explanation_wanted.connect(self.explanation_wanted)
        return card

    def _settle(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Keeps the chosen row, or takes the first one that needs an eye, else the first."""
        if not any(cell.document for row in rows for cell in row.cells):
            self._chosen = ""
            self._detail.hide()
            return
        if self._chosen not in self._cards:
            order = {"stops": 0, "look": 1, "plain": 2}
            self._chosen = min(rows, key=lambda row: order.get(row.role, 3)).field
        self._light()

    def _choose(self, field: str, key: str) -> None:
        if not any(cell.document for cell in self._cards[field].row.cells):
            return
        self._chosen = field
        self._light()
        self.chosen.emit(key)

    def _light(self) -> None:
        for field, card in self._cards.items():
            card.light(field == self._chosen)
        card = self._cards[self._chosen]
        self._detail.show_row(card.row, card.current, self._crops)

    def show_crops(self, crops: dict[str, QImage]) -> None:
        """The pieces of the papers, by key of the value."""
        self._crops = crops
        if self._chosen in self._cards:
            self._light()

    def crop(self, key: str) -> QImage | None:
        """The piece of the paper that a value stands on."""
        return self._crops.get(key)

    def card(self, field: str) -> EvidenceCard | None:
        """The row of a field."""
        return self._cards.get(field)

    @property
    def cards(self) -> list[EvidenceCard]:
        """The rows, top to bottom."""
        return list(self._cards.values())

    def focus_chosen(self) -> None:
        """The chosen row is ready for keys."""
        if self._chosen in self._cards:
            self._cards[self._chosen].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_asking(self) -> bool:
        """Goes to the next row that waits for a person's word; False where none does."""
        fields = list(self._cards)
        begin = 0
        if self._chosen in fields:
            begin = fields.index(self._chosen) + int(self._cards[self._chosen].hasFocus())
        for field in (*fields[begin:], *fields[:begin]):
            if self._cards[field].row.asks:
                self._cards[field].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _choose_key(self, key: str) -> None:
        if self.choose_value(key):
            self.focus_chosen()
            self.chosen.emit(key)

    @property
    def detail(self) -> EvidenceDetail:
        """The row that stands open."""
        return self._detail

    def choose_value(self, key: str) -> bool:
        """Goes to the row that holds this value; False where none does."""
        for field, card in self._cards.items():
            if card.choose_value(key):
                self._chosen = field
                self._light()
                return True
        return False

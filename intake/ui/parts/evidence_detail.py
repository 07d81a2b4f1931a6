"""The chosen row large: the crops one above the other, characters aligned, who read what."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from intake.messages import Messages
from intake.ui.parts.aligned import aligned
from intake.ui.parts.evidence_row import empty_words, outcome_words, sign_of
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Elided, Pill, styled
from intake.ui.parts.reading_cell import ReadingCell
from intake.ui.parts.rows import Cell, EvidenceRow
from intake.ui.theme import Theme

_LARGE = 1.2
"""From this size of letters on, why, and who read a value, stand above the keys."""
_COLUMNS = ("identity", "sut_record", "request")


class EvidenceDetail(QFrame):
    """Keeps its place and size whatever is chosen, so that nothing moves under the hand.

    Signals:
        chosen, correction_wanted: key of the value under the pointer.
    """

    chosen = Signal(str)
    correction_wanted = Signal(str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceDetail")
        self._messages = messages
        self._title = QLabel()
        self._title.setObjectName("fieldName")
        self._why = Elided("softNote")
        self._pill = Pill()
        self._note = Elided("softNote")
        self._names = {column: Elided("softNote") for column in _COLUMNS}
        self._cells = {column: ReadingCell(theme) for column in _COLUMNS}
        top = QHBoxLayout()
        top.setSpacing(theme.pixels(8))
        top.addWidget(self._title)
        if theme.scale < _LARGE:
            top.addWidget(self._why, 1)
        else:
            top.addStretch(1)
        top.addWidget(self._pill)
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.pixels(3))
        grid.setHorizontalSpacing(theme.pixels(6))
        grid.setColumnMinimumWidth(0, theme.pixels(88))
        grid.setColumnStretch(1, 1)
        for place, column in enumerate(_COLUMNS):
            grid.addWidget(self._names[column], place, 0)
            grid.addWidget(self._cells[column], place, 1)
        self._same = _hint("Return", self.tr("is the same"), theme)
        self._other = _hint("F", self.tr("is different"), theme)
        self._correct = _hint("E", self.tr("correct"), theme)
        self._back = _hint("Del", self.tr("take back"), theme)
        foot = QHBoxLayout()
        foot.setSpacing(theme.pixels(10))
        parts: list[QBoxLayout | QGridLayout] = [top, grid]
        if theme.scale < _LARGE:
            foot.addWidget(self._note, 1)
        else:
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(self._why)
            said.addWidget(self._note)
            parts.append(said)
            foot.addStretch(1)
        for hint in (self._back, self._same, self._other, self._correct):
            foot.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (10, 6, 8, 6)))
        layout.setSpacing(theme.pixels(4))
        for part in (*parts, foot):
            layout.addLayout(part)
        self._keys: dict[str, str] = {}
        self.hide()

    def show_row(self, row: EvidenceRow, current: Cell, crops: dict[str, QImage]) -> None:
        """Shows a row, with the paper that is chosen in it."""
        words = self._messages
        self._title.setText(words.field(row.field))
        self._why.say(words.reasons(list(row.reasons)))
        self._pill.say(outcome_words(row, words, "outcome"), row.role, sign_of(row))
        lines = aligned([(cell.value, cell.marks) for cell in row.cells])
        longest = max((len(line.text) for line in lines), default=0)
        at = min((line.marks[0][0] for line in lines if line.marks), default=0)
        self._keys = {cell.column: cell.key for cell in row.cells if cell.document and cell.field}
        for cell, line in zip(row.cells, lines, strict=True):
            shown, name = self._cells[cell.column], self._names[cell.column]
            name.say(
                words.kind(cell.kind)
                if cell.column == "identity" and cell.kind
                else words.word("column", cell.column)
            )
            if cell.value:
                shown.show_value(line, at=at, longest=longest, role=row.role)
            else:
                shown.show_none(empty_words(cell, words))
            shown.setToolTip(cell.value)
            shown.show_crop(crops.get(cell.key) if cell.value else None)
            shown.choose(cell == current)
        said = row.said.said if row.said is not None else None
        given = f"{said.person}: {said.reason}" if said is not None and said.reason else ""
        self._note.say(given or self._said_of(current))
        self._correct.setVisible(bool(current.document and current.field))
        self._back.setVisible(current.machine is not None or row.said is not None)
        for hint in (self._same, self._other):
            hint.setVisible(row.asks)
        styled(self, role=row.role)
        self.show()

    def shown(self, column: str) -> ReadingCell:
        """The value of one paper."""
        return self._cells[column]

    def _key_at(self, place: QPoint) -> str:
        for column, key in self._keys.items():
            if self._cells[column].geometry().contains(place):
                return key
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choosing a value lights its box."""
        if key := self._key_at(event.position().toPoint()):
            self.chosen.emit(key)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Corrects the value under the pointer."""
        if key := self._key_at(event.position().toPoint()):
            self.correction_wanted.emit(key)
        super().mouseDoubleClickEvent(event)

    def _said_of(self, cell: Cell) -> str:
        words = self._messages
        if cell.machine is not None:
            text = self.tr("put right by a person · read: %1 (%2)")
            return text.replace("%1", cell.machine).replace(
                "%2", words.word("read_by", cell.machine_by)
            )
        if not cell.value:
            if cell.document is None or cell.field is None:
                return ""
            return self.tr("Not read on this paper: look, and write what stands there.")
        if cell.read_by == "person":
            return self.tr("written by a person; the program read nothing here")
        how = words.word("read_by", cell.read_by)
        sure = "" if cell.sure else " · " + words.word("table", "unsure")
        return self.tr("read: %1").replace("%1", how) + sure


def _hint(key: str, words: str, theme: Theme) -> QWidget:
    hint = QWidget()
    layout = QHBoxLayout(hint)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.pixels(5))
    layout.addWidget(KeyCap(key))
    label = QLabel(words)
    label.setObjectName("softNote")
    layout.addWidget(label)
    return hint

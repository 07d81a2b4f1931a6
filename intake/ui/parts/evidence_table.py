"""The comparison: for each field the crops of the papers side by side, the value read beneath."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.messages import Messages
from intake.ui.parts.rows import Cell, EvidenceRow
from intake.ui.parts.difference import marked_difference
from intake.ui.parts.labels import Pill, styled
from intake.ui.theme import Theme


class EvidenceCell(QFrame):
    """One paper's crop above the value read on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceCell")
        self._theme = theme
        self._image: QImage | None = None
        self._crop = QLabel()
        self._crop.setObjectName("crop")
        self._crop.setFixedHeight(theme.pixels(24))
        self._crop.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._crop.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._value = QLabel()
        self._value.setObjectName("reading")
        self._value.setFont(theme.monospaced(9.0))
        self._value.setTextFormat(Qt.TextFormat.RichText)
        self._value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (6, 3, 4, 3)))
        layout.setSpacing(theme.pixels(1))
        layout.addWidget(self._crop)
        layout.addWidget(self._value)

    def show_value(self, html: str, plain: str, note: str) -> None:
        """The value read, with differences marked."""
        self._value.setText(html)
        self._value.setToolTip(f"{plain}\n{note}".strip())
        self.setAccessibleName(plain)

    def show_crop(self, image: QImage | None) -> None:
        """The piece of the paper; nothing where there is none."""
        self._image = image
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            self._crop.clear()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(
            max(20, round((self.width() - self._theme.pixels(10)) * ratio)),
            round(self._crop.height() * ratio),
        )
        fitted = self._image.scaled(
            room,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(fitted)
        pixmap.setDevicePixelRatio(ratio)
        self._crop.setPixmap(pixmap)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Fits the crop again."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # any QResizeEvent
        self._fit()


class EvidenceCard(QFrame):
    """One field: its name, how the papers agree, and a cell for each paper."""

    chosen = Signal(str)
    correction_wanted = Signal(str, str)

    def __init__(
        self, row: EvidenceRow, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("evidenceCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row = row
        self._messages = messages
        self._current = 0
        self._cells = {cell.column: EvidenceCell(theme) for cell in row.cells}
        self._name = QLabel()
        self._name.setObjectName("fieldName")
        self._why = QLabel()
        self._why.setObjectName("softNote")
        self._pill = Pill()
        top = QHBoxLayout()
        top.setSpacing(theme.pixels(8))
        top.addWidget(self._name)
        top.addWidget(self._why, 1)
        top.addWidget(self._pill)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.pixels(6))
        for place, cell in enumerate(self._cells.values()):
            grid.addWidget(cell, 0, place)
            grid.setColumnStretch(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (10, 5, 8, 6)))
        layout.setSpacing(theme.pixels(3))
        layout.addLayout(top)
        layout.addLayout(grid)
        self.show_row(row)

    @property
    def row(self) -> EvidenceRow:
        """What the card shows."""
        return self._row

    def show_row(self, row: EvidenceRow) -> None:
        """Shows another state of the same field; nothing moves."""
        self._row = row
        messages = self._messages
        name = messages.field(row.field)
        word = messages.word("outcome", row.outcome)
        self._name.setText(name)
        why = messages.reasons(list(row.reasons))
        self._why.setText(why)
        self._why.setToolTip(why)
        self._pill.say(word, row.role)
        styled(self, role=row.role)
        values = [cell.value for cell in row.cells if cell.value]
        pivot = values[0] if values else ""
        for cell in row.cells:
            shown = cell.value or messages.word("table", "not_read")
            marked = row.outcome in ("different", "look") and bool(cell.value)
            html = marked_difference(shown, pivot if marked else shown)
            self._cells[cell.column].show_value(html, shown, self._note(cell))
        said = ", ".join(f"{messages.word('column', c.column)}: {c.value or '—'}" for c in row.cells)
        self.setAccessibleName(f"{name}. {word}. {said}")

    def _note(self, cell: Cell) -> str:
        if cell.by_person:
            return self._messages.word("read_by", "person")
        return "" if cell.sure else self._messages.word("table", "unsure")

    def show_crop(self, column: str, image: QImage | None) -> None:
        """The piece of the paper for a column."""
        self._cells[column].show_crop(image)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choosing a value lights its box."""
        for index, cell in enumerate(self._row.cells):
            if self._cells[cell.column].geometry().contains(event.position().toPoint()):
                self._current = index
        self.setFocus()
        self._choose()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Corrects the value under the pointer."""
        self._correct()
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The value is chosen with the card."""
        super().focusInEvent(event)
        styled(self, chosen="true")
        self._choose()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """No longer chosen."""
        super().focusOutEvent(event)
        styled(self, chosen="false")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right choose a paper, E corrects, up and down go to the neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._current = (self._current + step) % len(self._row.cells)
            self._choose()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif key in (Qt.Key.Key_E, Qt.Key.Key_F2):
            self._correct()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        for index, cell in enumerate(self._row.cells):
            styled(self._cells[cell.column], chosen=str(index == self._current).lower())
        self.chosen.emit(self._row.cells[self._current].key)

    def _correct(self) -> None:
        cell = self._row.cells[self._current]
        if cell.document and cell.field:
            self.correction_wanted.emit(cell.document, cell.field)


class EvidenceTable(QScrollArea):
    """All rows of the comparison, with the names of the papers above."""

    chosen = Signal(str)
    correction_wanted = Signal(str, str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._theme = theme
        self._cards: dict[str, EvidenceCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("column")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, theme.pixels(4), 0)
        self._list.setSpacing(theme.pixels(6))
        self._list.addStretch(1)
        self.setWidget(body)

    def show_rows(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Shows the rows; cards of fields that stay keep their place."""
        for field in [name for name in self._cards if name not in {r.field for r in rows}]:
            card = self._cards.pop(field)
            self._list.removeWidget(card)
            card.deleteLater()
        for position, row in enumerate(rows):
            if row.field in self._cards:
                self._cards[row.field].show_row(row)
                continue
            new = EvidenceCard(row, self._messages, self._theme)
            new.chosen.connect(self.chosen)
            new.correction_wanted.connect(self.correction_wanted)
            self._cards[row.field] = new
            self._list.insertWidget(position, new)

    def show_crop(self, key: str, image: QImage | None) -> None:
        """Puts a crop into the cells of that value."""
        for card in self._cards.values():
            for cell in card.row.cells:
                if cell.key == key:
                    card.show_crop(cell.column, image)

    def card(self, field: str) -> EvidenceCard | None:
        """The card of a field."""
        return self._cards.get(field)

    def choose_value(self, key: str) -> bool:
        """Goes to the card that holds this value; False where none does."""
        for card in self._cards.values():
            if any(cell.key == key for cell in card.row.cells):
                self.ensureWidgetVisible(card)
                card.setFocus()
                return True
        return False

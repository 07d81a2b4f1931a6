"""The card of a machine readable zone: lines over their pictures, check digits as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from intake.desk.assessment.zone_check import ZoneCheck
from intake.domain.boxes import Box
from intake.messages import Messages
from intake.ui.parts.flow import FlowLayout
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Elided, Pill
from intake.ui.theme import Theme
from intake.ui.zones.line import ZoneLine
from intake.ui.zones.rows import ZoneRow, line_boxes, within

Check = Callable[[str, tuple[str, ...]], ZoneCheck]
_LINES = 3
_NARROWEST = 9
"""Pixels of a character below which the lines scroll instead."""


class ZoneCard(QFrame):
    """One zone.

    Signals:
        kept: (row, lines) as the person typed them.
        taken_back: row.
    """

    kept = Signal(object, object)
    taken_back = Signal(object)

    def __init__(
        self, check: Check, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paperCard")
        self._check, self._messages, self._theme = check, messages, theme
        self._row: ZoneRow | None = None
        self._said: ZoneCheck | None = None
        px = theme.pixels
        self.lines = [ZoneLine(theme) for _ in range(_LINES)]
        self._digits = [Pill() for _ in range(5)]
        self._why = Elided("softNote")
        self.keep = KeyButton(self.tr("Keep"), "Return", theme, shortcut=False)
        self.undo = KeyButton(self.tr("Take back"), "Alt+Z", theme)
        digits = FlowLayout(px(4))
        for pill in self._digits:
            digits.addWidget(pill)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._why, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(n) for n in (12, 4, 12, 10)))
        layout.setSpacing(px(6))
        layout.addWidget(self._scrolled())
        for number, line in enumerate(self.lines):
            line.field.textEdited.connect(self._look)
            line.field.kept.connect(self.keep.click)
            line.field.line_left.connect(lambda step, n=number: self._go(n + step))
            line.field.cursorPositionChanged.connect(lambda _old, _new, x=line: self._follow(x))
            name = self.tr("Line %1 of the zone").replace("%1", str(number + 1))
            line.field.setAccessibleName(name)
        layout.addLayout(digits)
        layout.addLayout(foot)
        self.keep.clicked.connect(self._keep)
        self.undo.clicked.connect(lambda: self.taken_back.emit(self._row))

    def _scrolled(self) -> QScrollArea:
        """Sideways only, where the window is too narrow for characters that can be read."""
        held = QWidget()
        held.setObjectName("column")
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._theme.pixels(6))
        for line in self.lines:
            inner.addWidget(line)
        self._room = _Sideways(held)
        return self._room

    def _follow(self, line: ZoneLine) -> None:
        at = line.field.cursorRect().center().x()
        self._room.ensureVisible(at, line.y(), self._theme.pixels(60), 0)

    @property
    def way(self) -> list[QWidget]:
        """What takes keys, in the order of reading."""
        return [*(line.field for line in self.lines), self.undo, self.keep]

    @property
    def row(self) -> ZoneRow | None:
        """What is shown."""
        return self._row

    @property
    def check(self) -> ZoneCheck | None:
        """What the typed lines say."""
        return self._said

    @property
    def digits(self) -> list[Pill]:
        """The check digits that are shown."""
        return [pill for pill in self._digits if pill.text()]

    def show_row(self, row: ZoneRow, crops: dict[str, QImage]) -> None:
        """Shows a zone; what was typed and not kept stays while the row is the same."""
        other = self._row is None or self._row.key != row.key or self._row.zone != row.zone
        self._row = row
        areas = line_boxes(row.zone.zone)
        width = len(row.zone.zone.lines[0])
        for number, line in enumerate(self.lines, start=1):
            line.setVisible(number <= len(row.zone.zone.lines))
            if number > len(row.zone.zone.lines):
                continue
            if other:
                line.field.show_text(row.zone.lines[number - 1], width)
            line.field.setReadOnly(not row.changeable)
            self._show_picture(number, crops.get(f"{row.key}/{number}"), areas)
        for line in self.lines:
            line.setMinimumWidth(round(width * self._theme.pixels(_NARROWEST)))
        self._room.updateGeometry()
        self.undo.setVisible(row.zone.typed is not None and row.changeable)
        self._look()

    def _show_picture(self, number: int, image: QImage | None, areas: dict[int, Box]) -> None:
        row = self._row
        if row is None or number not in areas:
            return
        area = areas[number]
        places = {
            c.column: within(c.box, area, row.place.rotation)
            for c in row.zone.zone.characters
            if c.line == number and c.box is not None
        }
        marks = tuple(p for column, p in places.items() if (number, column) in row.doubtful)
        ends = (min(p[0] for p in places.values()), max(p[2] for p in places.values()))
        self.lines[number - 1].picture.show_line(image, marks, ends)

    @property
    def typed(self) -> tuple[str, ...]:
        """The lines as they stand in the fields."""
        count = len(self._row.zone.zone.lines) if self._row else 0
        return tuple(line.field.text() for line in self.lines[:count])

    def _look(self) -> None:
        """The check digits at once."""
        row = self._row
        if row is None:
            return
        said = self._said = self._check(row.zone.zone.format, self.typed)
        for number, line in enumerate(self.lines, start=1):
            wrong = {column for at, column in said.wrong_letters if at == number}
            wrong |= {d.column for d in said.digits if d.line == number and not d.holds}
            line.field.mark(frozenset(wrong), wrong_length=number in said.wrong_length)
        for place, pill in enumerate(self._digits):
            digit = said.digits[place] if place < len(said.digits) else None
            if digit is None:
                pill.say("")
                continue
            word = self._messages.word("zone_check", digit.name)
            pill.say(word, "proven" if digit.holds else "stops")
        self._why.say(self._words(row, said))
        changed = said.lines != row.zone.lines
        self.keep.setEnabled(row.changeable and said.complete and (changed or not row.settled))
        self.keep.say(self.tr("Keep") if changed else self.tr("It stands so"))

    def _words(self, row: ZoneRow, said: ZoneCheck) -> str:
        if said.wrong_length:
            number = said.wrong_length[0]
            count = len(said.lines[number - 1])
            text = self.tr("Line %1 has %2 characters; it needs %3.")
            for place, value in enumerate((number, count, len(row.zone.zone.lines[0])), start=1):
                text = text.replace(f"%{place}", str(value))
            return text
        if said.wrong_letters:
            return self.tr("A character cannot stand there.")
        if said.lines != row.zone.lines:
            return (
                self.tr("Everything agrees.")
                if said.sound
                else self.tr("Not everything agrees; write what stands on the paper.")
            )
        if row.zone.typed:
            return self.tr("typed by %1").replace("%1", row.person)
        return self._doubts(row)

    def _doubts(self, row: ZoneRow) -> str:
        zone = row.zone.zone
        known = [
            self._messages.word("zone_reason", reason)
            if not reason.startswith(("check_digit", "date", "country", "shape"))
            else self._messages.word("zone_reason", reason.split(".", 1)[0])
            for reason in zone.reasons
        ]
        if not known:
            return self.tr("read twice, and every check digit agrees")
        return ", ".join(dict.fromkeys(known))

    def _keep(self) -> None:
        if self._row is not None and self.keep.isEnabled() and self._said is not None:
            self.kept.emit(self._row, self._said.lines)

    def _go(self, number: int) -> None:
        shown = [line for line in self.lines if line.isVisible()]
        if 0 <= number < len(shown):
            before = next((line for line in shown if line.field.hasFocus()), shown[0])
            shown[number].field.setFocus()
            shown[number].field.setCursorPosition(before.field.cursorPosition())

    def begin(self) -> None:
        """Ready for typing, at the first doubtful character."""
        row = self._row
        if row is None:
            return
        wrong = {(d.line, d.column) for d in row.check.digits if not d.holds}
        lines = {line for line, _ in wrong}
        nearer = {place for place in row.doubtful if place[0] in lines}
        line, column = min(nearer or row.doubtful or wrong or {(1, 1)})
        self.lines[line - 1].field.setFocus()
        self.lines[line - 1].field.setCursorPosition(column - 1)


class _Sideways(QScrollArea):
    """As high as what it holds."""

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._held = held
        self.setWidget(held)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the bar only where there is one."""
        held = self._held
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if held.minimumSizeHint().width() > self.width() else 0
        return QSize(held.minimumSizeHint().width(), held.sizeHint().height() + more)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May become narrow, never low."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The bar comes or goes."""
        super().resizeEvent(event)
        self.updateGeometry()

"""Findings: sign, what is the matter, what to do, the sentence it rests on, and the way there."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.domain.kinds import Severity
from intake.messages import Messages
from intake.ui.parts.keys import key_name, takes_key
from intake.ui.parts.labels import Sign, Words, styled
from intake.ui.parts.room import KeyedLine
from intake.ui.parts.rows import FindingRow
from intake.ui.theme import Theme

_ANSWERS = {
    Qt.Key.Key_O: "in_order",
    Qt.Key.Key_S: "so_it_is",
    Qt.Key.Key_X: "exception",
    Qt.Key.Key_P: "explain",
    Qt.Key.Key_Delete: "take_back",
}
"""What a person may say about a finding, by key."""
_AT_ONCE = 5
"""Cards that are made before the window answers again: more than are in sight."""


class FindingCard(KeyedLine):
    """One finding; Enter or a click shows its next evidence.

    Signals:
        answered: (row, what): `in_order`, `so_it_is`, `exception`, `explain` or `take_back`.
    """

    shown = Signal(object, int)
    answered = Signal(object, str)

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
        said = Words("", "findingText")
        said.setTextFormat(Qt.TextFormat.RichText)
        point = "" if title.endswith((".", "?", "!")) else "."
        said.setText(f"<b>{escape(title)}{point}</b> {escape(advice)}")
        text.addWidget(said)
        if row.finding.quote:
            text.addWidget(Words(f"«{row.finding.quote}»", "quotation"))
        if row.ruled.said is not None and row.ruled.ruling is not None:
            word = row.ruled.said
            what = messages.word("ruling", row.ruled.ruling.value)
            given = f"{what} · {word.person}" + (f": {word.reason}" if word.reason else "")
            text.addWidget(Words(given, "answer"))
        text.addWidget(Words(self._way(), "showMe"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(n) for n in (4, 6, 6, 7)))
        layout.setSpacing(theme.pixels(8))
        sign = Sign(row.role)
        sign.setToolTip(severity)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(text, 1)
        styled(self, role=row.role)
        if row.places:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _way(self) -> str:
        ways = []
        key = key_name("Return")
        if len(self._row.places) == 1:
            ways.append(self.tr("Show the place · %1").replace("%1", key))
        elif self._row.places:
            count = len(self._row.places)
            ways.append(self.tr("Show the %n places one by one", "", count) + f" · {key}")
        ways.append(self.tr("Why? · P"))
        if self._row.ruled.said is not None:
            ways.append(self.tr("Take back · %1").replace("%1", key_name("Del")))
        elif self._row.finding.severity is Severity.REVIEW:
            ways += [self.tr("In order · O"), self.tr("So it is · S")]
        elif self._row.finding.severity is Severity.BLOCKING:
            ways.append(self.tr("Exception · X"))
        return "    ".join(ways)

    def show_evidence(self) -> None:
        """The next place that proves it, round and round."""
        if self._row.places:
            self.shown.emit(self._row, self._next)
            self._next = (self._next + 1) % len(self._row.places)

    def enter(self) -> None:
        """Shows the evidence."""
        self.show_evidence()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Shows the evidence."""
        self.setFocus()
        self.show_evidence()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Its own letters answer; the rest is as in every list."""
        if event.key() in _ANSWERS:
            self.answered.emit(self._row, _ANSWERS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Its own keys come before those of the screen."""
        return takes_key(event, _ANSWERS) or super().event(event)

    @property
    def row(self) -> FindingRow:
        """What it shows."""
        return self._row


class FindingList(QWidget):
    """All findings, blocking first; an empty list says so."""

    shown = Signal(object, int)
    answered = Signal(object, str)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column")
        self._messages = messages
        self._theme = theme
        self._rows: tuple[FindingRow, ...] = ()
        self._cards: list[FindingCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._more = QTimer(self)
        self._more.setInterval(15)
        self._more.timeout.connect(lambda: self._add(2))
        self._empty = QLabel()
        self._empty.setObjectName("emptyState")
        self._empty.setWordWrap(True)
        self._layout.addWidget(self._empty)
        self._layout.addStretch(1)
        self.show_rows((), checked=False)

    def show_rows(self, rows: tuple[FindingRow, ...], *, checked: bool) -> None:
        """Shows these findings; `checked` tells an empty list from one not made yet."""
        if rows != self._rows:
            for card in self._cards:
                self._layout.removeWidget(card)
                card.deleteLater()
            self._cards = []
            self._rows = rows
            self._add(_AT_ONCE)
        self._empty.setText(
            self.tr("None: the papers agree.")
            if checked
            else self.tr("They appear here once the papers were read.")
        )
        self._empty.setVisible(not rows)

    def _add(self, count: int) -> None:
        """So many more cards; the others follow while the window goes on answering."""
        begin = len(self._cards)
        for row in self._rows[begin : begin + count]:
            card = FindingCard(row, self._messages, self._theme)
            card.shown.connect(self.shown)
            card.answered.connect(self.answered)
            self._cards.append(card)
            self._layout.insertWidget(len(self._cards), card)
        if len(self._cards) < len(self._rows):
            self._more.start()
        else:
            self._more.stop()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """How high it is follows from its width; what the window has no room for scrolls."""
        return QSize(0, self.heightForWidth(self.width()))

    @property
    def cards(self) -> list[FindingCard]:
        """The cards, top to bottom."""
        return list(self._cards)

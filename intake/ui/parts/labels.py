"""Small things that stand everywhere: pills, signs, section titles, words that wrap or are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SIGNS = {"proven": "✓", "explained": "≈", "look": "?", "stops": "✕", "missing": "–", "plain": ""}
"""Severity is never said by colour alone."""


def styled(widget: QWidget, **properties: str) -> QWidget:
    """Sets properties that the style sheet looks at, and has it look again where one changed."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
    return widget


class Pill(QLabel):
    """A rounded word; `role` is `plain`, `proven`, `look`, `stops` or `accent`."""

    def __init__(self, text: str = "", role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text, role)

    def say(self, text: str, role: str = "plain", sign: str | None = None) -> None:
        """Shows another word; hides where there is none."""
        mark = SIGNS.get(role, "") if sign is None else sign
        self.setText(f"{mark} {text}" if mark else text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        styled(self, role=role)


class SectionTitle(QLabel):
    """The title of a part of a column."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sectionTitle")
        self.say(text)

    def say(self, text: str) -> None:
        """Another title."""
        self.setText(text.upper())
        self.setAccessibleName(text)


class Sign(QLabel):
    """A round sign: proven, look, stops or plain."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.say(role)

    def say(self, role: str) -> None:
        """Another sign."""
        self.setText("!" if role == "stops" else SIGNS.get(role) or "–")
        styled(self, role=role)


class Words(QLabel):
    """Plain text that wraps and is never taller or shorter than its lines."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Elided(QLabel):
    """One line that ends in … where there is no room; the whole of it is its tool tip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Another text."""
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May become very narrow."""
        return QSize(self.fontMetrics().horizontalAdvance("MM…"), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The text, cut at the end where it is too long."""
        painter = QPainter(self)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

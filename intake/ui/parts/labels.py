"""Small things that stand everywhere: pills, key caps, section titles."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

SIGNS = {"proven": "✓", "look": "?", "stops": "!", "plain": ""}
"""Severity is never said by colour alone."""


def styled(widget: QWidget, **properties: str) -> QWidget:
    """Sets properties that the style sheet looks at, and has it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    return widget


class Pill(QLabel):
    """A rounded word; `role` is `plain`, `proven`, `look`, `stops` or `accent`."""

    def __init__(self, text: str = "", role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text, role)

    def say(self, text: str, role: str = "plain") -> None:
        """Shows another word; hides where there is none."""
        sign = SIGNS.get(role, "")
        self.setText(f"{sign} {text}" if sign else text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        styled(self, role=role)


class KeyCap(QLabel):
    """A key, written where it works."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setObjectName("keyCap")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class SectionTitle(QLabel):
    """The title of a part of a column."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), parent)
        self.setObjectName("sectionTitle")
        self.setAccessibleName(text)


class Sign(QLabel):
    """A round sign: proven, look, stops or plain."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(SIGNS.get(role) or "–", parent)
        self.setObjectName("sign")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        styled(self, role=role)


def row(*widgets: QWidget | None, spacing: int = 8) -> QWidget:
    """Widgets side by side; None is a stretch."""
    holder = QFrame()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return holder

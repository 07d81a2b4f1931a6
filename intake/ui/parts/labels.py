"""Small things that stand everywhere: pills, signs, section titles, words that wrap or are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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


class CutPill(Pill):
    """A pill that gives way: its word ends in … where there is no room."""

    def __init__(self, text: str = "", role: str = "plain", parent: QWidget | None = None) -> None:
        self._whole = text
        super().__init__(text, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, text: str, role: str = "plain", sign: str | None = None) -> None:
        """Shows another word; hides where there is none."""
        super().say(text, role, sign)
        self._whole = self.text()
        self.setToolTip(text)
        self.updateGeometry()
        self._cut()

    @property
    def whole(self) -> str:
        """Its word, also where it is cut."""
        return self._whole

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole word."""
        hint = super().sizeHint()
        more = self._across(self._whole) - self._across(self.text())
        return QSize(hint.width() + more, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May become narrow."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._across("MMM…")), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cuts the word anew."""
        super().resizeEvent(event)
        self._cut()

    def _across(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _cut(self) -> None:
        if not self.isVisible():
            return
        room = self.width() - (super().sizeHint().width() - self._across(self.text())) + 4
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if cut != self.text():
            self.setText(cut)


class SectionTitle(QLabel):
    """The title of a part of a column."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sectionTitle")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line; how many it takes follows from the width that it is given."""
        return QSize(0, self.fontMetrics().height())


class Elided(QLabel):
    """One line that ends in … where there is no room; the whole of it is its tool tip.

    Args:
        gives_way: may become narrow although there is room for others.
        where: which end is left out.
    """

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        gives_way: bool = True,
        where: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._where = where
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored if gives_way else policy.Maximum, policy.Fixed)

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
        text = self.fontMetrics().elidedText(self.text(), self._where, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

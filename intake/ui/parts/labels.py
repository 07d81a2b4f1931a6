"""Small things that stand everywhere: pills, signs, section titles, words that wrap or are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from intake.ui.parts.icons import drawing

SIGNS = {
    "proven": "proven",
    "explained": "explained",
    "look": "look",
    "stops": "stops",
    "missing": "missing",
}
"""Role to the sign in `resources/icons`: severity is never said by colour alone."""


def sign_side(metrics: QFontMetrics) -> int:
    """Pixels of a sign that stands in a line of words."""
    return max(8, metrics.ascent())


def styled(widget: QWidget, **properties: str) -> QWidget:
    """Sets properties that the style sheet looks at, and has it look again where one changed."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        style = widget.style()
        words = widget.findChildren(QLabel) if isinstance(widget, QPushButton) else []
        for part in (widget, *words):
            style.unpolish(part)
            style.polish(part)
    return widget


class Pill(QLabel):
    """A rounded word with its sign; `role` is `plain`, `proven`, `look`, `stops` or `accent`."""

    def __init__(self, text: str = "", role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = ""
        self.setObjectName("pill")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text, role)

    def say(self, text: str, role: str = "plain", sign: str | None = None) -> None:
        """Shows another word; hides where there is none.

        Args:
            sign: one of `SIGNS` in the place of that of the role; "" for none.
        """
        self._sign = SIGNS.get(role, "") if sign is None else sign
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        styled(self, role=role)
        self.updateGeometry()
        self.update()

    @property
    def sign(self) -> str:
        """Name of its sign; "" where it has none."""
        return self._sign

    @property
    def shown(self) -> str:
        """Its word as there is room for it."""
        room = self.contentsRect().width() - self._for_sign()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for sign and word."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._for_sign(), hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The rounded ground, then sign and word in its middle."""
        QFrame.paintEvent(self, event)
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        area, word, room = self.contentsRect(), self.shown, self._for_sign()
        free = area.width() - room - self.fontMetrics().horizontalAdvance(word)
        left = area.left() + max(0, free // 2)
        if self._sign:
            side = self._side()
            drawn = drawing(f"sign-{self._sign}", side, self.devicePixelRatioF(), ink.name())
            painter.drawPixmap(left, area.top() + (area.height() - side + 1) // 2, drawn)
        painter.setPen(ink)
        painter.drawText(
            area.adjusted(left + room - area.left(), 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            word,
        )

    def _side(self) -> int:
        self.ensurePolished()
        return sign_side(self.fontMetrics())

    def _for_sign(self) -> int:
        return self._side() + max(2, self._side() // 4) if self._sign else 0


class CutPill(Pill):
    """A pill that gives way: its word ends in … where there is no room."""

    def say(self, text: str, role: str = "plain", sign: str | None = None) -> None:
        """Shows another word; hides where there is none."""
        super().say(text, role, sign)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May become narrow."""
        hint = self.sizeHint()
        least = self.fontMetrics().horizontalAdvance("MMM…") + self._for_sign()
        return QSize(min(hint.width(), least), hint.height())


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
        self._sign = ""
        self.say(role)

    def say(self, role: str) -> None:
        """Another sign."""
        self._sign = "alert" if role == "stops" else SIGNS.get(role) or "missing"
        styled(self, role=role)
        self.update()

    @property
    def sign(self) -> str:
        """Name of the sign."""
        return self._sign

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The round ground and the sign in its middle."""
        QFrame.paintEvent(self, event)
        side = self.width() * 3 // 5
        ink = self.palette().color(self.foregroundRole()).name()
        drawn = drawing(f"sign-{self._sign}", side, self.devicePixelRatioF(), ink)
        QPainter(self).drawPixmap(
            (self.width() - side + 1) // 2, (self.height() - side + 1) // 2, drawn
        )


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
        text = "" if text == "…" else text  # says nothing, and looks like something to press
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

"""A line of a zone: the paper enlarged, doubts marked, characters under their pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from intake.ui.parts.labels import styled
from intake.ui.theme import LIGHT, Theme

Place = tuple[float, float, float, float]
_SIDE = 6
"""Pixels left and right of the first and last character, in picture and field alike."""


class LinePicture(QWidget):
    """The line as it stands on the paper; doubtful characters stand on amber."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._marks: tuple[Place, ...] = ()
        self._ends = (0.0, 1.0)
        self.setFixedHeight(theme.pixels(30))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(
        self, image: QImage | None, marks: tuple[Place, ...], ends: tuple[float, float]
    ) -> None:
        """The picture; places of doubtful characters and both ends of the text in it, 0 to 1."""
        self._image, self._marks, self._ends = image, marks, ends
        self.update()

    @property
    def has_image(self) -> bool:
        """Whether the paper is seen."""
        return self._image is not None

    @property
    def marks(self) -> int:
        """How many characters are marked."""
        return len(self._marks)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The text from end to end as wide as the field below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("white"))
        if self._image is None:
            return
        side = self._theme.pixels(_SIDE)
        first, last = self._ends
        whole = (self.width() - 2 * side) / max(0.01, last - first)
        left = side - first * whole
        area = QRectF(left, 0, whole, self.height())
        painter.drawImage(area, self._image)
        amber = QColor(LIGHT.look)
        for mark in self._marks:
            box = QRectF(left + mark[0] * whole, 0, (mark[2] - mark[0]) * whole, self.height())
            ground = QColor(amber)
            ground.setAlpha(50)
            painter.fillRect(box.adjusted(-1, 0, 1, 0), ground)
            thick = self._theme.pixels(2)
            painter.fillRect(
                QRectF(box.left() - 1, self.height() - thick, box.width() + 2, thick), amber
            )


class LineField(QLineEdit):
    """As many places as the line has characters, each under its picture."""

    line_left = Signal(int)
    kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zoneField")
        self._theme = theme
        self._width = 44
        self._wrong: frozenset[int] = frozenset()
        self.setTextMargins(0, 0, 0, 0)
        self.returnPressed.connect(self.kept)

    def show_text(self, text: str, width: int) -> None:
        """Other characters, in so many places."""
        self._width = width
        if self.text() != text:
            self.setText(text)
        self._space()

    def mark(self, columns: frozenset[int], *, wrong_length: bool) -> None:
        """Underlines characters (from 1) that are wrong; a line of a wrong length is framed."""
        self._wrong = columns
        styled(self, wrong=str(wrong_length).lower())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Typing puts one character in the place of another; up and down go to the neighbour."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.line_left.emit(1 if key == Qt.Key.Key_Down else -1)
            return
        typed = event.text().upper()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if plain and typed.isprintable() and len(typed) == 1 and not self.isReadOnly():
            at = self.cursorPosition()
            if not self.hasSelectedText() and at < len(self.text()) >= self._width:
                self.setSelection(at, 1)
            self.insert("<" if typed == " " else typed)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Spaces the characters anew."""
        super().resizeEvent(event)
        self._space()

    @property
    def pitch(self) -> float:
        """Pixels from one character to the next."""
        return (self.width() - 2 * self._theme.pixels(_SIDE)) / max(1, self._width)

    def _space(self) -> None:
        font = self._theme.monospaced(11.25)
        wanted = self.pitch
        while QFontMetricsF(font).horizontalAdvance("M") > wanted and font.pointSizeF() > 6:
            font.setPointSizeF(font.pointSizeF() - 0.25)
        spare = wanted - QFontMetricsF(font).horizontalAdvance("M")
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, max(0.0, spare))
        self.setFont(font)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The field, and a line under what is wrong."""
        super().paintEvent(event)
        if not self._wrong:
            return
        painter = QPainter(self)
        start = self.cursorRect().center().x() - self.cursorPosition() * self.pitch
        thick = self._theme.pixels(2)
        for column in self._wrong:
            left = start + (column - 1) * self.pitch
            painter.fillRect(
                QRectF(left, self.height() - 2 * thick, self.pitch - 1, thick),
                self._theme.color("stops"),
            )


class ZoneLine(QWidget):
    """Picture above, field below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture, self.field = LinePicture(theme), LineField(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.pixels(2))
        layout.addWidget(self.picture)
        layout.addWidget(self.field)

"""A piece of paper, as large as its room allows, on paper white."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake.ui.theme import Theme


class PieceOfPaper(QWidget):
    """Keeps its place while the picture is fetched; says in words where there is none."""

    def __init__(self, theme: Theme, width: int, height: int, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._words = ""
        self._room = QSize(theme.pixels(width), theme.pixels(height))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage | None, words: str = "") -> None:
        """The picture, or words in its place."""
        self._image, self._words = image, words
        self.setAccessibleName(words)
        self.update()

    @property
    def has_image(self) -> bool:
        """Whether the paper is seen."""
        return self._image is not None

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its room."""
        return self._room

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture in the middle of its room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._theme.color("line"))
        painter.setBrush(Qt.GlobalColor.white if self._image else self._theme.color("ground"))
        radius = self._theme.pixels(4)
        painter.drawRoundedRect(room, radius, radius)
        inner = room.adjusted(3, 3, -3, -3)
        if self._image is None:
            painter.setPen(self._theme.color("soft"))
            centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(centre), self._words)
            return
        size = self._image.size().toSizeF()
        factor = min(inner.width() / size.width(), inner.height() / size.height())
        wide, tall = size.width() * factor, size.height() * factor
        left = inner.left() + (inner.width() - wide) / 2
        top = inner.top() + (inner.height() - tall) / 2
        painter.drawImage(QRectF(left, top, wide, tall), self._image)

"""A page on the screen, painted in the size that fits."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from intake.ui.parts.page_picture import Levels


class PagePictureItem(QGraphicsItem):
    """Paints a page in pixels of the page as handed in."""

    def __init__(self, levels: Levels) -> None:
        super().__init__()
        self._levels = levels

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """The whole page."""
        return QRectF(0, 0, self._levels.width, self._levels.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paints the part that is exposed, from the size that fits the zoom."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        factor, image = self._levels.best_for(scale)
        exposed = option.exposedRect
        source = QRectF(
            exposed.x() / factor,
            exposed.y() / factor,
            exposed.width() / factor,
            exposed.height() / factor,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=True)
        painter.drawImage(exposed, image, source)

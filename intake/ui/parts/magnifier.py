"""The magnifier: a piece of the page, large, over the place that it is of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from intake.ui.parts.page_item import PagePictureItem
from intake.ui.theme import Theme

_WIDE, _HIGH = 400, 170
_TIMES = 2.0
_LEAST, _MOST = 1.4, 8.0
"""Screen pixels for each pixel of the page: at 300 dpi, the smallest print is two lines high."""

_STEP = 0.25
"""Of its own size that an arrow key moves it."""


class Magnifier(QWidget):
    """Lies over the page and takes no keys and no clicks; whoever shows the page moves it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: PagePictureItem | None = None
        self._page = QTransform()
        self._spot = QPointF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(theme.pixels(_WIDE), theme.pixels(_HIGH))
        self.hide()

    @property
    def spot(self) -> QPointF:
        """The place in the middle of it, in pixels of the page as handed in."""
        return self._spot

    @property
    def zoom(self) -> float:
        """Screen pixels for each pixel of the page."""
        shown = float((self._page.m11() ** 2 + self._page.m12() ** 2) ** 0.5)
        return min(_MOST, max(_LEAST, shown * _TIMES))

    def look_at(self, picture: PagePictureItem, page: QTransform, spot: QPointF) -> None:
        """Shows that place.

        Args:
            page: how the page is turned and zoomed where it is shown.
            spot: in pixels of the page; kept on the page.
        """
        room = picture.boundingRect()
        self._picture, self._page = picture, page
        self._spot = QPointF(
            min(max(spot.x(), room.left()), room.right()),
            min(max(spot.y(), room.top()), room.bottom()),
        )
        self.update()

    def stand(self, place: QPoint, room: QRectF) -> None:
        """Stands with its middle there, but never beyond the room that there is."""
        left = min(max(place.x() - self.width() / 2, room.left()), room.right() - self.width())
        top = min(max(place.y() - self.height() / 2, room.top()), room.bottom() - self.height())
        self.move(round(left), round(top))

    def beside(self, across: int, down: int) -> QPointF:
        """The place that an arrow key leads to, seen as the page is turned."""
        step = QPointF(across * self.width() * _STEP, down * self.height() * _STEP)
        back, possible = self._large().inverted()
        return self._spot + (back.map(step) if possible else QPointF())

    def _large(self) -> QTransform:
        shown = float((self._page.m11() ** 2 + self._page.m12() ** 2) ** 0.5) or 1.0
        times = self.zoom / shown
        return QTransform(self._page) * QTransform.fromScale(times, times)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The piece of the page, in a frame."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        rounded = QPainterPath()
        corner = self._theme.pixels(8)
        rounded.addRoundedRect(frame, corner, corner)
        painter.fillPath(rounded, self._theme.color("desk"))
        painter.save()
        painter.setClipPath(rounded)
        large = self._large()
        painter.translate(frame.center())
        painter.setTransform(large, combine=True)
        painter.translate(-self._spot)
        back, _ = large.inverted()
        around = back.mapRect(QRectF(frame).translated(-frame.center())).translated(self._spot)
        option = QStyleOptionGraphicsItem()
        option.exposedRect = around & self._picture.boundingRect()
        self._picture.paint(painter, option)
        painter.restore()
        painter.setPen(QPen(self._theme.color("accent"), self._theme.pixels(2)))
        painter.drawPath(rounded)

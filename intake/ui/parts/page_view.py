"""The paper in the middle: zoom, turn, and boxes of what was read on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from intake.domain.boxes import Box
from intake.ui.parts.magnifier import Magnifier
from intake.ui.parts.page_item import PagePictureItem
from intake.ui.parts.page_picture import Levels
from intake.ui.theme import LIGHT, Theme

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 8.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A box on the page.

    Attributes:
        key: what it stands for, such as a document's id and a field.
        role: a colour role of the theme: `accent`, `look`, `stops`, `proven`.
        name: said as a tool tip and to screen readers.
    """

    key: str
    box: Box
    role: str
    name: str


_HAIR = 3
"""Pixels by which a page is narrower than its view: rounded up, it would want a bar."""


class PageView(QGraphicsView):
    """Shows one page; boxes are in pixels of the page as handed in."""

    mark_chosen = Signal(str)
    correction_wanted = Signal(str)
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lens = Magnifier(theme, self)
        self._scene = QGraphicsScene(self)
        self._picture: PagePictureItem | None = None
        self._marks: dict[str, QGraphicsRectItem] = {}
        self._roles: dict[str, str] = {}
        self._chosen = ""
        self._rotation = 0
        self._fit: str | None = "page"
        self._goal: Box | None = None
        self._laid_for = QSize()
        self.setScene(self._scene)
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Page"))
        self.viewport().setAccessibleName(self.tr("Page"))
        self.setBackgroundBrush(theme.color("desk"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.zoom_changed.connect(lambda _zoom: self._hold_lens())

    def show_picture(self, levels: Levels, rotation: int) -> None:
        """Shows a page, turned clockwise by `rotation` degrees so that it stands upright."""
        self._scene.clear()
        self._marks.clear()
        self._picture = PagePictureItem(levels)
        page = self._picture.boundingRect()
        self._scene.addItem(self._picture)
        margin = page.width() * 0.02
        self._scene.setSceneRect(page.adjusted(-margin, -margin, margin, margin))
        self._scene.addRect(page, QPen(self._theme.color("line"), 0))
        self._rotation = rotation % 360
        self._goal = None
        self._fit = self._fit or "page"
        self._lay_out()

    def clear(self) -> None:
        """Shows nothing."""
        self.lens.hide()
        self._scene.clear()
        self._marks.clear()
        self._picture = None

    def show_marks(self, marks: list[Mark]) -> None:
        """Shows these boxes in the place of those before."""
        for item in self._marks.values():
            self._scene.removeItem(item)
        self._marks = {}
        self._roles = {mark.key: mark.role for mark in marks}
        for mark in marks:
            self._marks[mark.key] = self._rectangle(mark)
            self._ink(mark.key)

    def show_boxes(self, shown: bool) -> None:
        """Shows or hides the boxes."""
        for item in self._marks.values():
            item.setVisible(shown)

    def choose(self, key: str) -> None:
        """Lights one box; the others stay pale."""
        before, self._chosen = self._chosen, key
        for one in {before, key}:
            if one in self._marks:
                self._ink(one)
        if self.lens.isVisible() and key in self._marks:
            self._look_closer(self._marks[key].rect().center())

    @property
    def chosen(self) -> str:
        """The key of the box that is lit."""
        return self._chosen

    def _rectangle(self, mark: Mark) -> QGraphicsRectItem:
        box = mark.box.grown(max(2, mark.box.height // 10))
        item = self._scene.addRect(QRectF(box.left, box.top, box.width, box.height))
        item.setToolTip(mark.name)
        item.setData(0, mark.key)
        return item

    def _ink(self, key: str) -> None:
        """Thin and pale; the one chosen strong. What differs keeps the colour of its finding."""
        item, role, lit = self._marks[key], self._roles[key], key == self._chosen
        color = QColor(getattr(LIGHT, role))  # paper is white in both themes
        pen = QPen(color, 2 if lit else 1)
        pen.setCosmetic(True)
        line = QColor(color)
        line.setAlpha(255 if lit or role != "accent" else 130)
        pen.setColor(line)
        item.setPen(pen)
        fill = QColor(color)
        fill.setAlpha(46 if lit else 14)
        item.setBrush(fill)
        item.setZValue(2 if lit else 1)

    def go_to(self, box: Box) -> None:
        """Brings a place into view, large enough to be read, without losing the page around it."""
        self._fit, self._goal = None, box
        area = QRectF(box.left, box.top, box.width, box.height)
        page = self._scene.sceneRect()
        wide = max(area.width() * 1.8, page.width() * 0.55)
        tall = max(area.height() * 6.0, page.height() * 0.18)
        center = area.center()
        self.fitInView(
            QRectF(center.x() - wide / 2, center.y() - tall / 2, wide, tall),
            Qt.AspectRatioMode.KeepAspectRatio,
        )
        self.centerOn(center)
        self.zoom_changed.emit(self.zoom)

    @property
    def zoom(self) -> float:
        """Screen pixels per page pixel."""
        transform = self.transform()
        return float((transform.m11() ** 2 + transform.m12() ** 2) ** 0.5)

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_by(1 / _STEP)

    def _zoom_by(self, factor: float) -> None:
        if self._picture is not None and _SMALLEST < self.zoom * factor < _LARGEST:
            self._fit = self._goal = None
            self.scale(factor, factor)
            self.zoom_changed.emit(self.zoom)

    def fit_page(self) -> None:
        """The whole page."""
        self._fit = "page"
        self._lay_out()

    def fit_width(self) -> None:
        """As wide as the view."""
        self._fit = "width"
        self._lay_out()

    def turn(self) -> None:
        """A quarter turn clockwise; the original is never touched."""
        self._rotation = (self._rotation + 90) % 360
        self._fit = self._fit or "page"
        self._lay_out()

    @property
    def turned(self) -> int:
        """Degrees clockwise by which the page is shown turned."""
        return self._rotation

    def magnify(self) -> None:
        """Brings the magnifier to the box that is lit, else to the middle; or takes it away."""
        if self.lens.isVisible() or self._picture is None:
            self.lens.hide()
            return
        lit = self._marks.get(self._chosen)
        middle = self.mapToScene(self.viewport().rect().center())
        self.lens.show()
        self._look_closer(middle if lit is None else lit.rect().center())

    def _look_closer(self, spot: QPointF) -> None:
        if self._picture is not None:
            self.lens.look_at(self._picture, self.transform(), spot)
            place = self.mapFromScene(self.lens.spot) + self.viewport().pos()
            self.lens.stand(place, QRectF(self.viewport().geometry()))

    def _hold_lens(self) -> None:
        if self.lens.isVisible():
            self._look_closer(self.lens.spot)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """The magnifier stays over its place."""
        super().scrollContentsBy(dx, dy)
        self._hold_lens()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The magnifier follows the pointer."""
        super().mouseMoveEvent(event)
        if self.lens.isVisible():
            self._look_closer(self.mapToScene(event.position().toPoint()))

    def _lay_out(self) -> None:
        if self._picture is None:
            return
        if self._fit is None:
            if self._goal is not None:
                self.go_to(self._goal)
            return
        self._goal = None
        self.resetTransform()
        self.rotate(self._rotation)
        shown = self.transform().mapRect(self._scene.sceneRect())
        room = self.maximumViewportSize()  # a scroll bar that comes must not change what it is for
        by_width = room.width() / max(1.0, shown.width())
        by_height = room.height() / max(1.0, shown.height())
        factor = min(by_width, by_height)
        if self._fit == "width":
            bar = self.verticalScrollBar().sizeHint().width() if by_height < by_width else 0
            factor = (room.width() - bar - _HAIR) / max(1.0, shown.width())
        self.scale(factor, factor)
        self.centerOn(self._scene.sceneRect().center())
        self.zoom_changed.emit(self.zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keeps the page fitted, or the place that was gone to in view."""
        super().resizeEvent(event)
        room = self.maximumViewportSize()
        if room != self._laid_for:  # else a bar came or went, and laying out would call it back
            self._laid_for = room
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zooms with Ctrl, scrolls without."""
        self._goal = None
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a box chooses its value."""
        key = self.mark_at(event.position().toPoint().x(), event.position().toPoint().y())
        if key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mark_chosen.emit(key)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Corrects the value under the pointer."""
        key = self.mark_at(event.position().toPoint().x(), event.position().toPoint().y())
        if key is not None:
            self.correction_wanted.emit(key)
        super().mouseDoubleClickEvent(event)

    def mark_at(self, x: int, y: int) -> str | None:
        """The key of the box at a point of the view."""
        for item in self.items(x, y):
            if isinstance(item, QGraphicsRectItem) and item.data(0):
                return str(item.data(0))
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows scroll, or move the magnifier; E corrects the box that is lit.

        Letters are left to the screen.
        """
        key = Qt.Key(event.key())
        if self.lens.isVisible() and key in _ARROWS:
            spot = self.lens.beside(*_ARROWS[key])
            self.ensureVisible(QRectF(spot, spot).adjusted(-1, -1, 1, 1))
            self._look_closer(spot)
            return
        if event.key() == Qt.Key.Key_E and self._chosen in self._marks:
            self.correction_wanted.emit(self._chosen)
            return
        if event.text() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)

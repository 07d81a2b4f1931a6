"""The sheet as it will be on paper: black on white in every theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QPen
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QGraphicsRectItem,
    QGraphicsView,
    QVBoxLayout,
    QWidget,
)

from intake.ui.sheets.output import Content
from intake.ui.sheets.printed import new_printer, put_on_paper
from intake.ui.theme import Theme


class SheetPreview(QWidget):
    """All pages one below the other, as wide as there is room; arrow keys scroll."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: Content = {}
        self._printer = new_printer()
        self._view = QPrintPreviewWidget(self._printer)
        self._view.paintRequested.connect(self._paint)
        self._view.setViewMode(QPrintPreviewWidget.ViewMode.AllPagesView)
        self._view.fitToWidth()
        self._view.setViewMode(QPrintPreviewWidget.ViewMode.SinglePageView)
        self._view.setAccessibleName(name)
        self._theme = theme
        self._view.previewChanged.connect(self._take_shadows)
        for area in self._view.findChildren(QAbstractScrollArea):
            area.setAccessibleName(name)
            area.viewport().setAccessibleName(name)
            palette = area.palette()
            for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
                palette.setColor(role, theme.color("desk"))
            area.setPalette(palette)
            area.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
            # A sheet as wide as the room is a pixel wider than it.
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            if isinstance(area, QGraphicsView):
                area.setBackgroundBrush(theme.color("desk"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def _take_shadows(self) -> None:
        """A line around each page in the place of the black shadow that it comes with."""
        for view in self._view.findChildren(QGraphicsView):
            for item in view.scene().items():
                around = item.boundingRect()  # the page begins at its origin
                if item.childItems() or isinstance(item, QGraphicsRectItem):
                    continue
                room = -around.left()
                wide, high = around.width() - 2 * room, around.height() - 2 * room
                desk = self._theme.color("desk")
                for left, top, width, height in (
                    (wide, -room, room, around.height()),
                    (-room, high, around.width(), room),
                ):
                    cover = QGraphicsRectItem(left, top, width, height, item)
                    cover.setBrush(desk)
                    cover.setPen(QPen(Qt.PenStyle.NoPen))
                edge = QGraphicsRectItem(0, 0, wide, high, item)
                pen = QPen(self._theme.color("line"), 1)
                pen.setCosmetic(True)
                edge.setPen(pen)

    def show_sheet(self, content: Content) -> None:
        """Another sheet, or the same with other words."""
        self._content = content
        self._view.updatePreview()
        self._view.fitToWidth()

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self._view.pageCount()

    @property
    def content(self) -> Content:
        """What is shown."""
        return self._content

    def _paint(self, printer: QPrinter) -> None:
        if self._content:
            put_on_paper(self._content, printer)

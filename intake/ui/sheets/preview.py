"""The sheet as it will be on paper: black on white in every theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QAbstractScrollArea, QGraphicsView, QVBoxLayout, QWidget

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

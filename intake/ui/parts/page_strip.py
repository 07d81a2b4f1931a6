"""The pages of the case: thumbnail, what it is, where it came from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from intake.messages import Messages
from intake.ui.parts.rows import PagePlace, PageRow
from intake.ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole
_LARGE = 1.2
"""From this size of letters on, a small screen has room for two rows, else for three."""


class PageStrip(QListWidget):
    """A list of pages in the order received; nothing moves while pages arrive."""

    page_chosen = Signal(object)

    def __init__(self, messages: Messages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._theme = theme
        self._rows: tuple[PageRow, ...] = ()
        self._icons: dict[tuple[str, int], QIcon] = {}
        self.setObjectName("pageStrip")
        self.setAccessibleName(self.tr("Pages of the case"))
        self.setIconSize(QSize(theme.pixels(26), theme.pixels(34)))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.currentItemChanged.connect(self._changed)
        shown = 3 if theme.scale < _LARGE else 2
        self.setFixedHeight(shown * self._row_height() + theme.pixels(6))

    def show_rows(self, rows: tuple[PageRow, ...]) -> None:
        """Shows the pages; the chosen one stays chosen."""
        if rows == self._rows:
            return
        self._rows = rows
        chosen = self.chosen
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            item = QListWidgetItem()
            item.setIcon(self._blank_icon())
            item.setSizeHint(QSize(10, self._row_height()))
            self.addItem(item)
        for index, row in enumerate(rows):
            self._fill(self.item(index), row)
        self.blockSignals(False)
        if chosen is not None:
            self.choose(chosen)

    def _fill(self, item: QListWidgetItem, row: PageRow) -> None:
        if not row.place.same_page(item.data(_KEY)):
            icon = self._icons.get((row.place.sha256, row.place.number))
            item.setIcon(icon or self._blank_icon())
        item.setData(_KEY, row.place)
        unread = self.tr("cannot be read") if row.failed else self.tr("not read yet")
        kind = self._messages.kind(row.kind) if row.kind else unread
        if row.document is not None and row.pages_in_document > 1:
            kind += f" · {row.page_in_document}/{row.pages_in_document}"
        source = row.place.file.rsplit("/", 1)[-1]
        if row.place.number > 1:
            source += self.tr(" · page %1").replace("%1", str(row.place.number))
        role = "ink" if row.kind else "stops" if row.failed else "soft"
        item.setForeground(self._theme.color(role))
        item.setText(f"{kind}\n{source}")
        item.setToolTip(f"{kind}\n{row.place.file}")

    def _row_height(self) -> int:
        lines = 2 * self.fontMetrics().height()
        return max(self._theme.pixels(40), lines + self._theme.pixels(6))

    def _blank_icon(self) -> QIcon:
        pixmap = QPixmap(self.iconSize())
        pixmap.fill(self._theme.color("desk"))
        return QIcon(pixmap)

    def show_thumbnail(self, sha256: str, number: int, image: QImage) -> None:
        """Puts a page's thumbnail into its rows."""
        icon = self._icons[sha256, number] = QIcon(QPixmap.fromImage(image))
        for index, row in enumerate(self._rows):
            if (row.place.sha256, row.place.number) == (sha256, number):
                self.item(index).setIcon(icon)

    @property
    def chosen(self) -> PagePlace | None:
        """The page that is chosen."""
        item = self.currentItem()
        place = item.data(_KEY) if item else None
        return place if isinstance(place, PagePlace) else None

    def choose(self, place: PagePlace) -> None:
        """Chooses a page without telling anybody."""
        self.blockSignals(True)
        for index in range(self.count()):
            if place.same_page(self.item(index).data(_KEY)):
                self.setCurrentRow(index)
        self.blockSignals(False)

    def row_of(self, place: PagePlace) -> PageRow | None:
        """What is known of a page."""
        return next((row for row in self._rows if row.place.same_page(place)), None)

    def step(self, by: int) -> None:
        """Goes to a neighbour."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def _changed(self, item: QListWidgetItem | None, _before: object) -> None:
        place = item.data(_KEY) if item else None
        if isinstance(place, PagePlace):
            self.page_chosen.emit(place)

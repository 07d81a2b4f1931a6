"""Small pictures of pages, docked where the list says that they belong."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from intake.ui.parts.rows import PageRow
from intake.ui.theme import Theme

Key = tuple[str, int]


class Thumbnails:
    """Pictures by original and page, and which paper each page belongs to."""

    def __init__(self) -> None:
        self._images: dict[Key, QImage] = {}
        self._pages: tuple[PageRow, ...] = ()

    def keep(self, sha256: str, number: int, image: QImage) -> None:
        """A picture came."""
        self._images[sha256, number] = image

    def show_pages(self, pages: tuple[PageRow, ...]) -> None:
        """The pages of the case as they are now."""
        self._pages = pages
        there = {(row.place.sha256, row.place.number) for row in pages}
        self._images = {key: image for key, image in self._images.items() if key in there}

    def of(self, documents: Collection[str]) -> tuple[QImage | None, int]:
        """The first picture of these papers, and how many pages they have together."""
        rows = [row for row in self._pages if row.document in documents]
        if not rows:
            return None, 0
        first = rows[0].place
        return self._images.get((first.sha256, first.number)), len(rows)


class Docked(QWidget):
    """The first page of a line of the list, with the number of pages where there are several."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = QSize(theme.pixels(28), theme.pixels(36))
        self._picture, self._count = QLabel(), QLabel()
        self._picture.setObjectName("pageThumb")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedSize(self._room)
        self._count.setObjectName("pageCount")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._picture)
        corner = QVBoxLayout(self._picture)
        corner.setContentsMargins(0, 0, 0, 0)
        ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        corner.addWidget(self._count, 0, ends)
        self._shown: tuple[int, int] = (0, 0)
        self.hide()

    @property
    def pages(self) -> int:
        """How many pages are docked here."""
        return self._shown[1]

    @property
    def has_picture(self) -> bool:
        """Whether the first of them is shown."""
        return bool(self._shown[0])

    def show_pages(self, image: QImage | None, pages: int) -> None:
        """Shows them; nothing where there are none."""
        now = (image.cacheKey() if image is not None else 0, pages)
        if now == self._shown:
            return
        self._shown = now
        if image is None:
            self._picture.clear()
        else:
            inner = self._room - QSize(2, 2)
            fitted = image.scaled(
                inner,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._picture.setPixmap(QPixmap.fromImage(fitted))
        self._count.setText(str(pages))
        self._count.setVisible(pages > 1)
        self.setVisible(pages > 0)

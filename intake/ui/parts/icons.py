"""Line icons of one family, drawn in whatever ink the words beside them have."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from intake.resources import resource
from intake.ui.theme import Theme

SIZE = 16


class Icon(QLabel):
    """One icon of `resources/icons`; it says nothing by itself, so it has no name.

    Its colour follows the words of the button that it stands in, also where that is disabled.
    """

    def __init__(
        self, name: str, theme: Theme, parent: QWidget | None = None, *, side: int = SIZE
    ) -> None:
        super().__init__(parent)
        self._icon = name
        self._side = theme.pixels(side)
        self.setObjectName("buttonWords")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Square."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The lines, in the ink of the words."""
        ink = self.palette().color(self.foregroundRole())
        drawn = drawing(self._icon, self._side, self.devicePixelRatioF(), ink.name())
        painter = QPainter(self)
        painter.drawPixmap(0, (self.height() - self._side) // 2, drawn)


@lru_cache(maxsize=256)
def drawing(name: str, side: int, ratio: float, ink: str) -> QPixmap:
    """An icon as a picture.

    Args:
        side: in pixels of the window.
        ratio: pixels of the screen for each of those.
        ink: such as `#1B2733`.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    lines = QSvgRenderer(resource("icons", f"{name}.svg").read_bytes())
    lines.render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), QColor(ink))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture

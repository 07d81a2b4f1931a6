"""A piece of a paper with the value read on it, painted: cheap to show and never out of step."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake.ui.theme import Theme

Span = tuple[int, int]


class ReadingCell(QWidget):
    """The crop above the value (`stacked`), or beside it (`inline`).

    The crop keeps its proportions; characters in `marks` are underlined and coloured.
    """

    def __init__(self, theme: Theme, *, inline: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._inline = inline
        self._image: QImage | None = None
        self._fitted: QPixmap | None = None
        self._text, self._faint = "", True
        self._marks: tuple[Span, ...] = ()
        self._role = "plain"
        self._chosen = False
        self._font = theme.monospaced(11.25 if inline else 9.0)
        self._strong = QFont(self._font)
        self._strong.setBold(True)
        self._quiet = theme.font(9.0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def has_crop(self) -> bool:
        """Whether a piece of the paper is shown."""
        return self._image is not None

    def show_value(
        self, text: str, *, faint: bool = False, marks: tuple[Span, ...] = (), role: str = "plain"
    ) -> None:
        """The value, or in faint words why there is none."""
        state = (text, faint, marks, role)
        if state != (self._text, self._faint, self._marks, self._role):
            self._text, self._faint, self._marks, self._role = state
            self.update()

    def show_crop(self, image: QImage | None) -> None:
        """The piece of the paper; nothing where there is none."""
        if image is not self._image:
            self._image, self._fitted = image, None
            self.update()

    def choose(self, chosen: bool) -> None:
        """Whether it is the one that was chosen."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """High enough for a crop and a line."""
        line = QFontMetrics(self._font).height()
        px = self._theme.pixels
        return QSize(px(120), max(px(28), line + px(8)) if self._inline else px(21) + line + px(2))

    def _rooms(self) -> tuple[QRect, QRect]:
        px = self._theme.pixels
        inner = self.rect().adjusted(px(5), px(2), -px(4), -px(1))
        if self._inline:
            half = inner.width() * 11 // 20
            crop = QRect(inner.left(), inner.top(), half - px(8), inner.height())
            value = QRect(inner.left() + half, inner.top(), inner.width() - half, inner.height())
            return crop, value
        crop = QRect(inner.left(), inner.top(), inner.width(), px(19))
        top = crop.bottom() + px(1)
        return crop, QRect(inner.left(), top, inner.width(), inner.bottom() - top + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, crop, value."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.color("accent_ground" if self._chosen else "ground")
        if not self._text and not self._chosen:
            return
        painter.setPen(self._theme.color("accent") if self._chosen else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = self._theme.pixels(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        crop, value = self._rooms()
        if self._image is not None:
            self._paint_crop(painter, crop)
        elif not self._inline and self._faint:
            value = self.rect()
        self._paint_value(painter, value)

    def _paint_crop(self, painter: QPainter, room: QRect) -> None:
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
        image = self._image
        if image is None or wanted.isEmpty():
            return
        fitted = self._fitted
        size = image.size().scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        if fitted is None or fitted.size() != size:
            fitted = QPixmap.fromImage(
                image.scaled(
                    size,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            fitted.setDevicePixelRatio(ratio)
            self._fitted = fitted
        height = fitted.height() / ratio
        painter.drawPixmap(
            QRectF(
                room.left(),
                room.top() + (room.height() - height) / 2,
                fitted.width() / ratio,
                height,
            ),
            fitted,
            QRectF(fitted.rect()),
        )

    def _paint_value(self, painter: QPainter, room: QRect) -> None:
        if self._faint:
            painter.setFont(self._quiet)
            painter.setPen(self._theme.color("soft"))
            place = Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignLeft if self._inline else Qt.AlignmentFlag.AlignHCenter
            )
            shown = QFontMetrics(self._quiet).elidedText(
                self._text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(place), shown)
            return
        metrics = QFontMetrics(self._font)
        letters = max(4, room.width() // max(1, metrics.horizontalAdvance("0")))
        text, marks = fitted(self._text, self._marks, letters)
        x = room.left()
        baseline = room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2
        for begin, end, marked in _runs(len(text), marks):
            piece = text[begin:end]
            painter.setFont(self._strong if marked else self._font)
            painter.setPen(self._ink(marked=marked))
            width = metrics.horizontalAdvance(piece)
            if marked:
                painter.fillRect(
                    QRect(x, baseline + 2, width, max(1, self._theme.pixels(2))),
                    self._ink(marked=True),
                )
            painter.drawText(x, baseline, piece)
            x += width

    def _ink(self, *, marked: bool) -> QColor:
        role = self._role if self._role in ("look", "stops") else "ink"
        return self._theme.color(role if marked else "ink")


def fitted(text: str, marks: tuple[Span, ...], letters: int) -> tuple[str, tuple[Span, ...]]:
    """As much of a text as there is room for, with its first mark in sight, and where marks are.

    Args:
        letters: how many there is room for.
    """
    if len(text) <= letters:
        return text, marks
    if not marks or marks[0][1] < letters:
        return text[: letters - 1] + "…", marks
    begin = min(max(1, marks[0][0] - letters // 3), len(text) - letters + 1)
    shown = "…" + text[begin : begin + letters - 1]
    if begin + letters - 1 < len(text):
        shown = shown[:-1] + "…"
    back = begin - 1
    return shown, tuple((max(1, a - back), b - back) for a, b in marks if b > begin)


def _runs(length: int, marks: tuple[Span, ...]) -> list[tuple[int, int, bool]]:
    """Pieces of a text, marked and unmarked in turn."""
    runs, at = [], 0
    for first, last in marks:
        begin, end = min(first, length), min(last, length)
        if begin > at:
            runs.append((at, begin, False))
        if end > max(begin, at):
            runs.append((max(begin, at), end, True))
        at = max(at, end)
    if at < length:
        runs.append((at, length, False))
    return runs

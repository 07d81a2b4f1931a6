"""A piece of a paper with the value read on it, painted: cheap to show and never out of step."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from intake.ui.parts.aligned import Line, Span, window
from intake.ui.theme import Theme

_LARGE = 1.2
"""From this size of letters on, pieces of paper need all the room there is."""


class ReadingCell(QWidget):
    """The crop, as high as its row, and the value beside it.

    A crop that is longer than its room is shown from where its value differs; characters in
    `marks` are underlined and coloured.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._fitted: QPixmap | None = None
        self._line = Line("")
        self._faint = True
        self._at, self._longest = 0, 0
        self._role = "plain"
        self._chosen = False
        self._font = theme.monospaced(11.25)
        self._strong = QFont(self._font)
        self._strong.setBold(True)
        self._quiet = theme.font(9.0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._line.text

    @property
    def has_crop(self) -> bool:
        """Whether a piece of the paper is shown."""
        return self._image is not None

    def show_value(self, line: Line, *, at: int, longest: int, role: str) -> None:
        """The value.

        Args:
            at: first place that differs in any of the values that stand one above the other.
            longest: letters of the longest of them.
        """
        self._say(line, at, longest, role, faint=False)

    def show_none(self, words: str) -> None:
        """In faint words why there is no value."""
        self._say(Line(words), 0, 0, "plain", faint=True)

    def _say(self, line: Line, at: int, longest: int, role: str, *, faint: bool) -> None:
        state = (line, at, longest, role, faint)
        if state != (self._line, self._at, self._longest, self._role, self._faint):
            self._line, self._at, self._longest, self._role, self._faint = state
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
        """High enough for a line."""
        px = self._theme.pixels
        return QSize(px(120), max(px(28), QFontMetrics(self._font).height() + px(8)))

    def _rooms(self) -> tuple[QRect, QRect]:
        px = self._theme.pixels
        inner = self.rect().adjusted(px(5), px(2), -px(4), -px(1))
        at = inner.width() // 2
        if self._theme.scale >= _LARGE and self._longest:  # the paper has what the value leaves
            letters = self._longest * QFontMetrics(self._font).horizontalAdvance("0") + px(6)
            at = max(at, inner.width() - max(px(72), letters))
        crop = QRect(inner.left(), inner.top(), at - px(10), inner.height())
        value = QRect(inner.left() + at, inner.top(), inner.width() - at, inner.height())
        return crop, value

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ground, crop, value."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._theme.color("accent_ground" if self._chosen else "ground")
        if not self._line.text and not self._chosen:
            return
        painter.setPen(self._theme.color("accent") if self._chosen else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = self._theme.pixels(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        crop, value = self._rooms()
        if self._image is not None:
            self._paint_crop(painter, crop)
        self._paint_value(painter, value)

    def _paint_crop(self, painter: QPainter, room: QRect) -> None:
        ratio = self.devicePixelRatioF()
        high = round(room.height() * ratio)
        image = self._image
        if image is None or high <= 0 or room.width() <= 0:
            return
        if self._fitted is None or self._fitted.height() != high:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = QPixmap.fromImage(image.scaledToHeight(high, smooth))
            self._fitted.setDevicePixelRatio(ratio)
        whole = self._fitted.width()
        shown = min(whole, round(room.width() * ratio))
        begin = self._crop_begin(whole, shown)
        painter.drawPixmap(
            QRectF(room.left(), room.top(), shown / ratio, room.height()),
            self._fitted,
            QRectF(begin, 0, shown, high),
        )

    def _crop_begin(self, whole: int, shown: int) -> int:
        """From where a crop is shown that is longer than its room, in its own pixels."""
        begin = round(self._line.begins * whole)
        if self._line.marks:
            letters = max(1, len(self._line.text))
            mark = begin + round(self._line.marks[0][0] / letters * (whole - begin))
            if mark > begin + shown * 0.8:
                begin = mark - shown // 2
        return max(0, min(begin - shown // 20, whole - shown))

    def _paint_value(self, painter: QPainter, room: QRect) -> None:
        if self._faint:
            painter.setFont(self._quiet)
            painter.setPen(self._theme.color("soft"))
            place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            shown = QFontMetrics(self._quiet).elidedText(
                self._line.text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(place), shown)
            return
        metrics = QFontMetrics(self._font)
        letters = max(4, room.width() // max(1, metrics.horizontalAdvance("0")))
        line = window(self._line, letters, self._at, self._longest)
        text = line.text
        x = room.left()
        baseline = room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2
        for begin, end, marked in _runs(len(text), line.marks):
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

"""Paints cells of the list: what was searched for is marked, how a case stands has its sign."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from intake.ui.archive.found_words import found_in
from intake.ui.archive.model import ROLE
from intake.ui.archive.two_lines import in_two_lines
from intake.ui.parts.icons import drawing
from intake.ui.parts.labels import SIGNS, sign_side
from intake.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Rows of one line; of two where one is too narrow for the words."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.typed = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline, then the words."""
        theme, room = self._theme, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, theme.color("accent_ground" if chosen else "surface"))
        painter.setPen(theme.color("line"))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        room.adjust(theme.pixels(10), 0, -theme.pixels(6), 0)
        role = str(index.data(ROLE) or "")
        if role and role != "plain":
            self._paint_stand(painter, room, str(index.data()), role)
        else:
            self._paint_words(painter, room, str(index.data()), bold=index.column() == 0)
        painter.restore()

    def _paint_stand(self, painter: QPainter, room: QRect, text: str, role: str) -> None:
        theme = self._theme
        painter.setFont(theme.font(9.0, bold=True))
        metrics = painter.fontMetrics()
        side, gap = sign_side(metrics), theme.pixels(4)
        wanted = side + gap + metrics.horizontalAdvance(text) + theme.pixels(18)
        width = min(room.width(), wanted)
        height = metrics.height() + theme.pixels(6)
        top = room.top() + (room.height() - height) / 2
        pill = QRectF(room.left() - theme.pixels(2), top, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{role}_ground"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.color(role))
        ratio = painter.device().devicePixelRatioF()
        ink = theme.color(role).name()
        drawn = drawing(f"sign-{SIGNS.get(role, 'missing')}", side, ratio, ink)
        left = round(pill.left()) + theme.pixels(8)
        painter.drawPixmap(left, round(top + (height - side) / 2), drawn)
        words = pill.adjusted(theme.pixels(8) + side + gap, 0, -theme.pixels(6), 0)
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitted
        )

    def _paint_words(self, painter: QPainter, room: QRect, text: str, *, bold: bool) -> None:
        theme = self._theme
        font = theme.font()
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        lines = in_two_lines(text, metrics, room.width(), keep_end=bold)
        top = room.top() + (room.height() - len(lines) * metrics.height()) // 2
        for number, words in enumerate(lines):
            line = QRect(
                room.left(), top + number * metrics.height(), room.width(), metrics.height()
            )
            for begin, end in found_in(words, self.typed):
                left = line.left() + metrics.horizontalAdvance(words[:begin])
                width = metrics.horizontalAdvance(words[begin:end])
                mark = QRect(left, line.top(), width, line.height())
                painter.fillRect(mark, theme.color("found"))
            painter.setPen(theme.color("soft" if text == "—" else "ink"))
            painter.drawText(
                line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words
            )

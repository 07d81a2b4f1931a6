"""Corrects a value by hand: the piece of paper, what was read, what stands there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from intake.domain.documents import Document
from intake.domain.kinds import ReadBy
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, Lines, dialog_column, dialog_title
from intake.ui.parts.labels import Words
from intake.ui.parts.values import DATES, shown_value
from intake.ui.theme import Theme


class CorrectionDialog(QDialog):
    """Enter keeps the new value; the machine's reading stays recorded beside it."""

    def __init__(
        self,
        document: Document,
        field: str,
        crop: QImage | None,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        fact = document.fact(field)
        self.setWindowTitle(self.tr("Correct a reading") if fact else self.tr("Write a value"))
        title = dialog_title(f"{messages.kind(document.kind)} · {messages.field(field)}")
        self._before = shown_value(field, fact.value, messages.language) if fact else ""
        self._value = QLineEdit(self._before)
        self._value.setFont(theme.monospaced(11.25))
        self._value.setAccessibleName(self.tr("What stands on the paper"))
        if field in DATES:
            self._value.setPlaceholderText(self.tr("day/month/year"))
        self._value.selectAll()
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("optional"))
        form = Lines(theme)
        for reading in (fact.reading, *fact.readings) if fact else ():
            if reading.read_by is not ReadBy.PERSON:
                how = messages.word("read_by", reading.read_by.value)
                form.add(self.tr("Read"), QLabel(f"{reading.raw or reading.value}  ({how})"))
                break
        form.add(self.tr("Stands on the paper"), self._value)
        form.add(self.tr("Reason"), self._reason)
        foot = AskFoot(self, self.tr("Keep"), theme)
        self.keep = foot.keep
        self._value.textChanged.connect(self._look)
        layout = dialog_column(self, theme, wide=540)
        layout.addWidget(title)
        if crop is not None:
            layout.addWidget(_picture(crop, theme))
        layout.addLayout(form)
        layout.addWidget(
            Words(self.tr("What the program read stays recorded beside your value."), "softNote")
        )
        layout.addLayout(foot)
        self._look()
        self._value.setFocus()

    def _look(self) -> None:
        self.keep.setEnabled(self.value not in ("", self._before))

    def type(self, value: str) -> None:
        """Puts a value into the field."""
        self._value.setText(value)

    @property
    def value(self) -> str:
        """What stands on the paper."""
        return self._value.text().strip()

    @property
    def reason(self) -> str:
        """Why, where the person says it."""
        return self._reason.text().strip()


def _picture(crop: QImage, theme: Theme) -> QLabel:
    label = QLabel()
    label.setObjectName("crop")
    room = QSize(theme.pixels(496), theme.pixels(90))
    size = crop.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    label.setFixedSize(size)
    label.setPixmap(
        QPixmap.fromImage(crop).scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    return label

"""Corrects a value by hand: the piece of paper, what was read, what stands there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from intake.domain.documents import Document
from intake.messages import Messages
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
        self.setWindowTitle(self.tr("Correct a reading"))
        self.setMinimumWidth(theme.pixels(520))
        fact = document.fact(field)
        title = QLabel(f"{messages.kind(document.kind)} · {messages.field(field)}")
        title.setObjectName("fieldName")
        self._value = QLineEdit(fact.value if fact else "")
        self._value.setFont(theme.monospaced(11.25))
        self._value.setAccessibleName(messages.field(field))
        self._value.selectAll()
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("optional"))
        form = QFormLayout()
        form.setSpacing(theme.pixels(8))
        if fact is not None:
            how = messages.word("read_by", fact.read_by.value)
            form.addRow(self.tr("Read"), QLabel(f"{fact.raw or fact.value}  ({how})"))
        form.addRow(self.tr("Stands on the paper"), self._value)
        form.addRow(self.tr("Reason"), self._reason)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("primary")
        keep.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.pixels(20) for _ in range(4)))
        layout.setSpacing(theme.pixels(12))
        layout.addWidget(title)
        if crop is not None:
            layout.addWidget(_picture(crop, theme))
        layout.addLayout(form)
        layout.addWidget(buttons)
        self._value.setFocus()

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
    label.setPixmap(
        QPixmap.fromImage(crop).scaled(
            theme.pixels(480),
            theme.pixels(90),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    return label

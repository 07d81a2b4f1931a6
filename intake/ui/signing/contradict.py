"""Contradicts the program: what is there instead, and why."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from intake.domain.kinds import SignatureKind
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, dialog_column, dialog_title
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Words
from intake.ui.signing.rows import SignatureRow
from intake.ui.theme import Theme

_OFFERED = (
    SignatureKind.INK,
    SignatureKind.NONE,
    SignatureKind.PASTED_IMAGE,
    SignatureKind.ELECTRONIC_STAMP,
    SignatureKind.ELECTRONIC,
)


def offered(row: SignatureRow) -> tuple[SignatureKind, ...]:
    """What may be there instead; an electronic signature only where the file holds one."""
    in_file = any(mark.kind is SignatureKind.ELECTRONIC for mark in row.marks)
    return tuple(
        kind
        for kind in _OFFERED
        if kind is not row.stands and (in_file or kind is not SignatureKind.ELECTRONIC)
    )


class ContradictionDialog(QDialog):
    """Alt and a digit choose; Enter keeps it, once a reason stands there."""

    def __init__(
        self, row: SignatureRow, messages: Messages, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("It is not so"))
        self._kinds = offered(row)
        px = theme.pixels
        title = dialog_title(messages.kind(row.paper))
        seen = messages.word("signature", row.seen.value)
        told = Words(self.tr("The program sees: %1").replace("%1", seen), "softNote")
        layout = dialog_column(self, theme, 8, wide=480)
        layout.addWidget(title)
        layout.addWidget(told)
        layout.addSpacing(px(4))
        layout.addWidget(_named(self.tr("What stands on the paper")))
        self._group = QButtonGroup(self)
        for at, kind in enumerate(self._kinds):
            layout.addLayout(self._choice(at, messages.word("signature", kind.value), theme))
        self._group.buttons()[0].setChecked(True)
        layout.addSpacing(px(4))
        layout.addWidget(_named(self.tr("Why")))
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Why"))
        self._reason.setPlaceholderText(self.tr("What you see on the paper"))
        layout.addWidget(self._reason)
        layout.addWidget(
            Words(
                self.tr("It is recorded with your name; what the program saw stays beside it."),
                "softNote",
            )
        )
        foot = AskFoot(self, self.tr("Keep"), theme)
        self.keep = foot.keep
        layout.addSpacing(px(4))
        layout.addLayout(foot)
        self._reason.textChanged.connect(self._look)
        self._look()
        self._reason.setFocus()

    def _choice(self, at: int, text: str, theme: Theme) -> QHBoxLayout:
        button = QRadioButton(text[:1].upper() + text[1:])
        key = f"Alt+{at + 1}"
        self._group.addButton(button, at)
        QShortcut(QKeySequence(key), self).activated.connect(lambda: button.setChecked(True))
        line = QHBoxLayout()
        line.setSpacing(theme.pixels(8))
        line.addWidget(button, 1)
        line.addWidget(KeyCap(key))
        return line

    def _look(self) -> None:
        self.keep.setEnabled(bool(self.reason))
        self.keep.setToolTip("" if self.reason else self.tr("Write why first."))

    @property
    def said(self) -> SignatureKind:
        """What is there instead."""
        return self._kinds[self._group.checkedId()]

    @property
    def reason(self) -> str:
        """Why."""
        return self._reason.text().strip()


def _named(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("fieldName")
    return label

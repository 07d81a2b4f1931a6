"""Records what the institute's own system issued."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from intake.desk.outcome_formats import OutcomeFormat
from intake.domain.outcomes import Outcome
from intake.messages import Messages
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme


class OutcomeDialog(QDialog):
    """Enter keeps it and shows the sheet that is handed over."""

    def __init__(
        self,
        what: OutcomeFormat,
        before: Outcome | None,
        today: date,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._what = what
        px = theme.pixels
        self.setWindowTitle(self.tr("Outcome"))
        self.setMinimumWidth(px(520))
        title = QLabel(what.name(messages.language))
        title.setObjectName("emptyTitle")
        title.setWordWrap(True)
        self._value = QLineEdit(before.value if before is not None else "")
        self._value.setFont(theme.monospaced(11.25))
        self._value.setAccessibleName(self.tr("Number as issued"))
        self._value.setPlaceholderText(what.example)
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self._day.setAccessibleName(self.tr("Issued on"))
        self._told = Words("", "softNote")
        form = QFormLayout()
        form.setSpacing(px(8))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("Number as issued"), self._value)
        form.addRow(self.tr("Issued on"), self._day)
        self.keep = KeyButton(
            self.tr("Keep and show the sheet"), "Return", theme, look="primary", shortcut=False
        )
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        stop = KeyButton(self.tr("Cancel"), "Esc", theme, shortcut=False)
        stop.setAutoDefault(False)
        stop.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(stop)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(px(20) for _ in range(4)))
        layout.setSpacing(px(12))
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addLayout(buttons)
        self._value.textChanged.connect(self._look)
        self._look()
        self._value.setFocus()

    def _look(self) -> None:
        fits = self._what.kept(self.value) is not None
        self.keep.setEnabled(fits)
        if fits or not self.value:
            self._told.setText(self.tr("Copy it as the institute's system issued it."))
        else:
            told = self.tr("That cannot be one: they look like %1.")
            self._told.setText(told.replace("%1", self._what.example))

    def type(self, text: str) -> None:
        """Puts a number into the line."""
        self._value.setText(text)

    @property
    def value(self) -> str:
        """As typed."""
        return self._value.text().strip()

    @property
    def issued_on(self) -> date:
        """The day."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day())

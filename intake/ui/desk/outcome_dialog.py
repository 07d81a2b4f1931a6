"""Records what the institute's own system issued."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QLineEdit,
    QWidget,
)

from intake.desk.outcome_formats import OutcomeFormat
from intake.domain.outcomes import Outcome
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, Lines, dialog_column, dialog_title
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
        title = dialog_title(what.name(messages.language))
        self._value = QLineEdit(before.value if before is not None else "")
        self._value.setFont(theme.monospaced(11.25))
        self._value.setPlaceholderText(what.example)
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self._told = Words("", "softNote")
        form = Lines(theme)
        form.add(self.tr("Number as issued"), self._value)
        form.add(self.tr("Issued on"), self._day)
        foot = AskFoot(self, self.tr("Keep and show the sheet"), theme)
        self.keep = foot.keep
        layout = dialog_column(self, theme, wide=520)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addLayout(foot)
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

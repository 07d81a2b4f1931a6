"""Records what the institute's own system issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta, timezone

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
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme

_ECUADOR = timezone(timedelta(hours=-5))


class OutcomeDialog(QDialog):
    """Enter keeps it and shows the sheet that is handed over."""

    def __init__(
        self,
        what: OutcomeFormat,
        recorded: Sequence[Outcome],
        today: date,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._what = what
        self._before = recorded[-1] if recorded and recorded[-1].value else None
        before = self._before
        day = _day(before.issued_on, today) if before is not None else today
        px = theme.pixels
        self.setWindowTitle(self.tr("Outcome"))
        title = dialog_title(what.name(messages.language))
        self._value = QLineEdit(before.value if before is not None else "")
        self._value.setFont(theme.monospaced(11.25))
        self._value.setPlaceholderText(what.example)
        self._day = QDateEdit(QDate(day.year, day.month, day.day))
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self._told = Words("", "softNote")
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("What was recorded stays in the history"))
        self.withdraws = False
        form = Lines(theme)
        form.add(self.tr("Number as issued"), self._value)
        form.add(self.tr("Issued on"), self._day)
        if before is not None:
            form.add(self.tr("Why another"), self._reason)
        foot = AskFoot(self, self.tr("Keep and show the sheet"), theme)
        self.keep = foot.keep
        self.withdraw = KeyButton(self.tr("Take it back"), "Ctrl+Del", theme)
        self.withdraw.setAutoDefault(False)
        self.withdraw.clicked.connect(self._withdraw)
        self.withdraw.setVisible(before is not None)
        foot.insertWidget(0, self.withdraw)
        layout = dialog_column(self, theme, wide=520)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self._told)
        if recorded:
            layout.addWidget(Words(_history(recorded, self.tr("taken back")), "softNote"))
        layout.addLayout(foot)
        self._value.textChanged.connect(self._look)
        self._day.dateChanged.connect(self._look)
        self._reason.textChanged.connect(self._look)
        self._look()
        self._value.setFocus()

    def _look(self) -> None:
        fits = self._what.kept(self.value) is not None
        before = self._before
        asks = before is not None and (before.value, before.issued_on) != (
            self._what.kept(self.value),
            self.issued_on.isoformat(),
        )
        self.keep.setEnabled(fits and (bool(self.reason) or not asks))
        self.withdraw.setEnabled(bool(self.reason))
        self.withdraw.setToolTip("" if self.reason else self.tr("Write why first."))
        if fits and asks and not self.reason:
            self._told.setText(self.tr("Another was recorded already: write why."))
        elif fits or not self.value:
            self._told.setText(self.tr("Copy it as the institute's system issued it."))
        else:
            told = self.tr("That cannot be one: they look like %1.")
            self._told.setText(told.replace("%1", self._what.example))

    def _withdraw(self) -> None:
        self.withdraws = True
        self.accept()

    def type(self, text: str, reason: str = "") -> None:
        """Puts a number, and why it takes the place of another, into the lines."""
        self._value.setText(text)
        self._reason.setText(reason)

    @property
    def reason(self) -> str:
        """Why what was recorded before no longer holds."""
        return self._reason.text().strip()

    @property
    def value(self) -> str:
        """As typed."""
        return self._value.text().strip()

    @property
    def issued_on(self) -> date:
        """The day."""
        day = self._day.date()
        return date(day.year(), day.month(), day.day())


def _day(text: str, otherwise: date) -> date:
    return date.fromisoformat(text) if text else otherwise


def _history(recorded: Sequence[Outcome], taken_back: str) -> str:
    """One line for each that was recorded: value, day, person, and why."""
    lines = []
    for one in recorded:
        at = f"{one.at.astimezone(_ECUADOR):%d/%m/%Y %H:%M}"
        why = f": {one.reason}" if one.reason else ""
        lines.append(f"{at} · {one.value or taken_back} · {one.person}{why}")
    return "\n".join(lines)

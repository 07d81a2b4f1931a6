"""The turn under which the person came: number, day, in whose name, or why none was needed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QWidget,
)

from intake.desk.turns import TurnRule, misfits
from intake.domain.outcomes import Turn
from intake.messages import Messages
from intake.ui.parts.dialog_parts import AskFoot, Lines, dialog_column, dialog_title
from intake.ui.parts.labels import Words
from intake.ui.theme import Theme


class TurnDialog(QDialog):
    """Enter keeps it; what does not fit is noted and stops nothing."""

    def __init__(
        self,
        rule: TurnRule,
        before: Turn | None,
        today: date,
        messages: Messages,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule, self._today, self._messages = rule, today, messages
        px = theme.pixels
        known = before or Turn(day=today.isoformat(), in_name_of=next(iter(rule.people), ""))
        self.setWindowTitle(self.tr("Turn"))
        title = dialog_title(self.tr("Turn"))
        self._number = QLineEdit(known.number)
        day = QDate.fromString(known.day or today.isoformat(), "yyyy-MM-dd")
        self._day = QDateEdit(day)
        self._day.setDisplayFormat("dd/MM/yyyy")
        self._day.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self._name = QComboBox()
        self._name.setEditable(True)
        self._name.addItems(list(rule.people))
        self._name.setCurrentText(known.in_name_of)
        self._name.setAccessibleName(self.tr("In the name of"))
        line = self._name.lineEdit()
        if line is not None:
            line.setAccessibleName(self.tr("In the name of"))
        self._exempt = QComboBox()
        self._exempt.setAccessibleName(self.tr("Exempt"))
        self._exempt.addItem(self.tr("no"), "")
        for group in rule.exempt:
            self._exempt.addItem(messages.word("exempt", group), group)
        self._exempt.setCurrentIndex(max(0, self._exempt.findData(known.exempt)))
        for combo in (self._name, self._exempt):
            combo.view().setAccessibleName(combo.accessibleName())
        self._told = Words("", "softNote")
        form = Lines(theme)
        for label, field in (
            (self.tr("Number of the turn"), self._number),
            (self.tr("Day of the turn"), self._day),
            (self.tr("In the name of"), self._name),
            (self.tr("Exempt"), self._exempt),
        ):
            form.add(label, field)
        foot = AskFoot(self, self.tr("Keep"), theme)
        self.keep = foot.keep
        layout = dialog_column(self, theme, wide=560)
        layout.addWidget(title)
        if rule.quote:
            layout.addWidget(Words(f"«{rule.quote}»", "quotation"))
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addLayout(foot)
        self._number.textChanged.connect(lambda _: self._look())
        self._day.dateChanged.connect(lambda _: self._look())
        self._name.currentTextChanged.connect(lambda _: self._look())
        self._exempt.currentIndexChanged.connect(lambda _: self._look())
        self._look()
        self._number.setFocus()

    def _look(self) -> None:
        wrong = misfits(self.turn, self._rule, self._today)
        words = [self._messages.word("turn", code) for code in wrong]
        self._told.setText(" ".join(words) or self._messages.word("turn", "fits"))

    def type(self, number: str, name: str) -> None:
        """Fills the two lines that are typed."""
        self._number.setText(number)
        self._name.setCurrentText(name)

    @property
    def told(self) -> str:
        """What is noted about it."""
        return self._told.text()

    @property
    def turn(self) -> Turn:
        """As written."""
        day = self._day.date()
        return Turn(
            self._number.text().strip(),
            date(day.year(), day.month(), day.day()).isoformat(),
            self._name.currentText().strip(),
            str(self._exempt.currentData() or ""),
        )

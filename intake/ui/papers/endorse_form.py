"""The plain form for the legal unit's endorsement of a power of attorney."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from intake.desk.endorsing import Said
from intake.domain.documents import Document
from intake.domain.endorsements import Endorsed
from intake.ui.parts.dialog_parts import AskFoot, Lines, dialog_column, dialog_title
from intake.ui.parts.keys import KeyCap
from intake.ui.parts.labels import Words
from intake.ui.parts.values import kept_value
from intake.ui.station import Station

_UNIT, _REVIEWER = "endorsement/unit", "endorsement/reviewer"


class EndorsementForm(QDialog):
    """Alt and a digit choose the decision; Enter records it once every line is filled."""

    def __init__(
        self, power: Document, station: Station, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._power, self._station, self._today = power, station, today
        theme = station.theme
        self.setWindowTitle(self.tr("Endorsement of the legal unit"))
        title = dialog_title(self.tr("Endorsement of the power of attorney"))
        told = self.tr("Copy what stands on the paper. It is recorded with your name and the time.")
        layout = dialog_column(self, theme, 8, wide=560)
        layout.addWidget(title)
        layout.addWidget(Words(told, "softNote"))
        layout.addLayout(self._decisions())
        self._lines = Lines(theme)
        remembered = station.remembered
        self.reviewer = self._line(self.tr("Who endorsed it"), remembered.text(_REVIEWER, ""))
        self.unit = self._line(self.tr("Unit"), remembered.text(_UNIT, ""))
        self.day = self._line(self.tr("Date (day/month/year)"), f"{today:%d/%m/%Y}")
        self.text = self._line(self.tr("What it says"), "")
        pages = max(1, len(power.pages))
        self.page = self._line(self.tr("Page of the power (1 to %1)").replace("%1", str(pages)), "")
        self.page.setValidator(QIntValidator(1, pages, self))
        self.page.setText("1" if pages == 1 else "")
        layout.addLayout(self._lines)
        self._why = Words("", "softNote")
        layout.addWidget(self._why)
        foot = AskFoot(self, self.tr("Record"), theme)
        self.keep = foot.keep
        layout.addLayout(foot)
        for line in (self.reviewer, self.unit, self.day, self.text, self.page):
            line.textChanged.connect(self._look)
        self._look()
        (self.text if self.reviewer.text() else self.reviewer).setFocus()

    def _decisions(self) -> QHBoxLayout:
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(self._station.theme.pixels(8))
        names = {
            Endorsed.VALIDATED: self.tr("Validated"),
            Endorsed.OBSERVED: self.tr("Observed"),
            Endorsed.REJECTED: self.tr("Rejected"),
        }
        for at, decision in enumerate(Endorsed):
            button = QRadioButton(names[decision])
            key = f"Alt+{at + 1}"
            self._group.addButton(button, at)
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
            row.addWidget(button)
            row.addWidget(KeyCap(key))
            row.addSpacing(self._station.theme.pixels(10))
        row.addStretch(1)
        self._group.buttons()[0].setChecked(True)
        return row

    def _line(self, name: str, text: str) -> QLineEdit:
        line = QLineEdit(text)
        self._lines.add(name, line)
        return line

    def _look(self) -> None:
        lacking = self._lacking()
        self.keep.setEnabled(not lacking)
        self._why.setText(lacking)

    def _lacking(self) -> str:
        if not all(line.text().strip() for line in (self.reviewer, self.unit, self.text)):
            return self.tr("Who endorsed it, the unit and the text are all needed.")
        day = self._written_day()
        if day is None:
            return self.tr("Write the date as day/month/year.")
        if day > self._today:
            return self.tr("That day has not come yet.")
        if not self.page.hasAcceptableInput():
            return self.tr("On which page of the power does it stand?")
        return ""

    def _written_day(self) -> date | None:
        try:
            return date.fromisoformat(kept_value("endorsement_date", self.day.text()))
        except ValueError:
            return None

    def choose(self, decision: Endorsed) -> None:
        """Marks a decision."""
        self._group.buttons()[list(Endorsed).index(decision)].setChecked(True)

    @property
    def said(self) -> Said:
        """What was written."""
        return Said(
            list(Endorsed)[self._group.checkedId()],
            self.reviewer.text().strip(),
            self.unit.text().strip(),
            self._written_day() or self._today,
            self.text.text().strip(),
            int(self.page.text() or 0),
            self._power.id,
        )

    def accept(self) -> None:
        """Who endorses, and for which unit, is offered again at the next one."""
        self._station.remembered.keep_text(_UNIT, self.unit.text().strip())
        self._station.remembered.keep_text(_REVIEWER, self.reviewer.text().strip())
        super().accept()

"""The head of a case: number, procedure, channel, presenter, how it stands, who works on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intake.domain.cases import Case
from intake.domain.kinds import CaseState, Severity
from intake.domain.rulings import count, still_open
from intake.messages import Messages
from intake.ui.parts.keys import KeyButton
from intake.ui.parts.labels import CutPill, Elided, Pill
from intake.ui.theme import Theme


class CaseHeader(QFrame):
    """Says all of it, with the way back to the list at its left.

    A pill for each thing where there is room for their words; else all of them in one line under
    the number, so that large letters cut nothing.
    """

    list_wanted = Signal()

    def __init__(
        self, messages: Messages, theme: Theme, person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("caseHeader")
        self.setFixedHeight(max(theme.pixels(48), self.fontMetrics().height() + theme.pixels(24)))
        self._messages = messages
        self._brand = QLabel(self.tr("Reception"))
        self._brand.setObjectName("brand")
        back = KeyButton(self.tr("Cases"), "Ctrl+1", theme, look="place", shortcut=False)
        back.clicked.connect(self.list_wanted)
        self._number = Elided("caseNumber", gives_way=False, where=Qt.TextElideMode.ElideLeft)
        self._under = Elided("underNumber")
        self._pills = (CutPill(), CutPill(), CutPill())
        self._procedure, self._channel, self._presenter = self._pills
        self._stand, self._person = Pill(), CutPill(person)
        names = self._names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._number)
        names.addWidget(self._under)
        names.addStretch(1)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.pixels(16), 0, theme.pixels(16), 0)
        layout.setSpacing(theme.pixels(8))
        layout.addWidget(self._brand)
        layout.addWidget(back)
        layout.addLayout(names)
        for pill in self._pills:
            layout.addWidget(pill)
        layout.addStretch(1)
        layout.addWidget(self._stand)
        layout.addWidget(self._person)
        self._always = (back, self._number, self._stand, self._person)
        self.show_none()

    def show_none(self) -> None:
        """No case is open."""
        self._number.say("")
        for pill in (*self._pills, self._stand):
            pill.say("")
        self._settle()

    def show_case(self, case: Case, procedure: str) -> None:
        """Shows how the case stands now."""
        words = self._messages
        self._number.say(case.number)
        self._number.setAccessibleName(self.tr("Case %1").replace("%1", case.number))
        short = words.word("procedures_short", case.procedure)
        self._procedure.say(procedure if short == case.procedure else short)
        self._procedure.setToolTip(procedure)
        self._channel.say(words.word("channel", case.channel.value))
        presents = words.word("presenter_short", case.presenter.value)
        self._presenter.say(self.tr("Presents: %1").replace("%1", presents))
        self._stand.say(*self._stands(case))
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width: pills, or one line for all of them."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        told = [pill.text() for pill in self._pills if pill.text()]
        self._under.say(" · ".join(told))
        shown = [w for w in (self._brand, *self._always, *self._pills) if w.sizeHint().width() > 0]
        margins = self._row.contentsMargins()
        needed = sum(widget.sizeHint().width() for widget in shown)
        needed += self._row.spacing() * (len(shown) + 1) + margins.left() + margins.right()
        stacked = bool(told) and needed > self.width()
        self._brand.setVisible(not stacked)
        self._under.setVisible(stacked)
        self._row.setStretchFactor(self._names, 100 if stacked else 0)
        for pill in self._pills:
            pill.setVisible(bool(pill.text()) and not stacked)

    def _stands(self, case: Case) -> tuple[str, str]:
        if case.state is not CaseState.DRAFT:
            return self._messages.word("case_state", case.state.value), "accent"
        if case.assessment is None:
            return "", "plain"
        findings = still_open(case)
        blocking = count(findings, Severity.BLOCKING)
        review = count(findings, Severity.REVIEW)
        if blocking:
            return self.tr("%n finding(s) stop it", "", blocking), "stops"
        if review:
            return self.tr("%n to look at", "", review), "look"
        return self.tr("Nothing stands against it"), "proven"
